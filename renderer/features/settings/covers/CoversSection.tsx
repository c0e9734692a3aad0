import { useState, type ReactNode } from 'react';
import { coverKinds, noCovers, type CoverKind } from '../../../../shared/model/evidence/cover-levels.ts';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { SavedLine } from '../SavedLine.tsx';
import { SettingsGroup } from '../SettingsGroup.tsx';
import { useSettings } from '../use-settings.ts';
import { CoverExample } from './CoverExample.tsx';
import { kindWords, levelOptions } from './words.ts';

/** What is hard to read and waits under a cover, by kind, and how each cover is lifted. */
export function CoversSection() {
  const use = useSettings();
  const [kind, setKind] = useState<CoverKind>('harm');
  if (use === null) return null;
  const { settings: { covers, coverDistressing, heavyNote }, change, saved } = use;
  const set = (part: Partial<typeof covers>): void => change({ covers: { ...covers, ...part } });
  return (
    <>
      <SavedLine saved={saved} />
      <SettingsGroup title="Covers" words="Each cover says what lies under it and how much. Nobody is counted or hurried: passing a case to a colleague is always one key.">
        <Switch spread label="Cover distressing text" checked={coverDistressing} onChange={(on) => change({ coverDistressing: on })} hint="Words that the desk recognises, in evidence and around it. It cannot recognise everything." />
      </SettingsGroup>
      {coverDistressing && (
        <SettingsGroup title="What is covered" words="“Until asked for”: one key lifts all of a case or conversation, and the next one is covered again. “Always”: that key leaves it, and you press the one cover you want to see under.">
          <ul role="list" className="settings-lines">
            {coverKinds.map((one) => (
              <Line key={one} {...kindWords[one]}>
                <SegmentedControl
                  size="small" label={kindWords[one].label} value={covers[one]} options={levelOptions}
                  onChange={(level) => {
                    setKind(one);
                    set({ [one]: level });
                  }}
                />
              </Line>
            ))}
          </ul>
          <CoverExample kind={kind} levels={covers} />
        </SettingsGroup>
      )}
      {!coverDistressing && <CoverExample kind={kind} levels={noCovers} />}
      <SettingsGroup title="Images" words="An image always waits under a cover, because nobody can know what is on one. It comes in grey and still at first.">
        <SegmentedControl label="Shown by" showLabel value={covers.images} onChange={(images) => set({ images })} options={[{ value: 'always', label: 'Its own cover only' }, { value: 'asked', label: 'Its cover or a key' }]} />
      </SettingsGroup>
      <SettingsGroup title="A quiet note" words="After six heavy things in a row a note says that a few minutes away are part of the work. Only this window knows what was read; nothing of it is kept or sent.">
        <Switch spread label="Note after much heavy reading" checked={heavyNote} onChange={(on) => change({ heavyNote: on })} />
      </SettingsGroup>
    </>
  );
}

function Line({ label, stands, children }: { label: string; stands: string; children: ReactNode }) {
  return (
    <li className="settings-line">
      <span className="settings-line__words">
        <span>{label}</span>
        <span className="settings-line__stands">{stands}</span>
      </span>
      {children}
    </li>
  );
}
