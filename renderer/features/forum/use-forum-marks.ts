import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { limits } from '../../../shared/limits.ts';
import { useQuery } from '../../data/use-query.ts';

type Marked = CallOutput<'forum.marks'>['marks'][number];

/** What became on the forum of the decisions that these rows say, by row; of the latest where they are too many to ask at once. */
export function useForumMarks(rowIds: readonly string[]): (rowId: string) => Marked | undefined {
  const { data } = useQuery('forum.marks', rowIds.length === 0 ? null : { rowIds: rowIds.slice(-limits.forumMarks) });
  return (rowId) => data?.marks.find((one) => one.rowId === rowId);
}
