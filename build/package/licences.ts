import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRegistryPackage, nameOf, readLock, type LockEntry } from '../lib/lock-file.ts';

/** What may be shipped: permissive, and without a duty to open anything of ours. OFL is the fonts'. */
const SHIPPED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', 'BlueOak-1.0.0', 'Python-2.0']);
/** What may be used to build and test: also licences whose duties come with handing a package on. */
const USED = new Set([...SHIPPED, 'MPL-2.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'PSF-2.0', 'Unlicense', 'WTFPL']);

/** Whether an SPDX expression can be met with the licences of `allowed`: one side of OR, both sides of AND. */
export function meets(expression: string, allowed: ReadonlySet<string>): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => meets(one, allowed));
  return plain.split(' AND ').every((one) => allowed.has(one.trim()));
}

/** What is wrong with the licence of one entry of the lock file, or null. */
export function licenceProblem(path: string, entry: LockEntry): string | null {
  if (entry.license === undefined) return `${nameOf(path, entry)} names no licence`;
  const allowed = entry.dev === true ? USED : SHIPPED;
  return meets(entry.license, allowed) ? null : `${nameOf(path, entry)} is under ${entry.license}, which ${entry.dev === true ? 'nothing here' : 'nothing shipped'} may be`;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)([-.](md|txt|mit|ofl))?$/i;
const RULE = '-'.repeat(80);

function wordsOf(folder: string): string {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => LICENCE_FILE.test(file)).sort() : [];
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}

/** The licences of all that is shipped with the desk beside Electron, whose own lie beside it: one text, by name. */
export function licenceNotices(root: string): string {
  const shipped = Object.entries(readLock(root).packages).filter(([path, entry]) => isRegistryPackage(path) && entry.dev !== true);
  const parts = shipped.map(([path, entry]) => {
    const title = `${nameOf(path, entry)} ${entry.version ?? ''} (${entry.license ?? 'no licence named'})`;
    return `${RULE}\n${title}\n\n${wordsOf(join(root, path)) || 'The package brings no text of its licence.'}\n`;
  });
  return `Duty Desk holds work of others, under these licences. Electron's and Chromium's stand in the files beside this one.\n\n${parts.sort().join('\n')}`;
}
