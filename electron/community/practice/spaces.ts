import type { Space } from '../../../shared/contract/entities/people.ts';
import { creative } from './words/creative.ts';
import { everyday } from './words/everyday.ts';
import { askAnything, aboutBreaks } from './words/ask.ts';
import { games } from './words/games.ts';
import { music } from './words/music.ts';
import { school } from './words/school.ts';
import { circle, supportChat } from './words/chat.ts';
import type { Topic } from './words/topic.ts';
import { DAY, type World } from './world.ts';

/** A space with what is talked about there and its share of all posts. */
export interface SpaceKind {
  readonly row: Space;
  readonly topics: readonly Topic[];
  readonly share: number;
}

const space = (id: string, name: string, kind: Space['kind'], position: number): Space => ({ id, name, kind, position, archived: false });

/** The spaces of the practice community. Shares add up to 1. */
export const spaceKinds: readonly SpaceKind[] = [
  { row: space('everyday', 'Everyday life', 'board', 1), topics: everyday, share: 0.28 },
  { row: space('creative', 'Creative corner', 'board', 2), topics: creative, share: 0.12 },
  { row: space('school', 'School and uni', 'board', 3), topics: school, share: 0.15 },
  { row: space('music', 'Music', 'board', 4), topics: music, share: 0.08 },
  { row: space('games', 'Games', 'board', 5), topics: games, share: 0.1 },
  { row: space('ask', 'Ask anything', 'board', 6), topics: askAnything, share: 0.11 },
  { row: space('about-breaks', 'About breaks', 'board', 7), topics: aboutBreaks, share: 0.02 },
  { row: space('support-chat', 'Support chat', 'chat', 8), topics: supportChat, share: 0.11 },
  { row: space('support-circle', 'Support Circle', 'chat', 9), topics: circle, share: 0.03 },
];

/** Adds the spaces. */
export function addSpaces(world: World): void {
  for (const { row } of spaceKinds) world.spaces.push(world.add('space', row, world.nowMs - 1_150 * DAY));
}
