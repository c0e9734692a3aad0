import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { useMayFill } from './Fills.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { KeyHint } from './KeyHint.tsx';
import { ariaKeys } from './keys.ts';
import { useSingleKeys } from './single-keys.ts';
import './Button.css';
import './VisuallyHidden.css';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'style'> {
  children: ReactNode;
  /** One `primary` a view (`Fills` where a view has parts). `danger` is for what cannot be undone: a heavy ink outline, never red. `link` is words in the accent. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'link' | undefined;
  /** 30 px, or 26 px in action bars, notices and cards. */
  size?: 'regular' | 'small' | undefined;
  icon?: IconName | undefined;
  /** Printed on the button, for example `Mod+Enter`. The caller listens for it. */
  keyHint?: string | undefined;
  /** Why it cannot be pressed yet ("1 part still to write"). Stays focusable; the reason is shown beside it. */
  blocked?: string | false | null | undefined;
  /** `none` when the caller shows the reason itself; assistive technology hears it either way. */
  reason?: 'before' | 'after' | 'none' | undefined;
  /** Why this person's role may not ("Staff give points"). Shows a lock. */
  locked?: string | false | null | undefined;
  /** Long work that can be left: the words say the progress. */
  busy?: boolean | undefined;
}

/** A thing that can be done, with its key printed on it. */
export function Button({
  children, kind: asked = 'secondary', size = 'regular', icon, keyHint, blocked, reason = 'before', locked, busy, className, onClick, type = 'button', ...rest
}: ButtonProps) {
  const reasonId = useId();
  const single = useSingleKeys();
  const mayFill = useMayFill();
  const kind = asked === 'primary' && !mayFill ? 'secondary' : asked;
  const why = locked || blocked || undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // `disabled` would take the button out of the tab order and the reason with it.
    if (why !== undefined || busy) event.preventDefault();
    else onClick?.(event);
  };
  const picture = locked ? 'locked' : busy ? 'working' : icon;
  const button = (
    <button
      {...rest}
      type={type}
      className={cx('button', `button--${kind}`, size === 'small' && 'button--small', locked && 'button--locked', why !== undefined && 'button--blocked', busy && 'button--busy', className)}
      aria-disabled={why !== undefined || busy || undefined}
      aria-describedby={why === undefined ? rest['aria-describedby'] : reasonId}
      aria-keyshortcuts={ariaKeys(keyHint, single)}
      title={locked || rest.title}
      onClick={press}
    >
      {picture && <Icon name={picture} size={15} />}
      <span className="button__label">{children}</span>
      {keyHint && !locked && <KeyHint keys={keyHint} onFill={kind === 'primary' && why === undefined} silent />}
    </button>
  );
  if (why === undefined) return button;
  const shown = !locked && reason !== 'none';
  return (
    <span className="button-why">
      {!(shown && reason === 'after') && <Reason id={reasonId} shown={shown} words={why} />}
      {button}
      {shown && reason === 'after' && <Reason id={reasonId} shown words={why} />}
    </span>
  );
}

function Reason({ id, shown, words }: { id: string; shown: boolean; words: string }) {
  if (!shown) return <span className="visually-hidden" id={id}>{words}</span>;
  return (
    <span className="button-why__reason" id={id}>
      <Icon name="to-write" size={14} />
      {words}
    </span>
  );
}
