import { KeyList } from '../../app/keys/KeyList.tsx';
import { Switch } from '../../components/Switch.tsx';
import { SavedLine } from './SavedLine.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { useSettings } from './use-settings.ts';

/** Single keys on or off, and every key there is. */
export function KeyboardSection() {
  const use = useSettings();
  if (use === null) return null;
  const { settings, change, saved } = use;
  return (
    <>
      <SavedLine saved={saved} />
      <SettingsGroup title="Single keys" words="Every step has a key. Those of one character do nothing while you are writing.">
        <Switch
          spread label="Use single keys" checked={settings.singleKeys} onChange={(singleKeys) => change({ singleKeys })}
          hint="Switch them off if you speak to your computer, or press keys without meaning to. Keys with Ctrl or ⌘ go on working."
        />
      </SettingsGroup>
      <div className="settings-keys"><KeyList /></div>
    </>
  );
}
