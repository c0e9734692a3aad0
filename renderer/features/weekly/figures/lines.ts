import type { WeekFigure, WeekSection } from '../../../../shared/contract/bridge/weekly.ts';

/** A line of the table of figures: a way in which a figure is broken down, or a figure with how deep it lies and whether it opens. */
export type FigureLine =
  | { readonly kind: 'way'; readonly key: string; readonly words: string; readonly level: number }
  | { readonly kind: 'figure'; readonly key: string; readonly figure: WeekFigure; readonly level: number; readonly opens: boolean; readonly open: boolean };

function below(of: string, parts: ReadonlyMap<string | null, readonly WeekFigure[]>, open: ReadonlySet<string>, level: number): FigureLine[] {
  const ways = Map.groupBy(parts.get(of) ?? [], (one) => one.part?.way ?? '');
  return [...ways].flatMap(([way, figures]): FigureLine[] => [{ kind: 'way', key: `${of} ${way}`, words: way, level }, ...figures.flatMap((one) => lineOf(one, parts, open, level))]);
}

function lineOf(figure: WeekFigure, parts: ReadonlyMap<string | null, readonly WeekFigure[]>, open: ReadonlySet<string>, level: number): FigureLine[] {
  const opens = parts.has(figure.id);
  const isOpen = opens && open.has(figure.id);
  return [{ kind: 'figure', key: figure.id, figure, level, opens, open: isOpen }, ...(isOpen ? below(figure.id, parts, open, level + 1) : [])];
}

/** Before the key of a figure that stands in front of the sections as well as in its own. */
const FRONT = 'front:';
/** Before the key of a figure at the top of the screen. */
const TOP = 'top:';

/** The key of a figure at the top: it stands in its section as well. */
export const topKey = (id: string): string => TOP + id;

/** The id of the figure that has this key on the screen. */
export const figureOf = (key: string): string => [TOP, FRONT].reduce((left, before) => (left.startsWith(before) ? left.slice(before.length) : left), key);

/** The lines in front of the sections: the figures that a lead looks at first, which open no parts here. */
export function frontLines(sections: readonly WeekSection[], ids: readonly string[]): FigureLine[] {
  const figures = new Map(sections.flatMap((section) => section.figures).map((one) => [one.id, one]));
  return ids.flatMap((id): FigureLine[] => {
    const figure = figures.get(id);
    return figure === undefined ? [] : [{ kind: 'figure', key: FRONT + id, figure, level: 1, opens: false, open: false }];
  });
}

/** The lines of one section, the parts of those figures that are open under them. */
export function linesOf({ figures }: Pick<WeekSection, 'figures'>, open: readonly string[]): FigureLine[] {
  const parts = Map.groupBy(figures, (one) => one.part?.of ?? null);
  const opened = new Set(open);
  return (parts.get(null) ?? []).flatMap((one) => lineOf(one, parts, opened, 1));
}
