import { Fragment, useRef, type KeyboardEvent } from 'react';
import type { WeekFigure, WeekReport } from '../../../../shared/contract/bridge/weekly.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { openParts, useWeeklyUi } from '../store.ts';
import { sayWeekNumber } from '../words.ts';
import { FigureRow } from './FigureRow.tsx';
import { figureOf, frontLines, linesOf, type FigureLine } from './lines.ts';
import './figures.css';

interface FiguresTableProps {
  readonly report: WeekReport;
  /** Ids of the figures that stand in front of the sections. */
  readonly front: readonly string[];
  readonly onOpen: (figure: WeekFigure) => void;
}

/** Columns, so that a heading can span them. */
const COLUMNS = 7;

/** Every figure by section: one stop of the Tab key, up and down along the lines, right and left open and close their parts, Enter the rows behind one. */
export function FiguresTable({ report, front, onOpen }: FiguresTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const { open, at } = useWeeklyUi();
  const groups: { readonly id: string; readonly title: string | null; readonly lines: FigureLine[] }[] = [
    { id: 'front', title: null, lines: frontLines(report.sections, front) },
    ...report.sections.map((section) => ({ id: section.id, title: section.title, lines: linesOf(section, open) })),
  ];
  const lines = groups.flatMap((one) => one.lines).filter((line) => line.kind === 'figure');
  const here = lines.findIndex((line) => line.key === at);
  const stop = lines[Math.max(0, here)]?.key;
  const week = sayWeekNumber(report.week, report.week);
  const before = sayWeekNumber(report.weeks.at(-2) ?? report.week, report.week);
  const focus = (key: string | undefined): void => {
    if (key !== undefined) table.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)?.focus();
  };
  const move = (to: number): void => focus(lines[Math.min(lines.length - 1, Math.max(0, to))]?.key);
  const inside = (): boolean => table.current?.contains(document.activeElement) ?? false;
  useKeys({
    'list.nextFigure': () => move(inside() ? here + 1 : Math.max(0, here)),
    'list.previousFigure': () => move(inside() ? here - 1 : Math.max(0, here)),
    'weekly.note': () => { const line = lines[here] ?? lines.find((one) => at !== null && one.figure.id === figureOf(at));
      if (line !== undefined) useWeeklyUi.setState({ noting: line.key }); },
  });
  const keys = (event: KeyboardEvent): void => {
    const line = lines[here];
    if (line === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const { id, part } = line.figure;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(here + 1), ArrowUp: () => move(here - 1), Home: () => move(0), End: () => move(lines.length - 1),
      ArrowRight: () => (line.open ? move(here + 1) : line.opens && openParts(id, true)),
      ArrowLeft: () => (line.open ? openParts(id, false) : line.level > 1 && focus(part?.of)),
      Enter: () => onOpen(line.figure),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <section className="figures" aria-label="In figures">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a treegrid is a table with a way through it */}
      <table ref={table} role="treegrid" aria-label={`${week} in figures`} onKeyDown={keys}>
        <thead>
          <tr>
            <th scope="col">In figures</th><th scope="col" className="figures__number">{week}</th><th scope="col" className="figures__number">{before}</th><th scope="col" className="figures__number">Change</th>
            <th scope="col" className="figures__range">Usual range</th><th scope="col"><span className="visually-hidden figures__in-words">Usual range in words</span></th><th scope="col" className="figures__note">Note for the meeting</th>
          </tr>
        </thead>
        {groups.map(({ id, title, lines: own }) => (
          <tbody key={id}>
            {title !== null && <tr className="figures__section"><th scope="rowgroup" colSpan={COLUMNS}>{title}</th></tr>}
            {own.map((line) => (
              <Fragment key={line.key}>
                {line.kind === 'way'
                  ? <tr className="figures__way"><th colSpan={COLUMNS} scope="rowgroup" style={{ paddingInlineStart: `${(line.level - 1) * 1.25 + 1.75}rem` }}>{line.words}</th></tr>
                  : <FigureRow line={line} week={report.week} columns={[week, before]} stop={line.key === stop} onOpen={() => onOpen(line.figure)} onFocus={focus} />}
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
