import type { FeedChange } from '../../../electron/service/store/write/feed.ts';
import { openStore } from '../../../electron/service/store/index.ts';
import { request } from './files.ts';

// Writes posts, changes and deletes some, and makes them findable, all the time; the parent ends this process meanwhile.
const [folder, round] = process.argv.slice(2) as [string, string];
const opened = openStore(request(folder));
if (!opened.ok) throw new Error(opened.error.fault);
const store = opened.value;
const at = '2026-05-14T08:00:00.000Z';
const apply = (change: object): void => void store.feed.apply(change as FeedChange, 'visible');
for (let n = 0; ; n += 1) {
  const v = Number(round) * 100_000 + n;
  store.transact(() => {
    for (let i = 0; i < 12; i += 1) {
      const id = `p-${round}-${n}-${i}`;
      apply({ op: 'put', t: 'post', id, v, row: { id, spaceId: 's', threadId: id, title: null, authorId: 'm', body: `words ${n} of round ${round}`, state: 'visible', stateAt: null, stateBy: null, createdAt: at, editedAt: null, editedBy: null } });
    }
    if (n > 2) apply({ op: 'del', t: 'post', id: `p-${round}-${n - 2}-1`, v, mergedInto: null });
  }, n % 2 === 0);
  store.search.more(7);
  process.send!(n);
  await store.relieve();
}
