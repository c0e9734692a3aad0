import type { Post } from '../../../shared/contract/entities/cases.ts';
import type { SnapshotPage } from '../../../shared/contract/wire.ts';

/** What each peer is told. `modules` is the package.json beside which the peers are installed. */
export interface PeerTask {
  readonly modules: string;
  readonly file: string;
  readonly url: string;
  readonly token: string;
  readonly rows: number;
  /** Rows that are written together; 0 for all at once. */
  readonly batch: number;
  /** Whether the peer's file lies under the desk's cipher, where the peer can carry that. */
  readonly cipher: boolean;
}

/** The posts of the community's snapshot, page by page, over HTTP as the desk asks for them. */
export async function* posts({ url, token }: PeerTask): AsyncGenerator<Post[]> {
  // What is sent ahead of the archive comes twice.
  const seen = new Set<string>();
  for (let page: string | null = ''; page !== null;) {
    const response: Response = await fetch(`${url}/v1/sync/snapshot${page === '' ? '' : `?page=${page}`}`, { headers: { authorization: `Bearer ${token}`, 'sync-schema': '1' } });
    if (response.status !== 200) throw new Error(`The community answers ${response.status}.`);
    const answer = (await response.json()) as SnapshotPage;
    const found = (answer.changes as { t: string; row: Post }[]).filter(({ t, row }) => t === 'post' && !seen.has(row.id)).map(({ row }) => row);
    for (const { id } of found) seen.add(id);
    if (found.length > 0) yield found;
    page = answer.next;
  }
}

/** {@link posts} in batches of the task. */
export async function* batches(task: PeerTask): AsyncGenerator<Post[]> {
  if (task.batch > 0) return yield* posts(task);
  const all: Post[] = [];
  for await (const page of posts(task)) all.push(...page);
  yield all;
}
