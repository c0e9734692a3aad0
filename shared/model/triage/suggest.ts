import type { Message, Purpose } from '../../contract/entities/inbox.ts';
import type { LexiconWords, PhraseStrength } from '../../contract/entities/triage.ts';
import { limits } from '../../limits.ts';
import { compiledLexicon } from './compile.ts';
import { weigh, type Weighed } from './weigh.ts';

/** One phrase that the desk reacted to: where it stands, what it points to, and why. */
export interface SuggestedPhrase {
  readonly messageId: string;
  /** UTF-16 offsets in the message's body, end exclusive. Phrases of one message do not overlap. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly purpose: Purpose;
  readonly why: string;
  /** The entry of the lexicon that it is of. */
  readonly entryId: string;
}

/** What the desk suggests, to be shown with the words it reacted to. A person decides (domain.md 2.9). */
export interface Suggestion {
  /** Null when nothing stands out. */
  readonly purpose: Purpose | null;
  /** One sentence or two: "Risk, because of the two marked phrases." */
  readonly why: string;
  /** What led to the suggestion, and whatever may point to risk even when it was not enough. */
  readonly phrases: readonly SuggestedPhrase[];
}

/** What a strength counts, within the suggestion alone; it is never shown, and it says nothing about a person (domain.md 2.10). */
const counts: Readonly<Record<PhraseStrength, number>> = { alone: 6, half: 3, hint: 2 };

/** From here on a purpose is suggested: one phrase that is enough alone, a half one with any other, or three hints. */
const enough = 5;

/** From where on risk is suggested: `beside` something else that is clearly said, and `otherwise`. */
export interface RiskMarks {
  readonly beside: number;
  readonly otherwise: number;
}

/** Recall comes first for risk: where nothing else is clearly said, half a phrase of it is enough. */
export const riskMarks: RiskMarks = { beside: enough, otherwise: counts.half };

/** Of purposes with as much to go by the first; risk goes before them all. */
const order: readonly Purpose[] = ['risk', 'concern', 'tech', 'outside'];

const named: Readonly<Record<Purpose, string>> = { risk: 'Risk', concern: 'Concern or question', tech: 'Tech', outside: 'Outside' };
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const several = (count: number): string => `the ${count === 1 ? '' : `${numbers[count] ?? count} `}marked ${count === 1 ? 'phrase' : 'phrases'}`;

interface Placed extends Weighed {
  readonly messageId: string;
  readonly text: string;
}

/** How much there is to go by for each purpose: every entry counts once, by its strongest phrase. Exported for the benchmark's table of thresholds. */
export function weights(found: readonly Weighed[]): Record<Purpose, number> {
  const best = new Map<string, { purpose: Purpose; count: number }>();
  for (const { entry, strength } of found) {
    const count = counts[strength];
    if (count > (best.get(entry.id)?.count ?? 0)) best.set(entry.id, { purpose: entry.purpose, count });
  }
  const total: Record<Purpose, number> = { risk: 0, concern: 0, tech: 0, outside: 0 };
  for (const { purpose, count } of best.values()) total[purpose] += count;
  return total;
}

/** The purpose that weights add up to; null when nothing stands out. */
export function purposeOf(total: Readonly<Record<Purpose, number>>, marks: RiskMarks = riskMarks): Purpose | null {
  if (total.risk >= marks.beside) return 'risk';
  const [best] = order.filter((one) => one !== 'risk' && total[one] >= enough).toSorted((a, b) => total[b] - total[a]);
  if (best) return best;
  // A lone sign is enough where it is the only thing that anything points to.
  const alone = total.risk >= counts.hint && marks.otherwise <= counts.half && order.every((one) => one === 'risk' || total[one] === 0);
  return total.risk >= marks.otherwise || alone ? 'risk' : null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function whyOf({ entry, softened }: Weighed): string {
  return softened.length === 0 ? entry.why : `${entry.why} ${softened.map(capital).join(' ')}`;
}

/** Where phrases overlap the strongest stays, then the longest, then the first. */
function apart(found: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  const taken = new Map<string, Placed[]>();
  for (const one of found.toSorted((a, b) => counts[b.strength] - counts[a.strength] || b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.length === limits.markedPhrases) break;
    const beside = taken.get(one.messageId) ?? [];
    if (beside.some((other) => one.start < other.end && other.start < one.end)) continue;
    taken.set(one.messageId, [...beside, one]);
    kept.push(one);
  }
  return kept;
}

/** One text of a member's, by the id of its message. */
export type Read = Pick<Message, 'id' | 'body'>;

/**
 * What texts of a member suggest by a lexicon, with the phrases it reacted to in the order of the texts. Pure, and linear in the
 * length of the texts. The texts are one matter: phrases of all of them count together.
 */
export function suggest(messages: readonly Read[], lexicon: LexiconWords): Suggestion {
  const compiled = compiledLexicon(lexicon);
  const place = new Map(messages.map(({ id }, i) => [id, i]));
  const found = messages.flatMap(({ id, body }) => weigh(compiled, body).map((one): Placed => ({ ...one, messageId: id, text: body.slice(one.start, one.end) })));
  const purpose = purposeOf(weights(found));
  // Weak signs are marked only where they led to something: beside a plain phrase, or a purpose that is no risk, they are noise.
  const signs = purpose === 'risk' && !found.some(({ entry, strength }) => entry.purpose === 'risk' && strength === 'alone');
  const kept = apart(found.filter(({ entry }) => (entry.purpose === 'risk' ? signs || entry.strength !== 'hint' : entry.purpose === purpose))).toSorted((a, b) => (place.get(a.messageId) ?? 0) - (place.get(b.messageId) ?? 0) || a.start - b.start);
  const phrases = kept.map((one): SuggestedPhrase => ({ messageId: one.messageId, start: one.start, end: one.end, text: one.text, purpose: one.entry.purpose, why: whyOf(one), entryId: one.entry.id }));
  return { purpose, why: sentence(purpose, phrases), phrases };
}

function sentence(purpose: Purpose | null, phrases: readonly SuggestedPhrase[]): string {
  const leading = phrases.filter((one) => one.purpose === purpose).length;
  const mayBeRisk = purpose === 'risk' ? 0 : phrases.filter((one) => one.purpose === 'risk').length;
  const look = mayBeRisk === 0 ? '' : ` ${mayBeRisk === 1 ? 'One phrase' : capital(`${numbers[mayBeRisk] ?? mayBeRisk} phrases`)} could still point to risk.`;
  return purpose === null ? `Nothing stands out enough to suggest a purpose.${look}` : `${named[purpose]}, because of ${several(leading)}.${look}`;
}

/**
 * The suggestion for a conversation: what the member wrote in the messages handed in; the team's are passed over. Hand in what has
 * come since the last triage decision, or everything while there is none: words that a person has judged already do not count again.
 */
export function suggestionFor(messages: readonly Pick<Message, 'id' | 'from' | 'body'>[], lexicon: LexiconWords): Suggestion {
  return suggest(messages.filter(({ from }) => from === 'member'), lexicon);
}
