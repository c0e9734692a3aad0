import { useRef, useState } from 'react';
import type { Settings } from '../../../shared/contract/bridge/state.ts';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';

/** The settings, a way to change them, and whether a change was saved since the section was opened. */
export interface SettingsUse {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly saved: boolean;
}

/** The settings as they are; each change is saved at once. Null until the desk has said them. */
export function useSettings(): SettingsUse | null {
  const settings = useQuery('settings.get', {}).data;
  const [saved, setSaved] = useState(false);
  const latest = useRef(settings);
  const saving = useRef(0);
  // While a change is on its way the answer to an earlier one must not undo it.
  if (saving.current === 0) latest.current = settings;
  if (settings === null) return null;
  return {
    settings,
    saved,
    change(part) {
      if (latest.current === null) return;
      latest.current = { ...latest.current, ...part };
      saving.current += 1;
      void command('settings.set', latest.current).then((done) => {
        saving.current -= 1;
        if (done === null) return;
        setSaved(true);
        announce('Saved here');
      });
    },
  };
}
