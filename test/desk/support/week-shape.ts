import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';

const names: Readonly<Record<string, string>> = {
  'cases.opened': 'opened', 'cases.closed': 'closed', 'cases.open': 'open', 'messages.received': 'received', 'messages.first-reply': 'replies', 'messages.waiting': 'waiting', 'risk.records': 'risk', 'risk.reviews': 'reviews',
  'points.given': 'given', 'points.sum': 'sum', 'breaks.proposed': 'proposed', 'breaks.started': 'started', 'breaks.ended': 'ended', 'breaks.lifted': 'lifted', 'told': 'told',
};
const prefixes: Readonly<Record<string, string>> = { reason: 'reason:', space: 'space:', outcome: 'outcome:', decision: 'post:', words: 'post:', when: 'when:' };
/** Breakdowns that the second computation does not make; they add up to what it does. */
const not = new Set(['cases.closed/reason', 'cases.closed/space', 'cases.open/reason', 'cases.open/space', 'messages.first-reply/purpose', 'told/about']);

/** A report in the shape of the second computation (test/unit/shared/model/support/naive-week.ts). */
export function shapeOf(report: CallOutput<'weekly.get'>): Record<string, unknown> {
  const figures = report.sections.flatMap((section) => section.figures);
  const value = (id: string): number | null => figures.find((one) => one.id === id)!.value;
  const shape: Record<string, unknown> = Object.fromEntries(Object.values(names).map((name) => [name, {}]));
  for (const { id, value: count } of figures) {
    const steps = id.split('/');
    const name = names[steps[0]!];
    if (name === undefined || steps.length < 3 || !count || not.has(`${steps[0]}/${steps[1]}`)) continue;
    (shape[name] as Record<string, number>)[`${prefixes[steps.at(-2)!] ?? ''}${steps.at(-1)}`] = count;
  }
  for (const [name, id] of [['first', 'cases.first-action'], ['close', 'cases.close']] as const) {
    for (const [where, part] of [['all', ''], ['in', '/in-cover'], ['out', '/out-of-cover']] as const) {
      const one = figures.find((figure) => figure.id === `${id}${part}`)!;
      Object.assign(shape, { [`${name}.${where}.of`]: one.of, [`${name}.${where}.median`]: one.value === null ? null : Math.round(one.value), [`${name}.${where}.p90`]: one.p90 === null ? null : Math.round(one.p90) });
    }
  }
  return { ...shape, voided: value('points.voided'), crossing: value('points.crossing'), members: value('points.members'), openMs: value('cover.open'), plannedMs: value('cover.planned'), workedMs: value('cover.worked') };
}
