import { expect, test } from 'vitest';
import { hopCampaign } from './hop/campaign.ts';
import type { Script } from './hop/script.ts';

/** One history that has something of everything and takes a few seconds; `npm run torture -- --hop N` draws others. */
const script: Script = {
  byRole: true,
  steps: [
    { k: 'decide', d: 0, what: 'break', n: 0 }, { k: 'forum', faults: ['broken-after', null, 'cut', 'busy'] }, { k: 'decide', d: 0, what: 'answer', n: 0 }, { k: 'line', d: 1, faults: ['lost'] }, { k: 'decide', d: 1, what: 'hide', n: 1 },
    { k: 'decide', d: 1, what: 'write', n: 1 }, { k: 'member', what: 'message', n: 3 }, { k: 'kill', after: 20, down: 20 }, { k: 'decide', d: 1, what: 'points', n: 2 }, { k: 'decide', d: 0, what: 'approve', n: 0 },
  ],
};

test('desks, a server that is killed, and a forum, with faults on both sides: no message twice, no break past its end, no decision lost', async () => {
  const { failure, histories } = await hopCampaign(1, 1, { script });
  expect(failure).toBeNull();
  expect(histories).toBe(1);
}, 180_000);
