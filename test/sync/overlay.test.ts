import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { join } from 'node:path';
import { openStore, type Store } from '../../electron/service/store/index.ts';
import type { EntityName } from '../../shared/contract/entities/index.ts';
import type { FeedChange } from '../../electron/service/store/write/feed.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { Overlay } from '../../electron/service/sync/overlay.ts';
import type { Draft } from '../../electron/service/sync/index.ts';
import { act, KEY, rowsOf } from './support/desk.ts';
import { openCase, people, post, temporary } from './support/world.ts';

const NOW = '2026-12-01T12:00:00.000Z';
const put = (change: { readonly t: EntityName; readonly id: string; readonly v: number; readonly row: object }): FeedChange => ({ op: 'put', ...change }) as FeedChange;

function small(): { store: Store; overlay: Overlay } {
  const opened = openStore({ databaseFile: join(temporary(), 'desk.db'), key: KEY, keyKeptBy: 'practice-file' });
  if (!opened.ok) throw new Error(opened.error.fault);
  onTestFinished(() => opened.value.close());
  opened.value.db.pragma('synchronous = OFF');
  return { store: opened.value, overlay: new Overlay(opened.value, () => ({ id: people.priya.id, role: 'staff', memberId: null }), () => NOW) };
}

function reset(store: Store, overlay: Overlay): void {
  store.transact(() => {
    for (const table of ['posts', 'cases', 'claims', 'case_actions', 'notes', 'staff', 'members', 'ledger_entries', 'breaks', 'break_events', 'policies', 'outbox', 'overlay_base']) store.db.exec(`DELETE FROM ${table}`);
    store.feed.apply(put({ t: 'staff', id: people.priya.id, v: 1, row: people.priya }), 'visible');
    store.feed.apply(put({ t: 'policy', id: 'policy-1', v: 1, row: publishedPolicy }), 'visible');
    for (let n = 0; n < 3; n++) {
      store.feed.apply(put({ t: 'member', id: `m-${n}`, v: 1, row: member(n) }), 'visible');
      store.feed.apply(put({ t: 'post', id: `p-${n}`, v: 1, row: post(n) }), 'visible');
      store.feed.apply(put({ t: 'case', id: `c-${n}`, v: 1, row: openCase(n) }), 'visible');
    }
  });
  overlay.forget();
}

let made = 0;
function add(store: Store, overlay: Overlay, draft: Draft): void {
  const id = `e-${(made += 1)}`;
  try {
    store.transact(() => {
      const record = { id, name: draft.name, entity: draft.entity, ifVersion: null, args: draft.args, caseId: null, state: 'queued' as const, was: null, heldBy: null, madeFrom: null, at: NOW };
      if (overlay.add({ ...record, ord: store.outbox.add(record) }).status !== 'applied') throw new Error('refused');
    });
  } catch {
    overlay.forget();
  }
}

const member = (n: number) => ({ id: `m-${n}`, name: 'x', joinedAt: NOW, ageBand: 'unknown', state: 'active', mergedInto: null, contactRoutes: [] }) as const;
const theirs = (n: number, memberId: string) => ({ id: `theirs-${n}`, kind: 'given', memberId, voids: null, reasonId: null, wording: 'w', band: 'upper', points: 15, offBandReason: null, policyId: 'policy-1', by: people.tom.id, at: NOW, expiresAt: '2027-03-01T12:00:00.000Z', caseId: null, conversationId: null, evidence: '', privateNote: '' });
const rest = (n: number, state: string) => ({ id: `m-${n}:b1`, memberId: `m-${n}`, scope: 'both', kind: 'enforced', state, startsAt: NOW, endsAt: '2026-12-08T12:00:00.000Z', reviewAt: null, watchUntil: null, conditions: '', reason: 'x', caseId: null, entryId: null, proposedBy: null, proposedAt: NOW, decidedBy: null, decidedAt: null, endedAt: null });
const give = (n: number): Draft => ({ name: 'ledger.give@1', entity: `member/m-${n}`, ifVersion: null, args: { entry: { id: `mine-${made}`, memberId: `m-${n}`, reasonId: 'bullying', wording: 'w', band: 'upper', points: 16, offBandReason: null, policyId: 'policy-1', at: NOW, caseId: null, conversationId: null, evidence: '', privateNote: '' }, proposalId: null } });
const decideOn = (n: number): Draft => ({ name: 'break.decide@1', entity: `break/m-${n}:b1`, ifVersion: null, args: { breakId: `m-${n}:b1`, approve: true, scope: 'both', startsAt: NOW, endsAt: '2026-12-15T12:00:00.000Z', reviewAt: null, watchUntil: null, conditions: '', ladder: null, reason: 'so', at: NOW } });
const onlyPost = (name: 'post.hide@1' | 'post.restore@1') => (n: number): Draft => ({ name, entity: `post/p-${n}`, ifVersion: null, args: { postId: `p-${n}`, caseId: null, text: '', at: NOW } });
const drafts = [act.close, (n: number) => act.close(n, 'hidden'), act.reopen, act.hide, act.restore, act.claim, act.release, (n: number) => act.note(n, 'x'), (n: number) => act.pass(n, people.tom.id), onlyPost('post.hide@1'), onlyPost('post.restore@1'), give, give, decideOn];
const changes: ((n: number, v: number) => FeedChange)[] = [
  (n, v) => put({ t: 'case', id: `c-${n}`, v, row: { ...openCase(n), state: 'closed', outcome: 'no-action', closedAt: NOW, closedBy: people.tom.id } }),
  (n, v) => put({ t: 'case', id: `c-${n}`, v, row: openCase(n) }),
  (n, v) => put({ t: 'post', id: `p-${n}`, v, row: post(n, 'removed') }),
  (n, v) => put({ t: 'post', id: `p-${n}`, v, row: post(n) }),
  (n, v) => put({ t: 'claim', id: `c-${n}`, v, row: { id: `c-${n}`, caseId: `c-${n}`, by: people.tom.id, at: NOW, activeAt: NOW } }),
  (n, v) => ({ op: 'del', t: 'post', id: `p-${n}`, v, mergedInto: null }),
  (n, v) => put({ t: 'member', id: `m-${n}`, v, row: member(n) }),
  // What a rule reads as lists: a colleague's points and breaks, a merge, another version of the policy.
  (n, v) => put({ t: 'ledgerEntry', id: `theirs-${n}`, v, row: theirs(n, v % 2 === 0 ? 'm-0' : 'm-1') }),
  (n, v) => ({ op: 'del', t: 'ledgerEntry', id: `theirs-${n}`, v, mergedInto: null }),
  (n, v) => put({ t: 'break', id: `m-${n % 2}:b1`, v, row: rest(n % 2, v % 3 === 0 ? 'cancelled' : 'proposed') }),
  (_, v) => ({ op: 'del', t: 'member', id: 'm-1', v, mergedInto: 'm-0' }),
  (n, v) => put({ t: 'policy', id: 'policy-2', v, row: { ...publishedPolicy, id: 'policy-2', version: 2, effectiveFrom: NOW, threshold: 10 * (n + 1) } }),
];

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('act' as const), which: fc.nat(drafts.length - 1), n: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('page' as const), which: fc.nat(changes.length - 1), n: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), which: fc.nat(20), n: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), which: fc.nat(1), n: fc.nat(2) }) },
);

test('replaying only what a page concerns shows the same as replaying everything', () => {
  const { store, overlay } = small();
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40, size: 'max' }), (steps) => {
      reset(store, overlay);
      let v = 1;
      for (const { kind, which, n } of steps) {
        if (kind === 'act') add(store, overlay, drafts[which]!(n, 'no-action'));
        else if (kind === 'forget') overlay.forget();
        else store.transact(() => {
          const shown = store.outbox.overlaid();
          const leaving = kind === 'leave' && shown.length > 0 ? [shown[which % shown.length]!] : [];
          const page = kind === 'page' ? [changes[which]!(n, (v += 1))] : [];
          overlay.around(page, leaving.map((record) => record.ord), () => {
            for (const change of page) store.feed.apply(change, 'visible');
            for (const record of leaving) store.outbox.patch(record.id, { overlay: false, state: 'sent' });
          });
        });
      }
      const partly = rowsOf(store);
      const bases = store.overlayBase.all().toSorted((a, b) => (a.t + a.id < b.t + b.id ? -1 : 1));
      store.transact(() => overlay.rebuild());
      expect(partly).toEqual(rowsOf(store));
      expect(bases).toEqual(store.overlayBase.all().toSorted((a, b) => (a.t + a.id < b.t + b.id ? -1 : 1)));
    }),
    { numRuns: 250 },
  );
});

test('a colleague’s points, which no row of mine names, decide anew whether mine propose a break', () => {
  const { store, overlay } = small();
  reset(store, overlay);
  const page = (change: FeedChange): void => store.transact(() => overlay.around([change], [], () => void store.feed.apply(change, 'visible')));
  add(store, overlay, give(0));
  expect(store.reader.list('break', 'm-0')).toEqual([]);
  page(put({ t: 'ledgerEntry', id: 'theirs-1', v: 2, row: theirs(1, 'm-0') }));
  expect(store.reader.list('break', 'm-0')).toMatchObject([{ id: 'm-0:b1', state: 'proposed', reason: '15 + 16 = 31: reached 30 active points.' }]);
  page({ op: 'del', t: 'ledgerEntry', id: 'theirs-1', v: 3, mergedInto: null });
  expect(store.reader.list('break', 'm-0')).toEqual([]);
  // The same through an account that is merged into this one.
  page(put({ t: 'ledgerEntry', id: 'theirs-1', v: 4, row: theirs(1, 'm-1') }));
  page({ op: 'del', t: 'member', id: 'm-1', v: 5, mergedInto: 'm-0' });
  expect(store.reader.list('break', 'm-0')).toMatchObject([{ state: 'proposed' }]);
});

test('an entry that takes another turn is followed by those that it did not concern before', () => {
  const { store, overlay } = small();
  reset(store, overlay);
  const page = (change: FeedChange): void => store.transact(() => overlay.around([change], [], () => void store.feed.apply(change, 'visible')));
  page(put({ t: 'post', id: 'p-1', v: 2, row: post(1, 'hidden') }));
  add(store, overlay, act.close(1, 'hidden'));
  // A colleague closes the case: this closing does nothing then, and does not look at the post.
  page(changes[0]!(1, 3));
  add(store, overlay, onlyPost('post.restore@1')(1));
  // The case opens again: the closing counts once more, as of before the restoring.
  page(changes[1]!(1, 4));
  expect(store.reader.get('case', 'c-1')).toMatchObject({ state: 'closed', outcome: 'hidden', closedBy: people.priya.id });
  expect(store.reader.get('post', 'p-1')?.state).toBe('visible');
});

test('with everything gone from the outbox the community’s copy is back, to the row', () => {
  const { store, overlay } = small();
  fc.assert(
    fc.property(fc.array(fc.record({ which: fc.nat(drafts.length - 1), n: fc.nat(2) }), { maxLength: 25, size: 'max' }), (steps) => {
      reset(store, overlay);
      const before = rowsOf(store);
      for (const { which, n } of steps) add(store, overlay, drafts[which]!(n, 'no-action'));
      store.transact(() => {
        const all = store.outbox.overlaid();
        overlay.around([], all.map((record) => record.ord), () => { for (const record of all) store.outbox.patch(record.id, { overlay: false, state: 'undone' }); });
      });
      expect(rowsOf(store)).toEqual(before);
      expect(store.overlayBase.all()).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a page that concerns none of a thousand waiting changes reads none of their rows', () => {
  const { store, overlay } = small();
  reset(store, overlay);
  store.transact(() => {
    for (let n = 10; n < 1_010; n++) {
      store.feed.apply(put({ t: 'post', id: `p-${n}`, v: 1, row: post(n) }), 'visible');
      store.feed.apply(put({ t: 'case', id: `c-${n}`, v: 1, row: openCase(n) }), 'visible');
    }
  });
  for (let n = 10; n < 1_010; n++) add(store, overlay, act.close(n, 'no-action', 'words'));
  const { get } = store.reader;
  let reads = 0;
  Object.assign(store.reader, { get: (t: EntityName, id: string) => { reads += 1; return get(t, id); } });
  const counted = (work: () => void): number => {
    reads = 0;
    store.transact(work);
    return reads;
  };
  expect(counted(() => overlay.around([{ t: 'post', id: 'p-1' }], [], () => {}))).toBe(0);
  const one = counted(() => overlay.around([{ t: 'post', id: 'p-10' }], [], () => {}));
  const all = counted(() => overlay.rebuild());
  expect([one > 0, all]).toEqual([true, one * 1_000]);
});
