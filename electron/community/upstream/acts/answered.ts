import type { ForumAct } from '../../../../shared/contract/entities/forum.ts';
import type { CommunityStore } from '../../server/store/store.ts';
import type { Want } from '../upstream.ts';
import { breakActs } from './break-times.ts';

/**
 * What a person said of an act that waited for them: tried again from the beginning, whatever was in doubt before; done by hand; or not
 * to be done. An end of a break that was seen there: try again begins it anew, anything else leaves the member where they are.
 */
export function answered(held: Pick<CommunityStore, 'acts' | 'records'>, { id, state }: ForumAct, { mutationId, by, now }: { readonly mutationId: string; readonly by: string; readonly now: string }): void {
  const { acts } = held;
  const act = acts.get(id);
  if (act === undefined) return;
  const want = JSON.parse(act.want) as Want;
  const again = state === 'waiting';
  const row = want.kind === 'look' ? held.records.get('break', want.breakId) : undefined;
  if (again && row !== undefined) breakActs(held, row, { mutationId, by, now });
  if (again && want.kind !== 'look') acts.change(id, { state: 'waiting', attempts: 0, due: now, sentAt: null, why: null });
  else acts.change(id, { state: again ? 'done' : state === 'by-hand' ? 'by-hand' : 'given-up', why: null });
  if (!again && want.kind === 'look') acts.hold(want.member, null);
}
