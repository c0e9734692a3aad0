import type { ForumAct } from '../contract/entities/forum.ts';

/** What can be said of a decision: it is done on the forum, or by somebody there; it waits for that; it needs somebody; it was not, or no longer to be, done. */
export const forumMarks = ['done', 'by-hand', 'waiting', 'needs-you', 'given-up', 'overtaken'] as const;
/** See {@link forumMarks}. */
export type ForumMark = (typeof forumMarks)[number];

const known: ReadonlySet<string> = new Set<ForumMark>(forumMarks);

/** A look says something only where it found what a person has to see to. */
const speaks = ({ kind, state, dueAt }: ForumAct, now: string): boolean => (dueAt === null || dueAt <= now) && (kind !== 'look' || (state !== 'waiting' && state !== 'done'));

/**
 * What is to be said at `now`, canonical UTC, of a decision with these acts: of several, as a break has, what was asked for last and is
 * due by then. Null: nothing, such as before a break begins, and for a state that this desk does not know. Never `done` for what the
 * forum has not done: a break's end that was overtaken by another break's is said there, and nothing here.
 */
export function forumMarkOf(acts: readonly ForumAct[], now: string): ForumMark | null {
  const last = acts.filter((one) => speaks(one, now)).toSorted((a, b) => (a.at === b.at ? ((b.dueAt ?? '') > (a.dueAt ?? '') ? 1 : -1) : b.at > a.at ? 1 : -1))[0];
  if (last === undefined || !known.has(last.state) || (last.dueAt !== null && last.state === 'overtaken')) return null;
  return last.state as ForumMark;
}
