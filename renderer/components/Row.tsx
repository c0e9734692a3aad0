import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './Row.css';

export interface RowProps extends Omit<ComponentPropsWithRef<'div'>, 'title' | 'children' | 'style'> {
  /** What kind it is, said too: the kind icon of a case. */
  icon?: IconName | undefined;
  iconLabel?: string | undefined;
  /** Instead of the icon: a checkbox. */
  leading?: ReactNode;
  /** A `MemberName`, or the name of the thing. */
  name: ReactNode;
  /** Reason, space, or the member's words (`words`). On the second line where density is comfortable. */
  detail?: ReactNode;
  /** The detail is a member's exact words: Literata. */
  words?: boolean | undefined;
  /** At most one. */
  badge?: ReactNode;
  /** Who has it. */
  claim?: ReactNode;
  /** Age or clock, at the end. */
  time?: ReactNode;
  /** Above the time, in a comfortable row: when it came. Hidden in a compact one. */
  when?: ReactNode;
  selected?: boolean | undefined;
  /** Ticked for several. */
  ticked?: boolean | undefined;
  /** The keyboard is here, where the list holds the focus (`aria-activedescendant`). */
  cursor?: boolean | undefined;
  /** A colleague has it: dim. */
  quiet?: boolean | undefined;
}

/**
 * One line of a list: 28 px compact, 52 px and two lines comfortable (the nearest `data-density` decides).
 * It draws only; role, id, tabindex and keys come from the list that holds it and pass through.
 */
export function Row({ icon, iconLabel, leading, name, detail, words, badge, claim, time, when, selected, ticked, cursor, quiet, className, ...rest }: RowProps) {
  return (
    <div {...rest} className={cx('row', selected && 'row--selected', ticked && 'row--ticked', cursor && 'row--cursor', quiet && 'row--quiet', className)}>
      {(leading || icon) && <span className="row__leading">{leading ?? (icon && <Icon name={icon} size={14} label={iconLabel} />)}</span>}
      <span className="row__name">{name}{badge}</span>
      {detail !== undefined && <span className={cx('row__detail', words && 'row__detail--words')}>{detail}</span>}
      <span className="row__end">
        {when !== undefined && <span className="row__when">{when}</span>}
        <span className="row__last">{claim}{time !== undefined && <span className="row__time">{time}</span>}</span>
      </span>
    </div>
  );
}
