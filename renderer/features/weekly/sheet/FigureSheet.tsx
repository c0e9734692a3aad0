import { useEffect } from 'react';
import type { WeekFigure, WeekReport } from '../../../../shared/contract/bridge/weekly.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { sayError } from '../../../data/error-words.ts';
import { useWeeklyUi } from '../store.ts';
import { sayBeside, sayChange, sayUsual, sayValue, sayWeekNumber } from '../words.ts';
import { RowList } from './RowList.tsx';
import { useRows } from './use-rows.ts';
import { WeeksPlot } from './WeeksPlot.tsx';
import { isFocusNowhere } from '../../../components/focus-nowhere.ts';
import './sheet.css';

/** What stands behind a figure: what it counts, how it went over the weeks, and every row. */
export function FigureSheet({ figure, report }: { figure: WeekFigure; report: WeekReport }) {
  const rows = useRows(report.week, figure.id);
  const tables = useWeeklyUi((ui) => ui.tables);
  // Its rows, where there are any, keep the keys from what lies below, and come first.
  useKeys({ 'weekly.tables': () => useWeeklyUi.setState({ tables: !tables }) }, { modal: rows.total === 0 });
  // Rows that were read after the sheet had opened take the focus from its cross, not from what the person went to.
  const some = rows.known && rows.total > 0;
  useEffect(() => {
    if (some && (isFocusNowhere() || document.activeElement?.closest('.drawer__head'))) document.querySelector<HTMLElement>('.figure-rows')?.focus();
  }, [some]);
  const change = sayChange(figure.unit, figure.value, figure.before);
  const before = report.weeks.at(-2);
  const then = before === undefined ? '' : sayWeekNumber(before, report.week).replace('Week', 'week');
  const usual = sayUsual(figure.unit, figure.usual);
  return (
    <div className="figure-sheet">
      <p className="figure-sheet__value">
        <b>{sayValue(figure.unit, figure.value)}</b>
        <span>{[sayBeside(figure), before !== undefined && change !== '' ? (change === 'same' ? `same as ${then}` : `${change} than ${then}`) : '', usual === null ? 'too few weeks to say what is usual' : `usual ${usual}`].filter(Boolean).join('; ')}</span>
      </p>
      <p className="figure-sheet__definition">{figure.definition}</p>
      <WeeksPlot figure={figure} report={report} />
      <Button kind="link" size="small" keyHint={keysOf('weekly.tables')} className="figure-sheet__swap" onClick={() => useWeeklyUi.setState({ tables: !tables })}>{tables ? 'As a plot' : 'As a table'}</Button>
      {figure.note !== '' && <p className="figure-sheet__note">{figure.note}</p>}
      <SectionHeading level={3} count={rows.known ? rows.total.toLocaleString('en-GB') : undefined}>Behind it</SectionHeading>
      {rows.error !== null && !rows.known && <ErrorState happened={sayError(rows.error).happened} card={false}>{sayError(rows.error).next}</ErrorState>}
      {rows.known && rows.total === 0 && <p className="figure-sheet__none">No row stands behind it.</p>}
      {rows.known && rows.total > 0 && <RowList key={figure.id} week={report.week} figure={figure.id} label={figure.label} rows={rows} now={report.now} />}
    </div>
  );
}
