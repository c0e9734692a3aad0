import { limits } from '../../../../shared/limits.ts';
import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import { STORED, type Stored } from './feed.ts';
import type { Db } from './open.ts';

/** What a case shows of the case itself, and of the member it is about. */
const ofCase = ['claim', 'report', 'caseAction', 'note'] as const satisfies readonly EntityName[];
const ofMember = ['ledgerEntry', 'pointsProposal', 'break', 'toldMark', 'note'] as const satisfies readonly EntityName[];
const ofConversation = ['triageMark', 'conversationEvent', 'sharedDraft', 'note'] as const satisfies readonly EntityName[];
/** Rows of one kind around one open row; the archive brings the rest. */
const FEW = 60;
const RECENT = 12;

/** Gathers open rows with what surrounds them, in the order in which a desk shows it; rows may repeat. */
export function bundles(db: Db): (t: 'case' | 'conversation', open: readonly Stored[]) => Stored[] {
  const one = db.prepare<[string, string], Stored>(`SELECT ${STORED} FROM record WHERE t = ? AND id = ? AND gone = 0`);
  const newest = db.prepare<[string, string, number], Stored>(`SELECT ${STORED} FROM record INDEXED BY record_parent WHERE parent = ? AND t = ? AND gone = 0 ORDER BY n DESC LIMIT ?`);
  const before = db.prepare<[string, number, number], Stored>(`SELECT ${STORED} FROM record INDEXED BY record_parent WHERE parent = ? AND t = 'post' AND n <= ? AND gone = 0 ORDER BY n DESC LIMIT ?`);
  const after = db.prepare<[string, number, number], Stored>(`SELECT ${STORED} FROM record INDEXED BY record_parent WHERE parent = ? AND t = 'post' AND n > ? AND gone = 0 ORDER BY n LIMIT ?`);
  const rowOf = <T extends EntityName>(stored: Stored): EntityRow<T> => JSON.parse(stored.json!) as EntityRow<T>;

  const thread = (postId: string): Stored[] => {
    const post = one.get('post', postId);
    if (!post) return [];
    const { threadId } = rowOf<'post'>(post);
    const opener = one.get('post', threadId);
    return [...(opener ? [opener] : []), ...before.all(threadId, post.n, limits.threadContext + 1).reverse(), ...after.all(threadId, post.n, limits.threadContext)];
  };

  return (t, open) => {
    const found: Stored[] = [...open];
    const members = new Set<string>();
    const authors = new Set<string>();
    for (const stored of open) {
      const row = rowOf<'case' | 'conversation'>(stored);
      members.add(row.memberId);
      if (t === 'case') {
        for (const kind of ofCase) found.push(...newest.all(row.id, kind, FEW).reverse());
        for (const report of newest.all(row.id, 'report', FEW)) { const by = rowOf<'report'>(report).reporterId; if (by) authors.add(by); }
      } else {
        for (const kind of ofConversation) found.push(...newest.all(row.id, kind, FEW).reverse());
        found.push(...newest.all(row.id, 'message', FEW).reverse());
      }
    }
    if (t === 'case') {
      for (const stored of open) {
        const posts = thread(rowOf<'case'>(stored).postId);
        for (const post of posts) authors.add(rowOf<'post'>(post).authorId);
        found.push(...posts, ...posts.flatMap((post) => newest.all(post.id, 'image', limits.postImages).reverse()));
      }
    }
    for (const id of new Set([...members, ...authors])) { const member = one.get('member', id); if (member) found.push(member); }
    for (const id of members) {
      for (const kind of ofMember) found.push(...newest.all(id, kind, FEW).reverse());
      found.push(...newest.all(id, 'case', RECENT).reverse());
    }
    return [...new Map(found.map((row) => [row.n, row])).values()];
  };
}
