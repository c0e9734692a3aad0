import { useState } from 'react';
import type { Settings } from '../../../shared/contract/bridge/state.ts';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { peek } from '../../data/query-cache.ts';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';

/** The settings, a way to change them, and whether a change was saved since the section was opened. */
export interface SettingsUse {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly saved: boolean;
}

/** What was chosen and is still on its way, oldest first: an answer to an earlier choice must not undo a later one. */
const underWay: Partial<Settings>[] = [];

/** The settings as they are; each change is saved at once. Null until the desk has said them. */
export function useSettings(): SettingsUse | null {
  const settings = useQuery('settings.get', {}).data;
  const [saved, setSaved] = useState(false);
  if (settings === null) return null;
  async function change(part: Partial<Settings>): Promise<void> {
    underWay.push(part);
    const next: Settings = Object.assign({}, peek('settings.get', {}).data ?? settings, ...underWay);
    const done = await command('settings.set', next);
    underWay.splice(underWay.indexOf(part), 1);
    if (done === null) return;
    setSaved(true);
    announce('Saved here');
  }
  return { settings, saved, change: (part) => void change(part) };
}
