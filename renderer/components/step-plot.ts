import { epochOf, inLondon, sayDay } from '../../shared/time.ts';

/** A total that holds from an instant on. */
export interface Step {
  /** ISO instant. */
  at: string;
  total: number;
}

/** From data to the unit square; y grows downwards. */
export interface Frame {
  x: (at: string) => number;
  y: (total: number) => number;
}

/** The 30 line always stands with room for its number above it, so that plots of two members can be compared. */
export function frameOf(from: string, to: string, steps: readonly Step[], line: number): Frame {
  const start = epochOf(from);
  const length = Math.max(1, epochOf(to) - start);
  const most = Math.max(line * 1.18, ...steps.map((step) => step.total * 1.06));
  return { x: (at) => (epochOf(at) - start) / length, y: (total) => 1 - total / most };
}

export function totalAt(steps: readonly Step[], at: string): number {
  const when = epochOf(at);
  return steps.findLast((step) => epochOf(step.at) <= when)?.total ?? 0;
}

const clamp = (x: number) => Math.min(1, Math.max(0, x));

/** A step line in the plot's 1000 × 100 box: a total holds until the next one. */
export function stepPath(steps: readonly Step[], frame: Frame): string {
  let path = '';
  for (const [index, step] of steps.entries()) {
    const x = (clamp(frame.x(step.at)) * 1000).toFixed(1);
    const y = (frame.y(step.total) * 100).toFixed(2);
    path += index === 0 ? `M${x} ${y}` : `H${x}V${y}`;
  }
  return path;
}

export function areaPath(steps: readonly Step[], frame: Frame): string {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return '';
  return `${stepPath(steps, frame)}H${(clamp(frame.x(last.at)) * 1000).toFixed(1)}V100H${(clamp(frame.x(first.at)) * 1000).toFixed(1)}z`;
}

/** About four month names, each at the start of its month and never so near an end that it would be cut. */
export function monthTicks(from: string, to: string): { at: string; label: string }[] {
  const first = inLondon(from).with({ day: 1, hour: 12, minute: 0, second: 0, millisecond: 0 });
  const months = Math.max(1, Math.round((epochOf(to) - epochOf(from)) / (30.4 * 86_400_000)));
  const apart = Math.max(1, Math.ceil(months / 5));
  const length = epochOf(to) - epochOf(from);
  const ticks: { at: string; label: string }[] = [];
  for (let month = 1; month <= months + 1; month += apart) {
    const at = first.add({ months: month }).toInstant().toString();
    const x = (epochOf(at) - epochOf(from)) / length;
    if (x > 0.04 && x < 0.96) ticks.push({ at, label: sayDay(at).split(' ')[2] ?? '' });
  }
  return ticks;
}
