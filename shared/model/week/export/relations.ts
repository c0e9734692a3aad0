import type { Sum } from '../alternatives.ts';
import { publishedPolicy } from '../../published-policy.ts';
import { headlines } from '../report/headlines.ts';
import type { Count } from '../small-counts.ts';

/**
 * The figures whose sums are known here, by their breakdowns; no other leaves the desk without names, because nobody has thought
 * of what it gives away. What is open when a week ends is left out on purpose: it follows from week to week from what is opened and
 * closed, so that for its sake those would have to be withheld wherever fewer than three are left open.
 */
const known: Readonly<Record<string, readonly string[]>> = {
  'cases.opened': ['kind', 'reason', 'space'],
  'cases.closed': ['kind', 'decision', 'words', 'outcome', 'reason', 'space', 'age'],
  'messages.received': ['purpose'],
  'messages.first-reply': ['result', 'purpose'],
  'messages.waiting': ['purpose'],
  'risk.records': ['urgency'],
  'risk.reviews': ['done'],
  'points.given': ['band', 'reason'],
  'points.members': [],
  'points.voided': ['band'],
  'points.crossing': [],
  'breaks.proposed': ['scope'],
  'breaks.started': ['scope', 'kind'],
  'breaks.ended': ['scope'],
  'breaks.lifted': ['scope'],
  told: ['how', 'about', 'when'],
};

/** Whether a figure may leave the desk without names, by its id: its top and every breakdown on the way are known. */
export function isKnown(id: string): boolean {
  const [top = '', ...steps] = id.split('/');
  return Object.hasOwn(known, top) && steps.every((step, n) => n % 2 === 1 || known[top]!.includes(step));
}

/** The figure of which one is a part, with the breakdown; null at the top. */
function wholeOf(id: string): { readonly of: string; readonly way: string } | null {
  const steps = id.split('/');
  return steps.length < 3 ? null : { of: steps.slice(0, -2).join('/'), way: steps.at(-2)! };
}

const bands = ['lower', 'middle', 'upper'] as const;
/** Reasons of the published policy by their band; what ends in a break at once has none. */
const bandOf = new Map(publishedPolicy.reasons.flatMap(({ id, band }) => (bands.some((one) => one === band) ? [[id, band] as const] : [])));
/** Stands for what may be more or less by any number. */
const ANY = 1_000_000;

/**
 * The counts of one week with all that is known to add up: parts to their whole, and one table to another, whether that follows from
 * how they are counted (domain.md 2.13) or from the published policy. No sum reaches from one week into another.
 */
export function systemOf(counts: ReadonlyMap<string, number>): { readonly cells: Count[]; readonly sums: Sum[] } {
  const cells: Count[] = [];
  const sums: Sum[] = [];
  for (const [id, count] of counts) cells.push({ id, count, role: 'shown', dear: headlines.includes(id) });
  for (const parts of Map.groupBy(counts.keys(), (id) => { const whole = wholeOf(id); return whole === null ? '' : `${whole.of}/${whole.way}`; })) {
    const [name, ids] = parts;
    const whole = name.split('/').slice(0, -1).join('/');
    if (name !== '' && counts.has(whole)) sums.push([[whole, -1], ...ids.map((id) => [id, 1] as const)]);
  }
  const there = (ids: readonly string[]): string[] => ids.filter((id) => counts.has(id));
  const plus = (ids: readonly string[]) => there(ids).map((id) => [id, 1] as const);
  const minus = (ids: readonly string[]) => there(ids).map((id) => [id, -1] as const);
  const partsOf = (of: string, way: string): string[] => [...counts.keys()].filter((id) => id.startsWith(`${of}/${way}/`) && !id.slice(`${of}/${way}/`.length).includes('/'));
  const total = (ids: readonly string[]): number => there(ids).reduce((all, id) => all + counts.get(id)!, 0);
  const same = (left: readonly string[], right: readonly string[]): void => { if (there(left).length > 0 && there(right).length > 0) sums.push([...plus(left), ...minus(right)]); };
  /** What is left of some counts after others: a count of its own, which nobody shows. */
  const rest = (id: string, role: 'derived' | 'free', of: readonly string[], less: readonly string[]): void => {
    if (there(of).length === 0 || there(less).length === 0) return;
    cells.push({ id, count: Math.max(0, total(of) - total(less)), role });
    sums.push([...plus(of), ...minus(less), [id, -1]]);
  };

  for (const top of ['cases.opened', 'cases.closed']) same([`${top}/kind/pending`], [`${top}/reason/pending`]);
  const outcome = (name: string): string => `cases.closed/outcome/${name}`;
  const decision = (name: string): string => `cases.closed/kind/pending/decision/${name}`;
  // What became of reports stands in no table, and follows from two.
  rest('cases.closed/kind/report/approved', 'derived', [outcome('approved'), outcome('edited')], [decision('approved')]);
  rest('cases.closed/kind/report/not-approved', 'derived', [outcome('rejected'), outcome('hidden'), outcome('removed')], [decision('not-approved')]);
  for (const id of partsOf('messages.received', 'purpose')) rest(`${id}/more`, 'free', [id], [id.replace('received', 'first-reply')]);
  rest('messages.waiting/before', 'free', ['messages.waiting'], ['messages.first-reply/result/waiting', 'messages.first-reply/result/waiting-late']);
  rest('points.given/again', 'free', ['points.given'], ['points.members']);
  rest('points.members/not-crossing', 'free', ['points.members'], ['points.crossing']);
  rest('points.given/taken-back', 'free', ['points.given'], ['told/about/ledger']);
  same(['told/how/no-contact-route', 'told/how/not-told'], ['told/when/not-told']);
  const reasons = partsOf('points.given', 'reason');
  const others = reasons.filter((id) => !bandOf.has(id.split('/').at(-1)!));
  const inBands = partsOf('points.given', 'band');
  if (reasons.length > 0 && inBands.length > 0) {
    const loose = inBands.map((id) => `${id}/not-listed`);
    // The team may put anything into any band (domain.md 2.3), so what is not on the list can be more or less in each.
    cells.push(...loose.map((id): Count => ({ id, count: ANY, role: 'free' })));
    for (const [n, id] of inBands.entries()) sums.push([[id, -1], [loose[n]!, 1], ...plus(reasons.filter((reason) => bandOf.get(reason.split('/').at(-1)!) === id.split('/').at(-1)))]);
    sums.push([...loose.map((id) => [id, 1] as const), ...minus(others)]);
  }
  return { cells, sums };
}
