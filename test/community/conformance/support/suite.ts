import { runSuite, type Suite, type SuiteOptions } from '../../../../build/contract-check/run.ts';
import type { SmallCommunity } from './world.ts';

/** Runs the suite against a community with the tokens of staff and a moderator, quietly. */
export function check(community: Pick<SmallCommunity, 'url' | 'staff' | 'moderator'>, more: Partial<SuiteOptions> = {}): Promise<Suite> {
  return runSuite({ api: community.url, token: community.staff, secondToken: community.moderator, writes: null, only: [], liveWaitMs: 5_000, remembered: null, say: () => undefined, done: () => undefined, ...more });
}

/** The names of the checks that ended so. */
export function named(suite: Suite, status: Suite['outcomes'][number]['status']): string[] {
  return suite.outcomes.filter((outcome) => outcome.status === status).map(({ name }) => name);
}

/** What failed, as one text for a failing test. */
export function complaints(suite: Suite): string {
  return suite.outcomes.filter(({ status }) => status === 'failed').map(({ name, findings }) => `${name}: ${findings.map(({ asked, expected, came }) => `${asked}: expected ${expected}, came ${came}`).join('; ')}`).join('\n');
}
