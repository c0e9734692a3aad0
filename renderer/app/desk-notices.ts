import type { Notice } from '../../shared/contract/bridge/state.ts';
import { fateOf, isQuiet, usualNotices } from '../../shared/model/notices.ts';
import type { IconName } from '../components/icons.ts';
import { announce } from '../components/LiveAnnouncer.tsx';
import { dismissNotice, dismissNotices, notify, type NoticeAction } from '../components/Notices.tsx';
import { on } from '../data/bridge.ts';
import { now } from '../data/clock.ts';
import { onDeskState } from '../data/live.ts';
import { peek } from '../data/query-cache.ts';
import { forgetHeavy } from '../features/kindness/heavy.ts';
import { followTouch, isInFront } from '../features/inbox/conversation/in-front.ts';
import { showNeeded } from '../features/inbox/list/show-list.ts';
import { onForgetting } from './forget.ts';
import { currentRoute, go, onRoute } from './routes.ts';
import { forgetRefused } from './undo.ts';

/** The picture of each kind of notice. */
export const noticeIcons: Readonly<Record<Notice['kind'], IconName>> = {
  'risk-waiting': 'inbox',
  'risk-raised': 'risk-record',
  'service': 'restart',
  'inbox': 'inbox',
  'needs-you': 'needs-you',
  'passed-to-you': 'hand-on',
  'taken-over': 'taken-over',
  'decided': 'points',
  'overtaken': 'colleagues',
};

/** More that came during a quiet than this many is only counted. */
const HELD = 20;
/** How often an ended quiet is noticed, milliseconds. */
const LOOK_MS = 5_000;

let held: Notice[] = [];

function actionOf({ kind, caseId, outboxId, stays = false }: Notice): NoticeAction | undefined {
  if (stays) return undefined;
  if (kind === 'inbox' || kind === 'risk-waiting') return { label: 'Open the inbox', onPress: showNeeded };
  if (kind === 'needs-you' && outboxId !== null) return { label: 'Compare', onPress: () => go({ screen: 'outbox', id: outboxId }) };
  if (kind === 'risk-raised') return { label: 'Look', onPress: () => go({ screen: 'risk', id: null }) };
  if (caseId !== null) return { label: 'Open', onPress: () => go({ screen: 'cases', id: caseId }) };
  return outboxId === null ? undefined : { label: 'Look', onPress: () => go({ screen: 'outbox', id: outboxId }) };
}

/** The notice about an entry of the outbox; the outbox takes it away once it shows the entry itself. */
export function outboxNoticeId(outboxId: string): string {
  return `outbox ${outboxId}`;
}

const messageNoticeId = (conversationId: string): string => `message ${conversationId}`;

function idOf({ id, outboxId, conversationId }: Notice): string {
  if (outboxId !== null) return outboxNoticeId(outboxId);
  return conversationId === undefined ? id : messageNoticeId(conversationId);
}

function show(notice: Notice): void {
  notify({ id: idOf(notice), title: notice.title, detail: notice.detail, icon: noticeIcons[notice.kind], needsYou: notice.kind === 'needs-you' || notice.stays === true, action: actionOf(notice) });
}

const chosen = () => peek('settings.get', {}).data?.notices ?? usualNotices;

/** Shows what came during a quiet once it is over: the last few as they are, and how many there were before them. */
function showHeld(): void {
  // What was so when it came may have changed: the navigation knows who is on cover now.
  const cover = peek('cover.now', {}).data;
  const offShift = cover === null ? (held.at(-1)?.offShift ?? null) : !cover.people.some(({ person }) => person.you);
  if (held.length === 0 || isQuiet(chosen(), now(), offShift)) return;
  const shown = held.slice(-2);
  const before = held.length - shown.length;
  held = [];
  if (before > 0) notify({ id: 'held', title: `${before} more came while it was quiet`, detail: 'What they were about stands on today and in the lists.', icon: 'bell' });
  for (const one of shown) show(one);
}

/** Shows what the desk wants noticed, as the person chose; once. */
export function startDeskNotices(): void {
  followTouch();
  // Who has come to the conversation knows.
  onRoute(() => {
    const route = currentRoute();
    if (route.screen === 'inbox' && route.id !== null) dismissNotice(messageNoticeId(route.id));
  });
  on('notice', (notice) => {
    if (notice.kind === 'needs-you' && notice.outboxId !== null) forgetRefused(notice.outboxId);
    const fate = fateOf(notice.kind, chosen(), now(), notice.offShift ?? null);
    // Who has the very conversation before them sees the message itself; who only hears the desk is told.
    if (fate.window && notice.conversationId !== undefined && isInFront(notice.conversationId)) announce('A message came in this conversation.');
    else if (fate.window) show(notice);
    else if (fate.held) held = [...held, notice].slice(-HELD);
  });
  // Said once where nobody asked; what is missed stands in the list of the settings.
  let said = '';
  on('update', ({ phase, newer }) => {
    if (phase !== 'newer' || newer === null || newer.version === said || isQuiet(chosen(), now(), null)) return;
    said = newer.version;
    if (!location.hash.startsWith('#/settings')) notify({ id: 'update', title: `Duty Desk ${newer.version} is there`, detail: 'Nothing is fetched before you ask for it.', icon: 'download', action: { label: 'Look', onPress: () => go({ screen: 'settings', section: 'computer' }) } });
  });
  on('settings', showHeld);
  // What one person was told, was offered to take up again, and was not told is nobody else's.
  onForgetting(dismissNotices);
  onDeskState(({ session }) => {
    if (session !== null) return;
    held = [];
    forgetHeavy();
  });
  setInterval(showHeld, LOOK_MS);
}
