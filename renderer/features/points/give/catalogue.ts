import type { Band, Policy } from '../../../../shared/contract/entities/points.ts';
import { bandNames, sayBand } from '../words.ts';

/** The option for something that is not on the list. */
export const OTHER = 'something-else';

/** A stretch of a wording, and whether it was typed. */
export interface Run {
  readonly text: string;
  readonly match: boolean;
}

/** One thing that can be chosen. */
export interface ReasonOption {
  readonly id: string;
  readonly wording: string;
  readonly band: Band | 'instant-break' | null;
  readonly runs: readonly Run[];
}

/** Reasons of one band. */
export interface ReasonGroup {
  readonly heading: string;
  readonly detail: string;
  readonly options: readonly ReasonOption[];
}

interface GrowingRun {
  text: string;
  readonly match: boolean;
}

const fold = (text: string): string => text.toLocaleLowerCase('en-GB').replaceAll('’', "'");

/** Where words stand in a wording; null when one of them is missing. */
function found(wording: string, words: readonly string[]): [number, number][] | null {
  const folded = fold(wording);
  const spans: [number, number][] = [];
  for (const word of words) {
    let at = folded.indexOf(word);
    if (at < 0) return null;
    for (; at >= 0; at = folded.indexOf(word, at + word.length)) spans.push([at, at + word.length]);
  }
  return spans.sort(([a], [b]) => a - b);
}

function runsOf(wording: string, spans: readonly [number, number][]): Run[] {
  const runs: GrowingRun[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (end <= at) continue;
    if (start > at) runs.push({ text: wording.slice(at, start), match: false });
    const text = wording.slice(Math.max(at, start), end);
    const last = runs.at(-1);
    if (last?.match) last.text += text;
    else runs.push({ text, match: true });
    at = end;
  }
  if (at < wording.length) runs.push({ text: wording.slice(at), match: false });
  return runs;
}

/** 0 where the wording begins with what was typed, 1 where a word does, 2 inside one. */
function rank(wording: string, spans: readonly [number, number][]): number {
  if (spans.some(([start]) => start === 0)) return 0;
  return spans.some(([start]) => /[^\p{L}\p{N}]/u.test(wording[start - 1] ?? ' ')) ? 1 : 2;
}

const bands = ['lower', 'middle', 'upper', 'instant-break'] as const;

/**
 * The reasons of a policy that hold everything that was typed, by band, with what matched; "Something else" is always
 * there. The group whose wording begins with what was typed comes first. `count` is of the list alone.
 */
export function catalogue(policy: Pick<Policy, 'bands' | 'reasons'>, query: string): { readonly groups: readonly ReasonGroup[]; readonly count: number } {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const ranked = policy.reasons.flatMap((reason) => {
    const spans = found(reason.wording, words);
    return spans === null ? [] : [{ reason, rank: words.length === 0 ? 2 : rank(reason.wording, spans), runs: runsOf(reason.wording, spans) }];
  });
  const groups = bands.flatMap((band) => {
    const options = ranked.filter((one) => one.reason.band === band).toSorted((a, b) => a.rank - b.rank);
    const facts = policy.bands.find((one) => one.band === band);
    const group: ReasonGroup = { heading: bandNames[band], detail: facts ? sayBand(facts) : 'no points needed', options: options.map(({ reason, runs }) => ({ ...reason, runs })) };
    return options.length === 0 ? [] : [{ group, best: options[0]?.rank === 0 && band !== 'instant-break' }];
  });
  const other: ReasonGroup = { heading: 'Not on the list', detail: 'needs a band and a written reason', options: [{ id: OTHER, wording: 'Something else', band: null, runs: [{ text: 'Something else', match: false }] }] };
  const sorted = groups.toSorted((a, b) => Number(b.best) - Number(a.best)).map((one) => one.group);
  return { groups: [...sorted, other], count: ranked.length };
}
