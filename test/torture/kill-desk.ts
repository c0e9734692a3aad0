import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { communityNow, createApiClient, createSync } from '../../electron/service/sync/index.ts';
import { limits } from '../../shared/limits.ts';
import { draftOf } from './acts.ts';
import { people } from './community.ts';
import { openAt } from './desk.ts';

// A desk as a process of its own, made to be killed: it does things as fast as it can and says what was saved.
const [folder, url, token, staffId, mode, page] = process.argv.slice(2) as [string, string, string, string, 'work' | 'settle', string];
Object.assign(limits, { pageRows: Number(page) });
const staff = people.find(({ id }) => id === staffId)!;
const store = openAt(join(folder, 'desk.db'));
const client = createApiClient({ url, token: () => token });
const sync = createSync(store, {
  community: client,
  actor: { id: staff.id, role: staff.role, memberId: staff.memberId },
  clientId: randomUUID(),
  now: () => communityNow(client),
  onConnection: () => {},
  onChanged: () => {},
  onNotice: () => {},
  onFault: (fault) => process.send!({ fault: `${fault.fault} ${fault.detail ?? ''}` }),
  log: () => {},
});
const dice = (n: number): number => Math.floor(Math.random() * n);
process.on('disconnect', () => process.exit(0));
sync.start();
process.send!({ ready: true });

function work(): void {
  const drafts = Array.from({ length: 1 + dice(3) }, () => draftOf({ a: dice(20), n: dice(4), m: dice(8) }, { store, around: { staff } }, communityNow(client), `mark-${randomUUID()}`));
  const done = sync.enqueue(drafts);
  // "Saved here" is a promise from this moment on.
  if (done.ok) process.send!({ saved: done.value.map((id, i) => [id, JSON.stringify(drafts[i]!.args)]) });
  const entries = sync.entries();
  if (entries.length > 0 && dice(6) === 0) sync.undo([entries[dice(entries.length)]!.id]);
  setTimeout(work, dice(12));
}

function settle(): void {
  if (sync.connection().state !== 'up-to-date' || store.outbox.pending(1).length > 0 || store.overlayBase.all().length > 0) {
    sync.poke('person');
    setTimeout(settle, 20);
    return;
  }
  void sync.stop().then(() => {
    store.close();
    process.exit(0);
  });
}

if (mode === 'work') work();
else settle();
