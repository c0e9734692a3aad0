import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../electron/community/server/store/store.ts';
import { forgettingActs } from '../../../electron/community/serve/duties.ts';
import { journal } from '../../../electron/community/serve/journal.ts';
import { forumMarkOf } from '../../../shared/model/forum-marks.ts';
import { instantOf } from '../../../shared/time.ts';
import { folder } from '../support.ts';
import { HOUR, team, type Team } from './acts-support.ts';
import { MINUTE } from './site-support.ts';

/** What desks say of the decision of a row. */
const mark = ({ store, clock }: Team, rowId: string): string | null => forumMarkOf(store.records.all('forumAct').filter((one) => one.rowId === rowId), instantOf(clock.ms));
const entry = (here: Team, id: string) => ({ entry: { id, memberId: `user-${here.small.leo}`, reasonId: null, wording: 'Unkind', band: 'middle', points: 5, offBandReason: null, policyId: here.store.records.all('policy')[0]!.id, at: instantOf(here.clock.ms), caseId: null, conversationId: null, evidence: '', privateNote: '' }, proposalId: null }) as never;
const note = (id: string) => ({ aboutKind: 'case', aboutId: 'case-report-1', visibility: 'team', text: id }) as const;

test('desks hear of every decision that it waits for the forum, and that it is done there, by the row that says it', async () => {
  const here = await team();
  const { store, small } = here;
  const hide = here.decide('post.hide@1', { postId: `comment-${small.posts[1]}`, caseId: 'case-report-1', text: 'Not kind.' });
  here.decide('message.send@1', { messageId: 'm-1', conversationId: 'conversation-1', memberId: `user-${small.mia}`, body: 'Hello.' });
  here.decide('ledger.give@1', entry(here, 'e-1'));
  here.decide('case.handToStaff@1', { caseId: 'case-report-1', text: 'Please look.' });
  const wrote = here.decide('note.add@1', note('They know.'));
  const staffOnly = here.decide('note.add@1', { ...note('For us.'), visibility: 'staff' });
  const passed = here.decide('case.pass@1', { caseId: 'case-report-1', toStaffId: 'st-ada', text: '' });
  const rows = [hide, 'm-1', 'e-1', store.records.all('note').find((one) => one.text === 'They know.')!.id];
  expect(rows.at(-1)).toBe(wrote);
  expect(rows.map((id) => mark(here, id))).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  await here.work(3 * MINUTE);
  expect(rows.map((id) => mark(here, id))).toEqual(['done', 'done', 'done', 'done']);
  // What is the team's own affair is not said to be done there.
  expect([staffOnly, passed].map((id) => mark(here, id))).toEqual([null, null]);
  // What the forum refuses needs somebody; what was decided twice is done once.
  here.forum.forbidden.add('messages');
  here.decide('message.send@1', { messageId: 'm-2', conversationId: 'conversation-1', memberId: `user-${small.mia}`, body: 'Hello again.' });
  const [back, again] = [here.decide('post.restore@1', { postId: `comment-${small.posts[1]}`, caseId: 'case-report-1', text: '' }), here.decide('post.hide@1', { postId: `comment-${small.posts[1]}`, caseId: 'case-report-1', text: '' })];
  await here.work(MINUTE);
  expect(['m-2', back, again].map((id) => mark(here, id))).toEqual(['needs-you', 'overtaken', 'done']);
});

test('a break is said to be done there when it has begun there, not before, and its end when it has ended', async () => {
  const here = await team();
  const { forum, small, clock } = here;
  const soon = here.breakFor(`user-${small.mia}`, HOUR, HOUR);
  const now = here.breakFor(`user-${small.leo}`, 2 * HOUR);
  expect([mark(here, soon), mark(here, now)]).toEqual([null, 'waiting']);
  await here.work(MINUTE);
  expect([mark(here, soon), mark(here, now)]).toEqual([null, 'done']);
  // The server is down while one begins: it waits, and no desk says otherwise.
  clock.ms += HOUR;
  expect([mark(here, soon), forum.data.users.get(small.mia)!.banned]).toEqual(['waiting', false]);
  await here.work(MINUTE);
  expect([mark(here, soon), forum.data.users.get(small.mia)!.banned]).toEqual(['done', true]);
  here.decide('break.lift@1', { breakId: soon, reason: 'Well again.' });
  expect(mark(here, soon)).toBe('waiting');
  await here.work(MINUTE);
  clock.ms += 2 * HOUR;
  expect([mark(here, soon), mark(here, now)]).toEqual(['done', 'waiting']);
  await here.work(MINUTE);
  expect([mark(here, now), forum.data.users.get(small.leo)!.banned]).toEqual(['done', false]);
});

test('of what there is nothing to do for on a site, or what is somebody else’s there, nothing is said', async () => {
  const here = await team({ notes: false }, {});
  const { small, forum, clock } = here;
  here.decide('ledger.give@1', entry(here, 'e-1'));
  const wrote = here.decide('note.add@1', note('No escalation has this.'));
  const byHand = here.breakFor(`user-${small.leo}`, HOUR);
  await here.work(2 * MINUTE);
  expect([mark(here, 'e-1'), mark(here, wrote), mark(here, byHand)]).toEqual([null, null, 'needs-you']);
  // This server was not told how members are kept away: somebody did it there, and nobody is told that the end is done.
  forum.stand(small.leo, { banned: true });
  const [act] = here.store.acts.waitingForPeople(10);
  here.decide('forum.settle@1', { actId: act!.id, how: 'by-hand', text: '' });
  await here.work(MINUTE);
  expect(mark(here, byHand)).toBe('by-hand');
  clock.ms += HOUR;
  await here.work(MINUTE);
  expect([mark(here, byHand), forum.data.users.get(small.leo)!.banned]).toEqual([null, true]);
});

test('whom somebody banned on the forum is not said to be back when the team’s break is over', async () => {
  const here = await team();
  here.forum.stand(here.small.mia, { banned: true });
  const one = here.breakFor(`user-${here.small.mia}`, HOUR);
  await here.work(MINUTE);
  expect(mark(here, one)).toBe('done');
  here.clock.ms += HOUR;
  await here.work(MINUTE);
  expect([mark(here, one), here.forum.data.users.get(here.small.mia)!.banned]).toEqual([null, true]);
});

test('of a server that only reads desks hear nothing: it is neither done nor waited for', async () => {
  const here = await team({}, { dry: true });
  const hide = here.decide('post.hide@1', { postId: `comment-${here.small.posts[0]}`, caseId: null, text: '' });
  await here.work(2 * MINUTE);
  expect([mark(here, hide), here.store.records.all('forumAct')]).toEqual([null, []]);
});

test('what is done is forgotten when it is older than the policy keeps words, what is open never', async () => {
  const here = await team();
  const { store, small, forum, clock } = here;
  const said: string[] = [];
  const forget = () => forgettingActs(store, () => instantOf(clock.ms), journal((line) => said.push(line), () => 0)).run();
  const hides = [0, 2].map((n) => here.decide('post.hide@1', { postId: `comment-${small.posts[n]}`, caseId: null, text: '' }));
  here.decide('message.send@1', { messageId: 'm-1', conversationId: 'conversation-1', memberId: `user-${small.mia}`, body: 'Hello.' });
  const long = here.breakFor(`user-${small.leo}`, 900 * 24 * HOUR);
  await here.work(2 * MINUTE);
  forum.forbidden.add('messages');
  const [open, given] = ['m-open', 'm-given'].map((messageId, n) => here.decide('message.send@1', { messageId, conversationId: n === 0 ? 'conversation-1' : null, memberId: `user-${n === 0 ? small.mia : small.leo}`, body: messageId }));
  await here.work(MINUTE);
  // The forum could still tell of a message that was given up.
  here.decide('forum.settle@1', { actId: given!, how: 'give-up', text: '' });
  clock.ms += 364 * 24 * HOUR;
  const head = store.head();
  await forget();
  expect([hides.map((id) => mark(here, id)), store.head(), said]).toEqual([['done', 'done'], head, []]);
  clock.ms += 2 * 24 * HOUR;
  await forget();
  expect([...hides, 'm-1', 'm-open'].map((id) => mark(here, id))).toEqual([null, null, null, 'needs-you']);
  expect([hides.map((id) => store.acts.get(id)), store.acts.get(open!)?.state, store.acts.get(given!)?.state]).toEqual([[undefined, undefined], 'needs-you', 'given-up']);
  // The end of a long break is still to come, and comes.
  expect([forum.data.users.get(small.leo)!.banned, store.acts.nextDue() !== null]).toEqual([true, true]);
  clock.ms += 540 * 24 * HOUR;
  await here.work(MINUTE);
  expect([forum.data.users.get(small.leo)!.banned, mark(here, long)]).toEqual([false, 'done']);
  expect(said).toHaveLength(1);
});

test('what an older server left to be done is done, and desks are told what they were told then', async () => {
  const file = join(folder(), 'community.sqlite');
  const here = await team({}, { carrying: { breaks: { how: 'ban' } } }, file);
  here.forum.forbidden.add('messages');
  here.decide('message.send@1', { messageId: 'm-1', conversationId: 'conversation-1', memberId: `user-${here.small.mia}`, body: 'Hello.' });
  await here.work(MINUTE);
  const hide = here.decide('post.hide@1', { postId: `comment-${here.small.posts[0]}`, caseId: null, text: '' });
  here.store.close();
  const old = new Database(file);
  old.exec(`DROP INDEX upstream_act_over; ALTER TABLE upstream_act DROP COLUMN row_id; ALTER TABLE upstream_act DROP COLUMN since; DELETE FROM record WHERE t = 'forumAct' AND id = '${hide}';
    UPDATE record SET json = json_remove(json, '$.rowId', '$.dueAt') WHERE t = 'forumAct'; PRAGMA user_version = 5`);
  old.close();
  here.store = openStore(file, { durable: false });
  onTestFinished(() => here.store.close());
  here.restart();
  await here.work(MINUTE);
  expect([here.store.acts.get(hide), here.forum.data.comments.get(here.small.posts[0]!)!.live]).toMatchObject([{ state: 'done', row: null, since: here.store.acts.get(hide)!.at }, false]);
  expect(here.store.records.all('forumAct').map((one) => [one.kind, one.state])).toEqual([['message', 'needs-you']]);
});
