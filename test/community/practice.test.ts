import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { entities } from '../../shared/contract/entities/index.ts';
import type { Case } from '../../shared/contract/entities/cases.ts';
import { activePoints } from '../../shared/model/ledger.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { reportReasons } from '../../shared/model/report-reasons.ts';
import { generate, type Generated } from '../../electron/community/practice/generate.ts';
import { load } from '../../electron/community/practice/load.ts';
import { dayStep } from '../../electron/community/practice/simulated-day.ts';
import { personas } from '../../electron/community/practice/people.ts';
import { shiftsAround } from '../../electron/community/practice/cover.ts';
import { colleagues } from '../../electron/community/server/actor.ts';
import { openStore } from '../../electron/community/server/store/store.ts';
import { plusWeeks, weekOf } from '../../shared/model/week/iso-week.ts';
import { inLondon, instantOf } from '../../shared/time.ts';
import { folder, NOW } from './support.ts';

let whole: Generated;
beforeAll(() => { whole = generate({ seed: 1, scale: 1, now: NOW }); });

const rowsOf = <T extends keyof typeof entities>(made: Generated, t: T) => made.rows.filter((put) => put.t === t).map((put) => put.row) as never as Extract<Generated['rows'][number], { t: T }>['row'][];
const digest = (made: Generated): string => createHash('sha256').update(JSON.stringify(made.rows)).digest('hex');

test('the same seed gives the same community to the byte, another seed another', () => {
  const options = { seed: 7, scale: 0.05, now: NOW };
  expect(digest(generate(options))).toBe(digest(generate(options)));
  expect(digest(generate({ ...options, seed: 8 }))).not.toBe(digest(generate(options)));
});

test('has the size that was asked for', () => {
  expect(whole.counts).toMatchObject({ members: 2_000, cases: 1_000, open: 60 });
  expect(whole.counts.posts).toBeGreaterThan(59_000);
  expect(whole.counts.posts).toBeLessThan(62_000);
  expect(rowsOf(whole, 'case').filter((one) => one.state === 'open' && one.kind === 'pending')).toHaveLength(15);
});

test('every row fits its schema, and every id is unique within its kind', () => {
  const seen = new Set<string>();
  for (const { t, row } of whole.rows) {
    const parsed = entities[t].safeParse(row);
    if (!parsed.success) throw new Error(`${t} ${row.id}: ${parsed.error.message}`);
    expect(seen.has(`${t} ${row.id}`)).toBe(false);
    seen.add(`${t} ${row.id}`);
  }
});

test('every row that another names is there, and nothing lies in the future that should not', () => {
  const ids = new Set(whole.rows.map(({ t, row }) => `${t} ${row.id}`));
  const there = (t: string, id: string | null): void => { if (id !== null) expect(ids.has(`${t} ${id}`), `${t} ${id}`).toBe(true); };
  for (const one of rowsOf(whole, 'post')) { there('member', one.authorId); there('space', one.spaceId); there('post', one.threadId); expect(one.createdAt <= NOW).toBe(true); if (one.editedAt) expect(one.editedAt <= NOW).toBe(true); }
  for (const one of rowsOf(whole, 'case')) { there('post', one.postId); there('member', one.memberId); there('case', one.appealOf); expect(one.openedAt <= NOW).toBe(true); if (one.closedAt) expect(one.closedAt <= NOW && one.closedAt > one.openedAt).toBe(true); }
  for (const one of rowsOf(whole, 'report')) { there('case', one.caseId); there('member', one.reporterId); expect(Object.hasOwn(reportReasons, one.reason)).toBe(true); expect(one.at <= NOW).toBe(true); }
  for (const one of rowsOf(whole, 'claim')) { there('case', one.caseId); there('staff', one.by); expect(one.activeAt <= NOW && one.at <= one.activeAt).toBe(true); }
  for (const one of rowsOf(whole, 'caseAction')) { there('case', one.caseId); there('staff', one.by); expect(one.at <= NOW).toBe(true); }
  for (const one of rowsOf(whole, 'ledgerEntry')) { there('member', one.memberId); there('case', one.caseId); expect(one.at <= NOW && one.at >= publishedPolicy.effectiveFrom).toBe(true); }
  for (const one of rowsOf(whole, 'toldMark')) there(one.aboutKind === 'ledger' ? 'ledgerEntry' : 'break', one.aboutId);
  for (const one of rowsOf(whole, 'message')) { there('conversation', one.conversationId); expect(one.at <= NOW).toBe(true); }
});

test('closed cases have an outcome that left its mark, open ones have what the queue shows', () => {
  const posts = new Map(rowsOf(whole, 'post').map((one) => [one.id, one]));
  const reports = Map.groupBy(rowsOf(whole, 'report'), (one) => one.caseId);
  const open = rowsOf(whole, 'case').filter((one) => one.state === 'open');
  for (const one of rowsOf(whole, 'case')) {
    if (one.kind === 'report') expect(reports.get(one.id)?.length ?? 0).toBeGreaterThan(0);
    if (one.kind === 'pending' && one.state === 'open') expect(posts.get(one.postId)!.state).toBe('pending');
    if (one.outcome === 'removed') expect(posts.get(one.postId)!.state).toBe('removed');
    if (one.outcome === 'edited') expect(posts.get(one.postId)!.editedBy).toMatch(/^st-/);
  }
  const bea = rowsOf(whole, 'staff').find((one) => one.id === personas.moderator)!;
  const edited = (one: Case): boolean => posts.get(one.postId)!.body !== one.frozenBody;
  expect(open.filter((one) => (reports.get(one.id)?.length ?? 0) >= 2).length).toBeGreaterThan(8);
  expect(open.filter(edited).length).toBeGreaterThan(3);
  expect(open.filter((one) => posts.get(one.postId)!.state === 'hidden').length).toBeGreaterThan(2);
  expect(open.filter((one) => one.withStaff).length).toBeGreaterThan(1);
  expect(open.filter((one) => one.memberId === bea.memberId)).toHaveLength(1);
  expect(open.filter((one) => one.appealOf !== null)).toHaveLength(2);
  expect(open.filter((one) => /07700 900\d{3}|@example\.org|snap|discord|insta/.test(one.frozenBody)).length).toBeGreaterThan(4);
});

test('the points of the drawings add up', () => {
  const hazel = rowsOf(whole, 'member').find((one) => one.name === 'halfpasthazel')!;
  expect(activePoints(rowsOf(whole, 'ledgerEntry').filter((one) => one.memberId === hazel.id), NOW)).toBe(24);
  const totals = [...Map.groupBy(rowsOf(whole, 'ledgerEntry'), (one) => one.memberId).values()].map((entries) => activePoints(entries, NOW));
  expect(totals.filter((total) => total >= 24 && total < 30).length).toBeGreaterThan(2);
});

test('no two breaks of one member overlap', () => {
  for (const breaks of Map.groupBy(rowsOf(whole, 'break').filter((one) => one.state === 'active' || one.state === 'scheduled'), (one) => one.memberId).values()) expect(breaks).toHaveLength(1);
});

test('holds nothing that harms or reaches a real person', () => {
  // The words that the team's suggestion listens for have to name what members may say; members never see them.
  const text = JSON.stringify(whole.rows.filter(({ t }) => t !== 'triageLexicon'));
  for (const number of text.match(/\b0\d{4}[ -]?\d{6}\b|\b07\d{3}[ -]?\d{6}\b/g) ?? []) expect(number).toMatch(/^07700 ?900\d{3}$/);
  for (const address of text.match(/[\w.+-]+@[\w-]+\.\w+/g) ?? []) expect(address).toMatch(/@example\.org$/);
  for (const link of text.match(/https?:\/\/[^\s"/]+/g) ?? []) expect(link).toMatch(/\.example\.org$/);
  expect(text).not.toMatch(/\b(overdose|paracetamol|ibuprofen|razor|noose|ligature|mg of|calories)\b/i);
});

test('reads as real: short and long, many different words, nobody repeats another within a thread', () => {
  const posts = rowsOf(whole, 'post');
  const lengths = posts.map((one) => one.body.split(/\s+/).length);
  expect(Math.max(...lengths)).toBeLessThan(130);
  expect(lengths.filter((one) => one >= 40).length).toBeGreaterThan(1_500);
  expect(new Set(posts.map((one) => one.body)).size / posts.length).toBeGreaterThan(0.5);
  expect(posts.some((one) => one.body.includes('{'))).toBe(false);
  expect(posts.filter((one) => one.body === one.body.toLowerCase()).length / posts.length).toBeGreaterThan(0.3);
});

test('somebody covers at any time of any day, also when the clocks change', () => {
  for (const day of ['2026-05-14', '2026-03-28', '2026-10-24', '2026-12-31']) {
    const shifts = shiftsAround(`${day}T12:00:00.000Z`, 2, 3);
    for (let hour = 0; hour < 72; hour++) {
      const at = instantOf(Date.parse(`${day}T00:30:00.000Z`) + hour * 3_600_000);
      expect(shifts.some((one) => one.startsAt <= at && at < one.endsAt), at).toBe(true);
    }
  }
});

test('the past thirteen weeks are like one another, so that a weekly report has something to compare', () => {
  const last = weekOf(NOW);
  const weekly = (instants: readonly string[]): number[] => {
    const counts = Map.groupBy(instants, weekOf);
    return Array.from({ length: 13 }, (_none, n) => counts.get(plusWeeks(last, n - 13))?.length ?? 0);
  };
  const about = (counts: readonly number[], least: number): void => {
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...counts)).toBeLessThanOrEqual(Math.min(...counts) * 6);
  };
  about(weekly(rowsOf(whole, 'case').filter((one) => one.state === 'closed').map((one) => one.openedAt)), 5);
  about(weekly(rowsOf(whole, 'message').filter((one) => one.from === 'member').map((one) => one.at)), 5);
  expect(Math.min(...weekly(rowsOf(whole, 'ledgerEntry').map((one) => one.at)))).toBeGreaterThan(2);
  about(weekly(rowsOf(whole, 'shift').map((one) => one.startsAt)), 45);
  expect(rowsOf(whole, 'case').filter((one) => one.state === 'closed').every((one) => inLondon(one.openedAt).hour >= 8)).toBe(true);
});

test('loads whole into a database', () => {
  const store = openStore(join(folder(), 'fast.sqlite'), { durable: false });
  load(store, whole);
  expect(store.records.open('case', 500)).toHaveLength(60);
  store.close();
});

test('refuses a scale or an instant that makes no sense', () => {
  for (const scale of [0, -1, 51, Number.NaN]) expect(() => generate({ seed: 1, scale, now: NOW })).toThrow(RangeError);
  expect(() => generate({ seed: 1, scale: 1, now: 'soon' })).toThrow(RangeError);
});

const dayKinds = ['post', 'case', 'claim', 'report', 'caseAction', 'conversation', 'message', 'conversationEvent', 'triageMark'] as const;

/** Plays a day on a clock of our own and tells what happened. */
function play(seed: number, steps: number): { open: number[]; state: string; acted: Set<string>; kinds: Set<string>; inbox: { purposes: Set<string | null>; events: Set<string>; by: Set<string | null>; most: number; text: string } } {
  const store = openStore(join(folder(), 'day.sqlite'), { durable: false });
  load(store, generate({ seed: 3, scale: 0.05, now: NOW }));
  let ms = Date.parse(NOW);
  const before = new Set(store.records.all('caseAction').map((one) => one.id));
  const now = (): string => instantOf(ms);
  const options = { store, colleagues: colleagues(store, now), seed, now };
  const open: number[] = [];
  const drawn = JSON.stringify(store.records.open('conversation', 1_000));
  let most = 0;
  for (let i = 0; i < steps; i++) {
    const next = dayStep(options);
    expect(next).toBeGreaterThanOrEqual(20_000);
    expect(next).toBeLessThanOrEqual(90_000);
    ms += next;
    open.push(store.records.open('case', 1_000).length);
    most = Math.max(most, store.records.open('conversation', 1_000).filter((one) => one.id.startsWith('con-day-')).length);
  }
  const mine = <T extends { readonly id: string }>(rows: readonly T[]): T[] => rows.filter((one) => one.id.includes('-day-'));
  const events = mine(store.records.all('conversationEvent'));
  const messages = mine(store.records.all('message'));
  expect(JSON.stringify(store.records.open('conversation', 1_000).filter((one) => !one.id.startsWith('con-day-')))).toBe(drawn);
  const inbox = { purposes: new Set(mine(store.records.all('conversation')).map((one) => one.purpose)), events: new Set(events.map((one) => one.kind)), by: new Set([...events, ...messages].map((one) => one.by)), most, text: messages.map((one) => one.body).join('\n') };
  const actions = store.records.all('caseAction').filter((one) => !before.has(one.id));
  const state = createHash('sha256').update(JSON.stringify(dayKinds.map((t) => store.records.all(t)))).digest('hex');
  for (const t of dayKinds) for (const row of store.records.all(t)) entities[t].parse(row);
  store.close();
  return { open, state, acted: new Set(actions.map((one) => one.by ?? '')), kinds: new Set(actions.map((one) => one.kind)), inbox };
}

test('a simulated day keeps the queue between 40 and 80 and leaves the signed-in people alone', () => {
  const { open, acted, kinds, inbox } = play(5, 900);
  const settled = open.slice(60);
  expect(Math.min(...settled)).toBeGreaterThanOrEqual(40);
  expect(Math.max(...settled)).toBeLessThanOrEqual(80);
  for (const persona of Object.values(personas)) expect([acted.has(persona), inbox.by.has(persona)]).toEqual([false, false]);
  expect([...inbox.purposes].sort()).toEqual(expect.arrayContaining(['concern', 'outside', 'risk', 'tech']));
  expect([...inbox.events].sort()).toEqual(['assigned', 'closed', 'handed-back', 'handed-to-cover', 'opened', 'resumed', 'waiting']);
  expect(inbox.most).toBeLessThanOrEqual(5);
  expect(inbox.text).not.toMatch(/\{|\b(overdose|paracetamol|ibuprofen|razor|noose|ligature)\b/i);
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['approved', 'closed', 'hidden']));
});

test('a simulated day follows from its seed', () => {
  expect(play(5, 60).state).toBe(play(5, 60).state);
  expect(play(6, 60).state).not.toBe(play(5, 60).state);
});
