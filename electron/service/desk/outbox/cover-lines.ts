import type { z } from 'zod';
import { readBy } from '../../../../shared/contract/read-by.ts';
import type { OutboxDetail } from '../../../../shared/contract/bridge/views.ts';
import { coverCalendar, shift, type CoverCalendar, type Shift } from '../../../../shared/contract/entities/cover.ts';
import { savedReply, signpost, type SavedReply, type Signpost } from '../../../../shared/contract/entities/inbox.ts';
import { sayDate, sayHours, sayTarget, targetNames } from '../../../../shared/model/cover/words.ts';
import { inBrackets } from '../../../../shared/model/saved-reply.ts';
import { inLondon, sayClock, sayDay } from '../../../../shared/time.ts';
import type { Entry } from '../../sync/index.ts';
import { coversWords } from './wording-cover.ts';
import type { Theirs } from './theirs-shape.ts';
import { capital, purposeWords } from './words.ts';

type Line = OutboxDetail['lines'][number];
type Say<T> = (row: T) => string;

/** What fits a schema; a change or row of another version of the desk has no lines rather than a failure. */
function fitting<T>(schema: z.ZodType<T>, value: unknown): T | null {
  return readBy(schema, value).data ?? null;
}

/** The lines in which mine and theirs differ, each with how it was; all of mine when nobody else's stands against it. */
function compared<T>(parts: readonly (readonly [label: string, say: Say<T>])[], was: T | null, mine: T | null, theirs: T | null): Line[] {
  if (mine === null) return [];
  return parts.flatMap(([label, say]) => {
    const [before, own, other] = [was && say(was), say(mine), theirs && say(theirs)];
    return other === own ? [] : [{ label, was: before, mine: own, theirs: other, memberWords: false }];
  });
}

const day = (at: string): string => `${sayDay(at)} ${inLondon(at).year}, ${sayClock(at)}`;
type Hours = Omit<CoverCalendar, 'publishedBy'>;

const ofCover: readonly (readonly [string, Say<Hours>])[] = [
  ['In force from', (row) => day(row.effectiveFrom)],
  ['Hours', (row) => sayHours(row.hours)],
  ...(['risk', 'untriaged', 'concern', 'tech', 'outside'] as const).map((purpose) => [targetNames[purpose], (row: Hours) => row.targets.filter((one) => one.purpose === purpose).map(sayTarget)[0] ?? 'As usual'] as const),
  ['Closed on', (row) => row.closures.map((one) => `${sayDate(one.date)} (${one.why})`).join(', ') || 'No day'],
];
const ofShift = (colleague: (id: string) => string): readonly (readonly [string, Say<Shift>])[] => [
  ['Who', (row) => colleague(row.staffId)],
  ['When', (row) => `${day(row.startsAt)} to ${sayClock(row.endsAt)}`],
  ['Covers', (row) => capital(coversWords[row.covers])],
  ['State', (row) => (row.cancelled ? 'Taken off' : 'On')],
];
const state = (row: { readonly archived: boolean }): string => (row.archived ? 'Put away' : 'In use');
const ofReply: readonly (readonly [string, Say<Omit<SavedReply, 'editedBy'>>])[] = [
  ['Name', (row) => row.name],
  ['For', (row) => (row.purpose === null ? 'Any purpose' : capital(purposeWords[row.purpose]))],
  ['Words', (row) => inBrackets(row.body)],
  ['State', state],
];
const ofSignpost: readonly (readonly [string, Say<Signpost>])[] = [['Name', (row) => row.name], ['Words', (row) => row.text], ['When to use it', (row) => row.whenToUse], ['Place', (row) => `${row.position}`], ['State', state]];

/** Cover, a shift or a saved text as it was, as mine and as theirs, line by line; empty for any other change. */
export function coverLines({ name, args, was }: Pick<Entry, 'name' | 'args' | 'was'>, theirs: Theirs | null, colleague: (id: string) => string): Line[] {
  const other = theirs?.current ?? null;
  switch (name) {
    case 'cover.publish@1': return compared(ofCover, null, fitting(coverCalendar.omit({ publishedBy: true }), args['calendar']), other?.t === 'coverCalendar' ? other.row : null);
    case 'shift.set@1': return compared(ofShift(colleague), fitting(shift, was), fitting(shift, args['shift']), other?.t === 'shift' ? other.row : null);
    case 'savedReply.set@1': return compared(ofReply, fitting(savedReply, was), fitting(savedReply.omit({ editedBy: true }), args['reply']), other?.t === 'savedReply' ? other.row : null);
    case 'signpost.set@1': return compared(ofSignpost, fitting(signpost, was), fitting(signpost, args['signpost']), other?.t === 'signpost' ? other.row : null);
    default: return [];
  }
}
