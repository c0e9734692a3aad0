import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { cx } from './cx.ts';
import { Fills } from './Fills.tsx';
import { focusAtOnce } from './focus-at-once.ts';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';
import './Drawer.css';

export interface DrawerProps {
  open: boolean;
  onClose: () => void;
  /** Once it is out of sight: where the focus goes when it was opened by key and has nowhere to go back to. */
  onClosed?: (() => void) | undefined;
  /** Where the focus goes once it is closed; to where it was unless said. */
  finalFocus?: RefObject<HTMLElement | null> | undefined;
  title: ReactNode;
  /** Where the focus goes; else the first control. */
  focus?: RefObject<HTMLElement | null> | undefined;
  /** Where lists of two facts a line stand in it. */
  wide?: boolean | undefined;
  children: ReactNode;
}

/** The right pane where the window is too narrow for it. */
export function Drawer({ open, onClose, onClosed, title, focus, finalFocus, wide, children }: DrawerProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => { if (!next) onClose(); }} onOpenChangeComplete={(next) => { if (!next) onClosed?.(); }}>
      <Base.Portal>
        <Base.Backdrop className="dialog-veil" />
        <Base.Popup className={cx('drawer', wide && 'drawer--wide')} finalFocus={finalFocus} {...(focus && { initialFocus: () => focusAtOnce(focus) ?? true })}>
          <header className="drawer__head">
            <Base.Title className="dialog__title">{title}</Base.Title>
            <Base.Close render={<IconButton icon="close" label="Close" size="small" bare />} />
          </header>
          <div className="drawer__body"><Fills may>{children}</Fills></div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
