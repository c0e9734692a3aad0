import type { CaseStepKind } from '../../../shared/contract/bridge/views.ts';
import { peek } from '../../data/query-cache.ts';
import { command } from '../../data/use-command.ts';
import { openGivePoints } from '../../features/points/store.ts';
import { actionsHere } from '../keys/use-keys.ts';
import { keyMap, type KeyId, type KeyPlace } from '../keys/key-map.ts';
import { navItems } from '../nav-items.ts';
import { currentRoute, go, type Route } from '../routes.ts';
import type { PaletteAction } from './action.ts';
import { inboxActions, inboxLists } from './inbox-actions.ts';

/** Points for the member of the case, or the member, that is in front of the person; where it may be done. */
function pointsAction(): PaletteAction[] {
  const route = currentRoute();
  const action = (act: 'give' | 'propose', name: string, key: KeyId, run: () => void): PaletteAction[] => [{ id: 'do:points', icon: 'points', label: `${act === 'give' ? 'Give points to' : 'Propose points for'} ${name}`, key, named: true, run }];
  if (route.screen === 'cases' && route.id !== null) {
    const detail = peek('cases.get', { id: route.id }).data;
    return detail?.points.allowed ? action(detail.points.act, detail.member.name, 'case.points', () => openGivePoints({ memberId: detail.member.id, caseId: detail.id })) : [];
  }
  if (route.screen !== 'members' || route.id === null) return [];
  const memberId = route.id;
  const sheet = peek('points.sheet', { memberId, caseId: null, conversationId: null, proposalId: null }).data;
  return sheet !== null && sheet.why === null ? action(sheet.act, sheet.member.name, 'member.points', () => openGivePoints({ memberId })) : [];
}

/** Where the picture of what a key does comes from. */
const screens: Readonly<Record<Exclude<KeyPlace, 'anywhere'>, PaletteAction['icon']>> = {
  today: 'today', cases: 'cases', case: 'cases', inbox: 'inbox', members: 'members', member: 'person', breaks: 'breaks', search: 'find', told: 'not-told', reviews: 'risk-record', risk: 'risk-record', weekly: 'weekly', outbox: 'outbox', handovers: 'hand-on', settings: 'settings',
};

/** Keys that only move, or that mean nothing without what is in front of the hand. */
const isStep = (id: KeyId): boolean => /^list\.(?:next|previous)|^(?:told|reviews|outbox)\.(?:next|previous)$|^outbox\.(?:first|second|third|fourth|fifth)$|\.(?:back|open|return|clear|close)$/u.test(id) && id !== 'case.close' && id !== 'inbox.close';

/** What each key of a case would do; a key whose steps may not be taken now does nothing and is not offered. */
const caseSteps: Readonly<Partial<Record<KeyId, readonly CaseStepKind[]>>> = {
  'case.claim': ['claim', 'release', 'take-over'], 'case.hide': ['hide', 'restore'], 'case.approve': ['approve'], 'case.reject': ['reject'], 'case.edit': ['edit'], 'case.remove': ['remove'],
  'case.note': ['note'], 'case.pass': ['pass'], 'case.hand': ['hand-to-staff', 'hand-back'], 'case.noAction': ['close'], 'case.close': ['close'], 'case.closeAs': ['close'],
};

/** Whether what a key does may be done now, as far as the case in front of the person says. */
export function mayBeDone(id: KeyId): boolean {
  const route = currentRoute();
  const detail = route.screen === 'cases' && route.id !== null ? peek('cases.get', { id: route.id }).data : null;
  if (detail === null) return true;
  return id === 'case.points' ? detail.points.allowed : id === 'case.break' ? detail.break.allowed : (caseSteps[id]?.some((step) => detail.may[step].allowed) ?? true);
}

/** What can be done on the screen in front of the person: what they can open there, and everything that has a key there. */
export function hereActions(): PaletteAction[] {
  const special = [...pointsAction(), ...inboxActions()];
  const known = new Set(special.flatMap(({ key }) => key ?? []));
  const keyed = actionsHere().flatMap(({ id, run }): PaletteAction[] => {
    const { place, label } = keyMap[id];
    return place === 'anywhere' || known.has(id) || isStep(id) || !mayBeDone(id) ? [] : [{ id: `key:${id}`, icon: screens[place], label, key: id, run }];
  });
  return [...special, ...keyed];
}

async function proposeBreak(): Promise<void> {
  go({ screen: 'breaks', id: null });
  const { useBreaksUi } = await import('../../features/breaks/store.ts');
  useBreaksUi.setState({ dialog: { kind: 'propose' } });
}

const goKeys: Readonly<Partial<Record<Route['screen'], KeyId>>> = { today: 'go.today', cases: 'go.cases', inbox: 'go.inbox', members: 'go.members', breaks: 'go.breaks', told: 'go.told', risk: 'go.risk', weekly: 'go.weekly', outbox: 'go.outbox', settings: 'go.settings' };

/** What can be done from anywhere. */
export function anywhereActions(openKeys: () => void): PaletteAction[] {
  return [
    ...navItems.map(({ screen, label, icon, to }): PaletteAction => ({ id: `do:${screen}`, icon, label: `Go to ${label.charAt(0).toLowerCase()}${label.slice(1)}`, key: goKeys[screen], run: () => go(to) })),
    ...inboxLists,
    { id: 'do:propose-break', icon: 'active', label: 'Propose a break', run: () => void proposeBreak() },
    { id: 'do:handovers', icon: 'hand-on', label: 'Go to kept handovers', key: 'go.handovers', run: () => go({ screen: 'handovers', id: null }) },
    { id: 'do:sync', icon: 'sending', label: 'Sync now', run: () => void command('sync.now', {}) },
    { id: 'do:keys', icon: 'keyboard', label: 'Keys that work here', key: 'keys', run: openKeys },
  ];
}
