import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { colleagues } from '../../../electron/community/server/actor.ts';
import { openStore } from '../../../electron/community/server/store/store.ts';
import { instantOf } from '../../../shared/time.ts';
import { BREAK_ROLE, MEMBER_ROLE, TEAM, type Differences } from '../../support/vanilla/forum.ts';
import { folder } from '../support.ts';
import { HOUR, team } from './acts-support.ts';
import { MINUTE } from './site-support.ts';

const variants: [string, Partial<Differences>][] = [
  ['a site as its code has it', {}],
  ['a site as its description has it', { dismiss: 'post', firstField: 'initialBody', statusShown: false, rejected: false, reasons: 'reportReasons', paging: 'header', participants: false }],
  ['a site that passes over what it does not know', { strict: false, notes: false }],
];

test.each(variants)('%s is what the team decided, and hears of nothing twice', async (_name, differences) => {
  const here = await team(differences);
  const { forum, store, small } = here;
  const [, reported, other, plain] = small.posts as [number, number, number, number];
  here.decide('post.hide@1', { postId: `comment-${reported}`, caseId: 'case-report-1', text: 'Not kind.' });
  here.decide('post.edit@1', { postId: `comment-${other}`, caseId: null, body: 'Mended\n\nby us', text: '' });
  here.decide('post.hide@1', { postId: `comment-${plain}`, caseId: null, text: '' });
  here.decide('post.approve@1', { postId: 'held-2', caseId: 'case-report-2', text: '' });
  await here.work(2 * MINUTE);
  expect([forum.data.comments.get(reported)!.live, forum.data.comments.get(other)!.body, forum.data.comments.get(plain)!.live, forum.data.reports.get(2)!.status]).toEqual([false, '<p>Mended</p><p></p><p>by us</p>', false, 'dismissed']);
  // Done on the forum, and still the team's to close.
  expect(store.records.all('case').map((one) => [one.id, one.state])).toEqual([['case-report-1', 'open'], ['case-report-2', 'open'], ...store.records.all('case').slice(2).map((one) => [one.id, 'closed'])]);
  expect(store.records.get('post', `comment-${reported}`)).toMatchObject({ state: 'hidden', stateBy: 'st-ada' });
  here.decide('post.restore@1', { postId: `comment-${reported}`, caseId: 'case-report-1', text: '' });
  here.decide('case.close@1', { caseId: 'case-report-1', outcome: 'no-action', text: 'Talked it over.' });
  await here.work(2 * MINUTE);
  expect([forum.data.comments.get(reported)!.live, forum.data.reports.get(1)!.status]).toEqual([true, 'dismissed']);
  expect(store.records.get('case', 'case-report-1')).toMatchObject({ outcome: 'no-action', closedBy: 'st-ada', closingNote: 'Talked it over.' });
  expect(Object.values(here.states()).every((state) => state === 'done')).toBe(true);
  expect([here.site.violations, here.faults]).toEqual([[], []]);
});

test.each(variants)('on %s a member is answered, written to and noted about, once', async (_name, differences) => {
  const here = await team(differences);
  const { forum, store, small } = here;
  here.decide('message.send@1', { messageId: 'm-answer', conversationId: 'conversation-1', memberId: `user-${small.mia}`, body: 'Of course.\nAsk away.' });
  const opening = here.decide('message.send@1', { messageId: 'm-first', conversationId: null, memberId: `user-${small.leo}`, body: 'Hello Leo, a word about your post.' });
  here.decide('message.send@1', { messageId: 'm-second', conversationId: opening, memberId: `user-${small.leo}`, body: 'And one more.' });
  here.decide('ledger.give@1', { entry: { id: 'e-1', memberId: `user-${small.leo}`, reasonId: null, wording: 'Being unkind', band: 'middle', points: 5, offBandReason: null, policyId: store.records.all('policy')[0]!.id, at: instantOf(here.clock.ms), caseId: null, conversationId: null, evidence: '', privateNote: 'between us' }, proposalId: null } as never);
  await here.work(3 * MINUTE);
  expect(here.said()).toEqual(['Of course.\nAsk away.', 'Hello Leo, a word about your post.', 'And one more.']);
  expect(store.records.all('message').filter((one) => one.from === 'team').map((one) => one.id)).toEqual(['m-answer', 'm-first', 'm-second']);
  expect(store.records.all('conversation').map((one) => one.id)).toEqual(['conversation-1', opening]);
  const notes = [...forum.data.notes.values()].filter((one) => one.insertUserID === TEAM);
  expect(notes.map((one) => [one.userID, one.body.includes('5 points from the team: Being unkind. [duty-desk:'), one.body.includes('between us')])).toEqual(differences.notes === false ? [] : [[small.leo, true, false]]);
  expect(store.records.all('note').filter((one) => one.text.includes('duty-desk'))).toEqual([]);
  // What the member answers goes on in the conversation that was begun here.
  forum.say(small.leo, 2, 'I see.');
  await here.work(2 * MINUTE);
  expect(store.records.childrenOf('message', opening, 10).map((one) => one.body)).toEqual(['Hello Leo, a word about your post.', 'And one more.', 'I see.']);
  expect([here.site.violations, here.faults]).toEqual([[], []]);
});

test('a case handed to staff is escalated, given to whom it is passed, spoken about and finished there', async () => {
  const here = await team();
  const { forum, store, small } = here;
  store.transact(null, (writing) => void writing.write({ op: 'put', t: 'staff', row: { id: 'st-kay', name: 'Kay', role: 'staff', active: true, memberId: `user-${small.mod}` } }));
  here.decide('case.handToStaff@1', { caseId: 'case-report-1', text: 'Please look.' });
  here.decide('case.pass@1', { caseId: 'case-report-1', toStaffId: 'st-kay', text: '' });
  here.decide('note.add@1', { aboutKind: 'case', aboutId: 'case-report-1', visibility: 'team', text: 'They have been told before.' });
  here.decide('note.add@1', { aboutKind: 'case', aboutId: 'case-report-1', visibility: 'staff', text: 'For staff alone.' });
  await here.work(2 * MINUTE);
  const [one] = [...forum.data.escalations.values()];
  expect(one).toMatchObject({ status: 'open', assignedUserID: small.mod, recordID: small.posts[1] });
  expect([...forum.data.comments.values()].filter((row) => row.escalationID !== null).map((row) => row.body.replace(/\[.*\]/, '[tag]'))).toEqual(['<p>They have been told before.</p><p></p><p>[tag]</p>']);
  // The colleague's claim has run out.
  here.clock.ms += 31 * MINUTE;
  here.decide('case.close@1', { caseId: 'case-report-1', outcome: 'no-action', text: '' });
  await here.work(2 * MINUTE);
  expect([...forum.data.escalations.values()].map((row) => row.status)).toEqual(['done']);
  expect(store.records.get('case', 'case-report-1')).toMatchObject({ state: 'closed', closedBy: 'st-ada' });
  expect(store.records.all('note').map((row) => row.text).filter((text) => text.includes('told before'))).toEqual(['They have been told before.']);
  expect(here.site.violations).toEqual([]);
});

test.each([['a ban', { how: 'ban' } as const], ['a role', { how: 'role', role: BREAK_ROLE, back: MEMBER_ROLE } as const]])('a break by %s begins and ends by itself, also while the server was down over its end', async (_name, breaks) => {
  const here = await team({}, { carrying: { breaks } });
  const { forum, small, clock } = here;
  const away = (id: number): boolean => forum.data.users.get(id)!.banned || forum.data.users.get(id)!.roles.includes(BREAK_ROLE);
  forum.data.users.get(small.leo)!.roles = [MEMBER_ROLE, 12];
  here.breakFor(`user-${small.leo}`, 20 * MINUTE);
  here.breakFor(`user-${small.mia}`, 10 * MINUTE, 5 * MINUTE);
  await here.work(2 * MINUTE);
  expect([away(small.leo), away(small.mia), away(small.mod)]).toEqual([true, false, false]);
  here.clock.ms += 5 * MINUTE;
  await here.work(MINUTE);
  expect([away(small.leo), away(small.mia)]).toEqual([true, true]);
  clock.ms += 5 * HOUR;
  here.restart();
  await here.work(2 * MINUTE);
  expect([away(small.leo), away(small.mia), forum.data.users.get(small.leo)!.roles]).toEqual([false, false, [MEMBER_ROLE, 12]]);
  expect(here.site.violations).toEqual([]);
});

test('a break that is moved, lifted or overlapped ends when it should', async () => {
  const here = await team();
  const { forum, small } = here;
  const banned = (): boolean => forum.data.users.get(small.leo)!.banned;
  const id = here.breakFor(`user-${small.leo}`, 5 * MINUTE);
  await here.work(MINUTE);
  const row = here.store.records.get('break', id)!;
  here.decide('break.change@1', { breakId: id, scope: 'both', startsAt: row.startsAt, endsAt: new Date(here.clock.ms + 3 * HOUR).toISOString(), reviewAt: null, watchUntil: null, conditions: '', reason: 'Longer.' });
  await here.work(MINUTE);
  here.clock.ms += 6 * MINUTE;
  await here.work(MINUTE);
  expect(banned()).toBe(true);
  here.decide('break.lift@1', { breakId: id, reason: 'All is well.' });
  await here.work(MINUTE);
  expect(banned()).toBe(false);
  expect(Object.values(here.states()).filter((state) => !['done', 'overtaken'].includes(state))).toEqual([]);
});

test('whom somebody banned on the forum stays banned, and an end by hand there is noticed', async () => {
  const here = await team();
  const { forum, small, store } = here;
  forum.stand(small.mia, { banned: true });
  here.breakFor(`user-${small.mia}`, 10 * MINUTE);
  here.breakFor(`user-${small.leo}`, 30 * MINUTE);
  await here.work(2 * MINUTE);
  forum.stand(small.leo, { banned: false });
  await here.acts.run(new AbortController().signal);
  here.clock.ms += 16 * MINUTE;
  await here.acts.run(new AbortController().signal);
  expect(store.acts.waitingForPeople(10).map((one) => [one.kind, one.why])).toEqual([['look', 'Somebody has ended this break on the forum. Lift it here as well, or try again to begin it anew there.']]);
  here.clock.ms += HOUR;
  await here.work(MINUTE);
  expect([forum.data.users.get(small.mia)!.banned, forum.data.users.get(small.leo)!.banned, store.acts.waitingForPeople(10).length]).toEqual([true, false, 0]);
});

test('what the forum refuses waits for a person and holds up nothing else', async () => {
  const here = await team();
  const { forum, store, small } = here;
  forum.forbidden.add('messages');
  here.decide('message.send@1', { messageId: 'm-1', conversationId: 'conversation-1', memberId: `user-${small.mia}`, body: 'Hello.' });
  here.decide('message.send@1', { messageId: 'm-2', conversationId: null, memberId: `user-${small.leo}`, body: 'x'.repeat(2_001) });
  here.decide('post.hide@1', { postId: `comment-${small.posts[0]}`, caseId: null, text: '' });
  await here.work(2 * MINUTE);
  expect(store.acts.waitingForPeople(10).map((one) => one.why)).toEqual(['The forum does not let the team’s account do this. Give it the permission and try again, or do it there by hand.', 'The forum did not take this message. It may be too long: 2,000 characters are usual there.']);
  expect([here.said(), forum.data.comments.get(small.posts[0]!)!.live]).toEqual([[], false]);
});

test('a server that only reads changes nothing, and says so of each decision', async () => {
  const here = await team({}, { dry: true });
  const { forum, small } = here;
  const hide = here.decide('post.hide@1', { postId: `comment-${small.posts[0]}`, caseId: null, text: '' });
  await here.work(2 * MINUTE);
  expect([forum.data.comments.get(small.posts[0]!)!.live, here.states()[hide], here.site.requests.filter((one) => one.method !== 'GET')]).toEqual([true, 'only-here', []]);
});

test('a message whose answer was lost is found again, in whatever way it was lost', async () => {
  const here = await team({}, undefined, undefined, 500);
  const faults = ['cut', 'short', 'empty', 'broken-after', 'page-after', 'slow-after'] as const;
  for (const fault of faults) {
    let once = true;
    here.site.fault = (_n, _path, method) => { if (method === 'GET' || !once) return null; once = false; return fault; };
    here.decide('message.send@1', { messageId: `m-${fault}`, conversationId: null, memberId: `user-${here.small.leo}`, body: `A word, ${fault}.` });
    for (let n = 0; n < 6; n += 1) { await here.acts.run(new AbortController().signal); here.clock.ms += MINUTE; }
  }
  await here.work(MINUTE);
  expect(here.said().toSorted()).toEqual(faults.map((fault) => `A word, ${fault}.`).toSorted());
  expect(here.store.records.all('message').filter((one) => one.from === 'team').map((one) => one.id)).toEqual(faults.map((fault) => `m-${fault}`));
  expect(Object.values(here.states()).filter((state) => state !== 'done')).toEqual([]);
});

test('the same words twice reach a member twice, though the site does not say which message it made', async () => {
  const here = await team({}, undefined, undefined, 500);
  here.site.fault = (_n, path, method) => (method === 'POST' && path === '/messages' ? 'silent' : null);
  for (const messageId of ['m-1', 'm-2']) here.decide('message.send@1', { messageId, conversationId: 'conversation-1', memberId: `user-${here.small.mia}`, body: 'Thank you.' });
  for (let n = 0; n < 6; n += 1) { await here.acts.run(new AbortController().signal); here.clock.ms += MINUTE / 6; }
  expect(here.said()).toEqual(['Thank you.', 'Thank you.']);
  expect(Object.values(here.states())).toEqual(['done', 'done']);
});

test('a message is found on a site that takes its time, however long it is looked for', async () => {
  const here = await team({ participants: false }, undefined, undefined, 500);
  const { forum, small } = here;
  here.decide('message.send@1', { messageId: 'm-0', conversationId: null, memberId: `user-${small.mia}`, body: 'How this site is written to.' });
  await here.work(MINUTE);
  here.site.fault = (_n, path, method) => (method === 'POST' && path === '/conversations' ? 'gone-after' : null);
  here.decide('message.send@1', { messageId: 'm-1', conversationId: null, memberId: `user-${small.leo}`, body: 'A word.' });
  await here.acts.run(new AbortController().signal);
  // Somebody began others there since, with somebody else; they are looked through first.
  for (const n of [1, 2, 3, 4]) forum.conversation(TEAM, small.mia, `Another, ${n}.`);
  here.site.fault = () => { here.clock.ms += MINUTE / 3; return null; };
  here.clock.ms += 10 * MINUTE;
  for (let n = 0; n < 8; n += 1) { await here.acts.run(new AbortController().signal); here.clock.ms += 5 * MINUTE; }
  expect(here.said().filter((words) => words === 'A word.')).toHaveLength(1);
  expect(Object.values(here.states())).toEqual(['done', 'done']);
});

test('a message that the site shows with other words is not sent again: a person says what has become of it', async () => {
  const here = await team({}, undefined, undefined, 500);
  const { forum, small, store } = here;
  here.site.fault = (_n, path, method) => (method === 'POST' && path === '/messages' ? 'slow-after' : null);
  here.decide('message.send@1', { messageId: 'm-1', conversationId: 'conversation-1', memberId: `user-${small.mia}`, body: 'Have a look at https://example.org/a.png' });
  await here.acts.run(new AbortController().signal);
  const sent = [...forum.data.messages.values()].at(-1)!;
  sent.body = '<p>Have a look at <img src="https://example.org/a.png" alt="a"></p>';
  here.site.fault = () => null;
  here.clock.ms += 10 * MINUTE;
  await here.work(2 * MINUTE);
  expect(here.said()).toHaveLength(1);
  expect(store.acts.waitingForPeople(10).map((one) => one.why)).toEqual([expect.stringContaining('cannot be told whether this message has reached the member')]);
});

test('a person says what becomes of what waits for them: tried again, done by hand, or given up', async () => {
  const here = await team();
  const { forum, store, small } = here;
  forum.forbidden.add('messages');
  const ids = ['again', 'by-hand', 'give-up'].map((how, n) => here.decide('message.send@1', { messageId: `m-${how}`, conversationId: n === 0 ? 'conversation-1' : null, memberId: `user-${small.mia}`, body: `Words, ${how}.` }));
  forum.forbidden.add('conversations');
  await here.work(MINUTE);
  expect(ids.map((id) => store.records.get('forumAct', id))).toMatchObject(ids.map((id) => ({ id, kind: 'message', aboutKind: 'conversation', memberId: `user-${small.mia}`, by: 'st-ada', state: 'needs-you' })));
  expect(JSON.stringify(store.records.all('forumAct'))).not.toContain('Words');
  forum.forbidden.clear();
  for (const [n, how] of (['again', 'by-hand', 'give-up'] as const).entries()) here.decide('forum.settle@1', { actId: ids[n]!, how, text: '' });
  await here.work(MINUTE);
  expect([here.said(), ids.map((id) => [here.states()[id], store.records.get('forumAct', id)?.state])]).toEqual([['Words, again.'], [['done', 'done'], ['by-hand', 'by-hand'], ['given-up', 'given-up']]]);
  expect(here.try('forum.settle@1', { actId: ids[0]!, how: 'again', text: '' }).problem?.type).toBe('already-decided');
  // What was ended on the forum begins anew when a person says so.
  here.breakFor(`user-${small.leo}`, HOUR);
  await here.acts.run(new AbortController().signal);
  forum.stand(small.leo, { banned: false });
  here.clock.ms += 16 * MINUTE;
  await here.acts.run(new AbortController().signal);
  const [look] = store.acts.waitingForPeople(10);
  here.decide('forum.settle@1', { actId: look!.id, how: 'again', text: '' });
  await here.acts.run(new AbortController().signal);
  expect([forum.data.users.get(small.leo)!.banned, store.records.get('forumAct', look!.id)?.state]).toEqual([true, 'done']);
});

test('a message that was sent before a backup was put back is found, however often it is decided again', async () => {
  for (const reworded of [false, true]) {
    const file = join(folder(), 'community.sqlite');
    const here = await team({}, undefined, file);
    const args = { messageId: 'm-1', conversationId: 'conversation-1', memberId: `user-${here.small.mia}`, body: 'Only once.', at: instantOf(here.clock.ms) };
    const decide = () => colleagues(here.store, () => instantOf(here.clock.ms)).applyAsColleague('st-ada', 'message.send@1', args, '00000000-0000-4000-9000-000000000001');
    await here.acts.run(new AbortController().signal);
    here.decide('post.hide@1', { postId: `comment-${here.small.posts[0]}`, caseId: null, text: '' });
    await here.acts.run(new AbortController().signal);
    here.store.close();
    copyFileSync(file, `${file}.backup`);
    here.store = openStore(file, { durable: false });
    here.restart();
    expect(decide().status).toBe('applied');
    await here.work(MINUTE);
    if (reworded) [...here.forum.data.messages.values()].at(-1)!.body = '<p>Only <img src="https://forum.example/1.png" alt="1">.</p>';
    here.store.close();
    copyFileSync(`${file}.backup`, file);
    here.store = openStore(file, { durable: false });
    onTestFinished(() => here.store.close());
    here.store.newEpoch();
    here.restart();
    here.clock.ms += 20 * MINUTE;
    expect(decide().status).toBe('applied');
    await here.work(2 * MINUTE);
    expect([here.said().length, here.store.acts.waitingForPeople(10).length, here.store.records.all('message').filter((one) => one.id === 'm-1').length]).toEqual([1, reworded ? 1 : 0, 1]);
  }
});

test('what somebody sends on the forum by hand in the same words is the message that was decided', async () => {
  const here = await team();
  const { forum, store, small } = here;
  forum.forbidden.add('messages');
  const id = here.decide('message.send@1', { messageId: 'm-1', conversationId: 'conversation-1', memberId: `user-${small.mia}`, body: 'Of course.\nAsk away.' });
  await here.acts.run(new AbortController().signal);
  forum.forbidden.clear();
  expect(here.states()[id]).toBe('needs-you');
  forum.say(TEAM, 1, 'Of course. Ask away.');
  await here.work(MINUTE);
  expect([here.states()[id], store.records.all('message').filter((one) => one.from === 'team').map((one) => one.id), here.said().length]).toEqual(['done', ['m-1'], 1]);
});

test('a conversation that was begun without its words is not taken for a message, though it cannot be looked into at first', async () => {
  const here = await team({ strict: false, described: false });
  let begun = false;
  here.site.fault = (_n, path, method) => { if (method === 'POST') begun = true; return begun && method === 'GET' && path === '/messages' ? 'busy' : null; };
  const id = here.decide('message.send@1', { messageId: 'm-1', conversationId: null, memberId: `user-${here.small.leo}`, body: 'A word.' });
  await here.acts.run(new AbortController().signal);
  expect([here.said(), here.states()[id]]).toEqual([[], 'sending']);
  here.site.fault = () => null;
  for (let n = 0; n < 4; n += 1) { here.clock.ms += 6 * MINUTE; await here.acts.run(new AbortController().signal); }
  expect([here.said(), here.states()[id]]).toEqual([['A word.'], 'done']);
});
