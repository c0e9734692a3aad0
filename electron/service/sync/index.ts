import { randomUUID } from 'node:crypto';
import type { FaultKind } from '../../../shared/contract/bridge/state.ts';
import type { Actor } from '../../../shared/model/rules/types.ts';
import type { Store } from '../store/types.ts';
import { Applier } from './apply.ts';
import { facts, faultError, type SyncContext } from './context.ts';
import { Engine } from './engine.ts';
import { Outbox } from './outbox.ts';
import { Outcomes } from './outcomes.ts';
import { Overlay } from './overlay.ts';
import { PresenceBook } from './presence.ts';
import { Puller } from './pull.ts';
import { Pusher } from './push.ts';
import { Settling } from './settle.ts';
import { Standing } from './standing.ts';
import { realTime } from './time.ts';
import type { Sync, SyncOptions } from './types.ts';

export type { Draft, Entry, EntryState, Settlement, Sync, SyncOptions } from './types.ts';
export type { Community, ImageSource } from './community.ts';
export type { SyncTime } from './time.ts';
export { communityAddress } from './address.ts';
export { createApiClient } from './api-client.ts';
export { communityNow } from './clock.ts';
export { probeCommunity } from './connect.ts';
export { asDeskError } from './failures.ts';

/** What passes by itself, and what a person reads meanwhile. */
const passing: Readonly<Partial<Record<FaultKind, string>>> = {
  'disk-full': 'This computer has no room for what the community sends. What is saved here is safe; the desk goes on once there is room.',
  'in-use': 'Another program holds the desk’s data. What is saved here is safe; the desk goes on once it lets go.',
};

/** The number of this desk's queue: the stored one, else the given one, which is stored. */
function queueOf(store: Store, given: string): void {
  if (store.meta.get(facts.clientId) === null) store.meta.set(facts.clientId, given);
}

/** Makes the sync of an open store; nothing happens before `start`. */
export function createSync(store: Store, options: SyncOptions): Sync {
  const { community, now, log } = options;
  queueOf(store, options.clientId);
  let me: Actor = options.actor;
  // The colleague's own account on the boards comes with the rows, after the session has been made.
  const actor = (): Actor => ({ ...me, memberId: store.reader.get('staff', me.id)?.memberId ?? me.memberId });
  const overlay = new Overlay(store, actor, now);
  const context: SyncContext = {
    store,
    overlay,
    actor,
    now,
    clientId: () => store.meta.get(facts.clientId) ?? options.clientId,
    notify: (notice) => options.onNotice({ id: randomUUID(), ...notice }),
    changed: (tables) => {
      options.onChanged(tables);
      standing.tell();
    },
    log,
  };
  const standing = new Standing(context, options.onConnection);
  const outbox = new Outbox(context);
  const settling = new Settling(context, outbox);
  const outcomes = new Outcomes(context);
  const presence = new PresenceBook({
    meId: options.actor.id,
    say: (saying) => void community.sayPresence(saying),
    onPresence: (targetId) => options.onPresence?.(targetId),
  });
  const puller = new Puller(context, community, new Applier(context, outcomes), {
    onProgress: (progress) => standing.progress(progress),
    onTables: (tables) => {
      if (tables.length > 0) context.changed(tables);
    },
    onPage: () => engine.sendMeanwhile(),
    stopped: () => engine.stopped,
  });
  const engine = new Engine({
    context,
    community,
    puller,
    pusher: new Pusher(context, community, outcomes),
    standing,
    presence,
    time: options.time ?? realTime,
    onMe: (answer) => {
      me = { ...me, role: answer.staff.role };
      options.onMe?.(answer);
    },
    onAccountClosed: () => options.onAccountClosed?.(),
    onBroken: (error) => {
      const fault = store.faultOf(error) ?? { fault: 'unknown' as const, detail: error instanceof Error ? error.message : null, unsent: null };
      log('error', `The sync stopped: ${fault.fault} ${fault.detail ?? ''}`);
      const words = passing[fault.fault];
      standing.be('blocked', words ?? faultError(fault).message);
      // What passes by itself leaves everything readable, so it is no reason to take the screen away.
      if (words === undefined) options.onFault?.(fault);
      return words !== undefined;
    },
  });
  const sending = <T extends { readonly ok: boolean }>(result: T): T => {
    if (result.ok) engine.pushSoon();
    return result;
  };
  return {
    start: () => engine.start(),
    stop: () => engine.stop(),
    poke(why) {
      if (why === 'enqueue') engine.pushSoon();
      else if (why === 'live' || why === 'poll') engine.pullSoon();
      else engine.now();
    },
    setPaused: (paused) => engine.pause(paused),
    power(what) {
      if (what === 'resume' || what === 'online') engine.now();
      else engine.away();
    },
    connection: () => standing.connection(),
    enqueue: (drafts) => sending(outbox.enqueue(drafts)),
    undo(ids) {
      const undone = outbox.undo(ids);
      engine.pushSoon();
      return undone;
    },
    canUndo: (id) => outbox.canUndo(id),
    settle: (id, choice, text) => sending(settling.settle(id, choice, text)),
    settlements: (id) => settling.settlements(id),
    presence: { say: (kind, targetId, doing) => presence.say(kind, targetId, doing), of: (targetId) => presence.of(targetId) },
    entries: () => outbox.entries(),
    entry: (id) => outbox.entry(id),
    heldBy: (id) => outbox.heldBy(id),
    entryStatesFor: (caseIds) => outbox.entryStatesFor(caseIds),
    statesOf: (ids) => outbox.statesOf(ids),
  };
}
