import { readBy } from '../../../../shared/contract/read-by.ts';
import type { OutboxDetail } from '../../../../shared/contract/bridge/views.ts';
import { breakScope, type Break } from '../../../../shared/contract/entities/points.ts';
import { sayScope } from '../../../../shared/model/break-calendar.ts';
import { sayClock, sayDay } from '../../../../shared/time.ts';
import type { Entry } from '../../sync/index.ts';
import type { Theirs } from './theirs-shape.ts';

type Line = OutboxDetail['lines'][number];
type Span = NonNullable<OutboxDetail['spans']>[number];
type Terms = Pick<Break, 'scope' | 'startsAt' | 'endsAt'>;

/** The scope and dates in a change or a row; null when it has none. */
function termsIn(value: unknown): Terms | null {
  const { scope, startsAt, endsAt } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const fits = readBy(breakScope, scope);
  return fits.success && typeof startsAt === 'string' ? { scope: fits.data, startsAt, endsAt: typeof endsAt === 'string' ? endsAt : null } : null;
}

/** What a change says of a break: in its arguments, or in the break that it proposes. */
const mineOf = ({ args }: Entry): Terms | null => termsIn(args['break'] ?? args);

const day = (at: string): string => `${sayDay(at)}, ${sayClock(at)}`;

/** A break's scope and dates in words, London time: "Boards and chat, Thu 14 May, 10:00 to Thu 21 May, 10:00". */
export function sayTerms({ scope, startsAt, endsAt }: Terms): string {
  return `${sayScope(scope)}, ${day(startsAt)} to ${endsAt === null ? 'open-ended' : day(endsAt)}`;
}

const theirBreak = (theirs: Theirs | null): Break | null => (theirs?.current.t === 'break' ? theirs.current.row : null);

/** A break as it was, as mine and as theirs, line by line; empty for a change that sets no dates. */
export function breakLines(entry: Entry, theirs: Theirs | null): Line[] {
  const mine = mineOf(entry);
  if (mine === null) return [];
  const was = termsIn(entry.was);
  const other = theirBreak(theirs);
  const line = (label: string, of: (terms: Terms) => string): Line => ({ label, was: was && of(was), mine: of(mine), theirs: other && of(other), memberWords: false });
  return [line('Where', (terms) => sayScope(terms.scope)), line('From', (terms) => day(terms.startsAt)), line('Until', (terms) => (terms.endsAt === null ? 'Open-ended' : day(terms.endsAt)))];
}

/** The same on one axis (design.md: "on one axis when it is about dates"); null when there is nothing to compare. */
export function breakSpans(entry: Entry, theirs: Theirs | null): Span[] | null {
  const mine = mineOf(entry);
  if (mine === null) return null;
  const all: (Span | null)[] = [
    ((was) => was && { who: 'was' as const, ...was })(termsIn(entry.was)),
    { who: 'mine', ...mine },
    ((other) => other && { who: 'theirs' as const, scope: other.scope, startsAt: other.startsAt, endsAt: other.endedAt ?? other.endsAt })(theirBreak(theirs)),
  ];
  const spans = all.filter((one) => one !== null);
  return spans.length > 1 ? spans : null;
}
