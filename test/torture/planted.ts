import type { Store } from '../../electron/service/store/index.ts';
import type { CommunityStore } from '../../electron/community/server/store/store.ts';
import { Doubts } from '../../electron/service/sync/doubts.ts';
import { Outcomes } from '../../electron/service/sync/outcomes.ts';
import { Overlay } from '../../electron/service/sync/overlay.ts';
import { Waiting } from '../../electron/service/sync/waiting.ts';
import type { PushRequest } from '../../shared/contract/wire.ts';
import type { DeskFault } from './desk.ts';
import type { Planted } from './history.ts';

/** Replaces a method for as long as a history runs. */
function replaced<T extends object, K extends keyof T>(prototype: T, name: K, made: (plain: T[K]) => T[K]): () => () => void {
  return () => {
    const plain = prototype[name];
    prototype[name] = made(plain);
    return () => void (prototype[name] = plain);
  };
}

const pushes = (store: CommunityStore, change: (plain: CommunityStore['pushes']) => Partial<CommunityStore['pushes']>): CommunityStore => ({ ...store, pushes: { ...store.pushes, ...change(store.pushes) } });

/** A server that applies whatever comes, however often. */
function withoutDedupe(): Planted['server'] & object {
  let wanted = 0;
  return {
    store: (store) => pushes(store, (plain) => ({
      client: (id) => { const mark = plain.client(id); return mark && { ...mark, lastSeq: Math.max(0, Math.min(mark.lastSeq, wanted - 1)) }; },
      seqOf: () => null,
      record(clientId, staffId, result) {
        wanted = result.seq + 1;
        // The number is taken; the fault is that nobody minds.
        store.setMeta('planted', String(result.seq));
        try { plain.record(clientId, staffId, result); } catch { plain.record(clientId, staffId, { ...result, seq: result.seq + 1_000_000 + Math.floor(Math.random() * 1e9), mutationId: result.mutationId }); }
      },
    })),
    app: (fetch) => async (request) => {
      if (request.method === 'POST') wanted = ((await request.clone().json()) as PushRequest).mutations[0]?.seq ?? 0;
      return fetch(request);
    },
  };
}

/** Faults that the harness must catch, each by an oracle (sync.md, "planted faults"). */
export const plantedFaults: readonly Planted[] = [
  { name: 'server: no dedupe', server: withoutDedupe() },
  { name: 'server: results not stored', server: { store: (store) => pushes(store, (plain) => ({ result: (c, s) => { const found = plain.result(c, s); return found && { ...found, status: 'applied', problem: null }; } })) } },
  { name: 'server: acks ahead of effects', server: { store: (store) => pushes(store, (plain) => ({ acks: (...asked) => Object.fromEntries(Object.entries(plain.acks(...asked)).map(([client, seq]) => [client, seq + 1])) })) } },
  { name: 'server: a page skips a transaction', server: { store: (store) => ({ ...store, feed: { after: (...args) => { const page = store.feed.after(...args); return page.more ? { ...page, end: page.end + 1 } : page; } } }) } },
  { name: 'server: the mark moves before the effect', server: { store: (store) => {
    let skip = 0;
    return { ...store, transact: (by, work) => store.transact(by, (writing) => work(by?.clientId && ++skip % 5 === 0 ? { ...writing, write: () => true } : writing)) };
  } } },
  { name: 'server: a volunteer reads without a shift', server: { store: (store) => ({ ...store, records: { ...store.records, list: (t, parent) => (t === 'shift' ? [{ id: 'always', staffId: parent ?? '', startsAt: '2000', endsAt: '3000', covers: 'weekend', cancelled: false }] as never : store.records.list(t, parent)) } }) } },
  { name: 'server: the end of a shift is told to nobody', server: { store: (store) => ({ ...store, settleCover: () => undefined }) } },
  { name: 'cursor before rows', desk: ({ store, community }) => ({ community: { ...community, async changes(...asked) {
    const page = await community.changes(...asked);
    if (page.ok && page.value.epoch === store.meta.get('sync.epoch') && store.db.open) store.meta.set('sync.cursor', page.value.next);
    return page;
  } } }) },
  { name: 'ack alone clears an entry', desk: ({ store, community }) => ({ community: { ...community, async changes(...asked) {
    const page = await community.changes(...asked);
    const client = store.db.open ? store.meta.get('sync.clientId') : null;
    if (!page.ok || client === null) return page;
    for (const record of store.outbox.overlaid()) if (record.state === 'sending' && record.status === null && (record.seq ?? 0) <= (page.value.acks[client] ?? 0)) store.outbox.patch(record.id, { status: 'applied' });
    return page;
  } } }) },
  { name: 'response alone clears an entry', patch: replaced(Outcomes.prototype, 'leave', (plain) => function (this: Outcomes) { plain.call(this, Number.MAX_SAFE_INTEGER, true); }) },
  { name: 'entry dropped when the response is lost', desk: afterLoss((store, id) => store.outbox.patch(id, { state: 'sent', overlay: false, status: 'applied' })) },
  { name: 'resent under a new number', desk: afterLoss((store, id) => store.outbox.patch(id, { state: 'queued', seq: null, client: null })) },
  { name: 'a refusal is taken for success', desk: ({ store }) => ({ store: { ...store, outbox: { ...store.outbox, patch: (id, change) => store.outbox.patch(id, change.status && change.status !== 'applied' ? { status: 'applied', problem: null } : change) } } }) },
  { name: 'a refusal deletes the entry', desk: ({ store }) => ({ store: { ...store, outbox: { ...store.outbox, patch(id, change) { store.outbox.patch(id, change); if (change.state === 'needs-you') forget(store, id); } } } }) },
  { name: 'undo deletes without a record', desk: ({ store }) => ({ store: { ...store, outbox: { ...store.outbox, patch(id, change) { store.outbox.patch(id, change); if (change.state === 'undone') forget(store, id); } } } }) },
  { name: 'reordered push', desk: ({ community }) => ({ community: { ...community, push: (request, signal) => community.push({ ...request, mutations: request.mutations.toReversed() }, signal) } }) },
  { name: 'results in the wrong order', desk: ({ community }) => ({ community: { ...community, async push(request, signal) {
    const done = await community.push(request, signal);
    if (!done.ok) return done;
    const { results } = done.value;
    return { ok: true, value: { ...done.value, results: results.map((result, i) => ({ ...results[results.length - 1 - i]!, seq: result.seq })) } };
  } } }) },
  { name: 'no version guard', desk: ({ store }) => ({ store: { ...store, feed: { apply: (change, target) => store.feed.apply(change, target) || rewrite(store, change, target) } } }) },
  { name: 'tombstones ignored', desk: ({ store }) => ({ store: { ...store, feed: { apply: (change, target) => change.op === 'put' && store.feed.apply(change, target) } } }) },
  { name: 'a row of a page is left out', desk: ({ store }) => { let n = 0; return { store: { ...store, feed: { apply: (change, target) => ++n % 23 !== 0 && store.feed.apply(change, target) } } }; } },
  { name: 'overlay not rewound', patch: replaced(Overlay.prototype, 'around', () => function (this: Overlay, _rows, _leaving, work) { work(); }) },
  { name: 'a swap loses the outbox', desk: ({ store }) => ({ store: { ...store, staging: { ...store.staging, swap() { store.staging.swap(); store.db.exec(`DELETE FROM "outbox" WHERE "state" IN ('queued', 'sending')`); } } } }) },
  { name: 'a swap keeps the old copies', desk: ({ store }) => ({ store: { ...store, overlayBase: { ...store.overlayBase, forget() {} } } }) },
  { name: 'saving does not wait for the disk', desk: ({ store }) => ({ store: { ...store, transact: (work) => store.transact(work, true) } }) },
  { name: 'a queue begins anew at each start', desk: ({ store }) => { store.meta.set('sync.lastSeq', '0'); return {}; } },
  { name: 'what may have been done is numbered anew', patch: replaced(Doubts.prototype, 'about', () => () => false) },
  { name: 'no back-off', patch: replaced(Waiting.prototype, 'sleep', (plain) => function (this: Waiting, ms) { return plain.call(this, ms === null ? null : 0); }) },
];

function forget(store: Store, id: string): void {
  store.db.prepare('DELETE FROM "outbox" WHERE "id" = ?').run(id);
}

/** Does something to what was sent when no answer came. */
function afterLoss(work: (store: Store, id: string) => void): DeskFault {
  return ({ store, community }) => ({ community: { ...community, async push(request, signal) {
    const done = await community.push(request, signal);
    if (!done.ok && done.error.kind === 'transport' && store.db.open) for (const { id } of request.mutations) work(store, id);
    return done;
  } } });
}

/** Writes an older row over a newer one. */
function rewrite(store: Store, change: Parameters<Store['feed']['apply']>[0], target: Parameters<Store['feed']['apply']>[1]): boolean {
  if (change.op !== 'put' || target !== 'visible') return false;
  store.feed.apply({ op: 'del', t: change.t, id: change.id, v: Number.MAX_SAFE_INTEGER, mergedInto: null }, target);
  return store.feed.apply(change, target);
}
