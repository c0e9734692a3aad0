import type { IconName } from '../../components/icons.ts';
import { peek } from '../../data/query-cache.ts';
import { command } from '../../data/use-command.ts';
import { openGivePoints } from '../../features/points/store.ts';
import type { KeyId } from '../keys/key-map.ts';
import { keysOf } from '../keys/keys-in-use.ts';
import { currentRoute, go, settingsSections, type SettingsSection } from '../routes.ts';
import type { PaletteAction } from './action.ts';
import { inboxActions } from './inbox-actions.ts';

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
  computer: ['monitor', 'Settings: this computer'],
};

const hint = (id: KeyId): string | undefined => keysOf(id);

async function changeSettings(change: Partial<NonNullable<ReturnType<typeof settingsNow>>>): Promise<void> {
  const now = settingsNow();
  if (now) await command('settings.set', { ...now, ...change });
}

const settingsNow = () => peek('settings.get', {}).data;

/** Points for the member of the case, or the member, that is in front of the person; where it may be done. */
function pointsAction(): PaletteAction[] {
  const route = currentRoute();
  const action = (act: 'give' | 'propose', name: string, run: () => void): PaletteAction[] => [{ id: 'do:points', icon: 'points', label: `${act === 'give' ? 'Give points to' : 'Propose points for'} ${name}`, keyHint: hint('case.points'), named: true, run }];
  if (route.screen === 'cases' && route.id !== null) {
    const detail = peek('cases.get', { id: route.id }).data;
    return detail?.points.allowed ? action(detail.points.act, detail.member.name, () => openGivePoints({ memberId: detail.member.id, caseId: detail.id })) : [];
  }
  if (route.screen !== 'members' || route.id === null) return [];
  const memberId = route.id;
  const sheet = peek('points.sheet', { memberId, caseId: null, conversationId: null, proposalId: null }).data;
  return sheet !== null && sheet.why === null ? action(sheet.act, sheet.member.name, () => openGivePoints({ memberId })) : [];
}

async function proposeBreak(): Promise<void> {
  go({ screen: 'breaks', id: null });
  const { useBreaksUi } = await import('../../features/breaks/store.ts');
  useBreaksUi.setState({ dialog: { kind: 'propose' } });
}

function everyAction(openKeys: () => void): PaletteAction[] {
  return [
    ...pointsAction(),
    ...inboxActions(hint),
    { id: 'do:today', icon: 'today', label: 'Go to today', keyHint: hint('go.today'), run: () => go({ screen: 'today' }) },
    { id: 'do:cases', icon: 'cases', label: 'Go to cases', keyHint: hint('go.cases'), run: () => go({ screen: 'cases', id: null }) },
    { id: 'do:inbox', icon: 'inbox', label: 'Go to the inbox', keyHint: hint('go.inbox'), run: () => go({ screen: 'inbox', id: null }) },
    { id: 'do:members', icon: 'members', label: 'Go to members', keyHint: hint('go.members'), run: () => go({ screen: 'members', id: null }) },
    { id: 'do:breaks', icon: 'breaks', label: 'Go to breaks', keyHint: hint('go.breaks'), run: () => go({ screen: 'breaks', id: null }) },
    { id: 'do:told', icon: 'not-told', label: 'Go to not yet told', keyHint: hint('go.told'), run: () => go({ screen: 'told' }) },
    { id: 'do:risk', icon: 'risk-record', label: 'Go to risk reviews', keyHint: hint('go.risk'), run: () => go({ screen: 'risk', id: null }) },
    { id: 'do:weekly', icon: 'weekly', label: 'Go to the weekly report', keyHint: hint('go.weekly'), run: () => go({ screen: 'weekly', week: null, figure: null }) },
    { id: 'do:propose-break', icon: 'active', label: 'Propose a break', run: () => void proposeBreak() },
    { id: 'do:handovers', icon: 'hand-on', label: 'Go to kept handovers', keyHint: hint('go.handovers'), run: () => go({ screen: 'handovers', id: null }) },
    { id: 'do:outbox', icon: 'outbox', label: 'Go to the outbox', keyHint: hint('go.outbox'), run: () => go({ screen: 'outbox', id: null }) },
    { id: 'do:sync', icon: 'sending', label: 'Sync now', run: () => void command('sync.now', {}) },
    { id: 'do:keys', icon: 'keyboard', label: 'All keys', keyHint: hint('keys'), run: openKeys },
    { id: 'do:light', icon: 'palette', label: 'Light theme', run: () => void changeSettings({ theme: 'light' }) },
    { id: 'do:dark', icon: 'palette', label: 'Dark theme', run: () => void changeSettings({ theme: 'dark' }) },
    { id: 'do:covers', icon: 'covered', label: settingsNow()?.coverDistressing === false ? 'Cover distressing content' : 'Show distressing content without covers', run: () => void changeSettings({ coverDistressing: settingsNow()?.coverDistressing === false }) },
    ...settingsSections.map((section): PaletteAction => ({ id: `do:settings-${section}`, icon: sections[section][0], label: sections[section][1], run: () => go({ screen: 'settings', section }) })),
  ];
}

/** The actions whose words hold everything that was typed. */
export function actionGroup(text: string, openKeys: () => void): PaletteAction[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return everyAction(openKeys).filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}
