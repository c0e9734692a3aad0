import { useState } from 'react';
import type { KeyId } from '../../../app/keys/key-map.ts';
import { keysWith } from '../../../app/keys/keys-in-use.ts';
import { withKeys } from '../../../app/keys/choose.ts';
import { Button } from '../../../components/Button.tsx';
import { printKeys } from '../../../components/keys.ts';
import { SearchField } from '../../../components/SearchField.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { SavedLine } from '../SavedLine.tsx';
import { SettingsGroup } from '../SettingsGroup.tsx';
import { useSettings } from '../use-settings.ts';
import { KeyRecorder } from './KeyRecorder.tsx';
import { KeyTable } from './KeyTable.tsx';
import './keyboard.css';

/** Single keys on or off, and every key there is: found, changed, and put back. */
export function KeyboardSection() {
  const use = useSettings();
  const [wanted, setWanted] = useState('');
  const [recording, setRecording] = useState<KeyId | null>(null);
  if (use === null) return null;
  const { settings, change, saved } = use;
  const chord = keysWith(settings.keys, 'single');
  const changed = Object.keys(settings.keys).length;
  const give = (id: KeyId, keys: string, without: readonly KeyId[]): void => change({ keys: withKeys(settings.keys, id, keys, without) });
  return (
    <>
      <SavedLine saved={saved} />
      <SettingsGroup title="Single keys" words="Every step has a key. Those of one character do nothing while you are writing.">
        <Switch
          spread label="Use single keys" checked={settings.singleKeys} onChange={(singleKeys) => change({ singleKeys })}
          hint={`Switch them off if you speak to your computer, or press keys without meaning to. Keys with Ctrl or ⌘ go on working${chord === undefined ? '' : `, and ${printKeys(chord)} lets the next key be a single one`}.`}
        />
      </SettingsGroup>
      <SettingsGroup title="Every key" words="Change any of them to what your hands know. They are printed wherever they work, and kept on this computer.">
        <div className="keyboard-tools">
          <SearchField label="Find a key" placeholder="What it does, or the key" value={wanted} onChange={setWanted} />
          {changed > 0 && <span className="keyboard-tools__changed">{changed === 1 ? '1 changed' : `${changed} changed`}</span>}
          {changed > 0 && <Button size="small" icon="undo" onClick={() => change({ keys: {} })}>Put all back</Button>}
        </div>
      </SettingsGroup>
      <KeyTable changes={settings.keys} wanted={wanted} onChange={setRecording} onBack={(id, keys) => give(id, keys, [])} />
      {recording !== null && <KeyRecorder id={recording} changes={settings.keys} onClose={() => setRecording(null)} onKeep={(keys, without) => give(recording, keys, without)} />}
    </>
  );
}
