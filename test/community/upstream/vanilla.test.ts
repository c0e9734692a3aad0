import { expect, test } from 'vitest';
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
