import { epochOf, inLondon, instantOf, sayDay } from '../../../shared/time.ts';
import { html, type Html } from './html.ts';

/** A total that holds from an instant on. */
export interface PlotStep {
  readonly at: string;
  readonly total: number;
}

/** A step line over time with a line that it may cross; `until` is where knowing ends and the forecast begins. */
export interface StepPlot {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly until: string;
  readonly line: number;
  readonly steps: readonly PlotStep[];
}

const box = { width: 696, height: 248, left: 30, right: 6, top: 12, bottom: 24 } as const;
const MONTH_LABELS = 6;

function stepPath(steps: readonly PlotStep[], end: number, x: (at: string) => number, y: (total: number) => number): string {
  const line = steps.map(({ at, total }, i) => (i === 0 ? `M${x(at)} ${y(total)}` : `H${x(at)}V${y(total)}`)).join('');
  return line === '' ? '' : `${line}H${end}`;
}

/** About six names of months, each at the first of its month; with the year where it is a January or the first. */
function months(from: string, to: string): { at: string; label: string }[] {
  const start = inLondon(from).with({ day: 1, hour: 0, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const length = Math.max(1, start.until(inLondon(to), { largestUnit: 'month' }).months);
  const apart = Math.max(1, Math.ceil(length / MONTH_LABELS));
  const found: { at: string; label: string }[] = [];
  for (let month = 1; month <= length; month += apart) {
    const day = start.add({ months: month });
    const at = instantOf(day.epochMilliseconds);
    const name = sayDay(at).split(' ')[2] ?? '';
    found.push({ at, label: found.length === 0 || day.month <= apart ? `${name} ${day.year}` : name });
  }
  return found;
}

/** A step plot as vectors; its table stands behind it, and `label` says it to assistive technology. */
export function stepPlot({ label, from, to, until, line, steps }: StepPlot): Html {
  const [start, end] = [epochOf(from), Math.max(epochOf(to), epochOf(from) + 1)];
  const most = Math.max(line * 1.2, ...steps.map((step) => step.total * 1.08));
  const round = (n: number): number => Math.round(n * 10) / 10;
  const right = box.width - box.right;
  const bottom = box.height - box.bottom;
  const x = (at: string): number => round(box.left + ((Math.min(end, Math.max(start, epochOf(at))) - start) / (end - start)) * (right - box.left));
  const y = (total: number): number => round(bottom - (total / most) * (bottom - box.top));
  const known = steps.filter((step) => step.at <= until);
  const ahead = [{ at: until, total: known.at(-1)?.total ?? 0 }, ...steps.filter((step) => step.at > until)];
  const path = stepPath(known, x(until), x, y);
  const first = known[0];
  const wash = first === undefined ? '' : `${path}V${bottom}H${x(first.at)}z`;
  return html`<svg class="plot" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${label}">
<line class="axis" x1="${box.left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>
<path class="wash" d="${wash}"/>
<line class="limit" x1="${box.left}" x2="${right}" y1="${y(line)}" y2="${y(line)}"/>
<text class="limit-words" x="${box.left - 5}" y="${y(line) + 3}" text-anchor="end">${line}</text>
<text x="${box.left - 5}" y="${bottom + 3}" text-anchor="end">0</text>
<line class="today" x1="${x(until)}" x2="${x(until)}" y1="${box.top}" y2="${bottom}"/>
<path class="line" d="${path}"/>
<path class="line ahead" d="${stepPath(ahead, right, x, y)}"/>
${months(from, to).map((tick) => html`<line class="axis" x1="${x(tick.at)}" x2="${x(tick.at)}" y1="${bottom}" y2="${bottom + 4}"/><text x="${x(tick.at)}" y="${bottom + 14}">${tick.label}</text>`)}
</svg>`;
}
