import { useLayoutEffect, useRef } from 'react';
import type { WeekReport } from '../../../shared/contract/bridge/weekly.ts';
import { plusWeeks, type IsoWeek } from '../../../shared/model/week/iso-week.ts';
import { sayTime } from '../../../shared/time.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Title } from '../../components/Title.tsx';
import { ExportMenu } from './export/ExportMenu.tsx';
import { useWeeklyUi } from './store.ts';
import { WeekPicker } from './WeekPicker.tsx';
import { sayCompared } from './words.ts';

interface WeeklyHeadProps {
  readonly report: WeekReport;
  /** Nothing happened that could be compared or taken out. */
  readonly nothing: boolean;
  readonly onGo: (week: string) => void;
}

/** The week's name and days, the way to others, what it is compared with, and the way out of the desk. */
export function WeeklyHead({ report, nothing, onGo }: WeeklyHeadProps) {
  const { week, title, dates, over, now, earliest, latest } = report;
  const earlier = plusWeeks(week as IsoWeek, -1);
  const later = plusWeeks(week as IsoWeek, 1);
  const head = useRef<HTMLElement>(null);
  const floats = useWeeklyUi((ui) => ui.floating !== null);
  // What floats hangs on a button up here, and may be asked for by key from far below.
  useLayoutEffect(() => { if (floats) head.current?.scrollIntoView({ block: 'nearest' }); }, [floats]);
  return (
    <header className="weekly-head" ref={head}>
      <Title className="weekly-head__title">{title} <small>{dates}</small></Title>
      <div className="weekly-head__steps">
        <IconButton icon="caret-left" label="The week before" keyHint={keysOf('weekly.earlier')} aria-disabled={earlier < earliest || undefined} onClick={() => { if (earlier >= earliest) onGo(earlier); }} />
        <IconButton icon="caret-right" label="The week after" keyHint={keysOf('weekly.later')} aria-disabled={later > latest || undefined} onClick={() => { if (later <= latest) onGo(later); }} />
        <WeekPicker report={report} onGo={onGo} />
      </div>
      <p className="weekly-head__compared">
        {!over && <b className="weekly-head__going">So far, until {sayTime(now, now)}. </b>}
        {!nothing && sayCompared(report)}
      </p>
      {!nothing && <ExportMenu report={report} />}
    </header>
  );
}
