import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ChronologyKind, ChronologyRow, MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { go } from '../../../app/routes.ts';
import { useLayout } from '../../../app/use-layout.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useCoverLevels } from '../../kindness/covering.ts';
import { toggleEntry, useMembersUi, useOpenKeys } from '../store.ts';
import { Entry } from './Entry.tsx';
import { chips } from './pictures.ts';
import { useChronology } from './use-chronology.ts';
import './chronology.css';

interface ChronologyProps {
  readonly detail: MemberDetail;
  readonly id: string;
  readonly at: string | null;
  readonly now: string;
  /** What scrolls; null until it is in the page. */
  readonly scroller: HTMLDivElement | null;
}

type Chip = ChronologyKind | 'all';

/** Rows drawn beyond those in sight, so that scrolling never shows a gap. */
const SCROLL_MARGIN = 8;
const entryId = (index: number): string => `entry-${index}`;

/** Everything that happened to a member, newest first. Only what is in sight is in the page. */
export function Chronology({ detail, id, at, now, scroller }: ChronologyProps) {
  const { counts } = detail;
  const kind = useMembersUi((ui) => (ui.kind?.memberId === id ? ui.kind.kind : null));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const total = kind === null ? all : counts[kind];
  const { rows, known } = useChronology({ id, at, kind }, total);
  const open = useOpenKeys(id);
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const [margin, setMargin] = useState(0);
  const rowPx = useRowPx();
  const covers = useCoverLevels();
  // Lines are as high as each other but for those that are open, and all where they may wrap.
  const wraps = useLayout() === 'narrow';
  const count = known ? Math.max(rows.length, total) : 0;
  // The same functions as before, or ten thousand places would be reckoned anew with every frame.
  const estimateSize = useCallback(() => rowPx, [rowPx]);
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  // The entry that holds the focus stays in the page, so that scrolling away never loses it.
  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    return active < range.count && !shown.includes(active) ? [...shown, active].sort((a, b) => a - b) : shown;
  }, [active]);
  // The rows say themselves what has changed in them; the virtual list is read anew with every drawing.
  // oxlint-disable-next-line react/incompatible-library -- as above
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize,
    getItemKey,
    overscan: SCROLL_MARGIN,
    scrollMargin: margin,
    initialRect: { width: 600, height: 900 },
    rangeExtractor,
  });
  useEffect(() => virtual.measure(), [virtual, rowPx]);
  // What stands above the list changes its height with the window, the text and the notes on the account.
  useLayoutEffect(() => {
    const place = (): void => {
      if (!list.current || !scroller) return;
      const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
      setMargin(Math.round(top));
    };
    place();
    const watch = new ResizeObserver(place);
    if (scroller) watch.observe(scroller);
    for (const part of scroller?.children ?? []) watch.observe(part);
    return () => watch.disconnect();
    // A banner or a note above is a part that comes and goes.
  }, [scroller, known, detail]);
  useEffect(() => setActive(0), [kind, at]);

  const focus = (index: number): void => {
    const to = Math.min(count - 1, Math.max(0, index));
    if (to < 0) return;
    setActive(to);
    virtual.scrollToIndex(to, { align: 'auto' });
    // The row may only come into the page with the next frame.
    const take = (tries: number): void => {
      const element = document.getElementById(entryId(to));
      if (element) element.focus({ preventScroll: true });
      else if (tries > 0) requestAnimationFrame(() => take(tries - 1));
    };
    take(5);
  };
  useSought(id, rows, focus);
  const inside = (): boolean => list.current?.contains(document.activeElement) ?? false;
  const choose = (chip: Chip): void => useMembersUi.setState({ kind: chip === 'all' ? null : { memberId: id, kind: chip } });
  const shownChips = chips.filter(([one]) => counts[one] > 0 || one === kind || one === 'points' || one === 'breaks' || one === 'cases');
  useKeys({
    'list.nextEntry': () => focus(inside() ? active + 1 : active),
    'list.previousEntry': () => focus(inside() ? active - 1 : active),
    'member.openCase': () => {
      const caseId = (inside() ? rows[active]?.caseId : null) ?? detail.cases.open[0]?.id;
      if (caseId !== undefined) go({ screen: 'cases', id: caseId });
    },
  });
  const keys = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? rowPx) / rowPx) - 4);
    const steps: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: count - 1, PageDown: active + page, PageUp: active - page };
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focus(to);
  };
  // One function for every row, so that a step of the keyboard draws two rows again and not all.
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const onKey = useCallback((event: KeyboardEvent): void => latest.current(event), []);

  return (
    <section className="chronology" aria-labelledby="chronology-heading">
      <div className="chronology__head">
        <SectionHeading level={2} id="chronology-heading" count={all.toLocaleString('en-GB')}>Everything, newest first</SectionHeading>
        <SegmentedControl<Chip>
          size="small" label="Show" value={kind ?? 'all'} onChange={choose} className="chronology__chips"
          options={[{ value: 'all', label: 'All' }, ...shownChips.map(([value, label]) => ({ value, label, count: counts[value] }))]}
        />
      </div>
      {detail.staffOnlyHidden && <p className="chronology__role">Messages, risk records and notes for staff are not on this computer: staff and team leads read them.</p>}
      {known && total === 0 && <p className="chronology__none">{kind === null ? 'Nothing has happened yet: no reports, no points, no notes.' : 'Nothing of this kind.'}</p>}
      <ul ref={list} role="list" className="chronology__rows" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            <li
              key={item.key} ref={row !== undefined && (wraps || open.includes(row.key)) ? virtual.measureElement : undefined} data-index={item.index} className="chronology__place" aria-setsize={count} aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              {row === undefined ? <div className="entry__line entry__line--coming" /> : (
                <Entry
                  row={row} now={now} covers={covers} id={entryId(item.index)} memberId={id} at={at} open={open.includes(row.key)} active={item.index === active}
                  onToggle={toggleEntry} onActive={setActive} onKey={onKey} index={item.index}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Goes to an entry that was looked for elsewhere, opens it, and looks for it no longer. Pages that are still being read may bring it. */
function useSought(id: string, rows: readonly ChronologyRow[], focus: (index: number) => void): void {
  const entry = useMembersUi((ui) => (ui.sought?.memberId === id ? ui.sought.entry : null));
  const at = entry === null ? -1 : rows.findIndex(({ key }) => key === entry || key.endsWith(`:${entry}`));
  const key = rows[at]?.key;
  useEffect(() => {
    if (key === undefined) return;
    useMembersUi.setState({ sought: null, open: { memberId: id, keys: [key] } });
    focus(at);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is there
  }, [key]);
}

/** The height of a line in CSS pixels, as chronology.css has it: 2 rem, which grow with the text. */
function useRowPx(): number {
  const percent = useQuery('settings.get', {}).data?.textSize ?? 100;
  return 32 * (percent / 100);
}
