import { useRef, useState, type KeyboardEvent } from 'react';
import { comboOf, refusalOf, takenBy } from '../../../app/keys/choose.ts';
import { keyMap, keyPlaces, type KeyId } from '../../../app/keys/key-map.ts';
import { nameOf } from '../../../app/keys/keys-here.ts';
import { keysWith, type KeyChanges } from '../../../app/keys/keys-in-use.ts';
import { isBare } from '../../../app/keys/match.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog, FooterGap } from '../../../components/Dialog.tsx';
import { hasCommandKey, printKeys } from '../../../components/keys.ts';
import { Note } from '../../../components/Note.tsx';
import { TextField } from '../../../components/TextField.tsx';

interface KeyRecorderProps {
  readonly id: KeyId;
  readonly changes: KeyChanges;
  readonly onClose: () => void;
  /** `without` are those that lose theirs. */
  readonly onKeep: (keys: string, without: readonly KeyId[]) => void;
}

const placeOf = (id: KeyId): string => (keyPlaces.find(([place]) => place === keyMap[id].place)?.[1] ?? '').toLowerCase();

/** Takes a new key by having it pressed, and says at once whose it is already. Enter keeps it, Esc leaves all as it was. */
export function KeyRecorder({ id, changes, onClose, onKeep }: KeyRecorderProps) {
  const [keys, setKeys] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const refusal = keys === '' ? null : refusalOf(keys);
  const taken = keys === '' || refusal !== null ? [] : takenBy(id, keys, changes);
  const same = keys !== '' && keys === keysWith(changes, id);
  const blocked = keys === '' ? 'Press a key first' : refusal === null ? (same ? 'It has this key' : false) : 'Another key';
  const keep = (): void => {
    if (blocked) return;
    onKeep(keys, taken);
    onClose();
  };
  const press = (event: KeyboardEvent): void => {
    const combo = comboOf(event.nativeEvent, hasCommandKey);
    // Tab moves on, Escape leaves, and what only holds others is not yet a key.
    if (combo === null || ['Tab', 'Shift+Tab', 'Escape'].includes(combo)) return;
    event.preventDefault();
    event.stopPropagation();
    if (combo === 'Enter') return keep();
    if (combo === 'Backspace') return setKeys('');
    const goesOn = keys !== '' && !keys.includes(' ') && isBare(keys) && isBare(combo) && keys.length === 1 && combo.length === 1;
    setKeys(goesOn ? `${keys} ${combo}` : combo);
  };
  return (
    <Dialog
      open onClose={onClose} width="narrow" focus={field} title="Change the key" description={`${nameOf(id)}, ${placeOf(id)}.`}
      footer={(
        <>
          <Button kind="quiet" keyHint="Esc" onClick={onClose}>Cancel</Button>
          {keysWith(changes, id) !== undefined && <Button kind="quiet" onClick={() => { onKeep('', []); onClose(); }}>No key</Button>}
          <FooterGap />
          <Button kind="primary" keyHint="Enter" blocked={blocked} onClick={keep}>{taken.length > 0 ? 'Use it here' : 'Keep it'}</Button>
        </>
      )}
    >
      <div className="key-recorder">
        <TextField
          ref={field} label="Press the new key" readOnly autoComplete="off" value={keys === '' ? '' : printKeys(keys)} onChange={() => undefined} onKeyDown={press} className="key-recorder__field"
          hint="Or two, one after the other. Backspace starts again." error={refusal}
        />
        {taken.length > 0 && (
          <Note tone="ochre" icon="keyboard" title={`${printKeys(keys)} is in use: ${taken.map((one) => `“${nameOf(one)}” ${placeOf(one)}`).join(' and ')}.`}>
            Used here, {taken.length === 1 ? 'that one has' : 'those have'} no key until you choose another.
          </Note>
        )}
      </div>
    </Dialog>
  );
}
