import { useEffect, useState } from 'react';
import type { WeekFigure, WeekReport } from '../../../shared/contract/bridge/weekly.ts';
import { plusWeeks, type IsoWeek } from '../../../shared/model/week/iso-week.ts';
import { londonDate } from '../../../shared/london-days.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { go } from '../../app/routes.ts';
import { Button } from '../../components/Button.tsx';
import { Drawer } from '../../components/Drawer.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { Note } from '../../components/Note.tsx';
import { later } from '../../components/later.tsx';
import { Title } from '../../components/Title.tsx';
import { useQuery } from '../../data/use-query.ts';
import { DefinitionBar } from './DefinitionBar.tsx';
import { FiguresTable } from './figures/FiguresTable.tsx';
import { figureOf } from './figures/lines.ts';
import { firstRow, lastFigure } from './focus.ts';
import { Headlines } from './Headlines.tsx';
import { LateNote } from './LateNote.tsx';
import { NoWeekly } from './NoWeekly.tsx';
import { DaysPlot } from './plots/DaysPlot.tsx';
import { HoursPlot } from './plots/HoursPlot.tsx';
import { FigureSheet } from './sheet/FigureSheet.tsx';
import { useWeeklyUi } from './store.ts';
import { useCopying } from '../../data/use-copying.ts';
import { WeeklyHead } from './WeeklyHead.tsx';
import { sayWeekNumber } from './words.ts';
import { isFocusNowhere } from '../../components/focus-nowhere.ts';
import './weekly.css';

const NamedExportDialog = later(() => import('./export/NamedExportDialog.tsx').then((part) => ({ default: part.NamedExportDialog })));

/** How many figures stand at the top, as drawn. */
const HEADLINES = 6;

const figuresOf = (report: WeekReport): WeekFigure[] => report.sections.flatMap((section) => section.figures);
const nothingIn = (report: WeekReport): boolean => figuresOf(report).every((figure) => [...figure.series, figure.value].every((one) => one === null || one === 0));

/** A week in figures and plots, beside the week before and what is usual (experience.md "Weekly"; domain.md 2.13). */
export function WeeklyScreen({ week, figure }: { week: string | null; figure: string | null }) {
  const { report, error } = useReport(week);
  const defining = useWeeklyUi((ui) => ui.defining);
  if (report === null && error !== null) return <NoWeekly error={error} />;
  if (report === null) return <div className="weekly"><div className="weekly__body"><header className="weekly-head"><Title>Weekly</Title></header></div></div>;
  return (
    <div className="weekly">
      <Week report={report} asked={week} figure={figure} />
      {defining && <At report={report} />}
    </div>
  );
}

/** The report on a week. While another one is read the one before stays: nothing flashes, and the focus is not lost. */
function useReport(week: string | null) {
  const { data, error } = useQuery('weekly.get', { week });
  const [shown, setShown] = useState(data);
  if (data !== null && data !== shown) setShown(data);
  return { report: error !== null && data === null ? null : (data ?? shown), error };
}

function At({ report }: { report: WeekReport }) {
  const at = useWeeklyUi((ui) => ui.at);
  return <DefinitionBar figure={at === null ? undefined : figuresOf(report).find((one) => one.id === figureOf(at))} />;
}

function Week({ report, asked, figure }: { report: WeekReport; asked: string | null; figure: string | null }) {
  const { floating, defining, tables } = useWeeklyUi();
  const copying = useCopying();
  const goTo = (to: string): void => go({ screen: 'weekly', week: to, figure: null }, 'replace');
  const step = (weeks: number): void => {
    // From where one has gone already, though that week may still be read.
    const next = plusWeeks((asked ?? report.week) as IsoWeek, weeks);
    if (next >= report.earliest && next <= report.latest) goTo(next);
    else announce(weeks < 0 ? 'There is no earlier week' : 'There is no later week');
  };
  const open = (one: WeekFigure): void => {
    useWeeklyUi.setState((ui) => ({ row: ui.row?.figure === one.id ? ui.row : null }));
    go({ screen: 'weekly', week: report.week, figure: one.id });
  };
  useKeys({
    'weekly.earlier': () => step(-1),
    'weekly.later': () => step(1),
    'weekly.latest': () => go({ screen: 'weekly', week: null, figure: null }, 'replace'),
    'weekly.choose': () => useWeeklyUi.setState({ floating: 'week' }),
    'weekly.define': () => useWeeklyUi.setState({ defining: !defining }),
    'weekly.tables': () => useWeeklyUi.setState({ tables: !tables }),
    ...(report.mayExport.allowed && { 'weekly.export': () => useWeeklyUi.setState({ floating: 'export' }) }),
    ...(defining && { 'weekly.close': () => useWeeklyUi.setState({ defining: false }) }),
  });
  useEffect(() => {
    announce(`${report.title}, ${report.dates}${report.over ? '' : ', not over yet'}`);
  }, [report.title, report.dates, report.over]);
  // Coming by key one goes on by key.
  useEffect(() => {
    if (isFocusNowhere() && figure === null) lastFigure.current?.focus({ preventScroll: true });
  }, [figure]);
  const figures = figuresOf(report);
  const nothing = nothingIn(report);
  const shown = figures.find((one) => one.id === figure);
  // What the sheet held stays in it while it goes.
  const [last, setLast] = useState(shown);
  if (shown !== undefined && shown !== last) setLast(shown);
  const before = sayWeekNumber(report.weeks.at(-2) ?? report.week, report.week).replace('Week', 'week');
  return (
    <>
      <div className="weekly__body ring-inside" role="region" aria-label={`${report.title}, ${report.dates}`} tabIndex={-1}>
        <WeeklyHead report={report} nothing={nothing} onGo={goTo} />
        {copying && <Note icon="hourglass" title="The archive is still being copied to this computer">Figures may grow until it is whole.</Note>}
        {report.late && <LateNote key={report.week} late={report.late} now={report.now} />}
        {nothing
          ? (
            <EmptyState title="There is nothing to count yet" actions={report.week < report.latest && <Button size="small" keyHint={keysOf('weekly.later')} onClick={() => step(1)}>The week after</Button>}>
              Cases, messages, points and breaks are counted here week by week, beside what is usual, as soon as there are some.
            </EmptyState>
          )
          : (
            <>
              <Headlines figures={report.headlines.slice(0, HEADLINES).flatMap((id) => figures.find((one) => one.id === id) ?? [])} before={before} onOpen={open} />
              <div className="weekly__plots"><DaysPlot days={report.days} today={report.over ? null : londonDate(report.now)} /><HoursPlot hours={report.hours} /></div>
              <FiguresTable report={report} front={report.headlines.slice(HEADLINES)} onOpen={open} />
            </>
          )}
      </div>
      <Drawer wide open={shown !== undefined} focus={firstRow} finalFocus={lastFigure} onClose={() => goTo(report.week)} title={last?.label ?? ''}>
        {last && <FigureSheet figure={last} report={report} />}
      </Drawer>
      {floating === 'named' && <NamedExportDialog report={report} onClose={() => useWeeklyUi.setState({ floating: null })} />}
    </>
  );
}
