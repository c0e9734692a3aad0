import { Toast } from '@base-ui/react/toast';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './Notices.css';

export interface NoticeAction {
  label: string;
  keyHint?: string | undefined;
  onPress: () => void;
}

export interface NoticeOptions {
  /** What happened: "7 points given to halfpasthazel". */
  title: ReactNode;
  /** One more fact: "They have been told". */
  detail?: ReactNode;
  icon?: IconName | undefined;
  /** Offers to take it back, with its key. */
  undo?: (() => void) | undefined;
  /** Something else to do: Open, Compare. Pressing it closes the notice. */
  action?: NoticeAction | undefined;
  /** Stays until it is answered, in ochre. */
  needsYou?: boolean | undefined;
  /** Half a minute instead of eight seconds: words to be read in one's own time, that can also be missed. */
  lingers?: boolean | undefined;
  /** The same id replaces the notice that is there. */
  id?: string | undefined;
}

interface NoticeData {
  icon: IconName;
  undo: (() => void) | undefined;
  action: NoticeAction | undefined;
  needsYou: boolean;
}

const manager = Toast.createToastManager<NoticeData>();
/** Long enough to read and reach for Undo; focus stops the time, and so does a pointer that is moved over them. */
const STAYS_MS = 8_000;
const LINGERS_MS = 30_000;
/** A pointer at rest holds them this long (WCAG 2.2.1 asks for twenty seconds to ask for more time): somebody reads with it, or it was left there. */
const RESTS_MS = 20_000;

/** Shows a notice from anywhere, and returns its id. Eight seconds, unless it needs you. */
export function notify({ title, detail, icon, undo, action, needsYou = false, lingers = false, id }: NoticeOptions): string {
  const data: NoticeData = { icon: icon ?? (needsYou ? 'needs-you' : 'check'), undo, action, needsYou };
  return manager.add({ title, description: detail, timeout: needsYou ? 0 : lingers ? LINGERS_MS : STAYS_MS, priority: needsYou ? 'high' : 'low', data, ...(id !== undefined && { id }) });
}

/** Takes a notice away, for example when what it asked for is done elsewhere. */
export function dismissNotice(id: string): void {
  manager.close(id);
}

/** Takes away all of them: whoever they were for is gone. */
export function dismissNotices(): void {
  manager.close();
}

/** The stack of notices, bottom right. F6 moves the focus to it. `DeskUi` holds it. */
export function Notices({ undoKey }: { undoKey: string | undefined }) {
  return (
    <Toast.Provider toastManager={manager} limit={4} timeout={STAYS_MS}>
      <Toast.Portal>
        <Toast.Viewport className="notices" {...useHolding()}>
          <List undoKey={undoKey} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

type HoldingEvent = MouseEvent<HTMLDivElement> & { preventBaseUIHandler(): void };

/** Lets a pointer hold the notices only by being moved: one that lay where a notice came up, or that was left on it, would hold it for ever. */
function useHolding() {
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  return {
    onMouseEnter: (event: HoldingEvent) => event.preventBaseUIHandler(),
    onMouseMove: (event: HoldingEvent) => {
      // What comes up beneath a pointer is told of as a move to where it is already.
      if (event.movementX === 0 && event.movementY === 0) return event.preventBaseUIHandler();
      const viewport = event.currentTarget;
      clearTimeout(rest.current);
      // Base UI lets go when the pointer leaves.
      rest.current = setTimeout(() => viewport.dispatchEvent(new globalThis.MouseEvent('mouseout', { bubbles: true })), RESTS_MS);
    },
    onMouseLeave: () => clearTimeout(rest.current),
  };
}

function List({ undoKey }: { undoKey: string | undefined }) {
  const { toasts, close } = Toast.useToastManager<NoticeData>();
  return toasts.map((toast) => {
    const { icon, undo, action, needsYou } = toast.data ?? { icon: 'check', undo: undefined, action: undefined, needsYou: false };
    return (
      <Toast.Root key={toast.id} toast={toast} className={cx('notice', needsYou && 'notice--needs-you')} swipeDirection={['right']}>
        <Toast.Content className="notice__content">
          <Icon name={icon} size={18} />
          <div className="notice__words">
            <Toast.Title className="notice__title" render={<p />} />
            <Toast.Description className="notice__detail" />
          </div>
          {(undo || action) && (
            <div className="notice__acts">
              {undo && <Button kind="quiet" size="small" keyHint={undoKey} onClick={() => { close(toast.id); undo(); }}>Undo</Button>}
              {action && <Button kind={needsYou ? 'secondary' : 'quiet'} size="small" keyHint={action.keyHint} onClick={() => { close(toast.id); action.onPress(); }}>{action.label}</Button>}
            </div>
          )}
          <Toast.Close className="notice__close" aria-label="Dismiss"><Icon name="close" size={14} /></Toast.Close>
        </Toast.Content>
      </Toast.Root>
    );
  });
}
