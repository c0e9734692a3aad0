import type { ComponentPropsWithRef } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { ariaKeys } from './keys.ts';
import { useSingleKeys } from './single-keys.ts';
import { Tooltip } from './Tooltip.tsx';
import './IconButton.css';

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'style' | 'aria-label'> {
  icon: IconName;
  /** Its name, said and shown on hover. */
  label: string;
  keyHint?: string | undefined;
  iconSize?: number | undefined;
  /** 30 px, or 26 px. */
  size?: 'regular' | 'small' | undefined;
  /** Without the hover label, where a menu or popover opens from it. */
  bare?: boolean | undefined;
}

/** A button with a picture only; the label is shown on hover and on focus. */
export function IconButton({ icon, label, keyHint, iconSize = 16, size = 'regular', bare, className, type = 'button', ...rest }: IconButtonProps) {
  const single = useSingleKeys();
  const button = (
    <button
      {...rest}
      type={type}
      aria-label={label}
      aria-keyshortcuts={ariaKeys(keyHint, single)}
      className={cx('icon-button', size === 'small' && 'icon-button--small', className)}
    >
      <Icon name={icon} size={iconSize} />
    </button>
  );
  return bare ? button : <Tooltip label={label} keyHint={keyHint}>{button}</Tooltip>;
}
