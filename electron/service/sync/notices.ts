import type { Notice } from '../../../shared/contract/bridge/state.ts';
import type { CaseAction } from '../../../shared/contract/entities/cases.ts';
import type { RowReader } from '../../../shared/model/rules/types.ts';

const aboutWhom = (read: RowReader, caseId: string): string => {
  const row = read.get('case', caseId);
  const name = row && read.get('member', row.memberId)?.name;
  return name ? `the case about ${name}` : 'a case';
};

/** What a colleague's act means for this person, as a notice; null when it does not concern them. */
export function noticeOf(action: CaseAction, meId: string, read: RowReader): Omit<Notice, 'id'> | null {
  if (action.toStaffId !== meId || action.by === meId) return null;
  const who = (action.by && read.get('staff', action.by)?.name) || 'A colleague';
  const what = aboutWhom(read, action.caseId);
  const more = { caseId: action.caseId, outboxId: null, detail: action.text ?? '' };
  if (action.kind === 'taken-over') return { kind: 'taken-over', title: `${who} took over ${what}`, ...more };
  if (action.kind === 'passed') return { kind: 'passed-to-you', title: `${who} passed ${what} to you`, ...more };
  return null;
}
