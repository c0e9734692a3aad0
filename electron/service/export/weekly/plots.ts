import { sayCell, type Cell } from '../../../../shared/model/week/export/document.ts';
import { html, type Html } from '../html.ts';

const round = (n: number): number => Math.round(n * 10) / 10;
const valueOf = (cell: Cell | undefined): number | null => (cell?.kind === 'count' ? cell.count : cell?.kind === 'duration' ? cell.ms : cell?.kind === 'share' ? cell.share : null);

/** Where a count below three is drawn: an open dot in the middle of what it can be. */
const SMALL_AT = 1;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly cell: Cell;
}

/** Stretches of values that stand side by side. */
function stretches(points: readonly (Point | null)[]): Point[][] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point !== null && point.cell.kind !== 'small') found.at(-1)!.push(point);
    else if (found.at(-1)!.length > 0) found.push([]);
  }
  return found.filter((one) => one.length > 1);
}

/** A figure over the weeks as a line with its usual range behind it, as far as both are shown; its table is "week by week". `label` says it to assistive technology. */
export function spark(label: string, series: readonly Cell[], usual: readonly [Cell, Cell] | null): Html {
  const box = { width: 150, height: 34, pad: 4 };
  const at = (cell: Cell | undefined): number | null => (cell?.kind === 'small' ? SMALL_AT : valueOf(cell));
  const [low, high] = [at(usual?.[0]), at(usual?.[1])];
  const known = [...series.map(at), low, high].filter((value) => value !== null);
  const [least, most] = [Math.min(...known, 0), Math.max(...known, 1)];
  const y = (value: number): number => round(box.height - box.pad - ((value - least) / (most - least)) * (box.height - 2 * box.pad));
  const points = series.map((cell, n): Point | null => { const value = at(cell); return value === null ? null : { x: round(box.pad + (n / Math.max(1, series.length - 1)) * (box.width - 2 * box.pad)), y: y(value), cell }; });
  const last = points.at(-1);
  return html`<svg class="spark" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${label}">
${low === null || high === null ? null : html`<rect class="usual" x="0" width="${box.width}" y="${y(high)}" height="${round(Math.max(2, y(low) - y(high)))}" rx="2"/>`}
${stretches(points).map((stretch) => html`<path class="line" d="${stretch.map((point, n) => `${n === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('')}"/>`)}
${points.map((point) => (point?.cell.kind === 'small' ? html`<circle class="few" cx="${point.x}" cy="${point.y}" r="1.5"/>` : null))}
${last === null || last === undefined || last.cell.kind === 'small' ? null : html`<circle class="now" cx="${last.x}" cy="${last.y}" r="2.6"/>`}
</svg>`;
}

/** A bar of a plot: its label, its value and how much of that is the second kind. */
export interface Bar {
  readonly label: string;
  readonly note: string;
  readonly value: Cell;
  readonly part: Cell | null;
}

/** Bars with their values on them; what is not shown is an open bar with what stands for it. */
export function bars(label: string, all: readonly Bar[]): Html {
  const box = { width: 340, height: 128, top: 16, bottom: 28 };
  const most = Math.max(1, ...all.map((bar) => valueOf(bar.value) ?? 0));
  const step = box.width / Math.max(1, all.length);
  const wide = Math.min(30, step * 0.62);
  const floor = box.height - box.bottom;
  const tall = (cell: Cell | null): number => round(((valueOf(cell ?? undefined) ?? 0) / most) * (floor - box.top));
  return html`<svg class="bars" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${label}">
<line class="axis" x1="0" x2="${box.width}" y1="${floor}" y2="${floor}"/>
${all.map((bar, n) => {
    const middle = round(step * (n + 0.5));
    const left = round(middle - wide / 2);
    const exact = valueOf(bar.value) !== null;
    const height = exact ? tall(bar.value) : 10;
    return html`<rect class="${exact ? 'bar' : 'unknown'}" x="${left}" y="${round(floor - height)}" width="${round(wide)}" height="${height}"/>
${bar.part === null || !exact || tall(bar.part) === 0 ? null : html`<rect class="part" x="${left}" y="${round(floor - tall(bar.part))}" width="${round(wide)}" height="${tall(bar.part)}"/>`}
<text class="value" x="${middle}" y="${round(floor - height - 4)}" text-anchor="middle">${sayCell(bar.value) === 'not shown' ? '–' : sayCell(bar.value)}</text>
<text x="${middle}" y="${floor + 12}" text-anchor="middle">${bar.label}</text>${bar.note === '' ? null : html`<text x="${middle}" y="${floor + 23}" text-anchor="middle">${bar.note}</text>`}`;
  })}
</svg>`;
}
