import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { communityNow, createApiClient, createSync } from '../../electron/service/sync/index.ts';
import { limits } from '../../shared/limits.ts';
import { draftOf } from './acts.ts';
import { people } from './community.ts';
import { openAt } from './desk.ts';
import { killFaults } from './kill-faults.ts';
import { Phases, type Phase } from './kill-phases.ts';
import { plantedFaults } from './planted.ts';

/** What a desk process is told at its start. */
export interface DeskTask {
  readonly folder: string;
  readonly url: string;
  readonly token: string;
  readonly staffId: string;
  /** To work until it is told to rest, or to come to rest at once. */
  readonly mode: 'work' | 'settle';
  readonly page: number;
  /** A phase in which it ends. */
  readonly aim: Phase | '';
  /** The name of a planted fault. */
  readonly fault: string;
  /** Whether deadlines and waits are short, so that a bad line costs little time. */
  readonly hasty: boolean;
}

// A desk as a process of its own, made to be killed or to have a bad line: it does things as fast as it can and says what was saved.
const { folder, url, token, staffId, mode, page, aim, fault, hasty } = JSON.parse(process.argv[2]!) as DeskTask;
/** About how long some phases last here, milliseconds: the instant is drawn from it. */
const lasts: Readonly<Partial<Record<Phase, number>>> = { migration: 10, pull: 6, push: 1.5, swap: 3, apply: 0.4, enqueue: 0.5 };
const phases = new Phases(join(folder, 'phase'));
phases.watchSync();
// Standing by takes longer than opening the database does.
if (aim !== '') await phases.aim(aim, aim === 'swap' || aim === 'apply' ? 0 : Math.floor(Math.random() * 4), lasts[aim] ?? 1);
// The oracles ask for every entry at the end.
Object.assign(limits, { pageRows: page, sentHistory: 1_000_000 });
if (hasty) Object.assign(limits, { requestMs: 400, liveWatchdogMs: 500, pollMs: 800, backoffBaseMs: 20, backoffCapMs: 200 });
const staff = people.find(({ id }) => id === staffId)!;
const file = join(folder, 'desk.db');
const opened = phases.in(existsSync(file) ? 'open' : 'migration', () => openAt(file));
const client = createApiClient({ url, token: () => token });
const planted = [...killFaults, ...plantedFaults].find(({ name }) => name === fault)?.desk?.({ store: opened, community: client }) ?? {};
const store = phases.watched(planted.store ?? opened);
const sync = createSync(store, {
  community: planted.community ?? client,
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
let resting = mode === 'settle';
process.on('message', () => { resting = true; });
process.on('disconnect', () => process.exit(0));
sync.start();
process.send!({ ready: true });

function work(): void {
  if (resting) return settle();
  const drafts = Array.from({ length: 1 + dice(3) }, () => draftOf({ a: dice(48), n: dice(4), m: dice(8) }, { store, around: { staff } }, communityNow(client), `mark-${randomUUID()}`));
  const done = phases.in('enqueue', () => sync.enqueue(drafts));
  // "Saved here" is a promise from this moment on.
  if (done.ok) process.send!({ saved: done.value.map((id, i) => [id, JSON.stringify(drafts[i]!.args)]) });
  const entries = sync.entries();
  if (entries.length > 0 && dice(6) === 0) sync.undo([entries[dice(entries.length)]!.id]);
  // Now and then there is nothing to do, so that the live channel is opened.
  setTimeout(work, dice(hasty ? 300 : 12));
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

work();
