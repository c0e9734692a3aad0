import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { join } from 'node:path';
import { openStore, type CommunityStore } from '../../../electron/community/server/store/store.ts';
import { isAway } from '../../../electron/community/upstream/acts/break-times.ts';
import { forumMarkOf } from '../../../shared/model/forum-marks.ts';
import { breakStateAt } from '../../../shared/model/breaks.ts';
import { instantOf } from '../../../shared/time.ts';
import { MEMBER_ROLE, BREAK_ROLE } from '../../support/vanilla/forum.ts';
import type { Fault } from '../../support/vanilla/server.ts';
import { folder } from '../support.ts';
import { HOUR, team, type Team } from './acts-support.ts';
import { MINUTE } from './site-support.ts';

/** More histories than a test has time for: UPSTREAM_RUNS=500. */
const RUNS = process.env['UPSTREAM_RUNS'] === undefined ? null : Number(process.env['UPSTREAM_RUNS']);

const decisions = ['hide', 'restore', 'edit', 'answer', 'write', 'again', 'approve', 'reject', 'close', 'escalate', 'note', 'points', 'break', 'lift'] as const;
const faults: fc.Arbitrary<Fault> = fc.constantFrom('busy', 'maintenance', 'page', 'broken', 'cut', 'short', 'empty', 'stranger', 'gone', 'broken-after', 'page-after', 'gone-after');
type Step =
  | { readonly kind: 'decide'; readonly what: (typeof decisions)[number]; readonly n: number }
  | { readonly kind: 'work'; readonly minutes: number }
  /** The faults of the requests to come, null for none. */
  | { readonly kind: 'faults'; readonly faults: readonly (Fault | null)[] }
  /** The process is killed before or after the write with this number from now on. */
  | { readonly kind: 'kill'; readonly write: number; readonly before: boolean }
  | { readonly kind: 'down'; readonly minutes: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('decide' as const), what: fc.constantFrom(...decisions), n: fc.nat(1_000) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('work' as const), minutes: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('faults' as const), faults: fc.array(fc.option(faults, { freq: 2 }), { minLength: 1, maxLength: 12 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), write: fc.nat(5), before: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('down' as const), minutes: fc.integer({ min: 1, max: 90 }) }) },
);

class Killed extends Error {
  override readonly name = 'Killed';
}

/** A store whose process ends before or after one of its writes, and does nothing from then on. */
function mortal(store: CommunityStore, write: number, before: boolean): CommunityStore {
  let left = write;
  let dead = false;
  return new Proxy(store, {
    get(target, key) {
      if (key !== 'transact') return target[key as keyof CommunityStore];
      return (...args: Parameters<CommunityStore['transact']>) => {
        if (dead) throw new Killed();
        left -= 1;
        if (left >= 0) return target.transact(...args);
        dead = true;
        if (!before) target.transact(...args);
        throw new Killed();
      };
    },
  });
}

interface Decided { readonly hidden: Map<number, boolean>; readonly said: string[]; readonly touched: Set<number> }

function decides(here: Team, decided: Decided, what: (typeof decisions)[number], n: number): void {
  const { small, store } = here;
  const post = small.posts[n % small.posts.length]!;
  const who = n % 2 === 0 ? small.mia : small.leo;
  const text = `Words ${decided.said.length + 1}.\nOnce.`;
  const noted = (settled: { readonly status: string }, then: () => void): void => { if (settled.status === 'applied') then(); };
  const about = { postId: `comment-${post}`, caseId: null, text: 'why' };
  const conversations = store.records.all('conversation');
  const entry = { id: `e-${decided.said.length}-${n}-${here.clock.ms}`, memberId: `user-${who}`, reasonId: null, wording: 'Unkind', band: 'lower' as const, points: 2, offBandReason: null, policyId: store.records.all('policy')[0]!.id, at: instantOf(here.clock.ms), caseId: null, conversationId: null, evidence: '', privateNote: '' };
  const send = (conversationId: string | null, memberId: string): void => noted(here.try('message.send@1', { messageId: `m-${decided.said.length}-${here.clock.ms}`, conversationId, memberId, body: text }), () => decided.said.push(text));
  if (what === 'hide') noted(here.try('post.hide@1', about), () => decided.hidden.set(post, true));
  if (what === 'restore') noted(here.try('post.restore@1', about), () => decided.hidden.set(post, false));
  if (what === 'edit') here.try('post.edit@1', { postId: about.postId, caseId: null, text: '', body: `Mended ${n}` });
  if (what === 'answer') send('conversation-1', `user-${small.mia}`);
  if (what === 'write') send(null, `user-${who}`);
  if (what === 'again') { const one = conversations[n % conversations.length]!; send(one.id, one.memberId); }
  if (what === 'approve') here.try('post.approve@1', { postId: 'held-2', caseId: 'case-report-2', text: '' });
  if (what === 'reject') here.try('post.reject@1', { postId: 'held-2', caseId: 'case-report-2', text: '' });
  if (what === 'close') here.try('case.close@1', { caseId: 'case-report-1', outcome: 'no-action', text: 'over' });
  if (what === 'escalate') here.try('case.handToStaff@1', { caseId: 'case-report-1', text: 'yours' });
  if (what === 'note') here.try('note.add@1', { aboutKind: 'case', aboutId: 'case-report-1', visibility: 'team', text: `noted ${n}` });
  if (what === 'points') here.try('ledger.give@1', { entry, proposalId: null } as never);
  if (what === 'break') { decided.touched.add(who); try { here.breakFor(`user-${who}`, (1 + (n % 90)) * MINUTE, (n % 3) * 7 * MINUTE); } catch { /* Another break of theirs is in the way. */ } }
  if (what === 'lift') for (const one of store.records.list('break', `user-${who}`)) here.try('break.lift@1', { breakId: one.id, reason: 'well' });
}

/** What desks say is done on the forum and is not so there, as sentences: at any moment, whatever was cut off. */
function untrue(here: Team, byRole: boolean): string[] {
  const { forum, store } = here;
  const now = instantOf(here.clock.ms);
  const told = store.records.all('forumAct');
  const said = here.said();
  const wrong: string[] = [];
  const done = (rowId: string): boolean => forumMarkOf(told.filter((one) => one.rowId === rowId), now) === 'done';
  for (const one of told) if (states[store.acts.get(one.id)?.state ?? ''] !== one.state) wrong.push(`${one.kind} is told ${one.state}`);
  for (const { id, body } of store.records.all('message')) if (done(id) && !said.includes(body)) wrong.push(`not said: ${body}`);
  for (const post of here.small.posts) {
    const last = told.filter((one) => one.aboutId === `comment-${post}` && (one.kind === 'hide' || one.kind === 'restore')).at(-1);
    if (last?.state === 'done' && forum.data.comments.get(post)!.live !== (last.kind === 'restore')) wrong.push(`comment ${post}: ${last.kind} is not done`);
  }
  for (const one of store.records.all('break')) {
    if (!done(one.id)) continue;
    const user = forum.data.users.get(Number(one.memberId.slice('user-'.length)))!;
    const away = byRole ? user.roles.includes(BREAK_ROLE) : user.banned;
    if (['active'].includes(breakStateAt(one, now)) ? !away : away && !isAway(store, one.memberId, now)) wrong.push(`${one.memberId} is ${away ? 'away' : 'there'}, and the break says that this is done`);
  }
  return wrong;
}
const states: Readonly<Record<string, string>> = { 'waiting': 'waiting', 'sending': 'waiting', 'needs-you': 'needs-you', 'done': 'done', 'by-hand': 'by-hand', 'given-up': 'given-up', 'overtaken': 'overtaken' };

/** Everything that must hold whatever happened, as sentences of what does not. */
function broken(here: Team, decided: Decided, byRole: boolean): string[] {
  const { forum, store } = here;
  const wrong: string[] = [];
  const said = here.said();
  const acts = Object.entries(here.states()).map(([id, state]) => ({ state, row: store.acts.get(id)! }));
  const waiting = new Set(store.acts.waitingForPeople(1_000).map((one) => one.lane));
  const members = [here.small.mia, here.small.leo, here.small.mod];
  for (const text of said) if (said.filter((one) => one === text).length > 1) wrong.push(`said twice: ${text}`);
  for (const text of said) if (!decided.said.includes(text)) wrong.push(`said without being decided: ${text}`);
  for (const { state, row } of acts) if (row.due <= instantOf(here.clock.ms) && (state === 'waiting' || state === 'sending') && !waiting.has(row.lane)) wrong.push(`lost: ${row.kind} is ${state}`);
  for (const { state, row } of acts) if (row.kind === 'message' && state === 'done' && !said.includes((JSON.parse(row.want) as { body: string }).body)) wrong.push('a message is done and was never said');
  for (const text of decided.said) if (store.records.all('message').filter((one) => one.body === text).length !== 1) wrong.push(`here ${store.records.all('message').filter((one) => one.body === text).length} times: ${text}`);
  for (const [post, hidden] of decided.hidden) if (!waiting.has(`post/comment-${post}`) && forum.data.comments.get(post)!.live === hidden) wrong.push(`comment ${post} is ${hidden ? 'shown' : 'hidden'}`);
  for (const post of here.small.posts) if (!decided.hidden.has(post) && !forum.data.comments.get(post)!.live) wrong.push(`comment ${post} was taken away by nobody`);
  for (const id of members) {
    const user = forum.data.users.get(id)!;
    const away = byRole ? user.roles.includes(BREAK_ROLE) : user.banned;
    const should = isAway(store, `user-${id}`, instantOf(here.clock.ms));
    if (away !== should && !(should && waiting.has(`break/user-${id}`))) wrong.push(`user ${id} is ${away ? 'away' : 'there'}`);
    if (!away && byRole && user.roles.join() !== String(MEMBER_ROLE)) wrong.push(`user ${id} has the roles ${user.roles.join()}`);
  }
  const row = store.records.get('case', 'case-report-1');
  if (row?.state === 'closed' && row.closedBy !== 'st-ada') wrong.push('the forum closed a case that nobody closed');
  const notes = [...forum.data.notes.values()].map((one) => /\[duty-desk:(.*)\]/.exec(one.body)?.[1]).filter((one) => one !== undefined);
  if (new Set(notes).size !== notes.length) wrong.push('a note is there twice');
  return [...wrong, ...here.site.violations, ...here.faults.filter((one) => one !== 'Killed')];
}

const differences = fc.record({ dismiss: fc.constantFrom('patch', 'post'), firstField: fc.constantFrom('intitialBody', 'initialBody'), strict: fc.boolean(), statusShown: fc.boolean(), rejected: fc.boolean(), notes: fc.boolean(), participants: fc.boolean(), paging: fc.constantFrom('link', 'header', 'older', 'none'), described: fc.boolean() } as const);

test('whatever fails and whenever the server is killed: no message twice, no break past its end, no decision lost, nothing that was not decided', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 30, size: 'max' }), differences, fc.boolean(), async (steps, differences, byRole) => {
    const file = join(folder(), 'community.sqlite');
    const here = await team(differences, { carrying: { breaks: byRole ? { how: 'role', role: BREAK_ROLE, back: MEMBER_ROLE } : { how: 'ban' } } }, file);
    const decided: Decided = { hidden: new Map(), said: [], touched: new Set() };
    const reopen = (): void => {
      here.store = openStore(file, { durable: false });
      const { store } = here;
      onTestFinished(() => store.close());
      here.restart();
    };
    try {
      let waiting: (Fault | null)[] = [];
      here.site.fault = () => waiting.shift() ?? null;
      for (const one of steps) {
        if (one.kind === 'decide') decides(here, decided, one.what, one.n);
        if (one.kind === 'work') await here.work(one.minutes * MINUTE);
        if (one.kind === 'faults') waiting = [...one.faults];
        if (one.kind === 'down') here.clock.ms += one.minutes * MINUTE;
        if (one.kind === 'kill') {
          here.store = mortal(here.store, one.write, one.before);
          here.restart();
          await here.work(MINUTE).catch((error: unknown) => { if (!(error instanceof Killed)) throw error; });
          reopen();
        }
        here.clock.ms += 1_700;
        expect(untrue(here, byRole)).toEqual([]);
      }
      waiting = [];
      // What failed often waits ten minutes at most before it is tried again.
      for (let n = 0; n < 10; n += 1) { await here.acts.run(new AbortController().signal); here.clock.ms += 11 * MINUTE; }
      await here.work(2 * MINUTE);
      expect([...broken(here, decided, byRole), ...untrue(here, byRole)]).toEqual([]);
      here.clock.ms += 4 * HOUR;
      await here.work(MINUTE);
      expect([...broken(here, decided, byRole), ...untrue(here, byRole)]).toEqual([]);
    } finally {
      await here.site.close();
    }
  }), { numRuns: RUNS ?? 5 });
}, (RUNS ?? 10) * 30_000);
