import { expect, test } from 'vitest';
import type { Fault } from './faults.ts';
import { check, named } from './suite.ts';
import { smallCommunity } from './world.ts';

/** A silence that is too long, for servers whose live channel is broken. */
const IMPATIENT_MS = 600;

const areaOf = (name: string): string => name.split('.')[0]!;

/** Makes a test of each fault: the checks that must name it do, on the real server behind it. */
export function catches(faults: readonly Fault[]): void {
  test.each(faults)('$what', async ({ caughtBy, provokedBy = [], faults: planted, heartbeatMs, what, asLead }) => {
    const community = await smallCommunity(planted, heartbeatMs === undefined ? {} : { heartbeatMs });
    try {
      const broken = caughtBy.some((name) => areaOf(name) === 'live' || areaOf(name) === 'presence');
      const suite = await check(asLead ? { ...community, staff: community.lead } : community, { only: [...new Set([...caughtBy.map(areaOf), ...provokedBy])], ...(broken ? { liveWaitMs: IMPATIENT_MS } : {}) });
      expect(named(suite, 'failed'), what).toEqual(expect.arrayContaining([...caughtBy]));
      const found = suite.outcomes.filter(({ name }) => caughtBy.includes(name)).flatMap(({ findings }) => findings);
      for (const finding of found) for (const sentence of Object.values(finding)) expect(sentence, what).not.toBe('');
    } finally {
      await community.close();
    }
  });
}
