import { partPattern } from '../../shared/model/drafts/message-draft.ts';

/** The parts of a saved reply that are still as the saved reply has them. */
export function partsOf(text: string, part: RegExp = partPattern): { start: number; end: number; text: string }[] {
  return [...text.matchAll(part)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}

/** The text in runs, those that are parts marked. */
export function splitParts(text: string, part?: RegExp): { text: string; part: boolean }[] {
  const runs: { text: string; part: boolean }[] = [];
  let from = 0;
  for (const found of partsOf(text, part)) {
    if (found.start > from) runs.push({ text: text.slice(from, found.start), part: false });
    runs.push({ text: found.text, part: true });
    from = found.end;
  }
  if (from < text.length) runs.push({ text: text.slice(from), part: false });
  return runs;
}

/** The next part after a place in the text, or the first one when there is none after it. */
export function firstPart(text: string, part: RegExp | undefined, after: number): { start: number; end: number; text: string } | undefined {
  const all = partsOf(text, part);
  return all.find((one) => one.start >= after) ?? all[0];
}
