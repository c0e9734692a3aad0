import { MemberName } from '../../components/MemberName.tsx';
import { MemberWords } from '../../components/MemberWords.tsx';
import { Row } from '../../components/Row.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { SavedLine } from './SavedLine.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { TextSize } from './TextSize.tsx';
import { useSettings } from './use-settings.ts';

/** How the desk looks on this computer. Everything changes at once, and the example with it. */
export function AppearanceSection() {
  const use = useSettings();
  if (use === null) return null;
  const { settings, change, saved } = use;
  return (
    <>
      <SavedLine saved={saved} />
      <SettingsGroup title="Light and contrast">
        <SegmentedControl
          label="Theme" showLabel value={settings.theme} onChange={(theme) => change({ theme })}
          options={[{ value: 'system', label: 'As the system' }, { value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }]}
        />
        <SegmentedControl
          label="Contrast" showLabel value={settings.contrast} onChange={(contrast) => change({ contrast })}
          options={[{ value: 'system', label: 'As the system' }, { value: 'normal', label: 'Standard' }, { value: 'high', label: 'High' }]}
        />
      </SettingsGroup>
      <SettingsGroup title="Text and room">
        <TextSize value={settings.textSize} onChange={(textSize) => change({ textSize })} />
        <SegmentedControl
          label="Rows of lists" showLabel value={settings.density} onChange={(density) => change({ density })}
          options={[{ value: 'compact', label: 'Compact' }, { value: 'comfortable', label: 'Comfortable' }]}
        />
        <SegmentedControl
          label="Members’ words" showLabel value={settings.memberWords} onChange={(memberWords) => change({ memberWords })}
          options={[{ value: 'serif', label: 'Serif' }, { value: 'sans', label: 'Sans' }]}
        />
      </SettingsGroup>
      <section className="settings-example" aria-label="Example">
        <p className="settings-example__label">Example</p>
        <Row icon="reported" iconLabel="Reported" name={<MemberName name="quietfern" />} detail="Unkind conflict ×2" time="42 min" />
        <Row icon="pending" iconLabel="Pending" name={<MemberName name="halfpasthazel" />} detail="School and uni" time="1 h 05" />
        <div className="settings-example__words">
          <MemberWords segments={[{ kind: 'plain', text: 'This is how a member sounds: their exact words, never ours. i’m ok really, just tired of explaining it' }]} />
        </div>
      </section>
    </>
  );
}
