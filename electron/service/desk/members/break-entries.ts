import type { Break } from '../../../../shared/contract/entities/points.ts';
import { breakMoments, type BreakMoment } from '../../../../shared/model/break-history.ts';
import { sources, type ChronologyKey } from '../../store/read/chronology.ts';
import type { KnownBreak } from './person.ts';

/** A moment of a break as an entry of the chronology. */
export interface BreakEntry extends ChronologyKey {
  readonly row: Break;
  readonly moment: BreakMoment;
}

/** What happened to some breaks up to an instant. Computed, since what time alone does to a break is no row. */
export function breakEntries(breaks: readonly KnownBreak[], at: string): BreakEntry[] {
  return breaks.flatMap(({ row, events }) => breakMoments(row, events, at).map((moment) => ({ source: 'break', id: moment.id, at: moment.at, key: `${sources.break}:${moment.id}`, row, moment })));
}
