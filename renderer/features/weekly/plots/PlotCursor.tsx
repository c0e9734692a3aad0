import type { KeyboardEvent, PointerEvent } from 'react';

interface PlotCursorProps {
  /** What the picture shows, in a sentence. */
  readonly gist: string;
  /** What the value under the keyboard says. */
  readonly words: string;
  readonly at: number;
  readonly count: number;
  /** Where a key leads; undefined where it leads nowhere. */
  readonly step: (key: string) => number | undefined;
  /** The value under a point of the picture, both shares of it. */
  readonly find: (x: number, y: number) => number | null;
  readonly onMove: (at: number | null) => void;
}

/** The way through a picture by keyboard and pointer: a slider whose stops are its values. */
export function PlotCursor({ gist, words, at, count, step, find, onMove }: PlotCursorProps) {
  const keys = (event: KeyboardEvent): void => {
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : step(event.key);
    if (to === undefined) return;
    event.preventDefault();
    onMove(Math.min(count - 1, Math.max(0, to)));
  };
  const point = (event: PointerEvent): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onMove(find((event.clientX - left) / width, (event.clientY - top) / height));
  };
  return (
    <div
      className="plot-cursor" role="slider" tabIndex={0} aria-label={gist} aria-valuemin={1} aria-valuemax={count} aria-valuenow={at + 1} aria-valuetext={words}
      onKeyDown={keys} onFocus={() => onMove(at)} onBlur={() => onMove(null)} onPointerMove={point}
      onPointerLeave={(event) => { if (document.activeElement !== event.currentTarget) onMove(null); }}
    />
  );
}
