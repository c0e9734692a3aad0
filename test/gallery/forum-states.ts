import type { EntityRow } from '../../shared/contract/entities/index.ts';
import { forumMarks, type ForumMark } from '../../shared/model/forum-marks.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { ago, given, put, rest, type Put } from '../desk/support/world.ts';
import { talk } from '../e2e/support/letters.ts';
import { openTeam, type Team } from '../e2e/support/team.ts';
import { drawScenes, type Draw } from './draw.ts';
import { THE_DAY } from './practice.ts';
import { goTo, see, type Scene } from './scene.ts';

// What a desk says where a forum stands behind its community: what is done there, what waits, and what needs somebody.

const about = (aboutKind: string, aboutId: string) => ({ aboutKind, aboutId, memberId: 'm-hazel' });
const act = (id: string, rowId: string, more: Partial<EntityRow<'forumAct'>>): Put => put('forumAct', { id, kind: 'hide', ...about('post', 'p-hazel'), by: 's-tom', at: ago(20), state: 'done', why: '', rowId, dueAt: null, ...more });
const step = (n: number): Put => put('caseAction', { id: `a-${n}`, caseId: 'c-hazel', kind: n % 2 === 0 ? 'hidden' : 'restored', by: n % 3 === 0 ? 's-lena' : 's-tom', at: ago(30 - n), receivedAt: ago(30 - n), text: n === 0 ? 'That was aimed at one person.' : null, outcome: null, toStaffId: null });
const why: Partial<Record<ForumMark, string>> = { 'needs-you': 'The forum keeps showing this post. Take it away there by hand.' };

const rows: readonly Put[] = [
  put('policy', publishedPolicy),
  ...forumMarks.flatMap((state, n) => [step(n), act(`f-step-${n}`, `a-${n}`, { state, why: why[state] ?? '' })]),
  ...talk('v-forum', 'm-hazel', [
    { body: 'Why did my post go?', at: ago(60) }, { body: 'It was aimed at one person, and that is not okay here.', at: ago(50), by: 's-lena' },
    { body: 'Take your time, we can talk about it.', at: ago(40), by: 's-tom' }, { body: 'Are you still there?', at: ago(30), by: 's-tom' },
  ]),
  act('f-first', 'v-forum.1', { kind: 'message', ...about('conversation', 'v-forum') }),
  act('f-second', 'v-forum.2', { kind: 'message', ...about('conversation', 'v-forum'), state: 'needs-you', at: ago(40), why: 'It cannot be told whether this message has reached the member. Look in the conversation there.' }),
  act('f-third', 'v-forum.3', { kind: 'message', ...about('conversation', 'v-forum'), state: 'waiting' }),
  rest('b-forum', 'm-hazel', 'active', ago(120), ago(-60 * 24 * 6)),
  act('f-begin', 'b-forum', { kind: 'break', ...about('member', 'm-hazel'), at: ago(130), dueAt: ago(120) }),
  act('f-end', 'b-forum', { kind: 'break', ...about('member', 'm-hazel'), at: ago(130), dueAt: ago(-60 * 24 * 6), state: 'waiting' }),
  given('e-forum', 'm-hazel', 5, ago(100), ago(-60 * 24 * 60)),
  act('f-note', 'e-forum', { kind: 'note', ...about('member', 'm-hazel'), state: 'waiting' }),
];

const scenes: readonly Scene[] = [
  {
    name: 'forum-outbox', who: 'lead',
    async open(page) {
      await goTo(page, '#/outbox');
      await see(page.getByRole('heading', { name: /On the forum/u }));
    },
  },
  {
    name: 'forum-case', who: 'lead',
    async open(page) {
      await goTo(page, '#/cases/c-hazel');
      await page.getByText('Waits for the forum').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'forum-talk', who: 'lead',
    async open(page) {
      await goTo(page, '#/inbox/v-forum');
      await see(page.getByText('Done on the forum'));
    },
  },
  {
    name: 'forum-break', who: 'lead',
    async open(page) {
      await goTo(page, '#/breaks/b-forum');
      await see(page.getByText('Done on the forum'));
    },
  },
  {
    name: 'forum-points', who: 'lead',
    async open(page) {
      await goTo(page, '#/members/m-hazel');
      const entry = page.getByRole('button', { name: /Reason e-forum/u, expanded: false }).or(page.getByRole('button', { name: /Reason e-forum/u, expanded: true })).last();
      if ((await entry.getAttribute('aria-expanded')) === 'false') await entry.click();
      await page.getByText('Waits for the forum').scrollIntoViewIfNeeded();
    },
  },
];

async function drawAll(draw: Draw, team: Team): Promise<void> {
  await team.ingest(rows);
  const lena = await team.join('s-lena');
  await drawScenes(draw, lena.page, scenes);
}

/** Draws what stands where about the forum, on a community of its own. */
export async function drawForum(draw: Draw): Promise<void> {
  if (!scenes.some(({ name }) => draw.only.test(name))) return;
  const team = await openTeam(THE_DAY);
  try {
    await drawAll(draw, team);
  } finally {
    await team.close();
  }
}
