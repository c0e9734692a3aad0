import type { Notebook } from './findings.ts';

/** Deadline of the first contact, milliseconds. */
const FIRST_MS = 20_000;

const certificateCodes: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is signed by itself, so that anybody could pass for the forum.',
  SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is signed by somebody whom this computer does not know: a filter on the way may be reading along.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate does not come with the whole chain.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'Its certificate is signed by somebody whom this computer does not know.',
  CERT_NOT_YET_VALID: 'Its certificate counts only later: is this computer’s clock right?',
};

function codeOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as { code?: unknown };
    if (typeof code === 'string') return code;
    if (one.name === 'TimeoutError') return 'TIMEOUT';
    if (one instanceof AggregateError) return codeOf(one.errors[0]);
  }
  return 'unknown';
}

function unreachable(book: Notebook, host: string, error: unknown): void {
  const code = codeOf(error);
  const certificate = certificateCodes[code];
  if (certificate !== undefined) return book.say('site', 'stops', 'certificate', `The connection to ${host} is not safe. ${certificate}`, 'Renew or complete the forum’s certificate, or correct the address.');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return book.say('site', 'stops', 'no-such-name', `There is no ${host}, or this computer has no connection to the internet.`, 'Look for a slip in the address.');
  if (code === 'ECONNREFUSED') return book.say('site', 'stops', 'refused', `At ${host} nothing answers.`, 'Look for a slip in the address and its port, and whether the forum is up.');
  if (code === 'TIMEOUT' || code.endsWith('TIMEOUT') || code === 'ETIMEDOUT') return book.say('site', 'stops', 'slow', `${host} does not answer within ${FIRST_MS / 1_000} seconds.`, 'Try again later; a firewall may be in the way.');
  return book.say('site', 'stops', 'unreachable', `${host} cannot be reached (${code.replace(/[^A-Z0-9_]/gi, '').slice(0, 40)}).`, 'Look for a slip in the address, and whether https is what it speaks.');
}

/**
 * The first contact with an address, without the token: whether a Vanilla site's API answers there. Says what is wrong and
 * answers false when nothing more can be tried. Follows nothing, so the token later goes to this very host and no other.
 */
export async function reached(book: Notebook, base: URL): Promise<boolean> {
  const { host } = base;
  let response: Response;
  try {
    response = await fetch(new URL('/api/v2/users/me', base), { headers: { accept: 'application/json' }, redirect: 'manual', signal: AbortSignal.timeout(FIRST_MS) });
    await response.body?.cancel();
  } catch (error) {
    unreachable(book, host, error);
    return false;
  }
  const { status } = response;
  const isJson = /^application\/(problem\+)?json\b/i.test(response.headers.get('content-type') ?? '');
  if (status >= 300 && status < 400) {
    const to = URL.parse(response.headers.get('location') ?? '', base.href);
    book.say('site', 'stops', 'moved', `${host} sends on to ${to === null || to.host === host ? 'another page, perhaps for signing in' : to.host.slice(0, 200)}.`, 'Give the address at which the forum itself is; the token is sent nowhere else.');
    return false;
  }
  if (status === 429) { book.say('site', 'stops', 'busy', 'The forum has had enough questions from this address for now.', 'Wait some minutes and try again.'); return false; }
  if (!isJson) {
    const closed = status === 503 || status === 502 || status === 504;
    book.say('site', 'stops', closed ? 'maintenance' : 'no-api', closed ? `${host} is closed for maintenance or cannot be reached behind its own front (${status}).` : `${host} answers with a web page where Vanilla’s API ought to be (${status}): it is no Vanilla forum, or something on the way answers in its place.`, closed ? 'Try again when the forum is open.' : 'Give the forum’s own address; ask its host whether the API is switched on.');
    return false;
  }
  if (status >= 500) { book.say('site', 'stops', 'broken', `The forum’s API cannot answer now (${status}).`, 'Try again later; ask the forum’s host when it stays so.'); return false; }
  if (status === 404) { book.say('site', 'stops', 'no-api', `${host} has no Vanilla API at /api/v2.`, 'Give the forum’s own address, such as https://forum.example.org.'); return false; }
  book.say('site', 'works', 'reached', base.protocol === 'https:' ? `${host} answers, by https with a certificate that this computer trusts.` : `${host} answers, on this computer.`);
  return true;
}
