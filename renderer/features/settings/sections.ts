import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { Connection, Settings } from '../../../shared/contract/bridge/state.ts';
import { sayConnection } from '../../app/connection-words.ts';
import type { SettingsSection } from '../../app/routes.ts';
import type { IconName } from '../../components/icons.ts';
import { sayBytes } from './computer-words.ts';
import { sayChoices } from './covers/words.ts';
import { sayNotices } from './notices/words.ts';

/** What the list of sections knows. */
export interface SettingsFacts {
  readonly settings: Settings | null;
  readonly connection: Connection | null;
  readonly computer: CallOutput<'computer.get'> | null;
  /** "Version 1, a break at 30 points". */
  readonly policy: string | null;
  /** "Mon to Fri 10:00 to 18:00". */
  readonly cover: string | null;
  /** Stretches of this week, from now on, in which the inbox is open without anybody. */
  readonly gaps: number | null;
  /** "6 replies, 4 signposts". */
  readonly texts: string | null;
  /** "Version 1 of the words". */
  readonly suggestions: string | null;
  /** Nobody real is in it: it locks only when it is locked. */
  readonly practice: boolean;
  /** "0.2.0 is there"; null while there is nothing to do about updates. */
  readonly update: string | null;
  /** ISO instant. */
  readonly now: string;
}

/** One section with a line on how it stands. */
export interface SectionEntry {
  readonly id: SettingsSection;
  readonly label: string;
  readonly icon: IconName;
  readonly summary: (facts: SettingsFacts) => string;
}

const themes: Readonly<Record<Settings['theme'], string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** The sections in their order. */
export const sections: readonly SectionEntry[] = [
  { id: 'connection', label: 'Connection', icon: 'connect', summary: ({ connection, now }) => (connection === null ? '' : sayConnection(connection, now, connection.queued).words) },
  { id: 'appearance', label: 'Appearance', icon: 'palette', summary: ({ settings }) => (settings === null ? '' : `${themes[settings.theme]}, ${settings.density}, text ${settings.textSize} %`) },
  { id: 'covers', label: 'Distressing content', icon: 'covered', summary: ({ settings }) => (settings === null ? '' : settings.coverDistressing ? sayChoices(settings.covers) : 'Words shown at once') },
  { id: 'notices', label: 'Notifications', icon: 'bell', summary: ({ settings, now }) => (settings === null ? '' : sayNotices(settings.notices, now)) },
  { id: 'keyboard', label: 'Keyboard', icon: 'keyboard', summary: ({ settings }) => (settings === null ? '' : `Single keys are ${settings.singleKeys ? 'on' : 'off'}${Object.keys(settings.keys).length === 0 ? '' : `, ${Object.keys(settings.keys).length} changed`}`) },
  { id: 'policy', label: 'Points policy', icon: 'policy', summary: ({ policy }) => (policy === null ? '' : policy) },
  { id: 'hours', label: 'Cover hours', icon: 'calendar', summary: ({ cover }) => cover ?? '' },
  { id: 'shifts', label: 'Shifts', icon: 'colleagues', summary: ({ gaps }) => (gaps === null ? '' : gaps === 0 ? 'No gaps this week' : gaps === 1 ? '1 gap this week' : `${gaps} gaps this week`) },
  { id: 'texts', label: 'Replies and signposts', icon: 'write', summary: ({ texts }) => texts ?? '' },
  { id: 'suggestions', label: 'Suggestions', icon: 'guide', summary: ({ suggestions }) => suggestions ?? '' },
  { id: 'lock', label: 'Lock and privacy', icon: 'locked', summary: ({ settings, practice }) => (settings === null ? '' : practice ? 'Locks when you lock it' : settings.lockAfter === 60 ? 'Locks after an hour' : settings.lockAfter === 1 ? 'Locks after a minute' : `Locks after ${settings.lockAfter} minutes`) },
  { id: 'computer', label: 'This computer', icon: 'monitor', summary: ({ computer, update }) => [...(computer === null ? [] : [sayBytes(computer.databaseBytes), ...(computer.encrypted ? ['encrypted'] : [])]), ...(update === null ? [] : [`Duty Desk ${update}`])].join(', ') },
];
