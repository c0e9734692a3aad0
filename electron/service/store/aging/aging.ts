import type { EntityName } from '../../../../shared/contract/entities/index.ts';
import { caseEnded, isAged, riskEnded, type Ended } from '../../../../shared/model/retention/ended.ts';
import type { Cutoffs } from '../../../../shared/model/retention/terms.ts';
import { NOT_KEPT, withoutWords, type AgingKind } from '../../../../shared/model/retention/words.ts';
import type { RowReader } from '../../../../shared/model/rules/types.ts';
import type { Database } from '../database.ts';
import { prepared } from '../read/prepared.ts';
import { rowsWhere } from '../read/rows-of.ts';
import { encodeRow, perKind } from '../rows.ts';
import type { SearchKeeper } from '../search/keeper.ts';
import { quoted, tables } from '../tables.ts';
import type { OverlayBase } from '../write/overlay-base.ts';
import { lookedThrough, ways, type Candidate } from './candidates.ts';
import { inHandAt, type InHand } from './in-hand.ts';

/** Where a walk over all tables is: the kind, and the last row of it that was looked at. */
export interface Place {
  readonly kind: number;
  readonly after: number;
}

/** Lets go of words that are too old (domain.md 2.14). */
export interface Aging {
  inHand(now: string): InHand;
  /** Looks through the next rows, inside the caller's transaction. `next` is null at the end. */
  step(place: Place, cutoffs: Cutoffs, inHand: InHand, most: number): { readonly next: Place | null; readonly gone: number };
  /** Lets go of what only this computer has (ended changes, rows set aside, notes on weeks), and of images whose post has gone or lost its words. Answers how many. */
  own(cutoffs: Cutoffs): number;
}

/** So many rows are passed in one step when nothing in them is too old. */
const SPAN = 4_000;

const ofGonePost = `i."at" < ? AND NOT EXISTS (SELECT 1 FROM "posts" p WHERE p."id" = i."post_id" AND p."body" <> '${NOT_KEPT}')`;

/** SQL besides the walk itself, so that a test can pin its plans. */
export const agingSql = {
  casesOf: `SELECT "state", "opened_at" AS "openedAt", "frozen_at" AS "frozenAt", "closed_at" AS "closedAt" FROM "cases" WHERE "post_id" = ?`,
  younger: `SELECT 1 FROM "posts" WHERE "thread_id" = ? AND "created_at" >= ? LIMIT 1`,
  outbox: `DELETE FROM "outbox" WHERE "overlay" = 0 AND "state" IN ('sent', 'overtaken', 'discarded', 'undone') AND "settled_at" < ?`,
  quarantine: `DELETE FROM "quarantine" WHERE "at" < ?`,
  imageFiles: `DELETE FROM "image_files" WHERE "id" IN (SELECT i."id" FROM "images" i WHERE ${ofGonePost})`,
  images: `DELETE FROM "images" AS i WHERE ${ofGonePost}`,
  weekNotes: `DELETE FROM "week_notes" WHERE "at" < ?`,
} as const;

type CaseFacts = Parameters<typeof caseEnded>[0];

/** The {@link Aging} of an open database. */
export function agingOf(db: Database, reader: RowReader, search: SearchKeeper, overlayBase: Pick<OverlayBase, 'has'>): Aging {
  const update = perKind((t) => db.prepare<unknown[]>(`UPDATE ${quoted(tables[t].name)} SET ${tables[t].columns.map(({ name }) => `${quoted(name)} = ?`).join(', ')} WHERE "id" = ?`));
  const last = perKind((t) => db.prepare<[], number | null>(`SELECT max("rowid") FROM ${quoted(tables[t].name)}`).pluck());

  const strip = (t: AgingKind, id: string): number => {
    const row = reader.get(t, id);
    // What the outbox shows is taken off again with the words that it was put over.
    if (row === undefined || overlayBase.has(t, id)) return 0;
    const bare = withoutWords(t, row as never);
    search.leaves(t, id, false);
    update(t).run(...encodeRow(t, bare), id);
    search.came(t, bare as never);
    return 1;
  };
  const remove = (t: EntityName, id: string): number => {
    if (overlayBase.has(t, id)) return 0;
    search.leaves(t, id, true);
    return prepared<[string], unknown>(db, `DELETE FROM ${quoted(tables[t].name)} WHERE "id" = ?`).run(id).changes;
  };
  const post = (one: Candidate, { words }: Cutoffs, { threads }: InHand): number => {
    const threadId = one['threadId'] as string;
    if (threads.has(threadId)) return 0;
    const cases = prepared<[string], CaseFacts>(db, agingSql.casesOf).all(one.id);
    if (cases.some((row) => !isAged(caseEnded(row), words))) return 0;
    // A thread that goes on keeps its title, and a case its place.
    const needed = cases.length > 0 || (threadId === one.id && prepared<[string, string], unknown>(db, agingSql.younger).get(threadId, words) !== undefined);
    return needed ? strip('post', one.id) : remove('post', one.id);
  };
  const risk = (one: Candidate, cutoff: string): number => {
    const added = rowsWhere(db, 'riskCorrection', 'record_id', [one.id]);
    const ended: Ended = riskEnded(one as never, added);
    if (!isAged(ended, cutoff)) return 0;
    return strip('riskRecord', one.id) + added.reduce((sum, addition) => sum + strip('riskCorrection', addition.id), 0);
  };
  const letGo = (t: AgingKind, one: Candidate, cutoffs: Cutoffs, inHand: InHand): number => {
    if (one.member !== null && inHand.members.has(one.member)) return 0;
    if (t === 'riskRecord') return risk(one, cutoffs.risk);
    if (!isAged(ways[t]!.ended(one), cutoffs.words)) return 0;
    return t === 'post' ? post(one, cutoffs, inHand) : strip(t, one.id);
  };

  return {
    inHand: (now) => inHandAt(db, now),
    step({ kind, after }, cutoffs, inHand, most) {
      const t = lookedThrough[kind];
      if (t === undefined) return { next: null, gone: 0 };
      const end = last(t).get() ?? 0;
      const upto = Math.min(after + SPAN, end);
      const cutoff = t === 'riskRecord' ? cutoffs.risk : cutoffs.words;
      const found = prepared<[object], Candidate>(db, ways[t]!.sql).all({ after, upto, cutoff, most });
      let gone = 0;
      for (const one of found) gone += letGo(t, one, cutoffs, inHand);
      const seen = found.length === most ? found.at(-1)!.n : upto;
      return { next: seen >= end ? { kind: kind + 1, after: 0 } : { kind, after: seen }, gone };
    },
    own: ({ words }) => [agingSql.outbox, agingSql.quarantine, agingSql.weekNotes, agingSql.imageFiles, agingSql.images].reduce((sum, sql) => sum + prepared<[string], unknown>(db, sql).run(words).changes, 0),
  };
}
