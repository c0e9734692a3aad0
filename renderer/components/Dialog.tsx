import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { cx } from './cx.ts';
import { Fills } from './Fills.tsx';
import { focusAtOnce } from './focus-at-once.ts';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';

export interface DialogProps {
  open: boolean;
  /** Esc, the veil and the cross. The caller decides whether what was written is kept. */
  onClose: () => void;
  title: ReactNode;
  /** Below the title. */
  description?: ReactNode;
  /** At the end of the title's line. */
  aside?: ReactNode;
  children?: ReactNode;
  /** Buttons: quiet ones first, then an element of class `dialog__gap`, then the others; the primary one last. */
  footer?: ReactNode;
  /** 420, 580 or 940 px. */
  width?: 'narrow' | 'medium' | 'wide' | undefined;
  /** Where the focus goes; else the first control. */
  focus?: RefObject<HTMLElement | null> | undefined;
  /** A press on the veil does nothing, where much has been written. */
  keep?: boolean | undefined;
}

/** A sheet above the desk. What it will do stands in it before anything is done. */
export function Dialog({ open, onClose, title, description, aside, children, footer, width = 'medium', focus, keep }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => { if (!next) onClose(); }} disablePointerDismissal={keep}>
      <Base.Portal>
        <Base.Backdrop className="dialog-veil" />
        <Base.Viewport className="dialog-place">
          <Base.Popup className={cx('dialog', `dialog--${width}`)} {...(focus && { initialFocus: () => focusAtOnce(focus) })}>
            <header className="dialog__head">
              <Base.Title className="dialog__title">{title}</Base.Title>
              {aside && <span className="dialog__aside">{aside}</span>}
              <Base.Close render={<IconButton icon="close" label="Close" size="small" bare />} />
              {description && <Base.Description className="dialog__description" render={<div />}>{description}</Base.Description>}
            </header>
            <Fills may>
              {children && <div className="dialog__body">{children}</div>}
              {footer && <footer className="dialog__foot">{footer}</footer>}
            </Fills>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Parts the quiet buttons of a footer from the others. */
export function FooterGap() {
  return <span className="dialog__gap" />;
}
