import type { Me } from '../../../shared/contract/wire.ts';
import type { DeskError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { communityAddress } from './address.ts';
import { createApiClient } from './api-client.ts';
import { asDeskError } from './failures.ts';

/**
 * Asks a community who we are, before anything is kept. Each failure has its own code and sentence: `bad-address`,
 * `unreachable`, `not-a-community`, `wrong-token` (also for an account that has ended), `too-old`, `too-new`.
 */
export async function probeCommunity(address: string, token: string): Promise<Result<Me, DeskError>> {
  const url = communityAddress(address);
  if (!url.ok) return url;
  const answer = await createApiClient({ url: url.value, token: () => token.trim() }).me();
  return answer.ok ? ok(answer.value) : fail(asDeskError(answer.error));
}
