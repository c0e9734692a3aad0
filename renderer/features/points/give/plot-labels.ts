import type { TotalFrom } from '../../../../shared/model/preview.ts';
import type { Frame } from '../../../components/step-plot.ts';

/** Nearer than this two labels would touch, in shares of the plot's width. */
const APART = 0.055;

/** The falls that get their total as a label: those with room for it, never the last one to nothing. */
export function labelledDrops(steps: readonly TotalFrom[], frame: Frame): TotalFrom[] {
  const labelled: TotalFrom[] = [];
  let last = frame.x(steps[0]?.at ?? '') + APART / 2;
  for (const step of steps.slice(1)) {
    const x = frame.x(step.at);
    if (step.total === 0 || x - last < APART / 2 || x > 0.96) continue;
    labelled.push(step);
    last = x + APART / 2;
  }
  return labelled;
}

/** Round totals with a line of their own below the threshold's. */
export function levels(line: number, frame: Frame): number[] {
  const apart = frame.y(0) - frame.y(60) < 1 ? 20 : 10;
  const all: number[] = [];
  for (let level = 0; frame.y(level) > 0.04; level += apart) if (Math.abs(level - line) >= apart / 2) all.push(level);
  return all;
}
