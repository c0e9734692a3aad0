import { deskError, type DeskError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const bad = (detail: string): Result<never, DeskError> =>
  fail(deskError('bad-address', 'This is not an address that the desk can use. It looks like community.example.org.', detail));

/**
 * The base address of a community, without a slash at its end. Text without a scheme becomes https (http on this
 * computer); plain http anywhere else is refused, because the token and members' words would be readable on the way.
 */
export function communityAddress(text: string): Result<string, DeskError> {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return bad('empty or with spaces');
  const schemeless = !/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed);
  let url: URL;
  try {
    url = new URL(schemeless ? `https://${trimmed}` : trimmed);
  } catch {
    return bad('not a URL');
  }
  const here = LOOPBACK.test(url.hostname);
  if (schemeless && here) url.protocol = 'http:';
  if (url.username !== '' || url.password !== '') return bad('with a password');
  if (url.search !== '' || url.hash !== '') return bad('with a query');
  if (url.protocol === 'http:' && !here) return fail(deskError('bad-address', 'The desk connects by https only, so that nobody on the way can read along.', 'http'));
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return bad('scheme');
  // A name without a dot is a slip of the pen far more often than a host of a home network.
  if (schemeless && !here && !url.hostname.includes('.') && !url.hostname.startsWith('[')) return bad('no dot');
  return ok(url.origin + url.pathname.replace(/\/+$/, ''));
}
