import type { Notice } from '../../shared/contract/bridge/state.ts';
import type { IconName } from '../components/icons.ts';
import { notify, type NoticeAction } from '../components/Notices.tsx';
import { on } from '../data/bridge.ts';
import { showNeeded } from '../features/inbox/list/show-list.ts';
import { go } from './routes.ts';

const icons: Readonly<Record<Notice['kind'], IconName>> = {
  'taken-over': 'taken-over',
  'passed-to-you': 'hand-on',
  'decided': 'points',
  'risk-raised': 'risk-record',
  'inbox': 'inbox',
  'needs-you': 'needs-you',
  'overtaken': 'colleagues',
  'saved': 'saved-here',
  'service': 'restart',
};

function actionOf({ kind, caseId, outboxId }: Notice): NoticeAction | undefined {
  if (kind === 'inbox') return { label: 'Open the inbox', onPress: showNeeded };
  if (kind === 'needs-you' && outboxId !== null) return { label: 'Compare', onPress: () => go({ screen: 'outbox', id: outboxId }) };
  if (kind === 'risk-raised') return { label: 'Look', onPress: () => go({ screen: 'risk', id: null }) };
  if (caseId !== null) return { label: 'Open', onPress: () => go({ screen: 'cases', id: caseId }) };
  return outboxId === null ? undefined : { label: 'Look', onPress: () => go({ screen: 'outbox', id: outboxId }) };
}

/** The notice about an entry of the outbox; the outbox takes it away once it shows the entry itself. */
export function outboxNoticeId(outboxId: string): string {
  return `outbox ${outboxId}`;
}

/** Shows what the desk wants noticed; once. */
export function startDeskNotices(): void {
  on('notice', (notice) => {
    notify({ id: notice.outboxId === null ? notice.id : outboxNoticeId(notice.outboxId), title: notice.title, detail: notice.detail, icon: icons[notice.kind], needsYou: notice.kind === 'needs-you', action: actionOf(notice) });
  });
}
