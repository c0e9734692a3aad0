import { useEffect, useRef, type ComponentType } from 'react';
import { go, settingsSections, type SettingsSection } from '../../app/routes.ts';
import { useLayout } from '../../app/use-layout.ts';
import { Button } from '../../components/Button.tsx';
import { Title } from '../../components/Title.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { ComputerSection } from './ComputerSection.tsx';
import { ConnectionSection } from './connection/ConnectionSection.tsx';
import { CoversSection } from './covers/CoversSection.tsx';
import { KeyboardSection } from './keyboard/KeyboardSection.tsx';
import { NoticesSection } from './notices/NoticesSection.tsx';
import { CoverSection } from '../cover/CoverSection.tsx';
import { SavedTextsSection } from '../saved-texts/SavedTextsSection.tsx';
import { ShiftsSection } from '../shifts/ShiftsSection.tsx';
import { PolicySection } from '../policy/PolicySection.tsx';
import { SuggestionsSection } from '../suggestions/SuggestionsSection.tsx';
import { LockSection } from '../lock/LockSection.tsx';
import { SectionList } from './SectionList.tsx';
import { sections } from './sections.ts';
import './settings.css';

const contents: Readonly<Record<SettingsSection, ComponentType>> = {
  connection: ConnectionSection,
  appearance: AppearanceSection,
  covers: CoversSection,
  notices: NoticesSection,
  keyboard: KeyboardSection,
  policy: PolicySection,
  hours: CoverSection,
  shifts: ShiftsSection,
  texts: SavedTextsSection,
  suggestions: SuggestionsSection,
  lock: LockSection,
  computer: ComputerSection,
};

/** Settings: the list of sections and one of them; in a narrow window one at a time. */
export function Settings({ section }: { section: string | null }) {
  const narrow = useLayout() === 'narrow';
  const chosen = settingsSections.find((one) => one === section) ?? null;
  const shown = chosen ?? (narrow ? null : 'connection');
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    // Where one pane takes the other's place, the focus goes along; beside each other it stays on the list.
    if (narrow && shown !== null) title.current?.focus();
    if (narrow && shown === null && before.current !== null) document.getElementById(`settings-${before.current}`)?.focus();
    before.current = shown;
  }, [shown, narrow]);
  const Content = shown === null ? null : contents[shown];
  return (
    <div className="settings">
      {(!narrow || shown === null) && <SectionList here={shown} />}
      {Content !== null && (
        // A section begins anew at its top, with nothing said of another's changes.
        <div className="settings-content" key={shown}>
          <div className="settings-content__words">
            {narrow && <Button kind="quiet" size="small" icon="arrow-left" className="settings-content__back" onClick={() => go({ screen: 'settings', section: null })}>All settings</Button>}
            <Title level={2} className="settings-content__title" ref={title} tabIndex={-1}>{sections.find(({ id }) => id === shown)?.label}</Title>
            <Content />
          </div>
        </div>
      )}
    </div>
  );
}
