import { Dialog as Base } from '@base-ui/react/dialog';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { KeyHint } from './KeyHint.tsx';
import './Field.css';
import './Dialog.css';
import './Palette.css';

export interface PaletteItem {
  id: string;
  icon: IconName;
  /** Its name; the letters that matched in `<b>`, or a `MemberName` with `match`. */
  label: ReactNode;
  /** At the end: "1 open case", "yours". */
  detail?: ReactNode;
  keyHint?: string | undefined;
}

export interface PaletteGroup {
  heading: string;
  items: readonly PaletteItem[];
}

export interface PaletteProps {
  open: boolean;
  /** What the sheet is, and what is typed into its box; said to assistive technology. */
  title?: string | undefined;
  label?: string | undefined;
  /** In the empty box: "Fri 14:00, or tomorrow 16:30". */
  placeholder?: string | undefined;
  onClose: () => void;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly PaletteGroup[];
  onChoose: (id: string) => void;
  /** Shown at the end of the box while nothing is typed that it would cover: "from: in: is: before:". */
  operators?: string | undefined;
  /** Below the box when nothing is found, or before anything is typed. */
  empty?: ReactNode;
}

/** Find anything: people, cases, acts. The box keeps the focus; arrows move through what was found, Enter chooses. */
export function Palette({ open, onClose, title = 'Find anything', label = 'Find people, cases, words, acts', placeholder, query, onQuery, groups, onChoose, operators, empty }: PaletteProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => { if (!next) onClose(); }}>
      <Base.Portal>
        <Base.Backdrop className="dialog-veil palette-veil" />
        <Base.Popup className="palette" aria-label={title}>
          <Finder {...{ label, placeholder, query, onQuery, groups, onChoose, operators, empty }} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Finder({ label, placeholder, query, onQuery, groups, onChoose, operators, empty }: Omit<PaletteProps, 'open' | 'onClose' | 'title'>) {
  const listId = useId();
  const items = groups.flatMap((group) => group.items);
  const [wanted, setWanted] = useState<string | null>(null);
  // What was found changes under the cursor: it stays on its item while that is there, else it goes to the first.
  const current = items.find((item) => item.id === wanted) ?? items[0];
  const idOf = (item: PaletteItem) => `${listId}${item.id}`;

  const currentId = current && idOf(current);
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const move = (event: KeyboardEvent) => {
    const at = current ? items.indexOf(current) : -1;
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const to = steps[event.key];
    if (to !== undefined && items.length > 0) {
      event.preventDefault();
      setWanted(items[(to + items.length) % items.length]?.id ?? null);
    } else if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onChoose(current.id);
    }
  };

  return (
    <>
      <div className="field-box palette__box">
        <Icon name="find" size={17} />
        <input
          className="field-box__input" type="text" role="combobox" aria-label={label} placeholder={placeholder} aria-expanded={items.length > 0} aria-controls={listId} aria-autocomplete="list"
          aria-activedescendant={currentId} value={query} onChange={(event) => { setWanted(null); onQuery(event.target.value); }} onKeyDown={move} autoComplete="off" spellCheck={false}
        />
        {operators && <span className="field-box__aside palette__operators">{operators}</span>}
      </div>
      {items.length === 0 && empty && <div className="palette__empty" role="status">{empty}</div>}
      <div className="palette__list" role="listbox" id={listId} aria-label="Found">
        {groups.filter((group) => group.items.length > 0).map((group) => (
          <div key={group.heading} role="group" aria-label={group.heading}>
            <div className="palette__heading" aria-hidden="true">{group.heading}</div>
            {group.items.map((item) => (
              <div
                key={item.id} id={idOf(item)} role="option" aria-selected={item === current} tabIndex={-1} className={cx('palette__item', item === current && 'palette__item--current')}
                onPointerMove={() => setWanted(item.id)} onClick={() => onChoose(item.id)} onKeyDown={move}
              >
                <Icon name={item.icon} size={16} />
                <span className="palette__label">{item.label}</span>
                {item.detail && <span className="palette__detail">{item.detail}</span>}
                {item.keyHint ? <KeyHint keys={item.keyHint} silent /> : item === current && <KeyHint keys="Enter" silent />}
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
