import { expect, test } from 'vitest';
import { applyPortion } from '../../../electron/community/upstream/apply/apply.ts';
import { holdings } from '../../../electron/community/upstream/run.ts';
import { instantOf } from '../../../shared/time.ts';
import { TEAM, type Differences } from '../../support/vanilla/forum.ts';
import { bridged, MINUTE, onForum, onServer, smallForum } from './site-support.ts';

const variants: [string, Partial<Differences>][] = [
  ['a hosted site', {}],
  ['a site as its description has it', { reasons: 'reportReasons', statusShown: false, rejected: false, paging: 'header' }],
  ['a site of its own, without notes, with short pages', { notes: false, participants: false, pageAtMost: 2 }],
];

test.each(variants)('%s is read whole, and what changes is noticed', async (_name, differences) => {
  let small!: ReturnType<typeof smallForum>;
  const here = await bridged(differences, undefined, (forum) => { small = smallForum(forum); if (differences.notes === false) forum.data.notes.clear(); });
  const { forum, store, clock, site } = here;
  await here.imported();
  expect(onServer(here)).toEqual(onForum(forum));
  expect(store.records.all('space').map((one) => one.name)).toEqual(['Everyday life']);
  expect(store.records.all('case').map((one) => [one.kind, one.state])).toEqual([['report', 'open'], ['pending', 'open']]);
  expect(store.records.all('conversation')).toMatchObject([{ state: 'untriaged', memberId: `user-${small.mia}`, subject: 'Can I ask something?' }]);

  clock.ms += MINUTE;
  forum.edit('comment', small.posts[0]!, 'thought better of it');
  forum.comment(small.mia, small.thread, 'one more');
  forum.approve(2, small.mod);
  forum.dismiss(1, small.mod);
  forum.take('comment', small.posts[2]!);
  forum.rename(small.leo, 'leonard');
  forum.say(TEAM, 1, 'Yes, of course.');
  forum.say(small.mia, 1, 'Thank you.');
  forum.report(small.mia, 'comment', small.posts[3]!, 'spam', '');
  const held = forum.hold(small.leo, small.board, 'Another', 'not for here');
  const asked = forum.conversation(TEAM, small.leo, 'We have a question for you.');
  await here.forMs(MINUTE);
  forum.reject(held, small.mod);
  await here.forMs(3 * MINUTE);
  expect(onServer(here)).toEqual(onForum(forum));
  expect(store.records.get('case', 'case-report-1')).toMatchObject({ state: 'closed', outcome: 'no-action' });
  expect(store.records.get('case', 'case-report-2')).toMatchObject({ state: 'closed', outcome: 'approved' });
  expect(store.records.get('case', `case-report-${held}`)).toMatchObject({ outcome: 'rejected' });
  expect(store.records.get('post', `comment-${small.posts[2]!}`)).toMatchObject({ state: 'removed', stateBy: null });
  expect(store.records.get('conversation', `conversation-${asked}`)).toMatchObject({ state: 'waiting-for-member', memberId: `user-${small.leo}` });
  expect(site.violations).toEqual([]);
});

test('a member of whom a crash left nothing but the row, and who is gone from the forum before they are read again, is gone here too', async () => {
  const here = await bridged({}, undefined, (forum) => void smallForum(forum));
  const { forum, store, clock } = here;
  await here.imported();
  const late = forum.user('late');
  const known = (): string | undefined => store.records.get('member', `user-${late}`)?.state;
  for (let polls = 0; known() === undefined && polls < 50; polls += 1) {
    const state = store.upstream.state('poll')!;
    const portion = await here.upstream.poll({ state, held: holdings(store), signal: new AbortController().signal });
    const told = portion.facts.some((fact) => fact.kind === 'member' && fact.ref.n === late);
    // The crash: what was said is written, and not how far was read.
    applyPortion(store, told ? { facts: portion.facts, state } : portion, state, instantOf(clock.ms));
    clock.ms += portion.waitMs;
  }
  expect(known()).toBe('active');
  here.restart();
  forum.deleteUser(late);
  await here.forMs(10 * MINUTE);
  expect(known()).toBe('deleted');
});
