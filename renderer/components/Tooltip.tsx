import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { KeyHint } from './KeyHint.tsx';
import './Tooltip.css';

export interface TooltipProps {
  /** What is shown on hover and focus. The control must have its own name as well: a tooltip is for the eye. */
  label: string;
  keyHint?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** One element that takes a ref and props. */
  children: ReactElement<Record<string, unknown>>;
}

/** A label on hover and on focus, with the key that does the same. */
export function Tooltip({ label, keyHint, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="tooltip-place" side={side} sideOffset={6} collisionPadding={8}>
          <Base.Popup className="tooltip" aria-hidden="true">
            {label}
            {keyHint && <KeyHint keys={keyHint} silent />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
