import { z } from 'zod';
import { searchKinds } from '../../model/search/kinds.ts';
import { coverKind, memberName, person } from './views.ts';

const text = z.string();
const at = z.string();

/** Where choosing something that was found leads; `entry` is the thing on that screen, a post or note in a chronology. */
export const foundPlace = z.object({ screen: z.enum(['cases', 'members', 'inbox', 'breaks', 'risk', 'handovers']), id: text, entry: text.nullable() });
/** See {@link foundPlace}. */
export type FoundPlace = z.infer<typeof foundPlace>;

/** A stretch of what was found; marked where it is what was asked for. */
export const foundText = z.object({ text, mark: z.boolean() });
/** See {@link foundText}. */
export type FoundText = z.infer<typeof foundText>;

/** One thing that was found. */
export const found = z.object({
  kind: z.enum(searchKinds),
  id: text,
  /** When it was written or opened. */
  at,
  /** Whom it is of or about. */
  member: memberName.nullable(),
  /** The colleague who wrote it; null for a member's words. */
  by: person.nullable(),
  /** A thread's title, a case's reason, a conversation's subject. */
  title: text.nullable(),
  /** Where it stands: a space, "to the team", "about a case". */
  where: text.nullable(),
  /** How it stands, in words: "open", "hidden", "closed, no action"; null when there is nothing to say. */
  state: text.nullable(),
  /** A member's exact words are set in serif, ours are not. */
  words: z.enum(['member', 'team']),
  /** Kinds of what is hard to read in it; a person's levels say what of them is covered (domain.md 2.12). */
  covers: z.array(coverKind),
  /** The part of it that was asked for, short; its beginning when it was found by operators alone. Empty for a risk record, whose words are read in it alone, where that is noted (domain.md 2.10). */
  snippet: z.array(foundText),
  opens: foundPlace,
});
/** See {@link found}. */
export type Found = z.infer<typeof found>;

/** One choice of a facet. `atLeast` when counting ended before the end. */
const facet = z.object({ value: text, label: text, count: z.int(), atLeast: z.boolean() });

/** What a search found. */
export const searchAnswer = z.object({
  rows: z.array(found),
  /** For the next page; null at the end. */
  next: text.nullable(),
  /** What was not understood, said under the field; the rest is searched all the same. */
  problems: z.array(z.object({ text, why: text })),
  /** While texts are still being made findable, of how many; null when all are. */
  indexing: z.object({ done: z.int(), of: z.int() }).nullable(),
});
/** How much a search would find; asked for by itself, because counting takes longer than the first results. */
export const searchCount = z.object({
  total: z.int(),
  totalIsAtLeast: z.boolean(),
  /** Kinds of things (the counts as if no kind was chosen), spaces and years; what has none is left out. */
  facets: z.object({ kinds: z.array(facet), spaces: z.array(facet), years: z.array(facet) }),
});
/** See {@link searchCount}. */
export type SearchCount = z.infer<typeof searchCount>;

/** See {@link searchAnswer}. */
export type SearchAnswer = z.infer<typeof searchAnswer>;

/**
 * A search as typed (`shared/model/search/query.ts` reads it) with the facets that were chosen. `after` is `next` of the page
 * before. Never a result that the person's role may not open (domain.md 2.11).
 */
export const searchOrder = z.strictObject({
  text: z.string().max(500),
  kinds: z.array(z.enum(searchKinds)).max(searchKinds.length),
  spaceId: z.string().max(64).nullable(),
  year: z.int().min(1970).max(9999).nullable(),
  order: z.enum(['best', 'newest']),
  after: z.string().max(200).nullable(),
});
/** See {@link searchOrder}. */
export type SearchOrder = z.infer<typeof searchOrder>;

/** The questions of the search. */
export const searchQuestions = {
  'search.find': { input: searchOrder, output: searchAnswer },
  'search.count': { input: searchOrder.omit({ order: true, after: true }), output: searchCount },
} as const;
