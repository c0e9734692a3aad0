import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../electron/service/store/index.ts';
import type { DeskFault } from './desk.ts';
import type { Phase } from './kill-phases.ts';
import { plantedFaults } from './planted.ts';

/** A fault that only shows when a process ends at a bad instant. */
export interface KillFault {
  readonly name: string;
  readonly desk?: DeskFault;
  /** The schema's number is written before the step that it stands for. */
  readonly migration?: true;
  /** The phase in which it shows, when it is one alone. */
  readonly aim?: Phase;
}

/** So many transactions are kept open together by {@link together}. */
const TOGETHER = 12;
/** What lies between a cursor and its rows, milliseconds. */
const BETWEEN_MS = 40;

/** Commits now and then, while "saved" is told at once. */
function together(store: Store): Store {
  let open = 0;
  store.bulk(true);
  return { ...store, bulk: () => {}, flush: () => {}, transact(work) {
    const value = store.transact(work, true);
    if (++open % TOGETHER === 0) store.flush();
    return value;
  } };
}

/** What was sent without an answer is sent as something new. */
function forgetful(store: Store): void {
  store.transact(() => {
    store.db.exec(`UPDATE "outbox" SET "client" = NULL, "seq" = NULL, "state" = 'queued' WHERE "state" = 'sending' AND "status" IS NULL`);
    store.meta.set('sync.clientId', randomUUID());
    store.meta.set('sync.lastSeq', '0');
    store.meta.set('sync.acked', null);
  });
}

const cursorFirst = plantedFaults.find(({ name }) => name === 'cursor before rows')!.desk!;

/** The cursor is written first, and the rows of its page after something else. */
const cursorEarly: DeskFault = (parts) => {
  const planted = cursorFirst(parts).community!;
  return { community: { ...planted, async changes(...asked) {
    const page = await planted.changes(...asked);
    await pause(BETWEEN_MS);
    return page;
  } } };
};

/** Faults that killing must show. What only a power cut shows (`synchronous`) is for the histories. */
export const killFaults: readonly KillFault[] = [
  { name: 'cursor before rows', desk: cursorEarly },
  { name: 'saved is told before the commit', desk: ({ store }) => ({ store: together(store) }) },
  { name: 'what was sent is forgotten at each start', aim: 'push', desk: ({ store }) => { forgetful(store); return {}; } },
  { name: 'the schema’s number is written before its step', migration: true },
];
