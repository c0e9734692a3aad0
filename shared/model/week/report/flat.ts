import type { WeekUnit } from '../../../contract/bridge/weekly.ts';
import type { Span } from '../../cover/hours.ts';
import type { WeekFigures } from '../figures.ts';
import type { Spans, Sum, Tally } from '../tally.ts';

/** What the rows of a figure are; `told` are entries of the ledger and breaks, `span` stretches of time, `2026-11-09T10:00:00.000Z/2026-11-09T11:00:00.000Z`. */
export type RowKind = 'case' | 'message' | 'conversation' | 'risk' | 'entry' | 'member' | 'break' | 'told' | 'span';

/** A section of the report. */
export type SectionId = 'cases' | 'times' | 'messages' | 'risk' | 'points' | 'breaks' | 'told' | 'cover';

/** One figure of one week with its place, before anything is said about it. Units as `weekUnit` has them. */
export interface FlatFigure {
  readonly id: string;
  readonly section: SectionId;
  /** The figure at the top of its tree; the same as `id` there. */
  readonly top: string;
  /** The figure of which it is a part and the name of the breakdown; null at the top. */
  readonly part: { readonly of: string; readonly way: string } | null;
  readonly key: string;
  readonly unit: WeekUnit;
  readonly value: number | null;
  readonly of: number | null;
  readonly p90: number | null;
  readonly rows: readonly string[];
  readonly rowKind: RowKind;
}

type Tree = (Tally | Sum) & { readonly breakdowns: readonly (readonly Tree[])[] };

/** Where a part stands is said by its id: `cases.opened/kind/pending` is of `cases.opened`, by `kind`. */
function place(id: string): FlatFigure['part'] {
  const steps = id.split('/');
  return steps.length < 3 ? null : { of: steps.slice(0, -2).join('/'), way: steps.at(-2)! };
}

function tree(section: SectionId, rowKind: RowKind, node: Tree, top = node.id): FlatFigure[] {
  const [unit, value] = 'value' in node ? (['points', node.value] as const) : (['count', node.count] as const);
  const own: FlatFigure = { id: node.id, section, top, part: place(node.id), key: node.key, unit, value, of: null, p90: null, rows: node.rows, rowKind };
  return [own, ...node.breakdowns.flat().flatMap((part) => tree(section, rowKind, part, top))];
}

function took(all: readonly Spans[], ways: readonly string[]): FlatFigure[] {
  const [first] = all;
  if (first === undefined) return [];
  return all.map((one, n) => ({ id: one.id, section: 'times', top: first.id, part: n === 0 ? null : { of: first.id, way: 'cover' }, key: ways[n] ?? '', unit: 'took', value: one.medianMs, of: one.of, p90: one.p90Ms, rows: one.rows, rowKind: 'case' }));
}

const spanId = ({ from, to }: Span): string => `${from}/${to}`;
const together = (id: string, value: number, spans: readonly Span[]): FlatFigure => ({ id, section: 'cover', top: id, part: null, key: id, unit: 'time', value, of: null, p90: null, rows: spans.map(spanId), rowKind: 'span' });

/** First replies that came in time, of those of which it can be said. */
function inTarget(replies: Tally): FlatFigure {
  const parts = replies.breakdowns.flat().filter((part) => part.id.includes('/result/'));
  const decided = parts.filter((part) => part.key === 'in-target' || part.key === 'late' || part.key === 'waiting-late');
  const of = decided.reduce((sum, part) => sum + part.count, 0);
  const good = decided.find((part) => part.key === 'in-target')?.count ?? 0;
  return { id: 'messages.in-target', section: 'messages', top: 'messages.in-target', part: null, key: 'messages.in-target', unit: 'share', value: of === 0 ? null : good / of, of, p90: null, rows: decided.flatMap((part) => part.rows), rowKind: 'conversation' };
}

/** Every figure of a week in the order of the report, parts after what they are parts of. */
export function flatten({ cases, messages, points, cover }: WeekFigures): FlatFigure[] {
  const ways = ['', 'in-cover', 'out-of-cover'];
  return [
    ...tree('cases', 'case', cases.opened), ...tree('cases', 'case', cases.closed), ...tree('cases', 'case', cases.open),
    ...took(cases.firstAction, ways), ...took(cases.close, ways),
    ...tree('messages', 'message', messages.received), ...tree('messages', 'conversation', messages.firstReplies), inTarget(messages.firstReplies), ...tree('messages', 'conversation', messages.waiting),
    ...tree('risk', 'risk', messages.riskRecords), ...tree('risk', 'risk', messages.reviews),
    ...tree('points', 'entry', points.sum), ...tree('points', 'entry', points.given), ...tree('points', 'member', points.members), ...tree('points', 'entry', points.voided), ...tree('points', 'member', points.crossing),
    ...tree('breaks', 'break', points.proposed), ...tree('breaks', 'break', points.started), ...tree('breaks', 'break', points.ended), ...tree('breaks', 'break', points.lifted),
    ...tree('told', 'told', points.told),
    together('cover.open', cover.openMs, cover.open), together('cover.planned', cover.plannedMs, cover.planned), together('cover.worked', cover.workedMs, cover.worked),
    { ...together('cover.gaps', cover.gaps.length, cover.gaps), unit: 'count' },
  ];
}
