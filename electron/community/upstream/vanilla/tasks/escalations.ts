import { instantOf } from '../../../../../shared/time.ts';
import { inLists, list, query, ref, type Turn } from '../asking.ts';
import { withPosts, withUsers } from '../context.ts';
import { escalationOf, postFrom, staffWords } from '../facts-of.ts';
import { comment, escalation, type EscalationRow } from '../rows.ts';
import { confirmGone, inTurn } from './reports.ts';

async function words(turn: Turn, { escalationID: n, lastCommentID }: EscalationRow): Promise<void> {
  const { comments } = turn.state;
  if (!lastCommentID || comments[n] === lastCommentID) return;
  const { rows } = await list(turn, '/comments', query({ parentRecordType: 'escalation', parentRecordID: n, limit: 100 }), comment);
  const notes = rows.map(staffWords).filter((one) => one !== null);
  await withUsers(turn, notes.map((one) => one.by.n));
  turn.facts.push(...notes);
  comments[n] = lastCommentID;
}

/** Adds what escalations say, with the posts that they are about and what staff wrote on them. */
export async function tellEscalations(turn: Turn, rows: readonly EscalationRow[]): Promise<void> {
  const told = rows.map((row) => ({ row, fact: escalationOf(row) })).sort((a, b) => a.row.escalationID - b.row.escalationID);
  await withUsers(turn, told.flatMap(({ row }) => [row.recordUserID, row.assignedUserID ?? 0]), new Map(rows.flatMap((row) => (row.recordUser ? [[row.recordUser.userID, row.recordUser.name]] : []))));
  const absent = await withPosts(turn, told.flatMap(({ fact }) => (fact ? [fact.post] : [])));
  for (const { row, fact } of told) {
    if (fact === null) continue;
    if (absent.has(`${fact.post.source} ${fact.post.n}`)) turn.facts.push(postFrom(row, fact.post, 'gone'));
    else if (row.recordIsLive === true || row.recordIsLive === false) turn.facts.push({ kind: 'standing', ref: fact.post, standing: row.recordIsLive ? 'live' : 'gone' });
    turn.facts.push(fact);
    await words(turn, row);
    if (fact.state !== 'open') delete turn.state.comments[row.escalationID];
  }
}

/** Reads every escalation again that is not done. */
export async function openEscalations(turn: Turn): Promise<void> {
  const open = turn.held.open('escalation');
  const told = new Set<number>();
  for (const csv of inLists(open)) {
    const { rows } = await list(turn, '/escalations', query({ escalationID: csv, limit: 500 }), escalation);
    for (const row of rows) told.add(row.escalationID);
    await tellEscalations(turn, rows);
  }
  const missing = inTurn(open.filter((n) => !told.has(n)), turn.nowMs).map((n) => ref('escalation', n));
  for (const one of await confirmGone(turn, missing, ({ n }) => `/escalations/${n}`)) turn.facts.push({ kind: 'gone', ref: one, at: instantOf(turn.nowMs) });
}
