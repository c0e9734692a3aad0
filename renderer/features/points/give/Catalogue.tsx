import { type KeyboardEvent, useEffect, useId, type RefObject } from 'react';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { Icon } from '../../../components/Icon.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { catalogue, type ReasonOption } from './catalogue.ts';

interface CatalogueProps {
  readonly policy: PointsSheet['policy'];
  readonly query: string;
  readonly chosen: string | null;
  /** Typing chooses the first that fits, so that what it would do stands beside it at once. */
  readonly onQuery: (query: string, first: string | null) => void;
  readonly onChoose: (reason: string) => void;
  /** Enter, with something chosen: on to how many. */
  readonly onEnter: () => void;
  /** A key that finds nothing here sets the points instead; whether it did. */
  readonly onOtherKey: (key: string) => boolean;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** Which guideline: type a part of it; arrows choose among what fits, Enter goes on to the points. */
export function Catalogue({ policy, query, chosen, onQuery, onChoose, onEnter, onOtherKey, inputRef }: CatalogueProps) {
  const listId = useId();
  const { groups, count } = catalogue(policy, query);
  const options = groups.flatMap((group) => group.options);
  const current = options.find((one) => one.id === chosen);
  const idOf = (one: ReasonOption): string => `${listId}${one.id}`;
  const currentId = current && idOf(current);
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const type = (text: string): void => {
    const next = catalogue(policy, text);
    const first = text.trim() === '' || next.count === 0 ? null : (next.groups[0]?.options[0]?.id ?? null);
    onQuery(text, first);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = current ? options.indexOf(current) : -1;
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : null;
    if (to !== null) {
      event.preventDefault();
      const next = options[(to + options.length) % options.length];
      if (next) onChoose(next.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (current) onEnter();
    } else if (/^[0-9+-]$/.test(event.key) && current && catalogue(policy, query + event.key).count === 0 && onOtherKey(event.key)) event.preventDefault();
  };

  return (
    <div className="catalogue">
      <SearchField
        showLabel label="Which guideline?" value={query} onChange={type} onKeyDown={press} ref={inputRef} trailing={query.trim() === '' ? undefined : `${count} of ${policy.reasons.length}`}
        role="combobox" aria-expanded aria-controls={listId} aria-autocomplete="list" aria-activedescendant={currentId}
      />
      <div className="catalogue__list" role="listbox" id={listId} aria-label="Guidelines" tabIndex={-1}>
        {groups.map((group) => (
          <div key={group.heading} role="group" aria-label={`${group.heading}, ${group.detail}`}>
            <div className="catalogue__heading" aria-hidden="true"><b>{group.heading}</b> {group.detail}</div>
            {group.options.map((one) => (
              <div key={one.id} id={idOf(one)} role="option" aria-selected={one === current} tabIndex={-1} className="catalogue__option" onClick={() => onChoose(one.id)} onKeyDown={press}>
                <span>{one.runs.map((run, index) => (run.match ? <b key={index}>{run.text}</b> : run.text))}</span>
                {one === current && <Icon name="check" size={16} />}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
