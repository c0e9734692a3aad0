import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { signedBefore, updateDescription } from '../../shared/contract/update-description.ts';

/** Makes a pair of ed25519 keys: the public one raw in base64, as DUTY_UPDATE_KEY takes it, the private one in PEM. */
export function makeKeys(): { readonly publicKey: string; readonly privatePem: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64'), privatePem: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string };
}

/** The signature of a description, base64. Throws when the key is not an ed25519 key in PEM. */
export function signDescription(name: string, bytes: Uint8Array, privatePem: string): string {
  const key = createPrivateKey(privatePem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is not an ed25519 key.');
  return sign(null, Buffer.concat([Buffer.from(signedBefore(name)), bytes]), key).toString('base64');
}

/** What keeps a description from being signed: a form that desks refuse, or files beside it that are not what it says. `read` answers null for a file that is not there. */
export function descriptionProblems(name: string, bytes: Uint8Array, read: (file: string) => Uint8Array | null): string[] {
  let said: unknown = null;
  try {
    said = parseUpdateInfo(Buffer.from(bytes).toString('utf8'), name, new URL('file:///'));
  } catch {
    // Said below.
  }
  const parsed = updateDescription.safeParse(said);
  if (!parsed.success) return [`${name} is not in the form that desks understand: ${parsed.error.issues[0]?.path.join('.') || 'not YAML'}`];
  return parsed.data.files.flatMap(({ url, sha512, size }) => {
    const file = read(url);
    if (file === null) return [`${url} is not there`];
    return file.length === size && createHash('sha512').update(file).digest('base64') === sha512 ? [] : [`${url} is not the file that ${name} describes`];
  });
}

/** What is wrong with the place and the keys in an environment; desks that are built with them would be without updates. Empty when neither is named. */
export function updateVariableProblems({ DUTY_UPDATE_URL: url = '', DUTY_UPDATE_KEY: keys = '' }: NodeJS.ProcessEnv): string[] {
  if (url === '' && keys === '') return [];
  return [
    ...(/^https:\/\/[^/?#@\s]+(\/[^?#@\s]*)?$/.test(url) ? [] : ['DUTY_UPDATE_URL is an https address of a folder, without a query.']),
    ...(keys.split(',').every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key.trim())) ? [] : ['DUTY_UPDATE_KEY is one or more ed25519 public keys as npm run sign-updates -- --make-key prints them, with commas between them.']),
  ];
}
