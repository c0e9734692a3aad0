import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { useNow } from '../../../data/clock.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useBreaksUi } from '../store.ts';
import { dayAndTime } from '../words.ts';
import { isMovable, movedDates, triedTerms, withinReason, type Moved } from './moved.ts';
import { daysAcross, type Scale } from './scale.ts';

/** What a key does to the dates that are tried out: days later, days longer. */
const keyMoves: Readonly<Record<string, readonly [days: number, longer: number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], PageUp: [-7, 0], PageDown: [7, 0], ArrowUp: [0, 1], ArrowDown: [0, -1],
};

/** Pixels from a bar's end within which a drag changes its length. */
const GRIP = 9;

interface Drag {
  readonly one: BreakView;
  readonly x: number;
  readonly end: boolean;
  moved: boolean;
}

/** Trying out new dates of a break that has not begun, by keys or by dragging. Nothing is saved before the dialog that this leads to. */
export function useMoving(breaks: readonly BreakView[], scale: Scale, plot: number) {
  const now = useNow();
  const role = useQuery('desk.state', {}).data?.session?.role;
  const moved = useBreaksUi((ui) => ui.moved);
  const drag = useRef<Drag | null>(null);
  const may = role !== undefined && role !== 'moderator';
  const find = (id: string | null | undefined): BreakView | undefined => breaks.find((one) => one.id === id && isMovable(one));

  const tryOut = (one: BreakView, wanted: Pick<Moved, 'days' | 'longer'>): void => {
    const { days, longer } = withinReason(one, wanted, now);
    const next = days === 0 && longer === 0 ? null : { breakId: one.id, days, longer };
    useBreaksUi.setState({ moved: next });
    const { startsAt, endsAt } = movedDates(one, { days, longer });
    announce(next === null ? 'As it is' : `From ${dayAndTime(startsAt, now)}${endsAt === null ? '' : ` until ${dayAndTime(endsAt, now)}`}. Enter to save, Escape to leave it.`);
  };
  const leave = (): void => useBreaksUi.setState({ moved: null });
  const save = (): void => {
    const one = find(moved?.breakId);
    if (one && moved) useBreaksUi.setState({ dialog: { kind: 'change', breakId: one.id, tried: triedTerms(one, moved) } });
  };

  /** Whether a key was about new dates. */
  const onKey = (event: KeyboardEvent, selected: string | null): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (moved !== null && !event.shiftKey && (event.key === 'Enter' || event.key === 'Escape')) {
      (event.key === 'Enter' ? save : leave)();
      return true;
    }
    const step = event.shiftKey ? keyMoves[event.key] : undefined;
    if (step === undefined) return false;
    const one = find(selected);
    if (!may || !one) {
      announce(may ? 'Only a break that has not begun can be moved here.' : 'Staff and team leads move breaks.');
      return true;
    }
    const before = moved?.breakId === one.id ? moved : { days: 0, longer: 0 };
    tryOut(one, { days: before.days + step[0], longer: before.longer + step[1] });
    return true;
  };

  const pointer = {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const bar = (event.target as Element).closest<HTMLElement>('.break-bar__bar');
      const one = find(bar?.closest<HTMLElement>('[data-break]')?.dataset['break']);
      if (!may || event.button !== 0 || !bar || !one) return;
      drag.current = { one, x: event.clientX, end: one.endsAt !== null && bar.getBoundingClientRect().right - event.clientX < GRIP, moved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const { current } = drag;
      if (current === null || plot === 0) return;
      const days = daysAcross(scale, (event.clientX - current.x) / plot);
      if (days === 0 && !current.moved) return;
      // Only now: a press without a move is a click on the bar, which a captured pointer would take away.
      if (!current.moved) event.currentTarget.setPointerCapture(event.pointerId);
      current.moved = true;
      tryOut(current.one, current.end ? { days: 0, longer: days } : { days, longer: 0 });
    },
    onPointerUp: (): void => {
      const dropped = drag.current?.moved === true;
      drag.current = null;
      if (dropped) save();
    },
    onPointerCancel: (): void => {
      drag.current = null;
      leave();
    },
  };
  return { moved, may, onKey, pointer, save, leave };
}
