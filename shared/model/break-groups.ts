/**
 * The groups of the calendar, the one that needs a person first: to decide, review due, ending by the end of the next
 * working day, active, starting by then, scheduled, under watch after a break, over. Apart from the rules that place a
 * break in one: the bridge needs their names at every start, and those bring the calendar with them.
 */
export const breakGroups = ['decide', 'review', 'ending', 'active', 'starting', 'scheduled', 'watch', 'past'] as const;
/** See {@link breakGroups}. */
export type BreakGroup = (typeof breakGroups)[number];
