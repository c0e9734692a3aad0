import type { CallInput, CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { DeskFailure } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { forumMarkOf } from '../../../shared/model/forum-marks.ts';
import { sayForumAct } from '../../../shared/model/forum-words.ts';
import { plusMs } from '../../../shared/time.ts';
import { forumActsOf, forumNeedCount, forumNeeds, forumWaiting } from '../store/read/forum.ts';
import { fails, type Desk } from './context.ts';
import { membersNamed, teamOf } from './naming.ts';

/** What was decided here and the forum has not done by itself, the longest first; and what it keeps waiting longer than it should. */
export function listForumNeeds(desk: Desk): CallOutput<'forum.needs'> {
  const found = forumNeeds(desk.store.db, limits.forumNeeds);
  const named = membersNamed(desk, found.flatMap((one) => one.memberId ?? []), desk.now());
  const team = teamOf(desk);
  const rows = found.map((one) => ({
    id: one.id, title: sayForumAct(one.kind), why: one.why, at: one.at, by: one.by === null ? null : (team.person(one.by) ?? null), member: one.memberId === null ? null : named(one.memberId), conversationId: one.aboutKind === 'conversation' ? one.aboutId : null,
  }));
  const { count, since } = forumWaiting(desk.store.db, plusMs(desk.now(), -limits.forumLateMs));
  return { rows, total: forumNeedCount(desk.store.db), waits: since === null ? null : { count, since } };
}

/** What became on the forum of the decisions that rows say. */
export function listForumMarks(desk: Desk, { rowIds }: CallInput<'forum.marks'>): CallOutput<'forum.marks'> {
  const now = desk.now();
  const marks = [...Map.groupBy(forumActsOf(desk.store.db, rowIds), (one) => one.rowId ?? '')].flatMap(([rowId, acts]) => {
    const mark = forumMarkOf(acts, now);
    return mark === null ? [] : [{ rowId, mark, why: mark === 'needs-you' ? (acts.find((one) => one.state === mark)?.why ?? '') : '' }];
  });
  return { marks };
}

/** Says what is to become of it: tried again, done by hand, or given up. What the rules refuse is answered with their sentence and not saved. */
export function settleForumNeed(desk: Desk, { id, how }: CallInput<'forum.settle'>): CallOutput<'forum.settle'> {
  const result = desk.sync.enqueue([{ name: 'forum.settle@1', entity: `forumAct/${id}`, ifVersion: null, args: { actId: id, how, text: '', at: desk.now() } }]);
  if (!result.ok) throw new DeskFailure(result.error);
  const mutationId = result.value[0] ?? fails('internal', 'This was not saved.');
  return { mutationId, canUndo: desk.sync.canUndo(mutationId) };
}
