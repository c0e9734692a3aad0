import { useState } from 'react';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { Button } from '../../components/Button.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Switch } from '../../components/Switch.tsx';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { SavedLine } from '../settings/SavedLine.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { ChangeLockPassphrase } from './ChangeLockPassphrase.tsx';

const minutes = [['1', '1 minute'], ['5', '5'], ['10', '10'], ['20', '20'], ['60', '1 hour']] as const;

/** When the screen locks, what opens it, and who else may see the window. */
export function LockSection() {
  const use = useSettings();
  const practice = useQuery('desk.state', {}).data?.session?.practice ?? false;
  const keptBy = useQuery('computer.get', {}).data?.keyKeptBy;
  const [changing, setChanging] = useState(false);
  if (use === null) return null;
  const hide = keysOf('desk.hide');
  const { settings, change, saved } = use;
  return (
    <>
      <SavedLine saved={saved} />
      <SettingsGroup title="Lock" words={practice ? 'A practice desk has nobody real in it, so it locks only when you lock it, and opens for whoever sits there.' : 'A locked desk shows nothing and answers nothing. It keeps up to date all the same, and still says that something waits, never what or who.'}>
        {!practice && <SegmentedControl
          label="Lock when nobody has touched the computer for" showLabel value={String(settings.lockAfter) as (typeof minutes)[number][0]}
          onChange={(value) => change({ lockAfter: Number(value) as typeof settings.lockAfter })} options={minutes.map(([value, label]) => ({ value, label }))}
        />}
        {!practice && <p>It locks as well when this computer sleeps or is locked.</p>}
        <div><Button icon="locked" keyHint={keysOf('desk.lock')} onClick={() => void command('lock.now', {})}>Lock now</Button></div>
      </SettingsGroup>
      {!practice && (
        <SettingsGroup title="Passphrase" words={keptBy === 'keychain' ? 'The keychain of this computer opens the desk when it starts; this passphrase opens its lock.' : 'The passphrase that opens the desk when it starts opens its lock as well.'}>
          {keptBy === 'keychain' && (changing ? <ChangeLockPassphrase onDone={() => setChanging(false)} /> : <div><Button onClick={() => setChanging(true)}>Change the passphrase</Button></div>)}
        </SettingsGroup>
      )}
      <SettingsGroup title="Over your shoulder" words={<>{hide !== undefined && <><KeyHint keys={hide} /> hides the screen at once, also while you type. </>}What you copy of members is taken off the clipboard after two minutes.</>}>
        <Switch
          spread label="Keep the window out of screenshots and shared screens" checked={settings.hideFromCapture} onChange={(hideFromCapture) => change({ hideFromCapture })}
          hint="Others in a call see an empty window. Windows and Macs can do this; Linux cannot."
        />
      </SettingsGroup>
    </>
  );
}
