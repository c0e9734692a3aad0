import { useState } from 'react';
import { MemberWords, type WordSegment } from '../../components/MemberWords.tsx';
import { Switch } from '../../components/Switch.tsx';
import { SavedLine } from './SavedLine.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { useSettings } from './use-settings.ts';

const example: readonly WordSegment[] = [
  { kind: 'plain', text: 'it was a bad night and i didn’t know who to tell. ' },
  { kind: 'covered', text: '[here would stand a description that is hard to read] ', what: 'distressing detail', amount: '1 sentence' },
  { kind: 'plain', text: 'my sister stayed up with me till morning' },
];

/** Whether distressing words wait under a cover. */
export function CoversSection() {
  const use = useSettings();
  const [uncovered, setUncovered] = useState(false);
  if (use === null) return null;
  const { settings, change, saved } = use;
  return (
    <>
      <SavedLine saved={saved} />
      <SettingsGroup title="Covers" words="What is hard to read stays covered until you ask for it. Each cover says what lies under it and how much. Nobody is counted or hurried: passing a case to a colleague is always one key.">
        <Switch
          spread label="Cover distressing text" checked={settings.coverDistressing} hint="Words that the desk recognises, in evidence and around it. It cannot recognise everything. Images always wait under a cover of their own: nobody can know what is on one."
          onChange={(coverDistressing) => {
            setUncovered(false);
            change({ coverDistressing });
          }}
        />
      </SettingsGroup>
      <SettingsGroup title="A quiet note" words="After six heavy things in a row a note says that a few minutes away are part of the work. Only this window knows what was read; nothing of it is kept or sent.">
        <Switch spread label="Note after much heavy reading" checked={settings.heavyNote} onChange={(heavyNote) => change({ heavyNote })} />
      </SettingsGroup>
      <section className="settings-example" aria-label="Example">
        <p className="settings-example__label">Example</p>
        <MemberWords segments={example} size="context" uncovered={uncovered || !settings.coverDistressing} onUncover={() => setUncovered(true)} />
      </section>
    </>
  );
}
