import type { Case, Post, Report } from '../../../shared/contract/entities/cases.ts';
import type { Change } from './store/records.ts';

const caseRow = (kind: Case['kind'], id: string, post: Post, at: string): Case => ({
  id, kind, postId: post.id, memberId: post.authorId, spaceId: post.spaceId, openedAt: at, frozenTitle: post.title, frozenBody: post.body, frozenAt: at, state: 'open', withStaff: false,
  outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null,
});

/** A member's report as rows: it joins the post's open case, or opens one with the text as it stands (domain.md 2.7). `caseId` is for a new case. */
export function fileReport(post: Post, open: Case | undefined, report: Omit<Report, 'caseId' | 'postId'>, caseId: string): Change[] {
  const joined = open ?? caseRow('report', caseId, post, report.at);
  const put: Change = { op: 'put', t: 'report', row: { ...report, caseId: joined.id, postId: post.id } };
  return open ? [put] : [{ op: 'put', t: 'case', row: joined }, put];
}

/** A new post that waits for approval, as rows: the post and its case (domain.md 1.4). */
export function holdForApproval(post: Post, caseId: string): Change[] {
  const held: Post = { ...post, state: 'pending', stateAt: post.createdAt };
  return [{ op: 'put', t: 'post', row: held }, { op: 'put', t: 'case', row: caseRow('pending', caseId, held, post.createdAt) }];
}
