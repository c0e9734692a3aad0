import { expect, it } from 'vitest';
import { community } from './support/desk.ts';
import { place, run } from './support/headless.ts';
import { answers, event, inboxWorld } from './support/inbox-world.ts';
import { ago, NOW } from './support/world.ts';

/** Every run is a process of its own. */
const PATIENT_MS = 60_000;

it('says how a conversation stands at any instant, with each of its clocks', async () => {
  const { at, sync, data } = place(await community([...inboxWorld(), ...answers('k-late', 1)]), 's-tom');
  await run(...sync);
  const clock = async (id: string, when: string) => (await run('clock', ...at, '--conversation', id, '--at', when)).json();
  expect(await clock('k-late', NOW)).toEqual({
    conversationId: 'k-late', at: NOW, state: 'open', purpose: 'concern', group: 'for-us', words: null,
    clocks: [{ which: 'first-reply', purpose: 'concern', state: 'ended-late', since: ago(80), endedAt: ago(1), targetMinutes: 60, usedMinutes: 79, dueAt: ago(20), opensAt: null, pausedBecause: null }],
  });
  expect(await clock('k-late', ago(75))).toMatchObject({ state: 'untriaged', purpose: null, group: 'untriaged', clocks: [{ purpose: 'untriaged', state: 'running', usedMinutes: 5, targetMinutes: 120 }] });
  expect(await clock('k-new', '2026-05-16T12:00:00.000Z')).toMatchObject({ words: expect.stringContaining('late'), clocks: [{ state: 'late', pausedBecause: 'outside-cover-hours', opensAt: '2026-05-18T09:00:00.000Z' }] });
  expect(await clock('k-wait', ago(2_000))).toMatchObject({ state: 'waiting-for-member', clocks: [{ state: 'ended-in-time', usedMinutes: 40 }] });
  expect(await clock('k-off', ago(4_250))).toMatchObject({ state: 'open', purpose: 'outside', group: 'for-us' });
  const text = await run('clock', '--data', data, '--conversation', 'k-risk', '--at', NOW);
  expect(text.out).toContain('17 min, no reply yet');
}, PATIENT_MS);

it('refuses what it cannot understand, and what is not this person’s to read', async () => {
  const server = await community(inboxWorld());
  const { at, sync } = place(server, 's-tom');
  await run(...sync);
  for (const [args, code, kind] of [
    [['clock', '--conversation', ' '], 2, 'usage'], [['clock', '--conversation', 'k-risk', '--at', 'soon'], 2, 'usage'], [['clock', '--conversation', 'k-none'], 5, 'not-found'],
    [['clock', '--conversation', 'k-risk', '--at', '2026-01-01'], 5, 'not-found'], [['inbox', '--at', '2026-02-30'], 2, 'usage'],
  ] as const) {
    const ran = await run(args[0], ...at, ...args.slice(1));
    expect([args, ran.code, (ran.json() as { error?: { kind: string } }).error?.kind]).toEqual([args, code, kind]);
  }
  const volunteer = place(server, 's-priya');
  await run(...volunteer.sync);
  expect(await run('inbox', ...volunteer.at)).toMatchObject({ code: 5 });
}, PATIENT_MS);

it('shows the inbox as it stood and as it will, without a word of anybody’s', async () => {
  const { at, sync, data } = place(await community([...inboxWorld(), ...event('k-new', 'handed-to-cover', 30, { text: 'A note to cover' })]), 's-tom');
  await run(...sync);
  const inbox = async (when: string) => ((await run('inbox', ...at, '--at', when)).json() as unknown as { rows: { id: string; group: string }[] }).rows.map(({ id, group }) => [id, group]);
  expect(await inbox(NOW)).toEqual([['k-risk', 'risk'], ['k-old-risk', 'risk'], ['k-new', 'untriaged'], ['k-late', 'for-us'], ['k-woken', 'for-us'], ['k-wait', 'for-them'], ['k-off', 'snoozed']]);
  expect(await inbox(ago(295))).toEqual([['k-old-risk', 'untriaged'], ['k-wait', 'for-them'], ['k-off', 'snoozed']]);
  expect(await inbox(ago(8_950))).toEqual([['k-shut', 'for-us']]);
  expect((await inbox('2026-06-01T12:00:00.000Z')).find(([id]) => id === 'k-off')).toEqual(['k-off', 'for-us']);
  const { out } = await run('inbox', '--data', data);
  expect(out).toMatch(/k-risk +northstar_lily +risk/u);
  expect(out).not.toMatch(/feel safe|A note/u);
}, PATIENT_MS);
