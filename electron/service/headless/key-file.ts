import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { OpenRequest } from '../../../shared/contract/service-protocol.ts';
import { writeWhole } from '../../files.ts';
import { readKeyRecord } from '../../security/key-record.ts';
import { unwrapKey } from '../../security/passphrase.ts';
import { exitCodes, HeadlessFailure, misused } from './exit-codes.ts';

const HEX_KEY = /^[0-9a-f]{64}$/u;
/** Nobody but the owner may read or write it. */
const OTHERS = 0o077;
const DATABASE = 'desk.sqlite';

const refused = (message: string): HeadlessFailure => new HeadlessFailure(exitCodes.usage, 'key-file', message);

function readSecret(file: string): string | null {
  let mode: number;
  try {
    mode = statSync(file).mode;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw refused(`The key file ${file} cannot be read.`);
  }
  // Windows keeps no such bits; there the folder's own permissions count.
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) throw refused(`Others may read the key file ${file}. Run: chmod 600 ${file}`);
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/u, '');
  } catch {
    throw refused(`The key file ${file} cannot be read.`);
  }
}

async function fromPassphrase(folder: string, passphrase: string, keyFile: string): Promise<string> {
  const record = readKeyRecord(join(folder, 'key.json'));
  if (typeof record !== 'object' || record.keptBy !== 'passphrase') throw refused(`The key file ${keyFile} holds no key: 64 hex digits, or the passphrase of a desk that has one.`);
  const key = await unwrapKey(record.key, passphrase);
  if (key === null) throw new HeadlessFailure(exitCodes.database, 'wrong-key', `The passphrase in ${keyFile} does not open this data.`);
  return key.toString('hex');
}

/**
 * The database of a folder and its key: 64 hex digits in the key file, or the passphrase with which the desk's window
 * unlocks it. A missing file is made with a random key, and `say` tells where: without Electron there is no keychain.
 */
export async function openRequest(folder: string, keyFile: string, say: (line: string) => void): Promise<OpenRequest> {
  const inside = relative(folder, keyFile);
  if (inside !== '' && !inside.startsWith('..')) throw misused('The key file must not lie in the data folder: whoever gets the one would have the other.');
  const databaseFile = join(folder, DATABASE);
  const secret = readSecret(keyFile);
  if (secret === null) {
    const key = randomBytes(32).toString('hex');
    writeWhole(keyFile, `${key}\n`);
    say(`Made a new key in ${keyFile}. Without this file the data cannot be read; keep it apart from the data.`);
    return { databaseFile, key, keyKeptBy: 'key-file' };
  }
  if (HEX_KEY.test(secret)) return { databaseFile, key: secret, keyKeptBy: 'key-file' };
  return { databaseFile, key: await fromPassphrase(folder, secret, keyFile), keyKeptBy: 'passphrase' };
}
