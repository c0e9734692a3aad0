import type { Notice } from '../../../shared/contract/bridge/state.ts';
import type { CaseAction } from '../../../shared/contract/entities/cases.ts';
import type { PointsProposal } from '../../../shared/contract/entities/points.ts';
import type { RiskCorrection } from '../../../shared/contract/entities/risk.ts';
import type { RowReader } from '../../../shared/model/rules/types.ts';
import type { FeedChange } from '../store/write/feed.ts';

const aboutWhom = (read: RowReader, caseId: string): string => {
  const row = read.get('case', caseId);
  const name = row && read.get('member', row.memberId)?.name;
  return name ? `the case about ${name}` : 'a case';
};

/** A row that may be worth a notice. */
export type News = { readonly t: 'caseAction'; readonly row: CaseAction } | { readonly t: 'pointsProposal'; readonly row: PointsProposal } | { readonly t: 'riskCorrection'; readonly row: RiskCorrection };

/** The row of a change that may be worth a notice; null for every other. */
export function newsOf(change: FeedChange): News | null {
  if (change.op !== 'put') return null;
  if (change.t === 'caseAction') return { t: change.t, row: change.row };
  if (change.t === 'riskCorrection') return { t: change.t, row: change.row };
  return change.t === 'pointsProposal' ? { t: change.t, row: change.row } : null;
}

/** What a colleague's act means for this person, as a notice; null when it does not concern them. */
export function noticeOf(news: News, meId: string, read: RowReader): Omit<Notice, 'id'> | null {
  if (news.t === 'riskCorrection') return ofRisk(news.row, meId, read);
  return news.t === 'caseAction' ? ofAction(news.row, meId, read) : ofProposal(news.row, meId, read);
}

/** Team leads hear at once that a record was raised to them, and nothing of what is in it (domain.md 2.10). */
function ofRisk(row: RiskCorrection, meId: string, read: RowReader): Omit<Notice, 'id'> | null {
  if (row.kind !== 'raised' || row.by === meId || read.get('staff', meId)?.role !== 'lead') return null;
  const who = read.get('staff', row.by)?.name ?? 'A colleague';
  return { kind: 'risk-raised', title: `${who} raised a risk record`, detail: 'It stands on top of the reviews until a team lead has opened it.', caseId: null, outboxId: null };
}

/** A colleague learns what became of the points that they proposed, and why (domain.md 2.11). */
function ofProposal(row: PointsProposal, meId: string, read: RowReader): Omit<Notice, 'id'> | null {
  if (row.by !== meId || row.state === 'proposed' || row.decidedBy === meId) return null;
  const who = (row.decidedBy && read.get('staff', row.decidedBy)?.name) || 'A colleague';
  const name = read.get('member', row.memberId)?.name ?? 'a member';
  const more = { kind: 'decided', caseId: row.caseId, outboxId: null } as const;
  if (row.state === 'declined') return { ...more, title: `${who} declined the points you proposed for ${name}`, detail: row.declineReason ?? '' };
  const given = row.entryId === null ? undefined : read.get('ledgerEntry', row.entryId)?.points;
  const what = given === undefined ? 'points' : given === 0 ? 'a reminder' : given === 1 ? '1 point' : `${given} points`;
  return { ...more, title: `${who} gave ${name} ${what}`, detail: given === row.points || given === undefined ? 'As you proposed.' : `You had proposed ${row.points}.` };
}

function ofAction(action: CaseAction, meId: string, read: RowReader): Omit<Notice, 'id'> | null {
  if (action.toStaffId !== meId || action.by === meId) return null;
  const who = (action.by && read.get('staff', action.by)?.name) || 'A colleague';
  const what = aboutWhom(read, action.caseId);
  const more = { caseId: action.caseId, outboxId: null, detail: action.text ?? '' };
  if (action.kind === 'taken-over') return { kind: 'taken-over', title: `${who} took over ${what}`, ...more };
  if (action.kind === 'passed') return { kind: 'passed-to-you', title: `${who} passed ${what} to you`, ...more };
  return null;
}
