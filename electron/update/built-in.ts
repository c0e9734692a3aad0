/** Where updates are looked for, and whose signature they must carry. */
export interface UpdateSource {
  /** The folder that holds `latest-linux.yml` and its like, an https URL; http on this computer alone. */
  readonly url: string;
  /** Ed25519 public keys, raw, base64: a second one while the first is being replaced. */
  readonly keys: readonly string[];
  /** The subject of the certificate that signs Windows' installers; null leaves Windows without updates. */
  readonly publisher: string | null;
}

// Put in by the build (build/electron.vite.config.ts) from DUTY_UPDATE_URL and its like: what runs never asks its environment.
declare const DUTY_UPDATE_URL: string | undefined;
declare const DUTY_UPDATE_KEY: string | undefined;
declare const DUTY_UPDATE_PUBLISHER: string | undefined;

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A source made of an address and keys with commas between them; null when either is missing or cannot be used. */
export function updateSource(url: string | undefined, keys: string | undefined, publisher?: string): UpdateSource | null {
  const held = (keys ?? '').split(',').map((key) => key.trim()).filter((key) => key !== '');
  if (url === undefined || !URL.canParse(url) || held.length === 0) return null;
  const { protocol, hostname, username, search, hash } = new URL(url);
  const safe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  if (!safe || username !== '' || search !== '' || hash !== '' || held.some((key) => Buffer.from(key, 'base64').length !== 32)) return null;
  return { url: url.endsWith('/') ? url : `${url}/`, keys: held, publisher: publisher || null };
}

/** The source that this desk was built with; null for none, and it then never looks. */
export function builtInSource(): UpdateSource | null {
  return updateSource(typeof DUTY_UPDATE_URL === 'string' ? DUTY_UPDATE_URL : undefined, typeof DUTY_UPDATE_KEY === 'string' ? DUTY_UPDATE_KEY : undefined, typeof DUTY_UPDATE_PUBLISHER === 'string' ? DUTY_UPDATE_PUBLISHER : undefined);
}
