import { sayDuration } from './say-duration.ts';

/** One value of a table as it leaves the desk. Durations are milliseconds, shares 0 to 1, dates London days `2026-11-09`, instants canonical UTC. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'duration'; readonly ms: number }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'instant'; readonly at: string }
  | { readonly kind: 'share'; readonly share: number }
  /** A count below three, shown as "<3" (domain.md 2.13). */
  | { readonly kind: 'small' }
  /** A value from which a count below three could be worked out. */
  | { readonly kind: 'withheld' }
  /** Nothing was there to be measured. */
  | { readonly kind: 'none' };

/** A column of a table. `wide` is for words; the others hold values. */
export interface Column {
  readonly label: string;
  readonly wide: boolean;
}

/** A row of a table. `id` is the figure's, `depth` how far it is a part of a part. */
export interface Row {
  readonly id: string;
  readonly depth: number;
  readonly cells: readonly Cell[];
}

/** How a table is drawn where it can be: values of one kind side by side, days as bars, or not at all. */
export type Plot = 'weeks' | 'days' | 'hours' | null;

/** A table. `id` is unique in its document and names its file. */
export interface ExportTable {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly plot: Plot;
}

/** Tables that belong together: a sheet, a chapter. */
export interface ExportSection {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly ExportTable[];
}

/** A headline of the first page: a value with what it is beside, drawn from the same cells as the tables. */
export interface Headline {
  readonly label: string;
  readonly value: Cell;
  readonly beside: string;
  readonly usual: readonly [low: Cell, high: Cell] | null;
  readonly series: readonly Cell[];
}

/** All that leaves the desk of a week: every format is made from this and nothing else, so that none says more than another. */
export interface ExportDocument {
  readonly week: string;
  readonly title: string;
  readonly dates: string;
  readonly community: string;
  /** Why names are in it; null when there are none. */
  readonly named: string | null;
  /** What stands under the title, a sentence each. */
  readonly remarks: readonly string[];
  readonly madeAt: string;
  readonly headlines: readonly Headline[];
  readonly sections: readonly ExportSection[];
}

/** A cell of words. */
export const text = (words: string): Cell => ({ kind: 'text', text: words });
/** A cell that is empty. */
export const none: Cell = { kind: 'none' };
/** A cell of a number. */
export const number = (count: number): Cell => ({ kind: 'count', count });

/** A cell in words, the same in every format that has only words. Durations to the minute. */
export function sayCell(cell: Cell): string {
  switch (cell.kind) {
    case 'text': return cell.text;
    case 'count': return String(cell.count);
    case 'duration': return sayDuration(cell.ms);
    case 'date': return cell.date;
    case 'instant': return cell.at;
    case 'share': return `${Math.round(cell.share * 100)} %`;
    case 'small': return '<3';
    case 'withheld': return 'not shown';
    case 'none': return '';
  }
}
