import { expect, test } from 'vitest';
import { GAP_MS } from '../../../electron/community/upstream/vanilla/client.ts';
import { UpstreamFailure } from '../../../electron/community/upstream/upstream.ts';
import { TEAM, type Forum } from '../../support/vanilla/forum.ts';
import { hook } from '../../support/vanilla/server.ts';
import { bridged, MINUTE, onForum, onServer, SECRET, smallForum, type Clock } from './site-support.ts';
import { emptyStore, ref } from './support.ts';

/** A year of a community: `posts` replies, a twentieth as many reports, conversations of four messages each. */
function year(forum: Forum, clock: Clock, posts: number, reports: number, messages: number): void {
  const end = clock.ms;
  clock.ms -= 365 * 24 * 60 * MINUTE;
  const board = forum.category('Everyday life');
  const mod = forum.user('mod_kay');
  const members = Array.from({ length: Math.ceil(posts / 50) }, () => forum.user());
  const threads = Array.from({ length: Math.ceil(posts / 20) }, (_, n) => forum.discussion(members[n % members.length]!, board, `Thread ${n}`, 'How are you all?'));
  for (let n = threads.length; n < posts; n += 1) forum.comment(members[(n * 7) % members.length]!, threads[n % threads.length]!, `Reply ${n}.`);
  for (let n = 0; n < reports; n += 1) {
    if (n === reports - reports / 20) clock.ms = end;
    const id = forum.report(members[n % members.length]!, 'comment', 1 + ((n * 13) % (posts - threads.length)), 'abuse', '');
    if (n < reports - reports / 20) forum.dismiss(id, mod);
  }
  for (let n = 0; n < messages / 4; n += 1) {
    const id = forum.conversation(members[n % members.length]!, TEAM, 'Hello?');
    for (const by of [TEAM, members[n % members.length]!, TEAM]) forum.say(by, id, 'And so on.');
  }
}

/** Most requests in any minute. */
const busiest = (at: readonly number[]): number => Math.max(0, ...at.map((start, i) => at.slice(i).findIndex((one) => one >= start + MINUTE)).map((n, i) => (n < 0 ? at.length - i : n)));

test('a year is imported as fast as the site allows, though the server is started again and again, and then hardly anything is asked', async () => {
  const here = await bridged({}, undefined, (forum, at) => year(forum, at, 2_000, 100, 160));
  const { site, clock, forum } = here;
  const started = clock.ms;
  for (let n = 1; ; n += 1) {
    const done = await here.step();
    if (done instanceof UpstreamFailure) throw done;
    if (done.importing === null) break;
    expect(done.importing.done).toBeLessThanOrEqual(done.importing.of);
    if (n % 7 === 0) here.restart();
  }
  // 1,900 replies and 100 threads by the hundred, members and reports by the five hundred, conversations by 25 and each once; half as much again for the looks for what is new meanwhile.
  const wanted = 19 + 1 + 1 + 1 + Math.ceil(40 / 25) + 40;
  expect(site.requests.length).toBeLessThan(wanted * 1.5);
  expect(clock.ms - started).toBeLessThan(wanted * 1.5 * GAP_MS);
  expect(onServer(here)).toEqual(onForum(forum));
  const before = site.requests.length;
  await here.forMs(6 * MINUTE);
  expect(busiest(site.requests.slice(before).map((one) => one.atMs))).toBeLessThan(40);
  expect(site.violations).toEqual([]);
});

test('a site that shows no status of reports, and much that was taken from the account’s sight, are asked for no oftener', async () => {
  let small!: ReturnType<typeof smallForum>;
  const here = await bridged({ statusShown: false, rejected: false }, undefined, (forum) => { small = smallForum(forum); });
  const { forum, store } = here;
  const other = forum.category('Elsewhere');
  for (let n = 0; n < 40; n += 1) forum.report(small.leo, 'discussion', forum.discussion(small.mia, other, `Thread ${n}`, 'Hello.'), 'spam', '');
  await here.imported();
  const gone = 21;
  forum.hidden.add(other);
  forum.data.reports.delete(gone);
  const before = here.site.requests.length;
  await here.forMs(20 * MINUTE);
  // One of forty that nobody can see any more is gone, and is found among them in time.
  expect(store.records.get('case', `case-report-${gone}`)?.state).toBe('closed');
  expect(store.records.open('case', 100).filter((one) => one.spaceId === `category-${other}`)).toHaveLength(39);
  expect(busiest(here.site.requests.slice(before).map((one) => one.atMs))).toBeLessThan(40);
});

test('what the team’s account may not read is said, stops nothing else, and is caught up with when it may', async () => {
  const here = await bridged({}, undefined, (forum) => void smallForum(forum));
  const { forum, store } = here;
  const secret = forum.category('Behind a door');
  const thread = forum.discussion(3, secret, 'Hidden', 'Not for you.');
  forum.report(4, 'discussion', thread, 'spam', 'hm');
  forum.hidden.add(secret);
  forum.forbidden.add('user-notes');
  const last = await here.imported().then(() => here.step());
  expect(last).toMatchObject({ troubles: ['The forum does not let the team’s account read notes about members.'] });
  expect(store.records.all('note')).toEqual([]);
  expect(store.records.get('post', `discussion-${thread}`)).toBeUndefined();
  forum.hidden.clear();
  forum.forbidden.clear();
  // An hour at most for what waits, by the comparison of all that is open; the round finds the rest.
  await here.forMs(7 * MINUTE);
  expect(onServer(here)).toEqual(onForum(forum));
  expect(await here.step()).toMatchObject({ troubles: [] });
});

test('pages that are empty because nothing on them may be read do not end a list', async () => {
  const here = await bridged({ pageAtMost: 2 }, undefined, (forum) => void smallForum(forum));
  const { forum } = here;
  const secret = forum.category('Behind a door');
  for (let n = 0; n < 5; n += 1) forum.report(4, 'discussion', forum.discussion(3, secret, `Hidden ${n}`, 'Not for you.'), 'spam', '');
  const last = forum.discussion(3, 1, 'Seen', 'By all.');
  forum.report(4, 'discussion', last, 'spam', 'here');
  for (let n = 0; n < 5; n += 1) forum.report(4, 'discussion', forum.discussion(3, secret, `Hidden too ${n}`, 'Nor this.'), 'spam', '');
  forum.hidden.add(secret);
  await here.imported();
  expect(here.store.records.all('post').map((one) => one.threadId)).toContain(`discussion-${last}`);
  expect(here.store.records.all('report').map((one) => one.words)).toEqual(['please look', 'here']);
  expect(here.store.records.all('post').filter((one) => one.title?.startsWith('Hidden'))).toEqual([]);
});

test('a site whose pages are shorter than what is new, in whatever order, is read to its end', async () => {
  const here = await bridged({ pageAtMost: 3 }, undefined, (forum) => { const { mia, mod, board } = smallForum(forum); for (let n = 0; n < 8; n += 1) { forum.note(mod, mia, `Note ${n}`); forum.report(mod, 'discussion', forum.discussion(mia, board, `Thread ${n}`, 'Hello.'), 'spam', ''); } });
  await here.imported();
  expect(onServer(here)).toEqual(onForum(here.forum));
  for (let n = 0; n < 8; n += 1) here.forum.note(5, 3, `Later ${n}`);
  await here.forMs(2 * MINUTE);
  expect(onServer(here).notes).toEqual(onForum(here.forum).notes);
});

test('what is taken from the account’s sight is not taken for deleted, and what is deleted is', async () => {
  const here = await bridged({}, undefined, (forum) => void smallForum(forum));
  const { forum, store } = here;
  const other = forum.category('Elsewhere');
  const thread = forum.discussion(3, other, 'A thread', 'To be hidden.');
  const seen = forum.report(4, 'discussion', thread, 'spam', '');
  const gone = forum.report(4, 'comment', 1, 'spam', '');
  forum.escalate(1, 5);
  await here.imported();
  await here.forMs(MINUTE);
  forum.hidden.add(other);
  forum.data.reports.delete(gone);
  forum.data.escalations.delete(1);
  forum.data.notes.delete(1);
  forum.take('comment', 4);
  forum.deleteUser(5);
  await here.forMs(4 * MINUTE);
  expect(store.records.get('post', `discussion-${thread}`)).toMatchObject({ state: 'visible' });
  expect(store.records.get('case', `case-report-${seen}`)).toMatchObject({ state: 'open' });
  expect(store.records.get('case', `case-report-${gone}`)).toMatchObject({ state: 'closed', outcome: 'no-action' });
  expect(store.upstream.open('escalation')).toEqual([]);
  expect(store.records.all('note')).toEqual([]);
  expect(store.records.get('post', 'comment-4')).toMatchObject({ state: 'removed' });
  expect(store.records.get('member', 'user-5')).toMatchObject({ state: 'deleted', name: 'mod_kay' });
});

test('a walk through the conversations that a crash ended is walked again to its end', async () => {
  const here = await bridged({}, emptyStore(), (forum) => { const { mia } = smallForum(forum); for (let n = 0; n < 60; n += 1) forum.conversation(mia, TEAM, `Question ${n}`); });
  const { forum, store, clock } = here;
  const walks = () => here.site.requests.filter((one) => one.path === '/conversations').length;
  while (walks() < 2) await here.step();
  here.restart();
  clock.ms += MINUTE;
  forum.say(3, 61, 'Newest of all.');
  forum.say(3, 1, 'At the far end.');
  // The walk goes on where it was, and what moved to the front meanwhile is met by the next.
  await here.imported();
  await here.forMs(MINUTE);
  expect(store.records.all('conversation')).toHaveLength(61);
  expect(onServer(here).messages).toEqual(onForum(forum).messages);
  expect(store.upstream.has(ref('conversation', 1))).toBe(true);
});

test('a hint that the site signed is followed at once; another changes nothing', async () => {
  const here = await bridged({}, undefined, (forum) => void smallForum(forum));
  await here.imported();
  await here.forMs(MINUTE);
  const id = here.forum.report(3, 'comment', 1, 'spam', 'quick');
  expect([here.upstream.hint(hook('another', 'report_insert', { id })), here.upstream.hint(hook(SECRET, 'report_insert', { id })), here.upstream.hint(hook(SECRET, 'report_insert', { id }))]).toEqual([false, true, false]);
  await here.step();
  await here.step();
  expect(here.store.records.get('report', `report-${id}`)).toMatchObject({ words: 'quick' });
});

test('a site that never answers is given up on', async () => {
  const here = await bridged({}, undefined, undefined, 30);
  here.site.fault = () => 'slow';
  expect(await here.step()).toMatchObject({ kind: 'wait', message: 'The forum cannot be reached.' });
});

test('a site that is closed or knows the token no longer is waited for, and each is said in its own words', async () => {
  const here = await bridged({}, undefined, (forum) => void smallForum(forum));
  const said: string[] = [];
  for (const fault of ['maintenance', 'page', 'busy', 'broken', 'short', 'cut', 'empty', 'stranger'] as const) {
    here.site.fault = () => fault;
    const failed = await here.step();
    said.push(failed instanceof UpstreamFailure ? `${failed.kind} ${failed.message} ${failed.retryAfterMs ?? ''}`.trim() : 'no failure');
  }
  expect(said).toEqual([
    'wait The forum cannot answer now (503).', 'wait The forum answers with a web page: it may be closed for maintenance.', 'wait The forum asks for fewer questions. 20000', 'wait The forum cannot answer now (500).',
    'wait The forum’s answer was cut short.', 'wait The forum cannot be reached.', 'wait The forum’s answer was cut short.', 'person The forum does not accept the team account’s token any more.',
  ]);
  expect(said.join(' ')).not.toContain(here.site.token);
});
