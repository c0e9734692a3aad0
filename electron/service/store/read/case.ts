import type { EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { PostState } from '../../../../shared/contract/entities/cases.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../database.ts';
import { prepared } from './prepared.ts';

/** A post beside the evidence. */
export interface ContextPost {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: string;
  readonly state: PostState;
  readonly body: string;
}

/** SQL of one case's parts, so that a test can pin their plans. */
export const caseSql = {
  before: `
    SELECT "id", "author_id" AS "authorId", "created_at" AS "createdAt", "state", "body" FROM "posts"
    WHERE "thread_id" = ? AND ("created_at", "id") < (?, ?) ORDER BY "created_at" DESC, "id" DESC LIMIT ?`,
  after: `
    SELECT "id", "author_id" AS "authorId", "created_at" AS "createdAt", "state", "body" FROM "posts"
    WHERE "thread_id" = ? AND ("created_at", "id") > (?, ?) ORDER BY "created_at", "id" LIMIT ?`,
  ofPost: `SELECT "id" FROM "cases" WHERE "post_id" = ? ORDER BY "opened_at" DESC, "id" DESC LIMIT 1`,
  reports: `SELECT "id", "reporter_id" AS "reporterId", "reason", "words", "at" FROM "reports" WHERE "case_id" = ? ORDER BY "at", "id" LIMIT ?`,
  actions: `
    SELECT "id", "kind", "by", "at", "text", "outcome", "to_staff_id" AS "toStaffId" FROM "case_actions"
    WHERE "case_id" = ? ORDER BY "at", "received_at", "id" LIMIT ?`,
  notes: `
    SELECT "id", "by", "at", "text", "visibility" FROM "notes"
    WHERE "about_kind" = ? AND "about_id" = ? ORDER BY "at" DESC, "id" DESC LIMIT ?`,
} as const;

/** Where a post stands in its thread. */
export interface ThreadPlace {
  readonly id: string;
  readonly threadId: string;
  readonly createdAt: string;
}

/** The posts just before and after one in its thread, `limits.threadContext` each side, in the order of the thread. */
export function threadAround(db: Database, place: ThreadPlace): { before: ContextPost[]; after: ContextPost[] } {
  type Params = [string, string, string, number];
  const params: Params = [place.threadId, place.createdAt, place.id, limits.threadContext];
  return { before: prepared<Params, ContextPost>(db, caseSql.before).all(...params).reverse(), after: prepared<Params, ContextPost>(db, caseSql.after).all(...params) };
}

/** The newest case about a post; null when there never was one. */
export function caseOfPost(db: Database, postId: string): string | null {
  return prepared<[string], { id: string }>(db, caseSql.ofPost).get(postId)?.id ?? null;
}

/** A report as the case screen shows it. */
export type ReportRow = Pick<EntityRow<'report'>, 'id' | 'reporterId' | 'reason' | 'words' | 'at'>;

/** The reports of a case, first to last. */
export function reportsOf(db: Database, caseId: string): ReportRow[] {
  return prepared<[string, number], ReportRow>(db, caseSql.reports).all(caseId, limits.listRows);
}

/** An action as the case screen shows it. */
export type ActionRow = Pick<EntityRow<'caseAction'>, 'id' | 'kind' | 'by' | 'at' | 'text' | 'outcome' | 'toStaffId'>;

/** What was done on a case, first to last. */
export function actionsOf(db: Database, caseId: string): ActionRow[] {
  return prepared<[string, number], ActionRow>(db, caseSql.actions).all(caseId, limits.listRows);
}

/** A note as screens show it. */
export type NoteRow = Pick<EntityRow<'note'>, 'id' | 'by' | 'at' | 'text' | 'visibility'>;

/** The newest notes about a case, a member or a conversation, newest first. */
export function notesAbout(db: Database, kind: EntityRow<'note'>['aboutKind'], id: string): NoteRow[] {
  return prepared<[string, string, number], NoteRow>(db, caseSql.notes).all(kind, id, limits.noteRows);
}
