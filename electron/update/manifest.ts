import { createPublicKey, verify } from 'node:crypto';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { readBy } from '../../shared/contract/read-by.ts';
import { signedBefore, updateDescription, type UpdateDescription } from '../../shared/contract/update-description.ts';
import { UpdateRefusal } from './refusal.ts';

/** What precedes a raw ed25519 key in its DER form (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_BYTES = 64;

/** Whether one of the keys (raw, base64) has signed a file of that name; the signature is base64. */
export function isSigned(name: string, file: Uint8Array, signature: string, keys: readonly string[]): boolean {
  const bytes = Buffer.from(signature.trim(), 'base64');
  if (bytes.length !== SIGNATURE_BYTES) return false;
  const signed = Buffer.concat([Buffer.from(signedBefore(name)), file]);
  return keys.some((key) => verify(null, signed, createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(key, 'base64')]), format: 'der', type: 'spki' }), bytes));
}

/** Reads a description. Nothing of it is looked at before its signature is; throws an {@link UpdateRefusal}. */
export function readManifest(name: string, bytes: Uint8Array, signature: string, keys: readonly string[]): UpdateDescription {
  if (!isSigned(name, bytes, signature, keys)) throw new UpdateRefusal('What the server says about updates does not carry the signature of whoever brings Duty Desk out.');
  let read: unknown;
  try {
    read = parseUpdateInfo(Buffer.from(bytes).toString('utf8'), name, new URL('file:///'));
  } catch {
    read = null;
  }
  const parsed = readBy(updateDescription, read);
  if (!parsed.success) throw new UpdateRefusal('What the server says about updates is not in a form that this desk understands.');
  return parsed.data;
}
