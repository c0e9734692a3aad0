import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import type { Suggestion } from './suggestions.ts';

interface CompletionProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly at: number;
  /** What is typed of the value: its letters are stronger in names. */
  readonly typed: string;
  readonly onPoint: (index: number) => void;
  readonly onTake: (index: number) => void;
}

/** What can stand after an operator, below the field. The field keeps the focus. */
export function Completion({ id, suggestions, at, typed, onPoint, onTake }: CompletionProps) {
  return (
    <div className="search-completion" role="listbox" id={id} aria-label="What can stand here">
      {suggestions.map(({ value, icon, detail, member }, index) => (
        // A press of the mouse must not take the focus from the field before it counts.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field holds the focus and hears the keys
        <div
          key={`${icon} ${value}`} id={`${id}-${index}`} role="option" aria-selected={index === at} className={cx('palette__item', index === at && 'palette__item--current')}
          onPointerMove={() => onPoint(index)} onPointerDown={(event) => event.preventDefault()} onClick={() => onTake(index)}
        >
          <Icon name={icon} size={15} />
          <span className="palette__label">{member === true ? <MemberName name={value} match={typed === '' ? undefined : typed} /> : value}</span>
          {detail !== undefined && <span className="palette__detail">{detail}</span>}
        </div>
      ))}
    </div>
  );
}
