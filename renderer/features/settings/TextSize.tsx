import { useId, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';

const LEAST = 80;
const MOST = 200;
const STEP = 10;
const USUAL = 100;

interface TextSizeProps {
  /** Per cent of the usual size. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Text from 80 to 200 per cent. Steps rather than a slider: the whole desk moves with each, and a slider would run away from the hand. */
export function TextSize({ value, onChange }: TextSizeProps) {
  const id = useId();
  const larger = useRef<HTMLButtonElement>(null);
  const to = (next: number): void => {
    const held = Math.min(MOST, Math.max(LEAST, next));
    if (held !== value) onChange(held);
  };
  const back = (): void => {
    to(USUAL);
    // The way back goes with what it leads back from; one goes on from here.
    larger.current?.focus();
  };
  return (
    <div className="text-size" role="group" aria-labelledby={id}>
      <span className="field__label" id={id}>Text size</span>
      <div className="text-size__steps">
        <IconButton icon="minus" label="Smaller text" aria-disabled={value <= LEAST || undefined} onClick={() => to(Math.ceil(value / STEP) * STEP - STEP)} />
        <output className="text-size__value" aria-live="polite">{value} %</output>
        <IconButton ref={larger} icon="add-plain" label="Larger text" aria-disabled={value >= MOST || undefined} onClick={() => to(Math.floor(value / STEP) * STEP + STEP)} />
        {value !== USUAL && <Button kind="quiet" size="small" onClick={back}>Back to {USUAL} %</Button>}
      </div>
    </div>
  );
}
