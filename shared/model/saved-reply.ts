/** A stretch of a saved reply: words that are sent as they are, or a part that the writer fills in (`{{…}}` without its braces). */
export interface ReplyStretch {
  readonly kind: 'words' | 'part';
  readonly text: string;
}

/** The part that the desk fills in by itself: the member's name. */
export const NAME_PART = 'name';

/** The longest part: `partPattern` of the drafts finds none that is longer. */
const LONGEST_PART = 80;

const wellFormed = /\{\{([^{}\n]*)\}\}/gu;

/** A saved reply's words and parts in their order. Braces that are no part stay words. */
export function replyStretches(body: string): ReplyStretch[] {
  const stretches: ReplyStretch[] = [];
  let from = 0;
  for (const found of body.matchAll(wellFormed)) {
    if (found.index > from) stretches.push({ kind: 'words', text: body.slice(from, found.index) });
    stretches.push({ kind: 'part', text: (found[1] ?? '').trim() });
    from = found.index + found[0].length;
  }
  if (from < body.length) stretches.push({ kind: 'words', text: body.slice(from) });
  return stretches;
}

/** The parts that a person writes: all but the member's name. */
export function partsToWrite(body: string): string[] {
  return replyStretches(body).flatMap(({ kind, text }) => (kind === 'part' && text !== NAME_PART ? [text] : []));
}

/**
 * What stands against keeping a saved reply, each in a sentence; empty when nothing does. Without a part to write it could
 * be sent as it is, and members have said at length how that reads (domain.md 1.2).
 */
export function savedReplyProblems(body: string): string[] {
  if (body.trim() === '') return ['Nothing is written yet.'];
  const problems: string[] = [];
  const stretches = replyStretches(body);
  // Square brackets are parts while a reply is written, so left as they are here they would be parts that nobody meant; within one too.
  if (stretches.some(({ text }) => /[{}[\]]/u.test(text))) problems.push('A part to write has a beginning and an end, on one line, and none within it.');
  if (stretches.some((one) => one.kind === 'part' && one.text === '')) problems.push('A part to write says what belongs there.');
  const long = stretches.find((one) => one.kind === 'part' && one.text.length > LONGEST_PART);
  if (long !== undefined) problems.push(`A part to write has at most ${LONGEST_PART} characters; “${long.text.slice(0, 30)}…” has ${long.text.length}.`);
  if (partsToWrite(body).length === 0) problems.push('It needs a part to write besides the name, so that nobody can send it as it is.');
  return problems;
}

/** A saved reply as it is written and as writers get it: parts in square brackets. */
export const inBrackets = (body: string): string => replyStretches(body).map(({ kind, text }) => (kind === 'part' ? `[${text}]` : text)).join('');

/** The other way: what was written with square brackets, as it is kept. A bracket without its other half stays, and is said. */
export const inBraces = (written: string): string => written.replaceAll(/\[([^[\]{}\n]*)\]/gu, (_whole, part: string) => `{{${part.trim()}}}`);
