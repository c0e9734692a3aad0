import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { focusAtOnce } from './focus-at-once.ts';
import './Popover.css';

export interface PopoverProps {
  trigger: ReactElement<Record<string, unknown>>;
  /** Said, and shown as a heading. */
  title: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end' | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** Where the focus goes, before it is painted: what is typed at once is written there. Else the first control takes it. */
  focus?: RefObject<HTMLElement | null> | undefined;
  /** Where the focus goes once it is closed; to the control it belongs to unless said. */
  finalFocus?: RefObject<HTMLElement | null> | undefined;
}

/** A small sheet beside the control it belongs to: filters, a note. */
export function Popover({ trigger, title, children, align = 'start', open, onOpenChange, focus, finalFocus }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="menu-place" align={align} sideOffset={6} collisionPadding={8}>
          <Base.Popup className="popover" finalFocus={finalFocus} {...(focus && { initialFocus: () => focusAtOnce(focus) ?? true })}>
            <Base.Title className="popover__title">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
