import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLockFile } from '../../../build/checks/lock-file.ts';
import { repoRoot } from '../../../build/lib/paths.ts';
import { readTree } from '../../../build/lib/source-files.ts';
import { auditCounts, whyNot } from '../../../build/package/check/audit.ts';
import type { Packed } from '../../../build/package/check/artefact.ts';
import { listProblems, wordProblems } from '../../../build/package/check/contents.ts';
import { ageFrom, ageProblems } from '../../../build/package/check/electron-age.ts';
import { inlineProblems, policiesIn, policyProblems } from '../../../build/package/check/policy.ts';
import { sizeProblems } from '../../../build/package/check/sizes.ts';
import { updateProblems } from '../../../build/package/check/updates.ts';
import { fuseProblems, missingFuses } from '../../../build/package/fuses.ts';
import { ICON_SIZES, icnsOf, icoOf } from '../../../build/package/icon-files.ts';
import { canNotarise, canSign, hasPublisher, leftOut } from '../../../build/package/left-out.ts';
import { meets } from '../../../build/package/licences.ts';
import { sbomOf } from '../../../build/package/sbom.ts';
import { descriptionProblems, makeKeys, signDescription, updateVariableProblems } from '../../../build/package/update-signature.ts';

const icons = new URL('../../../build/icons/', import.meta.url);
const HASH = `sha512-${'A'.repeat(86)}==`;

describe('icons', () => {
  test('were drawn from the drawing as it is now', () => {
    const drawn = createHash('sha256').update(readFileSync(new URL('icon.svg', icons))).digest('hex');
    expect(readFileSync(new URL('drawn-from.sha256', icons), 'utf8').trim()).toBe(drawn);
  });

  test('are there in every size, and in the files of Windows and the Mac', () => {
    const pictures = ICON_SIZES.map((size) => ({ size, png: readFileSync(new URL(`${size}x${size}.png`, icons)) }));
    for (const { size, png } of pictures) expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    expect(readFileSync(new URL('icon.ico', icons))).toEqual(icoOf(pictures));
    expect(readFileSync(new URL('icon.icns', icons))).toEqual(icnsOf(pictures));
  });

  test('lie where the files of Windows and the Mac say', () => {
    const pictures = ICON_SIZES.map((size) => ({ size, png: Buffer.from(`picture ${size}`) }));
    const ico = icoOf(pictures);
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, n) => 6 + 16 * n);
    expect(entries.map((at) => ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8)).toString())).toEqual([16, 24, 32, 48, 64, 128, 256].map((size) => `picture ${size}`));
    const icns = icnsOf(pictures);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    expect(() => icnsOf(pictures.slice(1))).toThrow('16 pixels');
  });
});

describe('the lock file', () => {
  const found = (entry: object, manifest: object = {}): string[] =>
    checkLockFile([{ path: 'package.json', text: JSON.stringify(manifest) }, { path: 'package-lock.json', text: JSON.stringify({ packages: { '': {}, 'node_modules/a': entry } }) }]).map(({ message }) => message);
  const good = { version: '1.0.0', integrity: HASH, license: 'MIT' };

  test('of this repository is as it should be', () => {
    expect(checkLockFile(readTree(repoRoot))).toEqual([]);
  });

  test.each<[why: string, entry: object, said: RegExp]>([
    ['no hash', { ...good, integrity: undefined }, /a has no SHA-512 hash/],
    ['a weak hash', { ...good, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, /a has no SHA-512 hash/],
    ['another host', { ...good, resolved: 'https://elsewhere.example/a.tgz' }, /does not come from the registry/],
    ['git', { ...good, resolved: 'git+ssh://git@github.com/a/a.git#1' }, /does not come from the registry/],
    ['a link', { ...good, link: true }, /does not come from the registry/],
    ['a script nobody decided on', { ...good, hasInstallScript: true }, /a has an install script/],
    ['no licence', { ...good, license: undefined }, /a names no licence/],
    ['a licence that asks for ours', { ...good, license: 'GPL-3.0-only' }, /GPL-3.0-only, which nothing shipped may be/],
    ['a licence for tools only', { ...good, license: 'MPL-2.0' }, /MPL-2.0, which nothing shipped may be/],
    ['a tool under GPL', { ...good, dev: true, license: 'AGPL-3.0' }, /AGPL-3.0, which nothing here may be/],
  ])('is refused for %s', (_why, entry, said) => {
    expect(found(entry)).toEqual([expect.stringMatching(said)]);
  });

  test('lets pass what is decided on and allowed', () => {
    expect(found({ ...good, hasInstallScript: true, resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' }, { allowScripts: { a: false } })).toEqual([]);
    expect(found({ ...good, dev: true, license: 'MPL-2.0' })).toEqual([]);
  });

  test.each(['^1.0.0', '~1.0.0', '*', 'latest', 'github:a/a', 'file:../a', 'npm:b@^1.0.0', 'https://elsewhere.example/a.tgz'])('does not do for a package that is not pinned: %s', (version) => {
    expect(found(good, { dependencies: { a: version } })).toEqual([expect.stringContaining('not pinned')]);
  });

  test('licences are met by one side of OR, and by both of AND', () => {
    const allowed = new Set(['MIT', 'ISC']);
    expect(['MIT', '(MIT OR GPL-2.0)', '(MIT AND ISC)', 'GPL-2.0 OR ISC'].map((one) => meets(one, allowed))).toEqual([true, true, true, true]);
    expect(['GPL-2.0', '(MIT AND GPL-2.0)', '', 'UNLICENSED', 'SEE LICENSE IN x'].map((one) => meets(one, allowed))).toEqual([false, false, false, false, false]);
  });
});

describe('the bill of materials', () => {
  const lock = { lockfileVersion: 3, packages: {
    '': { dependencies: { alias: 'npm:true-name@1.0.0' } },
    'node_modules/alias': { name: 'true-name', version: '1.0.0', integrity: HASH, license: '(MIT OR ISC)', dependencies: { '@b/c': '^2.0.0' } },
    'node_modules/@b/c': { version: '1.0.0', integrity: HASH, license: 'MIT' },
    'node_modules/alias/node_modules/@b/c': { version: '2.0.0', integrity: HASH, license: 'MIT' },
    'node_modules/tool': { version: '1.0.0', dev: true, license: 'MIT' },
  } };

  test('names what is shipped by its true name, with hash, licence and needs, and Electron', () => {
    const sbom = sbomOf(lock, { name: 'desk', version: '0.1.0' }, '45.4.1');
    expect(sbom.components.map(({ purl }) => purl)).toEqual(['pkg:npm/%40b/c@1.0.0', 'pkg:npm/%40b/c@2.0.0', 'pkg:npm/electron@45.4.1', 'pkg:npm/true-name@1.0.0']);
    expect(sbom.components[3]).toMatchObject({ licenses: [{ expression: '(MIT OR ISC)' }], hashes: [{ alg: 'SHA-512', content: '0'.repeat(128) }] });
    expect(sbom.dependencies[0]).toEqual({ ref: 'pkg:npm/desk@0.1.0', dependsOn: ['pkg:npm/true-name@1.0.0', 'pkg:npm/electron@45.4.1'] });
    expect(sbom.dependencies.find(({ ref }) => ref.includes('true-name'))?.dependsOn).toEqual(['pkg:npm/%40b/c@2.0.0']);
  });

  test('of the same sources is the same, of others another', () => {
    const serial = (electron: string): string => sbomOf(lock, { name: 'desk', version: '0.1.0' }, electron).serialNumber;
    expect(serial('45.4.1')).toBe(serial('45.4.1'));
    expect(serial('45.4.1')).not.toBe(serial('45.4.2'));
    expect(serial('45.4.1')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

const packed = (paths: readonly string[]): ReadonlyMap<string, Packed> => new Map(paths.map((path) => [path, { size: 1, unpacked: path.endsWith('.node') }]));
const whole = ['package.json', 'out/main/main.js', 'out/main/service.js', 'out/main/practice.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'node_modules/better-sqlite3/prebuilds/linux-x64.node'];

describe('the check of a package', () => {
  const list = (paths: readonly string[]): string[] => listProblems({ files: packed(paths), resources: join(repoRoot, 'no-such-folder'), platform: 'linux' } as Parameters<typeof listProblems>[0]);

  test('lets a whole package pass', () => {
    expect(list(whole)).toEqual([]);
  });

  test.each(['electron/main.ts', 'test/unit/a.test.ts', 'out/main/main.js.map', '.npmrc', '.env', 'out/main/desk.js', 'node_modules/react/index.js', 'out/renderer/assets/../x.js', 'package-lock.json'])('finds %s', (path) => {
    expect(list([...whole, path])).toEqual([`${path} does not belong into the package`]);
  });

  test('finds what is missing, and a library of another platform', () => {
    expect(list(whole.slice(1))).toEqual(['package.json is missing']);
    expect(list([...whole.slice(0, -1), 'node_modules/better-sqlite3/prebuilds/win32-x64.node'])).toEqual([expect.stringContaining('one SQLite for linux is wanted')]);
  });

  test('finds secrets, maps, sources and folders of this machine in the texts', () => {
    const problems = (text: string): string[] => wordProblems({ files: packed(['out/main/main.js']), read: () => Buffer.from(text) }, ['/srv/checkout']);
    expect(problems('const a = 1;')).toEqual([]);
    // Put together from pieces, so that no other check finds them here.
    for (const planted of [`-----BEGIN ${'RSA PRIVATE'} KEY-----`, `gh${'p_'}${'a'.repeat(36)}`, `AK${'IA'}ABCDEFGHIJKLMNOP`, `//# source${'MappingURL'}=main.js.map`, 'interface Secret {', 'at /srv/checkout/electron/main.ts']) expect(problems(planted), planted).toHaveLength(1);
  });

  const strict = { 'default-src': "'none'", 'script-src': "'self'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'", 'require-trusted-types-for': "'script'", 'trusted-types': "'none'" };

  test('reads the policy out of the built script, and finds what is too wide', () => {
    expect(policiesIn(`const a = { other: 1 }; const b = ${JSON.stringify(strict)};`)).toEqual([strict]);
    expect(policiesIn(`const b = ${JSON.stringify(strict).replaceAll(/:"([^"]*)"/g, ':`$1`')};`)).toEqual([strict]);
    expect(policyProblems(strict)).toEqual([]);
    for (const [name, value] of [['script-src', "'self' 'unsafe-inline'"], ['connect-src', 'https:'], ['default-src', "'self'"], ['trusted-types', 'x'], ['worker-src', 'blob:'], ['img-src', 'data:']] as const) expect(policyProblems({ ...strict, [name]: value }), name).not.toEqual([]);
    const { 'base-uri': _, ...without } = strict;
    expect(policyProblems(without)).toEqual(["the policy must say base-uri 'none'"]);
  });

  test.each(['<script>x()</script>', '<style>a{}</style>', '<p onclick="x()">', '<p style="x">', '<script src="https://elsewhere.example/x.js">', '<link href="//elsewhere.example/x.css">'])('finds %s in the page', (html) => {
    expect(inlineProblems(html)).not.toEqual([]);
  });

  test('finds fuses that are the other way round, or that have no name', () => {
    const fuses = [{ name: 'RunAsNode', on: false }, { name: 'EnableNodeCliInspectArguments', on: false }];
    expect(fuseProblems(fuses)).toEqual([]);
    expect(fuseProblems([{ name: 'RunAsNode', on: true }, { name: null, on: false }])).toEqual(['RunAsNode is on', expect.stringContaining('fuse 1 has no name')]);
    expect(fuseProblems(fuses, ['EnableNodeCliInspectArguments'])).toEqual(['EnableNodeCliInspectArguments is off']);
    expect(missingFuses(fuses)).toHaveLength(7);
  });

  test('knows how old an Electron is', () => {
    const times = { created: '2014-01-01T00:00:00Z', '45.4.1': '2026-11-19T02:04:13Z', '45.10.0': '2026-11-20T00:00:00Z', '46.0.0-beta.1': '2026-11-01T00:00:00Z' };
    const age = ageFrom(times, '45.4.1', Date.parse('2027-03-01T00:00:00Z'));
    expect(age).toEqual({ days: 101, newestOfMajor: '45.10.0' });
    expect(ageProblems('45.4.1', age!)).toEqual([expect.stringContaining('45.10.0 is its newest')]);
    expect(ageProblems('45.4.1', { days: 60, newestOfMajor: '45.4.1' })).toEqual([]);
    expect(ageFrom(times, '44.0.0', 0)).toBeNull();
  });

  test('measures nothing as too little, and too much as too much', () => {
    const right = { ours: 7e6, firstScript: 2e5, firstStyle: 1e4, main: 2e4 };
    expect(sizeProblems(right)).toEqual([]);
    expect(sizeProblems({ ...right, firstScript: 0, main: 1e6 })).toHaveLength(2);
  });

  test('finds where a package looks for updates, and one that would ask its environment', () => {
    const problems = (text: string): string[] => updateProblems({ files: packed(['out/main/chunks/a.js']), read: () => Buffer.from(text) });
    expect(problems('f(updateSource("", "", ""));')).toEqual([]);
    expect(problems('f(updateSource(`https://updates.example/`,`key`,``));')).toEqual([]);
    expect(problems('f(updateSource("http://127.0.0.1:1/", "key", ""));')).toEqual([expect.stringContaining('not https')]);
    expect(problems('f(updateSource(place(), "key", ""));')).toEqual([expect.stringContaining('cannot be told')]);
    expect(problems('updateSource("", "", ""); process.env["DUTY_UPDATE_URL"]')).toEqual([expect.stringContaining('asks the environment')]);
  });

  test('takes only an audit for an audit', () => {
    expect(auditCounts('{"metadata":{"vulnerabilities":{"high":1}}}')).toEqual({ high: 1 });
    expect([auditCounts('{"statusCode":405}'), auditCounts('')]).toEqual([null, null]);
    expect(['{"statusCode":405}', '{"error":{"code":"ENOTFOUND"}}', '{}', ''].map(whyNot)).toEqual(['the registry does not answer it: 405', 'the registry does not answer it: ENOTFOUND', 'the registry does not answer it', 'npm said nothing that can be read']);
  });
});

describe('the description of an update', () => {
  const desk = Buffer.from('a newer desk');
  const said = (more: string): Buffer => Buffer.from(`version: 0.2.0\nfiles:\n  - url: desk.AppImage\n    sha512: ${createHash('sha512').update(desk).digest('base64')}\n    size: ${desk.length}\n${more}`);
  const problems = (bytes: Buffer, file: Buffer | null = desk): string[] => descriptionProblems('latest-linux.yml', bytes, () => file);

  test('is signed only where desks would take it, and its files are what it says', () => {
    expect(problems(said(''))).toEqual([]);
    expect(problems(said(''), null)).toEqual(['desk.AppImage is not there']);
    expect(problems(said(''), Buffer.from('another desk'))).toEqual([expect.stringContaining('not the file')]);
    expect(problems(Buffer.from('{{{'))).toEqual([expect.stringContaining('not in the form')]);
    expect(problems(Buffer.from(said('').toString().replace('0.2.0', '0.2.0-beta')))).toEqual([expect.stringContaining('version')]);
  });

  test('is signed by an ed25519 key alone', () => {
    const { publicKey, privatePem } = makeKeys();
    expect(Buffer.from(publicKey, 'base64')).toHaveLength(32);
    expect(Buffer.from(signDescription('latest.yml', desk, privatePem), 'base64')).toHaveLength(64);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => signDescription('latest.yml', desk, privateKey.export({ format: 'pem', type: 'pkcs8' }) as string)).toThrow('not an ed25519 key');
  });

  test('is looked for where the environment of the build says, when it says it well', () => {
    const { publicKey: key } = makeKeys();
    expect(updateVariableProblems({})).toEqual([]);
    expect(updateVariableProblems({ DUTY_UPDATE_URL: 'https://updates.example/desk', DUTY_UPDATE_KEY: `${key}, ${key}` })).toEqual([]);
    expect(updateVariableProblems({ DUTY_UPDATE_URL: 'http://updates.example/', DUTY_UPDATE_KEY: key })).toHaveLength(1);
    expect(updateVariableProblems({ DUTY_UPDATE_URL: 'https://updates.example/' })).toHaveLength(1);
    expect(updateVariableProblems({ DUTY_UPDATE_KEY: 'AAAA' })).toHaveLength(2);
  });
});

describe('what a package lacks', () => {
  const made = { dir: true, platform: 'linux', shipped: '45.4.1', electron: '33.2.1', missingFuses: ['WasmTrapHandlers'] } as const;

  test('is said in sentences', () => {
    expect(leftOut(made, {})).toEqual([expect.stringContaining('AppImage, deb, rpm and tar.gz'), expect.stringContaining('trial package'), expect.stringContaining('WasmTrapHandlers'), expect.stringContaining('Asar integrity'), expect.stringContaining('never looks')]);
    const signed = { DUTY_UPDATE_URL: 'e', DUTY_UPDATE_KEY: 'f', CSC_LINK: 'a', APPLE_API_KEY: 'b', APPLE_API_KEY_ID: 'c', APPLE_API_ISSUER: 'd' };
    expect(leftOut({ ...made, dir: false, platform: 'darwin', electron: '45.4.1', missingFuses: [] }, signed)).toEqual([]);
    expect(leftOut({ ...made, dir: false, platform: 'darwin', electron: '45.4.1', missingFuses: [] }, {})).toHaveLength(3);
    expect(leftOut({ ...made, dir: false, platform: 'win32', electron: '45.4.1', missingFuses: [] }, signed)).toEqual([expect.stringContaining('DUTY_UPDATE_PUBLISHER')]);
  });

  test('follows from the environment', () => {
    expect([canSign({ CSC_LINK: 'x' }, 'win32'), canSign({}, 'win32'), canSign({ CSC_LINK: 'x' }, 'linux')]).toEqual([true, false, false]);
    expect([canNotarise({ APPLE_API_KEY: 'x' }), canNotarise({ APPLE_KEYCHAIN_PROFILE: 'x' })]).toEqual([false, true]);
    expect(hasPublisher({ DUTY_MAINTAINER: 'A Person <a@b.example>', DUTY_HOMEPAGE: 'https://b.example' })).toBe(true);
    expect(hasPublisher({ DUTY_MAINTAINER: 'a@b.example', DUTY_HOMEPAGE: 'https://b.example' })).toBe(false);
  });
});
