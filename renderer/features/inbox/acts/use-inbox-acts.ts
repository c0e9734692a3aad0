import { useMemo } from 'react';
import type { ConversationDetail, InboxRow, InboxStep, InboxStepKind } from '../../../../shared/contract/bridge/inbox.ts';
import type { Purpose } from '../../../../shared/contract/entities/inbox.ts';
import { markWords } from '../../../../shared/model/triage/mark-words.ts';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { notify } from '../../../components/Notices.tsx';
import { command } from '../../../data/use-command.ts';
import { currentLayout } from '../../../app/appearance.ts';
import { currentRoute, go } from '../../../app/routes.ts';
import { notifyDone } from '../../../app/undo.ts';
import { savedWords } from '../../../app/saved-words.ts';
import { openGivePoints } from '../../points/store.ts';
import { inboxListId } from '../ids.ts';
import { afterDone } from '../list/lines.ts';
import { openInboxDialog, type InboxDialog } from '../store.ts';
import { purposeWords } from '../words.ts';

/** What can be done on the conversation in front of the person. Each says why when it may not be. */
export interface InboxActs {
  triage(purpose: Purpose): void;
  wait(): void;
  /** Closes, or opens again; a conversation about a risk is asked about first. */
  closeOrReopen(): void;
  /** Closes without asking: it has been asked. */
  close(): void;
  points(): void;
  /** Opens a sheet. */
  open(dialog: InboxDialog): void;
  /** Hands to weekend cover, or back, whichever is possible. */
  hand(): void;
  /** Takes a step that a sheet has made; `done` is said with its Undo. Whether it was taken. */
  take(step: InboxStep, done: string): Promise<boolean>;
  /** Goes on to what needs somebody next, when this conversation is still the one in front of the person. */
  next(said: string): void;
}

const dialogSteps: Readonly<Partial<Record<InboxDialog, InboxStepKind>>> = { 'assign': 'assign', 'snooze': 'snooze', 'hand-to-cover': 'hand-to-cover', 'hand-back': 'hand-back', 'check': 'share-draft', 'close-risk': 'close' };

function tellWhy(why: string | null): void {
  notify({ title: why ?? 'This cannot be done now.', icon: 'info', id: 'why' });
}

/** Goes on to what needs somebody next; the focus goes to the list, so that one goes on by key. */
export function goOn(rows: readonly InboxRow[], id: string, said: string): void {
  const route = currentRoute();
  // The person may have gone on while the desk saved it.
  if (route.screen !== 'inbox' || route.id !== id) return;
  const next = currentLayout() === 'narrow' ? null : afterDone(rows, id);
  go({ screen: 'inbox', id: next }, 'replace');
  const row = rows.find((one) => one.id === next);
  announce(row ? `${said} Next: ${row.member.name}.` : said);
  document.getElementById(inboxListId)?.focus({ preventScroll: true });
}

/** Binds the acts to a conversation as it is shown; a late key press can only ever reach the one that the person saw. */
export function useInboxActs(detail: ConversationDetail | null, rows: readonly InboxRow[]): InboxActs {
  return useMemo(() => actsOn(detail, rows), [detail, rows]);
}

function actsOn(detail: ConversationDetail | null, rows: readonly InboxRow[]): InboxActs {
  const may = (kind: InboxStepKind): boolean => {
    const permission = detail?.may[kind];
    if (permission?.allowed) return true;
    if (permission) tellWhy(permission.why);
    return false;
  };
  const take = async (step: InboxStep, done: string, after?: () => void): Promise<boolean> => {
    if (detail === null) return false;
    const { id, v, member } = detail;
    const answer = await command('inbox.do', { conversationId: id, v, step });
    if (answer === null) return false;
    const words = done.charAt(0).toLocaleLowerCase('en-GB') + done.slice(1);
    notifyDone({ title: done, detail: [member.name, savedWords()].filter(Boolean).join('. ') }, answer.canUndo ? { mutationIds: answer.mutationIds, words, after: () => go({ screen: 'inbox', id }) } : null);
    after?.();
    return true;
  };
  const next = (said: string): void => { if (detail !== null) goOn(rows, detail.id, said); };
  const open = (dialog: InboxDialog): void => {
    const step = dialogSteps[dialog];
    if (detail !== null && (step === undefined || may(step))) openInboxDialog(detail.id, dialog);
  };
  const close = (): void => { if (may('close')) void take({ kind: 'close' }, 'Conversation closed', () => next('Closed.')); };
  return {
    triage(purpose) {
      if (detail === null || !may('triage')) return;
      if (detail.purpose === purpose) return announce(`It is sorted as ${purposeWords[purpose]} already.`);
      void take({ kind: 'triage', purpose, suggested: detail.suggestion.purpose, suggestedWords: markWords(detail.suggestion) }, `Sorted as ${purposeWords[purpose]}`);
    },
    wait: () => { if (may('wait')) void take({ kind: 'wait' }, 'Waiting for them'); },
    closeOrReopen() {
      if (detail?.state === 'closed') {
        if (may('reopen')) void take({ kind: 'reopen' }, 'Opened again');
      } else if (detail?.purpose === 'risk') open('close-risk');
      else close();
    },
    close,
    points() {
      if (detail !== null && may('give-points')) openGivePoints({ memberId: detail.member.id, conversationId: detail.id });
    },
    hand: () => open(detail?.withCover ? 'hand-back' : 'hand-to-cover'),
    open,
    take,
    next,
  };
}
