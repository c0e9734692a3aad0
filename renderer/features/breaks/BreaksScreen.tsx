import { useMemo, useState } from 'react';
import { useKeys } from '../../app/keys/use-keys.ts';
import { go } from '../../app/routes.ts';
import { useFocusHere } from '../../app/use-focus-here.ts';
import { useLayout } from '../../app/use-layout.ts';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { Drawer } from '../../components/Drawer.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { later } from '../../components/later.tsx';
import { sayDay } from '../../../shared/time.ts';
import { useNow } from '../../data/clock.ts';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { BreaksHead } from './BreaksHead.tsx';
import { BreaksTable } from './BreaksTable.tsx';
import { NoBreaks } from './NoBreaks.tsx';
import { Reminders } from './Reminders.tsx';
import { BreakPane } from './detail/BreakPane.tsx';
import { filtered } from './filter.ts';
import { useBreaksUi } from './store.ts';
import { timelineId } from './timeline/ids.ts';
import { PlotWidth } from './timeline/plot-width.ts';
import { inSight } from './timeline/rows.ts';
import { beginAround, scaleOf, stepped } from './timeline/scale.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { useRootSize } from './timeline/use-root-size.ts';
import { useWidth } from './timeline/use-width.ts';
import './breaks.css';

const BreakDialogs = later(() => import('./dialogs/BreakDialogs.tsx'));

const paneId = 'break-pane';

/** Columns asked for at once, so that a wider window needs no new question; and the least width of one, in rem. */
const ASKED = 16;
const COLUMN = { day: 4.75, week: 5.75, month: 6.5 } as const;
const FEWEST = 3;

/** Breaks along weeks or as a table, with what comes up on top and one break in full beside them (experience.md "Breaks"). */
export function BreaksScreen({ id }: { id: string | null }) {
  const { view, zoom, from, scope, group, cursor } = useBreaksUi();
  const now = useNow();
  const layout = useLayout();
  const rem = useRootSize();
  const [width, body] = useWidth();
  // Names stand above their bars where a column of them would take too much of the width.
  const stacked = width > 0 && width < 44 * rem;
  const plot = Math.max(0, width - (stacked ? 1.5 : 13.5) * rem);
  const count = Math.min(ASKED, Math.max(FEWEST, Math.floor(plot / (COLUMN[zoom] * rem))));
  const begin = from ?? beginAround(now, zoom, width === 0 ? ASKED : count);
  const { data, error } = useCalendar(begin, stepped(begin, zoom, ASKED));
  const scale = useMemo(() => scaleOf(zoom, begin, count, now, data?.closures), [zoom, begin, count, now, data?.closures]);

  const step = (columns: number): void => {
    const next = stepped(begin, zoom, columns);
    useBreaksUi.setState({ from: next });
    announce(`From ${sayDay(next)} to ${sayDay(stepped(next, zoom, count))}`);
  };
  useKeys({
    'breaks.today': () => useBreaksUi.setState({ from: null }),
    'break.propose': () => useBreaksUi.setState({ dialog: { kind: 'propose' } }),
    'breaks.earlier': () => step(-1),
    'breaks.later': () => step(1),
    ...(id !== null && { 'breaks.close': () => go({ screen: 'breaks', id: null }, 'replace') }),
    'breaks.view': () => useBreaksUi.setState({ view: view === 'table' ? 'timeline' : 'table' }),
  });

  const shown = useMemo(() => {
    const fitting = filtered(data?.breaks ?? [], scope, group);
    return view === 'table' ? fitting : fitting.filter((one) => inSight(one, scale.from, scale.to));
  }, [data?.breaks, scope, group, view, scale.from, scale.to]);
  // Coming here, and back from a break, one goes on by key.
  useFocusHere(timelineId, data !== null && shown.length > 0, id === null);

  if (data === null) {
    if (error !== null) return <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
    return <div className="breaks"><section className="breaks__calendar" aria-label="Calendar of breaks"><BreaksHead breaks={null} onStep={step} /><div className="breaks__body" ref={body} /></section></div>;
  }
  const beside = layout === 'wide' && id !== null;
  // Beside the calendar the open break goes along with the keyboard; a drawer waits to be asked for.
  const select = (next: string): void => {
    useBreaksUi.setState({ cursor: next });
    if (beside) go({ screen: 'breaks', id: next }, 'replace');
  };
  const open = (next: string): void => {
    useBreaksUi.setState({ cursor: next });
    // Open already: the next press goes to what can be done there.
    if (next === id) document.getElementById(paneId)?.focus();
    else go({ screen: 'breaks', id: next });
  };
  const selected = data.breaks.find((one) => one.id === id) ?? null;
  const pane = id !== null && <BreakPane id={id} inDrawer={layout !== 'wide'} />;
  return (
    <div className="breaks">
      <section className="breaks__calendar" aria-label="Calendar of breaks">
        <BreaksHead breaks={data.breaks} onStep={step} />
        <Reminders reminders={data.reminders} now={now} onOpen={open} />
        <div className="breaks__body" ref={body}>
          {shown.length === 0
            ? <NoBreaks any={data.breaks.length > 0} />
            : view === 'table'
              ? <BreaksTable breaks={shown} selected={id} now={now} onOpen={open} more={data.more} />
              : <PlotWidth value={plot}><Timeline breaks={shown} scale={scale} selected={id ?? cursor} stacked={stacked} onSelect={select} onOpen={open} onStep={step} /></PlotWidth>}
        </div>
      </section>
      {layout === 'wide'
        ? pane && <aside id={paneId} className="breaks__pane ring-inside" tabIndex={-1} aria-label={selected === null ? 'Break' : `Break of ${selected.member.name}`}>{pane}</aside>
        : <Drawer open={id !== null} onClose={() => go({ screen: 'breaks', id: null }, 'replace')} title={selected === null ? 'Break' : <MemberName name={selected.member.name} />}>{pane}</Drawer>}
      <BreakDialogs />
    </div>
  );
}

/** The calendar of a stretch of time. While another stretch is read the one before stays: nothing flashes, and the focus is not lost. */
function useCalendar(from: string, to: string) {
  const { data, error } = useQuery('breaks.list', { from, to });
  const [shown, setShown] = useState(data);
  if (data !== null && data !== shown) setShown(data);
  return { data: data ?? shown, error };
}
