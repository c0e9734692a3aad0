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

/** The settings as they are chosen; each change is shown and saved at once. Null until the desk has said them. */
export function useSettings(): SettingsUse | null {
  const kept = useQuery('settings.get', {}).data;
  const [saved, setSaved] = useState(false);
  const [, drawAgain] = useState({});
  if (kept === null) return null;
  const chosen = (from: Settings): Settings => Object.assign({}, from, ...underWay);
  const settings = chosen(kept);
  async function change(part: Partial<Settings>): Promise<void> {
    underWay.push(part);
    // The next press counts from what this one chose, not from what has been saved so far.
    drawAgain({});
    const done = await command('settings.set', chosen(peek('settings.get', {}).data ?? settings));
    underWay.splice(underWay.indexOf(part), 1);
    drawAgain({});
    if (done === null) return;
    setSaved(true);
    announce('Saved here');
  }
  return { settings, saved, change: (part) => void change(part) };
}
