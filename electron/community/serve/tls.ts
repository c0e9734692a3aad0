import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { ServeFailure } from './failure.ts';

/** A certificate with its key, looked at. `until` in milliseconds since 1970. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly until: number;
  readonly names: readonly string[];
}

const refused = (message: string): ServeFailure => new ServeFailure('certificate', message);

function read(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw refused((error as NodeJS.ErrnoException).code === 'ENOENT' ? `The ${what} is not there: ${file}` : `The ${what} cannot be read: ${file}`);
  }
}

/**
 * Reads a certificate chain and its key, both PEM, and makes sure that they can be used at `nowMs`. Throws a sentence when
 * one is missing, cannot be read, is for other than the other, has expired or does not count yet, or when others could read the key.
 */
export function readCertificate(certFile: string, keyFile: string, nowMs: number): Certificate {
  const cert = read(certFile, 'certificate');
  const key = read(keyFile, 'key');
  if (process.platform !== 'win32' && (statSync(keyFile).mode & 0o007) !== 0) throw refused(`Anybody on this computer may read the key: chmod 600 ${keyFile}`);
  let first: X509Certificate;
  try {
    first = new X509Certificate(cert);
  } catch {
    throw refused(`This is not a certificate in PEM form: ${certFile}`);
  }
  let matches: boolean;
  try {
    matches = first.checkPrivateKey(createPrivateKey(key));
  } catch {
    throw refused(`This is not a private key without a passphrase in PEM form: ${keyFile}`);
  }
  if (!matches) throw refused('The certificate and the key do not belong together.');
  const [from, until] = [Date.parse(first.validFrom), Date.parse(first.validTo)];
  if (nowMs >= until) throw refused(`The certificate expired on ${new Date(until).toISOString().slice(0, 10)}. Renew it.`);
  if (nowMs < from) throw refused(`The certificate counts only from ${new Date(from).toISOString()}. Is this computer’s clock right?`);
  try {
    createSecureContext({ cert, key });
  } catch {
    throw refused('This certificate and key cannot be used for TLS.');
  }
  const names = (first.subjectAltName ?? '').split(', ').flatMap((name) => (name.startsWith('DNS:') ? [name.slice(4).toLowerCase()] : []));
  return { cert, key, until, names };
}
