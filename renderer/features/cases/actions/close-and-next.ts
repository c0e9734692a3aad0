import type { CaseDetail, CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import type { Outcome } from '../../../../shared/contract/entities/cases.ts';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { peek } from '../../../data/query-cache.ts';
import { currentLayout } from '../../../app/appearance.ts';
import { currentRoute, go } from '../../../app/routes.ts';
import { notifyDone } from '../../../app/undo.ts';
import { afterClosing } from '../list/neighbours.ts';
import { queueId } from '../list/QueueRows.tsx';
import { rowDetail } from '../list/row-words.ts';
import { useCasesUi } from '../store.ts';
import { outcomeWords } from '../words.ts';
import { savedWords } from '../../../app/saved-words.ts';
import { sendStep } from './take-step.ts';

/** The slide lasts 140 ms (design.md "Motion") and begins when the queue's answer is there. */
const SLIDE_MS = 400;

function slide(): void {
  useCasesUi.setState({ sliding: true });
  setTimeout(() => useCasesUi.setState({ sliding: false }), SLIDE_MS);
}

/** Goes on from a case that is done with, when it is still the one in front of the person: the next is there, and the focus is on the queue. */
export function goOn(id: string, next: string | null, rows: readonly CaseListRow[], done: string): void {
  const route = currentRoute();
  // The person may have gone on while the desk saved it.
  if (route.screen !== 'cases' || route.id !== id) return;
  slide();
  go({ screen: 'cases', id: next }, 'replace');
  const row = rows.find((one) => one.id === next);
  announce(row ? `${done}. Next: ${row.member.name}, ${rowDetail(row)}` : `${done}. No more cases here.`);
  if (currentLayout() !== 'narrow') document.getElementById(queueId)?.focus({ preventScroll: true });
}

/** The case to go on with after this one, for who is signed in. */
export function caseAfter(rows: readonly CaseListRow[], id: string): string | null {
  return afterClosing(rows, id, peek('desk.state', {}).data?.session?.role !== 'moderator');
}

/** Closes a case; then the next one is there, the focus is on the queue, and the closing can be taken back. */
export async function closeAndNext(detail: CaseDetail, rows: readonly CaseListRow[], outcome: Outcome, text: string): Promise<boolean> {
  const next = caseAfter(rows, detail.id);
  const answer = await sendStep(detail, { kind: 'close', outcome, text });
  if (answer === null) return false;
  const done = `Closed: ${outcomeWords[outcome]}`;
  const { id, member } = detail;
  useCasesUi.setState({ outcome: null, dialog: null });
  notifyDone(
    { title: done, detail: [member.name, savedWords()].filter(Boolean).join('. ') },
    answer.canUndo ? { mutationIds: [answer.mutationId], words: `closed, ${outcomeWords[outcome]}`, after: () => go({ screen: 'cases', id }) } : null,
  );
  goOn(id, next, rows, done);
  return true;
}
