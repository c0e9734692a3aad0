import { deskError } from '../../shared/errors.ts';
import { fail } from '../../shared/result.ts';
import type { Done } from '../connecting.ts';
import type { Updates } from './updates.ts';

/** The updates of a desk that was built without a place to look for them, or without a key that they must carry. */
export function noUpdates(): Updates {
  const refused = (): Done => fail(deskError('refused', 'This desk was built without a place to look for updates.'));
  return {
    state: () => ({ how: 'off', phase: 'quiet', lookedAt: null, newer: null, fetched: 0, unsent: 0, failure: null }),
    look: refused,
    fetch: refused,
    stop: refused,
    install: refused,
    settled: () => Promise.resolve(),
  };
}
