import type { CaseDetail, Saving } from '../../../shared/contract/bridge/views.ts';
import type { Case, Post } from '../../../shared/contract/entities/cases.ts';
import { claimEndsAt, holderAt } from '../../../shared/model/claims.ts';
import { evidenceOf } from '../../../shared/model/evidence/index.ts';
import { sayReportReason } from '../../../shared/model/report-reasons.ts';
import { actionsOf, notesAbout, reportsOf, threadAround, type ContextPost, type ReportRow } from '../store/read/case.ts';
import type { EntryState } from '../sync/index.ts';
import { fails, type Desk } from './context.ts';
import { imagesOf } from './images/of.ts';
import { permissions, suggestedOutcome, withoutNoAction } from './may.ts';
import { membersNamed, teamOf, type Team } from './naming.ts';
import { firstName } from './people.ts';
import { mayPoints, mayProposeBreak } from './points/may.ts';
import { reportedByCase } from './queue-rows.ts';

function titleOf(row: Case, reports: readonly ReportRow[]): string {
  if (row.kind === 'pending') return 'Waiting for approval';
  const counts = [...Map.groupBy(reports, (one) => one.reason)].map(([reason, same]) => ({ caseId: row.id, reason, count: same.length }));
  const leading = reportedByCase(counts).get(row.id)?.leading;
  const reason = leading ? sayReportReason(leading) : 'Reported post';
  return reports.length > 1 ? `${reason}, ${reports.length} reports` : reason;
}

/** Who moved or edited a post: a colleague, a member, or null for the forum itself. */
function actorName(desk: Desk, team: Team, id: string | null): string | null {
  if (id === null) return null;
  if (team.all.some((one) => one.id === id)) return team.person(id)?.name ?? null;
  return desk.store.reader.get('member', id)?.name ?? 'Somebody no longer here';
}

function postView(desk: Desk, team: Team, post: Post | undefined): CaseDetail['post'] {
  if (!post) return null;
  const { id, state, stateAt, createdAt, editedAt, body } = post;
  const imageIds = imagesOf(desk, { postIds: [id] }).flatMap((one) => (one.file !== null && one.removedAt === null ? [one.id] : []));
  return { id, state, stateAt, stateBy: actorName(desk, team, post.stateBy), createdAt, editedAt, editedBy: actorName(desk, team, post.editedBy), body, imageIds };
}

const savingOf = (state: EntryState | undefined): Saving => {
  if (state === 'needs-you' || state === 'held') return 'needs-you';
  return state === 'queued' || state === 'sending' ? 'saved-here' : 'sent';
};

interface Around {
  readonly before: ContextPost[];
  readonly after: ContextPost[];
}

function aroundPost(desk: Desk, post: Post | undefined): Around {
  return post ? threadAround(desk.store.db, post) : { before: [], after: [] };
}

function threadTitle(desk: Desk, row: Case, post: Post | undefined): string | null {
  return (post ? desk.store.reader.get('post', post.threadId)?.title : null) ?? post?.title ?? row.frozenTitle;
}

function holding(desk: Desk, row: Case, team: Team, now: string): Pick<CaseDetail, 'holder' | 'claimEndsAt'> {
  const claim = row.state === 'open' ? desk.store.reader.get('claim', row.id) : undefined;
  const holder = holderAt(claim, now);
  return { holder: team.person(holder), claimEndsAt: claim && holder !== null ? claimEndsAt(claim) : null };
}

/** Everything the case screen shows of one case; a typed failure when it is not on this computer. */
export function getCase(desk: Desk, id: string): CaseDetail {
  const { store, sync, actor } = desk;
  const now = desk.now();
  const row = store.reader.get('case', id);
  if (!row) return fails('not-found', 'This case is not on this computer.');
  const post = store.reader.get('post', row.postId);
  const team = teamOf(desk);
  const [reports, actions, notes, around] = [reportsOf(store.db, id), actionsOf(store.db, id), notesAbout(store.db, 'case', id), aroundPost(desk, post)];
  const member = membersNamed(desk, [row.memberId, ...reports.flatMap((one) => one.reporterId ?? []), ...[...around.before, ...around.after].map((one) => one.authorId)], now);
  const states = sync.statesOf([...actions, ...notes].map((one) => one.id));
  const space = store.reader.get('space', row.spaceId);
  const held = holding(desk, row, team, now);
  const holder = held.holder && { id: held.holder.id, firstName: firstName(held.holder.name) };
  const permitted = permissions({ row, post, holder, actor, now, read: store.reader });
  const suggested = row.state === 'open' ? suggestedOutcome(actions, permitted.outcomes) : null;
  const [may, outcomes] = [permitted.may, withoutNoAction(permitted.outcomes, suggested)];
  const context = (one: ContextPost): CaseDetail['before'][number] => ({ id: one.id, author: member(one.authorId), createdAt: one.createdAt, state: one.state, body: one.body });
  return {
    id,
    v: store.versionOf('case', id) ?? 0,
    postV: post ? store.versionOf('post', post.id) : null,
    kind: row.kind,
    state: row.state,
    withStaff: row.withStaff,
    outcome: row.outcome,
    closingNote: row.closingNote,
    closedAt: row.closedAt,
    closedBy: team.person(row.closedBy),
    openedAt: row.openedAt,
    title: titleOf(row, reports),
    spaceKind: space?.kind ?? 'board',
    spaceName: space?.name ?? 'A space no longer here',
    threadTitle: threadTitle(desk, row, post),
    member: member(row.memberId),
    post: postView(desk, team, post),
    evidence: { frozenAt: row.frozenAt, ...evidenceOf({ frozenBody: row.frozenBody, currentBody: post?.body ?? null }) },
    before: around.before.map(context),
    after: around.after.map(context),
    reports: reports.map((one) => ({ id: one.id, reporter: one.reporterId === null ? null : member(one.reporterId), reason: sayReportReason(one.reason), words: one.words, at: one.at })),
    ...held,
    actions: actions.map((one) => ({ id: one.id, kind: one.kind, by: team.person(one.by), at: one.at, text: one.text, outcome: one.outcome, to: team.person(one.toStaffId), saving: savingOf(states.get(one.id)) })),
    notes: notes.map((one) => ({ id: one.id, by: team.person(one.by), at: one.at, text: one.text, visibility: one.visibility, saving: savingOf(states.get(one.id)) })),
    viewing: sync.presence.of(id).flatMap((one) => {
      const person = team.person(one.staffId);
      return person === null || person.you || one.doing === 'gone' ? [] : [{ person, doing: one.doing }];
    }),
    may,
    points: mayPoints(desk, { memberId: row.memberId, caseId: id, conversationId: null, proposalId: null }),
    break: mayProposeBreak(desk, { memberId: row.memberId, caseId: id }),
    outcomes,
    suggestedOutcome: suggested,
  };
}
