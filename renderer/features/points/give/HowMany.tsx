import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import type { Band } from '../../../../shared/contract/entities/points.ts';
import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';
import { bandNames, sayPoints, sayRange, sayUntil } from '../words.ts';
import { cells, MOST_POINTS, typedPoints } from './cells.ts';

interface HowManyProps {
  readonly bands: PointsSheet['policy']['bands'];
  /** The reason's usual band. */
  readonly band: Band;
  readonly points: number;
  /** A volunteer stays inside the band. */
  readonly bound: boolean;
  readonly expiresAt: string;
  readonly onPoints: (points: number) => void;
  /** Enter: on to the message. */
  readonly onEnter: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** How many points: the band's numbers in sight; digits, arrows, minus and plus set them. */
export function HowMany({ bands, band, points, bound, expiresAt, onPoints, onEnter, inputRef }: HowManyProps) {
  const typed = useRef<{ text: string; at: number }>({ text: '', at: 0 });
  const range = bands.find((one) => one.band === band) ?? { min: 0, max: null, band, months: 1 };
  const [least, most] = bound ? [range.min, range.max ?? MOST_POINTS] : [0, MOST_POINTS];
  const set = (to: number): void => onPoints(Math.min(most, Math.max(least, to)));
  const pick = (to: number): void => {
    set(to);
    inputRef.current?.focus();
  };
  const steps: Readonly<Record<string, () => void>> = {
    'ArrowUp': () => set(points + 1), '+': () => set(points + 1), '=': () => set(points + 1), 'ArrowRight': () => set(points + 1),
    'ArrowDown': () => set(points - 1), '-': () => set(points - 1), 'ArrowLeft': () => set(points - 1),
    'Home': () => set(range.min), 'End': () => set(range.max ?? range.min), 'Enter': onEnter,
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9]$/.test(event.key)) {
      event.preventDefault();
      const text = typedPoints(typed.current, event.key, event.timeStamp);
      typed.current = { text, at: event.timeStamp };
      set(Number(text));
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  const outside = points < range.min || points > (range.max ?? Infinity);
  return (
    <div className="how-many">
      <span className="field__label" id="how-many">How many?</span>
      <div className="how-many__line">
        <div className="how-many__cells">
          {/* The numbers are the mouse's way; assistive technology and keys have one field that says the number in words. */}
          <input
            ref={inputRef} className="how-many__input" inputMode="numeric" role="spinbutton" aria-labelledby="how-many" aria-valuenow={points} aria-valuemin={least} aria-valuemax={most}
            aria-valuetext={`${sayPoints(points)}${outside ? `, outside ${bandNames[band]}` : ''}`} value={points} onKeyDown={press} onChange={(event) => set(Number(event.target.value.replace(/\D/gu, '') || 0))} autoComplete="off"
          />
          <button type="button" tabIndex={-1} aria-hidden="true" className="how-many__cell" onClick={() => pick(points - 1)}><Icon name="minus" size={14} /></button>
          {cells(range, points).map((one) => (
            <button key={one} type="button" tabIndex={-1} aria-hidden="true" className={cx('how-many__cell', one === points && 'how-many__cell--chosen', one === points && outside && 'how-many__cell--outside')} onClick={() => pick(one)}>{one}</button>
          ))}
          <button type="button" tabIndex={-1} aria-hidden="true" className="how-many__cell" onClick={() => pick(points + 1)}><Icon name="add-plain" size={14} /></button>
        </div>
        <p className="how-many__words">
          {bandNames[band]}: {sayRange(range)}. Counts until <span>{sayUntil(expiresAt)}. <KeyHint keys="Up" silent /> <KeyHint keys="Down" silent /></span>
        </p>
      </div>
    </div>
  );
}
