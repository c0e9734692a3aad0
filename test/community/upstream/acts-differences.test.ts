import { expect, test } from 'vitest';
import { TEAM, type Differences } from '../../support/vanilla/forum.ts';
import { team, type Team } from './acts-support.ts';
import { MINUTE } from './site-support.ts';

const wrote = ({ site }: Team): string[] => site.requests.filter((one) => one.method !== 'GET').map((one) => `${one.method} ${one.path}`);

async function closedAndWritten(differences: Partial<Differences>): Promise<Team> {
  const here = await team(differences);
  here.decide('case.close@1', { caseId: 'case-report-1', outcome: 'no-action', text: '' });
  here.decide('message.send@1', { messageId: 'm-1', conversationId: null, memberId: `user-${here.small.leo}`, body: 'A word, please.' });
  await here.work(2 * MINUTE);
  expect([here.said(), here.forum.data.reports.get(1)!.status, here.site.violations, here.faults]).toEqual([['A word, please.'], 'dismissed', [], []]);
  return here;
}

test.each<[string, Partial<Differences>, string]>([
  ['by PATCH and the name with a slip', { dismiss: 'patch', firstField: 'intitialBody' }, 'PATCH'],
  ['by POST and the name without', { dismiss: 'post', firstField: 'initialBody' }, 'POST'],
  ['by POST and a name that is passed over when it is another', { dismiss: 'post', firstField: 'intitialBody', strict: false }, 'POST'],
])('what a site describes is done as it describes it: %s', async (_name, differences, method) => {
  const here = await closedAndWritten(differences);
  expect(wrote(here)).toEqual([`${method} /reports/1/dismiss`, 'POST /conversations']);
  expect(here.site.requests.filter((one) => one.path === '/open-api/v3')).toHaveLength(1);
});

test.each<[string, Partial<Differences>, string[]]>([
  ['the usual way', { dismiss: 'patch', firstField: 'initialBody' }, ['PATCH /reports/1/dismiss', 'POST /conversations']],
  ['another way', { dismiss: 'post', firstField: 'intitialBody' }, ['PATCH /reports/1/dismiss', 'POST /reports/1/dismiss', 'POST /conversations', 'POST /conversations']],
  ['a word that it passes over', { firstField: 'intitialBody', strict: false }, ['PATCH /reports/1/dismiss', 'POST /conversations', 'POST /messages']],
])('at a site without a description %s is found by trying', async (_name, differences, requests) => {
  const here = await closedAndWritten({ ...differences, described: false });
  expect(wrote(here)).toEqual(requests);
});

test('a description that is broken or late stands in the way of nothing', async () => {
  const here = await team();
  here.site.fault = (_n, path) => (path === '/open-api/v3' ? 'broken' : null);
  here.decide('message.send@1', { messageId: 'm-1', conversationId: 'conversation-1', memberId: `user-${here.small.mia}`, body: 'Here.' });
  await here.work(2 * MINUTE);
  expect(here.said()).toEqual(['Here.']);
});

test.each<Differences['paging']>(['link', 'none'])('a long inbox is read to its end, and a lost message found in it, where lists go on by %s', async (paging) => {
  const here = await team({ paging });
  const { forum, small, clock, store } = here;
  for (let n = 0; n < 30; n += 1) { forum.conversation(small.mia, TEAM, `Question ${n}`); clock.ms += 1_000; }
  // The answer to a message is lost, and the member writes more than a page after it.
  let once = true;
  here.site.fault = (_n, path, method) => { if (method === 'GET' || path !== '/messages' || !once) return null; once = false; return 'cut'; };
  here.decide('message.send@1', { messageId: 'm-1', conversationId: 'conversation-1', memberId: `user-${small.mia}`, body: 'Found again.' });
  await here.acts.run(new AbortController().signal);
  for (let n = 0; n < 110; n += 1) { forum.say(small.mia, 1, `And ${n}`); clock.ms += 1_000; }
  clock.ms += 10 * MINUTE;
  await here.acts.run(new AbortController().signal);
  await here.forMs(6 * MINUTE);
  expect(here.said()).toEqual(['Found again.']);
  expect([store.records.all('conversation').length, store.records.childrenOf('message', 'conversation-1', 1_000).filter((one) => one.body.startsWith('And ')).length]).toEqual([31, 110]);
  expect([here.site.violations, here.faults]).toEqual([[], []]);
});
