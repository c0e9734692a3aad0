import { isFixed, takenBy } from '../../../app/keys/choose.ts';
import { keyMap, keyPlaces, type KeyEntry, type KeyId } from '../../../app/keys/key-map.ts';
import { nameOf } from '../../../app/keys/keys-here.ts';
import { keysWith, type KeyChanges } from '../../../app/keys/keys-in-use.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';
import { printKeys } from '../../../components/keys.ts';
import { SectionHeading } from '../../../components/SectionHeading.tsx';

interface KeyTableProps {
  readonly changes: KeyChanges;
  /** What is looked for: in what keys do, or the key itself. */
  readonly wanted: string;
  readonly onChange: (id: KeyId) => void;
  readonly onBack: (id: KeyId, keys: string) => void;
}

const all = Object.entries(keyMap) as [KeyId, KeyEntry][];

/** Whether a key is looked for by these words: "ctrl k", "h", "hide". */
function matches(entry: KeyEntry, heading: string, keys: string | undefined, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  if (text === '') return true;
  if (keys !== undefined && printKeys(keys).toLowerCase() === text) return true;
  return text.length > 1 && text.split(/\s+/u).every((word) => `${entry.label} ${heading} ${keys === undefined ? '' : printKeys(keys)}`.toLowerCase().includes(word));
}

/** Every key by the place where it works, each with a way to change it. */
export function KeyTable({ changes, wanted, onChange, onBack }: KeyTableProps) {
  const places = keyPlaces.map(([place, heading]) => ({ place, heading, lines: all.filter(([id, entry]) => entry.place === place && matches(entry, heading, keysWith(changes, id), wanted)) })).filter(({ lines }) => lines.length > 0);
  if (places.length === 0) return <p className="keyboard-none">No key does anything like “{wanted.trim()}”.</p>;
  return (
    <div className="keyboard-table">
      {places.map(({ place, heading, lines }) => (
        <section key={place} className="keyboard-table__group" aria-label={heading}>
          <SectionHeading level={3}>{heading}</SectionHeading>
          <ul role="list">
            {lines.map(([id, entry]) => <KeyLine key={id} {...{ id, entry, changes, onChange, onBack }} />)}
          </ul>
        </section>
      ))}
    </div>
  );
}

function KeyLine({ id, entry, changes, onChange, onBack }: Omit<KeyTableProps, 'wanted'> & { id: KeyId; entry: KeyEntry }) {
  const keys = keysWith(changes, id);
  const name = nameOf(id);
  const changed = keys !== entry.keys;
  // What another key has now cannot simply be taken back from it.
  const back = changed && takenBy(id, entry.keys, changes).length === 0;
  return (
    <li className="keyboard-line">
      <span className="keyboard-line__label">{name}</span>
      <span className="keyboard-line__keys">
        {changed && <span className="keyboard-line__was">was {printKeys(entry.keys)}</span>}
        {keys === undefined ? <span className="keyboard-line__none">no key</span> : keys.split(' ').map((key, at) => <KeyHint key={at} keys={key} />)}
      </span>
      <span className="keyboard-line__acts">
        {back && <IconButton icon="undo" size="small" label={`${name}: back to ${printKeys(entry.keys)}`} onClick={() => onBack(id, entry.keys)} />}
        {!isFixed(id) && <IconButton icon="edit" size="small" label={`${name}: change the key`} onClick={() => onChange(id)} />}
      </span>
    </li>
  );
}
