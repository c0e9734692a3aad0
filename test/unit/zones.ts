/** The rules are tested where the clocks change in summer, in winter, on the other side of the date line, and never. */
export const TIME_ZONES: readonly string[] = ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles', 'UTC'];

/** Which of {@link TIME_ZONES} this process runs in; -1 in another. */
const here = TIME_ZONES.indexOf(process.env['TZ'] ?? '');

/**
 * The share of a long table that this time zone takes: `npm test` runs all zones, so that every row is tried in one of
 * them, and rows of every kind in each. In another zone it is the whole table.
 */
export function inTurn<T>(table: readonly T[]): T[] {
  const zones = TIME_ZONES.length;
  // Moved on by one each round, or a column that alternates would stay with the same zones.
  return here === -1 ? [...table] : table.filter((_, i) => (i + Math.floor(i / zones)) % zones === here);
}

/** How often a property is tried here so that all time zones together try it `all` times, each from a seed of its own. */
export function runs(all: number): number {
  return here === -1 ? all : Math.ceil(all / TIME_ZONES.length);
}
