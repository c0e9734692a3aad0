import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { inLondon, sayTime } from '../../../shared/time.ts';
import { firstScreenShown } from '../../app/fetch-ahead.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { NothingHere } from '../../app/NothingHere.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Title } from '../../components/Title.tsx';
import { useNow } from '../../data/clock.ts';
import { sayError } from '../../data/error-words.ts';
import { useArriving } from '../../data/use-copying.ts';
import { useQuery } from '../../data/use-query.ts';
import { HandoverFoot, HandoverPane } from '../handover/HandoverPane.tsx';
import { useDecides } from '../points/use-decides.ts';
import { CoverToday } from './cover/CoverToday.tsx';
import { actsOf, openLine } from './acts.ts';
import { greeting, linesOf, sentence } from './lines.ts';
import { Sections } from './Sections.tsx';
import { isFocusNowhere } from '../../components/focus-nowhere.ts';
import './today.css';

/** How long Today fills in after it was opened, milliseconds. */
const SETTLES_MS = 15_000;

const weekday = (now: string): string => inLondon(now).toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** What needs somebody now, what would hurt most if missed first; every line opens with Enter and is acted on in place by key. */
export function TodayScreen() {
  const { data, error } = useQuery('today.get', {});
  const now = useNow();
  const tells = useDecides();
  const [chosen, choose] = useState<{ key: string | null; place: number }>({ key: null, place: 0 });
  const connection = useQuery('connection.get', {}).data;
  const heardAt = connection === null || connection.offlineSince === null ? null : (connection.lastSyncAt ?? connection.offlineSince);
  const asOf = heardAt === null ? null : sayTime(heardAt, now).replace(/^today /u, '');
  const copying = useArriving();
  const pane = useRef<HTMLDivElement>(null);
  const lines = data === null ? [] : linesOf(data);
  const found = lines.findIndex((one) => one.key === chosen.key);
  // When a line is done, the next takes its place under the keyboard.
  const at = lines.length === 0 ? -1 : found >= 0 ? found : Math.min(chosen.place, lines.length - 1);
  const current = lines[at];
  const focusLine = (key: string): void => pane.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)?.focus();
  const move = (to: number): void => {
    const next = lines[Math.min(lines.length - 1, Math.max(0, to))];
    if (next === undefined) return;
    choose({ key: next.key, place: lines.indexOf(next) });
    focusLine(next.key);
  };
  const steps = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  useKeys({ 'list.nextToday': () => move(at + 1), 'list.previousToday': () => move(at - 1), ...(data && current && actsOf(data, current)) });
  const here = data !== null;
  useEffect(() => { if (here) firstScreenShown(); }, [here]);
  const has = current !== undefined;
  // The first copy and what came meanwhile arrive line by line: until one touches anything, the place is at the top.
  const untouched = useRef(true);
  /** The line that was given the focus here, and not by the person. */
  const given = useRef<string | null>(null);
  useEffect(() => {
    const touch = (): void => { untouched.current = false; };
    const timer = setTimeout(touch, SETTLES_MS);
    window.addEventListener('keydown', touch, true);
    window.addEventListener('pointerdown', touch, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', touch, true);
      window.removeEventListener('pointerdown', touch, true);
    };
  }, []);
  const top = lines[0]?.key;
  // Coming by key one goes on by key; a line that is done gives the focus to the one that follows.
  useEffect(() => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['line'] : undefined;
    // Whoever has put the focus on a line, by a screen reader too, keeps it there.
    const isOurs = untouched.current && focused !== undefined && focused === given.current && focused !== top;
    if (!has || !(isOurs || isFocusNowhere())) return;
    given.current = isOurs && top !== undefined ? top : current.key;
    focusLine(given.current);
  });
  if (data === null) return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  return (
    <div className="today">
      <div className="today__main" ref={pane}>
        <header className="title-line">
          <Title>{weekday(now)}</Title>
          <p className="today__hello">{greeting(data.firstName, inLondon(now).hour)} {copying ? 'Your community is still being copied to this computer.' : sentence(data, asOf)}</p>
        </header>
        {lines.length === 0
          ? <NothingHere title={asOf === null ? 'Nothing needs you right now' : `Nothing needed you as of ${asOf}`}>Messages, cases, members to tell and breaks of today stand here when there are any. Last checked {sayTime(data.now, now)}.</NothingHere>
          : <Sections today={data} now={now} current={current?.key ?? null} onPlace={(key) => choose({ key, place: lines.findIndex((one) => one.key === key) })} onOpen={(line) => openLine(data, line, tells)} onKey={steps} />}
      </div>
      <aside className="today__side" aria-label="Cover and handover">
        <div className="today__beside">
          <CoverToday now={now} />
          <HandoverPane now={now} onLeave={() => { if (current !== undefined) focusLine(current.key); }} />
        </div>
        <HandoverFoot now={now} />
      </aside>
    </div>
  );
}
