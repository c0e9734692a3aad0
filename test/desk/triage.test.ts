import { expect, it } from 'vitest';
import type { CallInput } from '../../shared/contract/bridge/calls.ts';
import type { Purpose } from '../../shared/contract/entities/inbox.ts';
import { builtInLexicon } from '../../shared/model/triage/index.ts';
import { firstLexicon } from '../../shared/model/triage/first-lexicon.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { ago, NOW, smallWorld } from './support/world.ts';

type Draft = CallInput<'lexicon.publish'>['draft'];
const draft = (more: Partial<Draft> = {}): Draft => structuredClone({ ...builtInLexicon, ...more }) as Draft;
const wombat = { id: 'tech-wombat', purpose: 'tech' as const, strength: 'alone' as const, why: 'Names the wombat.', phrases: [' wombat* ', ''] };
const withWombat = (): Draft => draft({ entries: [...draft().entries, wombat] });

const put = (t: string, row: object): never => ({ op: 'put', t, row }) as never;
const talk = (id: string, purpose: Purpose | null, ...bodies: string[]): never[] => [
  put('conversation', { id, memberId: 'm-hazel', subject: '', state: purpose === null ? 'untriaged' : 'open', purpose, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: ago(60), lastMessageAt: ago(10) }),
  ...bodies.map((body, i) => put('message', { id: `${id}-${i}`, conversationId: id, memberId: 'm-hazel', from: 'member', by: null, body, at: ago(50 - i) })),
];
const decision = (id: string, conversationId: string, purpose: Purpose, suggested: Purpose | null, words: string[], at = ago(20)): never => put('triageMark', { id, conversationId, purpose, suggested, suggestedWords: words, by: 's-tom', at });

const world = (): never[] => [
  ...smallWorld() as never[],
  ...talk('v-1', 'tech', 'the wombat is eating my posts'),
  ...talk('v-2', 'risk', 'i want to die'),
  ...talk('v-3', null, 'wombat wombat'),
  decision('t-1', 'v-1', 'tech', null, []),
  decision('t-2', 'v-2', 'risk', 'risk', ['want to die']),
  decision('t-3', 'v-3', 'outside', 'risk', ['wombat'], ago(60 * 24 * 40)),
];

const needing = async (desk: TestDesk): Promise<string> => {
  await desk.until(async () => (await desk.ask('outbox.list', {})).needsYou.length === 1);
  return (await desk.ask('outbox.list', {})).needsYou[0]!.id;
};

it('brings words with it where a community has published none; a lead publishes others, and everybody suggests by them', async () => {
  const server = await community(world());
  const lead = await deskOf(server, 's-lena');
  const other = await deskOf(server, 's-tom');
  expect(await other.ask('lexicon.get', {})).toMatchObject({ version: 1, publishedBy: null, saving: 'sent', problems: [], publish: { allowed: false, byRole: true } });
  expect(await lead.ask('lexicon.preview', { draft: withWombat() })).toMatchObject({
    problems: [], version: 2, looked: 3, decided: 2, agreedBefore: 1, agreedAfter: 2, risk: 1, riskBefore: 1, riskAfter: 1, movedTotal: 2,
  });
  expect(await lead.ask('lexicon.publish', { draft: withWombat(), note: ' The wombat. ', basedOn: 1 })).toMatchObject({ version: 2 });
  expect(await lead.ask('lexicon.get', {})).toMatchObject({ version: 2, note: 'The wombat.', publishedBy: { you: true } });
  await lead.quiet();
  await other.until(async () => (await other.ask('lexicon.get', {})).version === 2);
  const there = await other.ask('lexicon.get', {});
  expect(there.words.entries.at(-1)).toEqual({ ...wombat, phrases: ['wombat*'] });
  expect(there).toMatchObject({ publishedBy: { name: 'Lena Moss' }, saving: 'sent' });
  expect((await lead.ask('outbox.list', {})).sent[0]).toMatchObject({ title: 'Published the words for suggestions' });
});

it('says what does not fit before it is published, and refuses it', async () => {
  const lead = await deskOf(await community(world()), 's-lena');
  const broken = draft({ entries: [...draft().entries, { ...wombat, phrases: ['(wom'] }] });
  expect((await lead.ask('lexicon.preview', { draft: broken })).problems).toEqual([expect.stringContaining('“(wom” cannot be read')]);
  expect(await lead.fails('lexicon.publish', { draft: broken, note: '', basedOn: 1 })).toMatchObject({ code: 'refused', message: expect.stringContaining('cannot be read') });
  const harmless = draft({ entries: draft().entries.filter((one) => one.purpose !== 'risk') });
  expect(await lead.fails('lexicon.publish', { draft: harmless, note: '', basedOn: 1 })).toMatchObject({ message: expect.stringContaining('No phrase is enough by itself to suggest risk') });
  expect(await lead.fails('lexicon.publish', { draft: withWombat(), note: '', basedOn: 2 })).toMatchObject({ code: 'refused', message: expect.stringContaining('Version 1 was published meanwhile') });
  expect(await lead.fails('lexicon.publish', { draft: { ...withWombat(), more: 1 }, note: '', basedOn: 1 })).toMatchObject({ code: 'bad-input' });
});

it.each(['s-tom', 's-imogen'])('only leads publish: %s reads', async (who) => {
  const desk = await deskOf(await community(world()), who);
  expect(await desk.fails('lexicon.publish', { draft: withWombat(), note: '', basedOn: 1 })).toMatchObject({ code: 'not-allowed', message: 'Team leads do this.' });
  expect((await desk.ask('lexicon.get', {})).words.entries.length).toBeGreaterThan(10);
});

it('two leads who publish at the same time both see it, and the second follows the first', async () => {
  const server = await community(world());
  const lead = await deskOf(server, 's-lena');
  await lead.ask('sync.pause', { paused: true });
  await lead.ask('lexicon.publish', { draft: withWombat(), note: 'Mine.', basedOn: 1 });
  const { publishedBy: _, ...first } = firstLexicon;
  server.ingest([put('staff', { id: 's-max', name: 'Max Field', role: 'lead', active: true, memberId: null })]);
  server.applyAsColleague('s-max', 'lexicon.publish@1', { lexicon: { ...first, id: 'lexicon-max', version: 2, note: 'Theirs.', publishedAt: NOW } });
  await lead.ask('sync.pause', { paused: false });
  const id = await needing(lead);
  const detail = await lead.ask('outbox.get', { id });
  expect(detail.heading).toBe('You and Max both published words for suggestions');
  expect(detail.choices.filter((one) => one.blockedWhy === null).map((one) => one.id)).toContain('use-mine');
  await lead.ask('outbox.settle', { id, choice: 'use-mine', text: null });
  await lead.quiet();
  expect(await lead.ask('lexicon.get', {})).toMatchObject({ version: 3, note: 'Mine.' });
});

it.each([
  ['some phrases cannot be read', [{ ...wombat, phrases: ['((((', 'wombat'] }, ...builtInLexicon.entries], 2, 1],
  ['no phrase can suggest risk', [{ ...wombat, phrases: ['wombat'] }], 1, 0],
] as const)('words of the community with which %s do not break the suggestion', async (_, entries, version, problems) => {
  const server = await community(world());
  server.ingest([put('triageLexicon', { ...firstLexicon, entries, id: 'lexicon-2', version: 2 })]);
  const desk = await deskOf(server, 's-lena');
  const there = await desk.ask('lexicon.get', {});
  expect([there.version, there.problems.length]).toEqual([version, problems]);
  expect((await desk.ask('lexicon.preview', { draft: draft() })).riskBefore).toBe(1);
});

it('shows how suggestions and people agreed in a stretch of time, and nothing to volunteers', async () => {
  const server = await community(world());
  const desk = await deskOf(server, 's-tom');
  const said = await desk.ask('triage.agreement', { from: ago(60 * 24), to: NOW });
  expect(said).toMatchObject({ conversations: 2, suggested: 1, followed: 1, overruled: [], missedRiskTotal: 0 });
  const longer = await desk.ask('triage.agreement', { from: ago(60 * 24 * 60), to: NOW });
  expect(longer).toMatchObject({ conversations: 3, overruled: [{ words: 'wombat', overruled: 1, all: 1 }] });
  const volunteer = await deskOf(server, 's-imogen');
  expect(await volunteer.fails('triage.agreement', { from: ago(60), to: NOW })).toMatchObject({ code: 'not-allowed' });
});
