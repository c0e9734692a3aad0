import type { Case, Outcome } from '../../contract/entities/cases.ts';

/** How closed cases ended, in the order in which a sentence names them. */
const outcomes: readonly (readonly [Outcome, string])[] = [
  ['approved', 'approved'], ['rejected', 'rejected'], ['edited', 'edited'], ['hidden', 'hidden'], ['removed', 'removed'],
  ['points', 'with points'], ['break', 'with a break'], ['handed-to-staff', 'decided by staff'], ['no-action', 'without action'],
];
const ofPosts: ReadonlySet<Outcome> = new Set<Outcome>(['approved', 'rejected', 'edited', 'hidden', 'removed']);

/** "26 posts approved, 3 edited, 2 hidden": how cases were closed, all of the team's together and never a person's. */
export function sayClosed(closed: readonly Pick<Case, 'outcome'>[]): string {
  const counted = outcomes.flatMap(([outcome, word]) => {
    const count = closed.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [{ outcome, word, count }];
  });
  return counted.map(({ outcome, word, count }, i) => `${count.toLocaleString('en-GB')}${i === 0 && ofPosts.has(outcome) ? ` post${count === 1 ? '' : 's'}` : ''} ${word}`).join(', ');
}
