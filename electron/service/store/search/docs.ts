import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import { sayReportReason } from '../../../../shared/model/report-reasons.ts';
import { isKept, NOT_KEPT } from '../../../../shared/model/retention/words.ts';
import type { SearchKind } from '../../../../shared/model/search/kinds.ts';
import type { SearchMark, SearchState } from '../../../../shared/model/search/query.ts';
import type { Database } from '../database.ts';
import { prepared } from '../read/prepared.ts';
import { rowsWhere } from '../read/rows-of.ts';

/** The kinds of rows whose texts are found, what is small first: it is findable soonest. */
export const sources = ['member', 'handover', 'case', 'riskRecord', 'break', 'pointsProposal', 'ledgerEntry', 'note', 'message', 'post'] as const satisfies readonly EntityName[];
/** See {@link sources}. */
export type SourceName = (typeof sources)[number];

/** What a row is among the results. */
export const kindOfSource: Readonly<Record<SourceName, SearchKind>> = {
  member: 'member', handover: 'handover', case: 'case', riskRecord: 'record', break: 'record', pointsProposal: 'record', ledgerEntry: 'record', note: 'note', message: 'message', post: 'post',
};

/** Whether rows of a kind are found themselves. */
export function isSource(t: EntityName): t is SourceName {
  return (sources as readonly EntityName[]).includes(t);
}

/** A row as it is searched. */
export interface SearchDoc {
  /** When it was written or opened, canonical UTC. */
  readonly at: string;
  readonly title: string | null;
  /** Texts side by side: a phrase does not reach from one into the next. */
  readonly body: readonly string[];
  /** What only staff may read of it, and whoever wrote it. */
  readonly hidden: readonly string[];
  /** The member whose words they are. */
  readonly author: string | null;
  /** The colleague who wrote it. */
  readonly by: string | null;
  readonly spaceId: string | null;
  readonly states: readonly SearchState[];
  readonly marks: readonly SearchMark[];
  readonly reasons: readonly string[];
  /** Whether a volunteer may have to be kept from it, or from a part of it. */
  readonly guard: boolean;
}

const empty: Omit<SearchDoc, 'at'> = { title: null, body: [], hidden: [], author: null, by: null, spaceId: null, states: [], marks: [], reasons: [], guard: false };

/** SQL of what is looked up beside a row, so that a test can pin its plans. */
export const besideSql = {
  reported: `SELECT 1 FROM "cases" WHERE "post_id" = ? AND "kind" = 'report' LIMIT 1`,
  noted: `SELECT 1 FROM "notes" WHERE "about_kind" = ? AND "about_id" = ? LIMIT 1`,
  caseBreak: `SELECT 1 FROM "breaks" WHERE "member_id" = ? AND "case_id" = ? LIMIT 1`,
  memberBreak: `SELECT 1 FROM "breaks" WHERE "member_id" = ? LIMIT 1`,
  casePoints: `SELECT 1 FROM "ledger_entries" WHERE "case_id" = ? AND "kind" = 'given' LIMIT 1`,
  memberPoints: `SELECT 1 FROM "ledger_entries" WHERE "member_id" = ? AND "kind" = 'given' LIMIT 1`,
  conversation: `SELECT "subject", "state", "purpose", "opened_at" AS "openedAt" FROM "conversations" WHERE "id" = ?`,
} as const;

const exists = (db: Database, sql: string, ...values: string[]): boolean => prepared<string[], unknown>(db, sql).get(...values) !== undefined;
const marked = (...pairs: readonly (readonly [SearchMark, boolean])[]): SearchMark[] => pairs.flatMap(([mark, is]) => (is ? [mark] : []));
const texts = (...all: readonly (string | null)[]): string[] => all.flatMap((text) => text?.replaceAll(NOT_KEPT, '').trim() ? [text.replaceAll(NOT_KEPT, '')] : []);

type Says = { readonly [T in SourceName]: (db: Database, row: EntityRow<T>) => SearchDoc };

interface Around {
  readonly subject: string;
  readonly state: EntityRow<'conversation'>['state'];
  readonly purpose: EntityRow<'conversation'>['purpose'];
  readonly openedAt: string;
}

function messageDoc(db: Database, row: EntityRow<'message'>): SearchDoc {
  const around = prepared<[string], Around>(db, besideSql.conversation).get(row.conversationId);
  const states: SearchState[] = around === undefined ? [] : [around.state === 'closed' ? 'closed' : 'open', around.purpose ?? 'untriaged'];
  const opening = around !== undefined && row.at <= around.openedAt && around.subject !== row.body;
  const marks = marked(['note', exists(db, besideSql.noted, 'conversation', row.conversationId)]);
  return { ...empty, at: row.at, title: opening && isKept(around.subject) ? around.subject : null, body: texts(row.body), author: row.from === 'member' ? row.memberId : null, by: row.by, states, marks, guard: true };
}

function caseDoc(db: Database, row: EntityRow<'case'>): SearchDoc {
  const reports = rowsWhere(db, 'report', 'case_id', [row.id]);
  const acts = rowsWhere(db, 'caseAction', 'case_id', [row.id]);
  const reasons = [...new Set(reports.map((one) => one.reason))];
  return {
    ...empty, at: row.openedAt, title: row.frozenTitle, author: row.memberId, spaceId: row.spaceId, reasons,
    body: texts(row.frozenBody, row.closingNote, ...reasons.map(sayReportReason), ...reports.map((one) => one.words), ...acts.map((one) => one.text)),
    states: [row.state, ...(row.kind === 'pending' && row.state === 'open' ? ['pending' as const] : [])],
    marks: marked(['report', reports.length > 0], ['note', exists(db, besideSql.noted, 'case', row.id)], ['points', exists(db, besideSql.casePoints, row.id)], ['break', exists(db, besideSql.caseBreak, row.memberId, row.id)]),
  };
}

function riskDoc(db: Database, row: EntityRow<'riskRecord'>): SearchDoc {
  const added = rowsWhere(db, 'riskCorrection', 'record_id', [row.id]).sort((a, b) => (a.at < b.at ? -1 : 1));
  const closed = added.findLast((one) => one.kind === 'closed' || one.kind === 'reopened')?.kind === 'closed';
  const answers = [row.immediateDanger, row.thoughts, row.plan, row.means, row.timeframe, row.harmDone, row.recentAttempt, row.othersAtRisk].map((one) => one.words);
  return {
    ...empty, at: row.at, by: row.by, guard: true, states: [closed ? 'closed' : 'open', 'risk'],
    body: texts(row.exactWords, ...row.evidence.map((one) => one.text), ...answers, row.safetyFactors, row.urgencyReason, row.decision, row.reasonsForActing, row.reasonsForNotActing, row.signposting, ...row.servicesContacted.flatMap((one) => [one.to, one.reference]), ...added.flatMap((one) => [one.value, one.reason])),
  };
}

const says: Says = {
  member: (db, row) => ({ ...empty, at: row.joinedAt, title: row.name, author: row.id, marks: marked(['note', exists(db, besideSql.noted, 'member', row.id)], ['points', exists(db, besideSql.memberPoints, row.id)], ['break', exists(db, besideSql.memberBreak, row.id)]) }),
  handover: (_db, row) => ({ ...empty, at: row.at, body: texts(row.text), by: row.by, guard: row.readers === 'staff' }),
  case: caseDoc,
  riskRecord: riskDoc,
  break: (db, row) => ({ ...empty, at: row.proposedAt, by: row.proposedBy, body: texts(row.reason, row.conditions, ...rowsWhere(db, 'breakEvent', 'break_id', [row.id]).flatMap((one) => [one.reason, one.conditions])) }),
  pointsProposal: (_db, row) => ({ ...empty, at: row.at, by: row.by, body: texts(row.wording, row.evidence, row.declineReason), hidden: texts(row.privateNote), reasons: row.reasonId === null ? [] : [row.reasonId], guard: row.privateNote.trim() !== '' }),
  ledgerEntry: (_db, row) => {
    // Why points were voided is told to everyone; the note beside points that were given is the staff's (domain.md 2.11).
    const own = row.kind === 'given';
    return { ...empty, at: row.at, by: row.by, body: texts(row.wording, row.offBandReason, row.evidence, own ? null : row.privateNote), hidden: own ? texts(row.privateNote) : [], reasons: row.reasonId === null ? [] : [row.reasonId], guard: own && row.privateNote.trim() !== '' };
  },
  note: (_db, row) => ({ ...empty, at: row.at, body: texts(row.text), by: row.by, guard: row.visibility === 'staff' || row.aboutKind === 'conversation' }),
  message: messageDoc,
  post: (db, row) => ({ ...empty, at: row.createdAt, title: row.title, body: texts(row.body), author: row.authorId, spaceId: row.spaceId, states: row.state === 'pending' ? ['pending'] : [], marks: marked(['report', exists(db, besideSql.reported, row.id)]) }),
};

/** A row as it is searched, with what stands beside it in other tables. */
export function docOf<T extends SourceName>(db: Database, t: T, row: EntityRow<T>): SearchDoc {
  return says[t](db, row);
}
