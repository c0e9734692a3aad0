import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { operatorAt, operatorBegun, withOperator, withValue, type Typed } from '../../../../shared/model/search/typing.ts';
import { SearchField } from '../../../components/SearchField.tsx';
import { look, useSearchUi } from '../store.ts';
import { Completion } from './Completion.tsx';
import { useSuggestions } from './suggestions.ts';

interface SearchBoxProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** The list of results below, and the option in it where the keyboard is. */
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly found: ReactNode;
  /** Keys of the results and of leaving, when no completion is open. */
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** The field of the search. What can stand after an operator is offered while it is typed; arrows choose, Enter or Tab takes it, Esc leaves it. */
export function SearchBox({ field, listId, activeId, found, onKey }: SearchBoxProps) {
  const text = useSearchUi((ui) => ui.text);
  const [caret, setCaret] = useState(text.length);
  /** Where a completion was left with Esc: it stays away until something else is typed. */
  const [left, setLeft] = useState<string | null>(null);
  const [wanted, setWanted] = useState(0);
  const [focused, setFocused] = useState(false);
  const token = focused ? operatorAt(text, caret) : null;
  const suggestions = useSuggestions(left === text ? null : token);
  const begun = focused && token === null ? operatorBegun(text, caret) : null;
  const id = useId();
  const open = suggestions.length > 0;
  const at = Math.min(wanted, suggestions.length - 1);
  const place = useRef<number | null>(null);
  useEffect(() => {
    // After a completion the caret goes on behind it; the browser would leave it at the end.
    if (place.current !== null) field.current?.setSelectionRange(place.current, place.current);
    place.current = null;
  });
  const put = (typed: Typed): void => {
    place.current = typed.caret;
    setCaret(typed.caret);
    setWanted(0);
    look({ text: typed.text });
  };
  const take = (index: number): void => {
    const chosen = suggestions[index];
    if (token !== null && chosen !== undefined) put(withValue(text, token, chosen.value));
    field.current?.focus();
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, () => void>> = open
      ? { ArrowDown: () => setWanted((at + 1) % suggestions.length), ArrowUp: () => setWanted((at - 1 + suggestions.length) % suggestions.length), Enter: () => take(at), Tab: () => take(at), Escape: () => setLeft(text) }
      : begun !== null && !event.shiftKey ? { Tab: () => put(withOperator(text, caret, begun)) } : {};
    const step = event.shiftKey && event.key === 'Tab' ? undefined : steps[event.key];
    if (step === undefined) return onKey(event);
    event.preventDefault();
    step();
  };
  return (
    <div className="search-box">
      <SearchField
        ref={field} label="Search everything" placeholder="Words, “a phrase”, from: in: is: has: before: after:" value={text} maxLength={500} className="search-box__field"
        onChange={(next) => { setCaret(field.current?.selectionStart ?? next.length); setWanted(0); look({ text: next }); }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)} onKeyDown={keys}
        role="combobox" aria-autocomplete="list" aria-expanded={open || activeId !== undefined} aria-controls={open ? id : listId} aria-activedescendant={open ? `${id}-${at}` : activeId}
        trailing={begun === null ? found : <span className="search-box__begun"><kbd className="key-hint">Tab</kbd> {begun}:</span>}
      />
      {open && <Completion id={id} suggestions={suggestions} at={at} typed={token?.value ?? ''} onPoint={setWanted} onTake={take} />}
    </div>
  );
}
