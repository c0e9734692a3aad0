import type { Settings } from '../../../shared/contract/bridge/state.ts';
import { plusMs } from '../../../shared/time.ts';
import type { IconName } from '../../components/icons.ts';
import { now } from '../../data/clock.ts';
import { peek } from '../../data/query-cache.ts';
import { command } from '../../data/use-command.ts';
import { go, settingsSections, type SettingsSection } from '../routes.ts';
import type { PaletteAction } from './action.ts';

const sections: Readonly<Record<SettingsSection, readonly [IconName, string]>> = {
  connection: ['connect', 'Settings: connection'],
  appearance: ['palette', 'Settings: appearance, theme, text size'],
  covers: ['covered', 'Settings: covers for distressing content'],
  notices: ['bell', 'Settings: notifications, sound, quiet'],
  keyboard: ['keyboard', 'Settings: keyboard, change keys'],
  policy: ['policy', 'Settings: points policy'],
  hours: ['calendar', 'Settings: cover hours, closed days, targets'],
  shifts: ['colleagues', 'Settings: shifts, who covers when'],
  texts: ['write', 'Settings: saved replies and signposts'],
  suggestions: ['guide', 'Settings: suggestions and their words'],
  lock: ['locked', 'Settings: lock, privacy, screenshots'],
  computer: ['monitor', 'Settings: this computer'],
};

const HALF_HOUR_MS = 30 * 60_000;
const STEP = 10;

/** The switches that one reaches for while working, each as what it would do now, and every section of the settings. */
export function settingsActions(): PaletteAction[] {
  const settings = peek('settings.get', {}).data;
  const to = (id: string, icon: IconName, label: string, change: (before: Settings) => Partial<Settings>): PaletteAction => ({
    id: `set:${id}`, icon, label,
    run: () => {
      // As they are when it is chosen: the palette may have stood open while they changed.
      const before = peek('settings.get', {}).data;
      if (before) void command('settings.set', { ...before, ...change(before) });
    },
  });
  const switches = settings === null ? [] : [
    ...(settings.theme === 'light' ? [] : [to('light', 'palette', 'Light theme', () => ({ theme: 'light' }))]),
    ...(settings.theme === 'dark' ? [] : [to('dark', 'palette', 'Dark theme', () => ({ theme: 'dark' }))]),
    ...(settings.theme === 'system' ? [] : [to('system', 'palette', 'Theme as the system has it', () => ({ theme: 'system' }))]),
    settings.contrast === 'high' ? to('contrast', 'palette', 'Standard contrast', () => ({ contrast: 'normal' })) : to('contrast', 'palette', 'High contrast', () => ({ contrast: 'high' })),
    settings.density === 'compact' ? to('density', 'palette', 'Comfortable rows', () => ({ density: 'comfortable' })) : to('density', 'palette', 'Compact rows', () => ({ density: 'compact' })),
    ...(settings.textSize < 200 ? [to('larger', 'palette', 'Larger text', ({ textSize }) => ({ textSize: Math.min(200, textSize + STEP) }))] : []),
    ...(settings.textSize > 80 ? [to('smaller', 'palette', 'Smaller text', ({ textSize }) => ({ textSize: Math.max(80, textSize - STEP) }))] : []),
    to('words', 'palette', settings.memberWords === 'serif' ? 'Members’ words in sans' : 'Members’ words in serif', ({ memberWords }) => ({ memberWords: memberWords === 'serif' ? 'sans' : 'serif' })),
    to('covers', 'covered', settings.coverDistressing ? 'Show distressing content without covers' : 'Cover distressing content', ({ coverDistressing }) => ({ coverDistressing: !coverDistressing })),
    to('heavy', 'pass', settings.heavyNote ? 'No note after much heavy reading' : 'Note after much heavy reading', ({ heavyNote }) => ({ heavyNote: !heavyNote })),
    ...(peek('desk.state', {}).data?.session?.practice === true ? [to('guide', 'guide', settings.guide ? 'Leave the guide through a first case' : 'Guide through a first case', ({ guide }) => ({ guide: !guide }))] : []),
    to('single', 'keyboard', settings.singleKeys ? 'Switch single keys off' : 'Switch single keys on', ({ singleKeys }) => ({ singleKeys: !singleKeys })),
    settings.notices.quietUntil !== null && settings.notices.quietUntil > now()
      ? to('quiet', 'bell', 'End the quiet', ({ notices }) => ({ notices: { ...notices, quietUntil: null } }))
      : to('quiet', 'bell-off', 'Quiet for 30 minutes', ({ notices }) => ({ notices: { ...notices, quietUntil: plusMs(now(), HALF_HOUR_MS) } })),
    to('sound', 'bell', settings.notices.sound ? 'Notifications without sound' : 'Notifications with sound', ({ notices }) => ({ notices: { ...notices, sound: !notices.sound } })),
  ];
  return [...switches, ...settingsSections.map((section): PaletteAction => ({ id: `do:settings-${section}`, icon: sections[section][0], label: sections[section][1], run: () => go({ screen: 'settings', section }) }))];
}
