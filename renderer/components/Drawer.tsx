import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';
import './Drawer.css';

export interface DrawerProps {
  open: boolean;
  onClose: () => void;
  /** Once it is out of sight: where the focus goes when it was opened by key and has nowhere to go back to. */
  onClosed?: (() => void) | undefined;
  title: ReactNode;
  children: ReactNode;
}

/** The right pane where the window is too narrow for it. */
export function Drawer({ open, onClose, onClosed, title, children }: DrawerProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => { if (!next) onClose(); }} onOpenChangeComplete={(next) => { if (!next) onClosed?.(); }}>
      <Base.Portal>
        <Base.Backdrop className="dialog-veil" />
        <Base.Popup className="drawer">
          <header className="drawer__head">
            <Base.Title className="dialog__title">{title}</Base.Title>
            <Base.Close render={<IconButton icon="close" label="Close" size="small" bare />} />
          </header>
          <div className="drawer__body">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
