import { homedir } from 'node:os';
import { repoRoot } from '../../lib/paths.ts';
import { TRIAL_FOLDER } from '../trial.ts';
import { filesUnder, type Artefact } from './artefact.ts';

/** Everything that the archive may hold. Sources, tests, maps and settings of tools are not among it. */
const ALLOWED: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/main\/(main|service|practice)\.js$/,
  /^out\/main\/chunks\/[\w.-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png)$/,
  /^node_modules\/better-sqlite3\/(package\.json|lib\/([\w-]+\/)?[\w.-]+\.js)$/,
  /^node_modules\/better-sqlite3\/prebuilds\/(linux|darwin|win32)-(x64|arm64)\.node$/,
];
const NEEDED: readonly string[] = ['package.json', 'out/main/main.js', 'out/main/service.js', 'out/main/practice.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
/** What the system itself loads, which it cannot do from inside an archive. */
const UNPACKED = /^node_modules\/better-sqlite3\/prebuilds\/[\w-]+\.node$/;

/** What electron-builder writes for a desk that is told there where to look for updates; ours is told by what it is built of, and reads neither. */
const UNREAD: ReadonlySet<string> = new Set(['app-update.yml', 'package-type']);

/** Files that do not belong into the archive, are missing from it, or lie outside of it for no reason. */
export function listProblems({ files, resources, platform }: Artefact): string[] {
  const paths = [...files.keys()];
  const binaries = paths.filter((path) => path.endsWith('.node'));
  const beside = filesUnder(resources).filter((path) => !path.startsWith('app.asar') && !path.startsWith(`${TRIAL_FOLDER}/`) && !/\.lproj\/|\.icns$/.test(path) && !UNREAD.has(path));
  const left = filesUnder(`${resources}/app.asar.unpacked`).filter((path) => files.get(path)?.unpacked !== true);
  return [
    ...paths.filter((path) => !ALLOWED.some((pattern) => pattern.test(path))).map((path) => `${path} does not belong into the package`),
    ...NEEDED.filter((path) => !files.has(path)).map((path) => `${path} is missing`),
    ...(binaries.length === 1 && binaries[0]?.includes(`/${platform}-`) === true ? [] : [`one SQLite for ${platform} is wanted, there are: ${binaries.join(', ') || 'none'}`]),
    ...paths.filter((path) => (files.get(path)?.unpacked === true) !== UNPACKED.test(path)).map((path) => `${path} lies ${UNPACKED.test(path) ? 'in' : 'outside of'} the archive`),
    ...[...beside, ...left].map((path) => `${path} lies beside the archive`),
  ];
}

const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['an AWS key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
  ['a JSON web token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}/],
  ['a source map', /\/[/*][#@] ?sourceMappingURL=/],
  ['TypeScript', /^\s*(?:export )?(?:interface \w+ \{|type \w+ = )/m],
];

/** Secrets, maps, sources and folders of this machine in what the archive's texts say. */
export function wordProblems({ files, read }: Pick<Artefact, 'files' | 'read'>, folders: readonly string[] = [repoRoot, `${homedir()}/`]): string[] {
  const texts = [...files.keys()].filter((path) => /\.(c?js|html|css|json|svg)$/.test(path));
  return texts.flatMap((path) => {
    const text = read(path).toString('utf8');
    const secrets = SECRETS.filter(([what, pattern]) => (what !== 'TypeScript' || /\.c?js$/.test(path)) && pattern.test(text)).map(([what]) => `${path} holds ${what}`);
    return [...secrets, ...folders.filter((folder) => text.includes(folder)).map(() => `${path} names a folder of this machine`)];
  });
}
