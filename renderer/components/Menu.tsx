import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, type KeyboardEvent, type ReactElement } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { KeyHint } from './KeyHint.tsx';
import { ariaKeys, isSingleKey } from './keys.ts';
import { useSingleKeys } from './single-keys.ts';
import './Menu.css';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName | undefined;
  keyHint?: string | undefined;
  onSelect: () => void;
  /** One of a set, ticked. */
  checked?: boolean | undefined;
  /** Why it cannot be chosen: shown below the label. Stays focusable. */
  blocked?: string | false | undefined;
}

export interface MenuGroup {
  /** Said above the group. */
  heading?: string | undefined;
  items: readonly MenuItem[];
  /** Said below the group: what its acts have in common. */
  note?: string | undefined;
}

export interface MenuProps {
  /** The control it opens from: a `Button`, or an `IconButton` with `bare`. */
  trigger: ReactElement<Record<string, unknown>>;
  groups: readonly MenuGroup[];
  align?: 'start' | 'end' | undefined;
  side?: 'top' | 'bottom' | undefined;
  /** The single keys of its acts work while it is open, and only then: nothing else listens to them. */
  ownKeys?: boolean | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Acts that need no button of their own. */
export function Menu({ trigger, groups, align = 'start', side = 'bottom', ownKeys = false, open, onOpenChange }: MenuProps) {
  const single = useSingleKeys();
  // Before the menu's own way of finding an item by its first letter.
  const keys = (event: KeyboardEvent): void => {
    const items = groups.flatMap((group) => group.items);
    const item = event.ctrlKey || event.metaKey || event.altKey ? undefined : items.find(({ keyHint, blocked }) => keyHint !== undefined && isSingleKey(keyHint) && keyHint === event.key.toUpperCase() && !blocked);
    if (item === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onOpenChange?.(false);
    item.onSelect();
  };
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      {/* A landmark of its own while it is open, since it stands outside the page's. */}
      <Base.Portal role="region" aria-label="Menu">
        <Base.Positioner className="menu-place" align={align} side={side} sideOffset={4} collisionPadding={8}>
          <Base.Popup className="menu" onKeyDownCapture={ownKeys && single ? keys : undefined}>
            {groups.map((group, index) => (
              <Fragment key={group.heading ?? index}>
                {index > 0 && <Base.Separator className="menu__line" />}
                <Base.Group>
                  {group.heading && <Base.GroupLabel className="menu__heading">{group.heading}</Base.GroupLabel>}
                  {group.items.map((item) => <Item key={item.id} item={item} />)}
                  {group.note && <p className="menu__note">{group.note}</p>}
                </Base.Group>
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  const single = useSingleKeys();
  const shared = { className: 'menu__item', disabled: Boolean(item.blocked), 'aria-keyshortcuts': ariaKeys(item.keyHint, single) };
  const inside = (
    <>
      {item.checked !== undefined ? <span className="menu__tick">{item.checked && <Icon name="check" size={14} />}</span> : item.icon && <Icon name={item.icon} size={15} />}
      <span className="menu__label">
        {item.label}
        {item.blocked && <span className="menu__blocked">{item.blocked}</span>}
      </span>
      {item.keyHint && <KeyHint keys={item.keyHint} silent />}
    </>
  );
  if (item.checked === undefined) return <Base.Item {...shared} onClick={item.onSelect}>{inside}</Base.Item>;
  return <Base.CheckboxItem {...shared} checked={item.checked} onCheckedChange={item.onSelect} closeOnClick>{inside}</Base.CheckboxItem>;
}
