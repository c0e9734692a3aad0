import fc from 'fast-check';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../electron/service/store/index.ts';
import type { OutboxRecord } from '../../electron/service/store/write/outbox.ts';
import type { SyncContext } from '../../electron/service/sync/context.ts';
import { Outbox } from '../../electron/service/sync/outbox.ts';
import { Overlay } from '../../electron/service/sync/overlay.ts';
import { KEY } from './support/desk.ts';
import { people, temporary } from './support/world.ts';

const NOW = '2026-12-01T12:00:00.000Z';
const states = ['queued', 'sending', 'held', 'needs-you', 'sent', 'overtaken', 'discarded', 'undone'] as const;

function small(): { store: Store; outbox: Outbox } {
  const opened = openStore({ databaseFile: join(temporary(), 'desk.db'), key: KEY, keyKeptBy: 'practice-file' });
  if (!opened.ok) throw new Error(opened.error.fault);
  const store = opened.value;
  onTestFinished(() => store.close());
  store.db.pragma('synchronous = OFF');
  const actor = () => ({ id: people.imogen.id, role: people.imogen.role, memberId: null });
  const context: SyncContext = { store, overlay: new Overlay(store, actor, () => NOW), actor, now: () => NOW, clientId: () => 'client', notify: () => {}, changed: () => {}, log: () => {} };
  return { store, outbox: new Outbox(context) };
}

let made = 0;
const add = (store: Store, state: OutboxRecord['state'], caseId: string | null): string => {
  const id = `e-${(made += 1)}`;
  store.outbox.add({ id, name: 'note.add@1', entity: `case/${caseId}`, ifVersion: null, args: { text: 'x'.repeat(50) }, caseId, state, was: null, heldBy: null, madeFrom: null, at: NOW });
  return id;
};

/** The same by reading every entry whole: slow, and plainly right. */
function slowly(store: Store, ids: readonly string[], caseIds: readonly string[]): Map<string, 'saved-here' | 'needs-you'> {
  const found = new Map<string, 'saved-here' | 'needs-you'>();
  for (const { caseId, state } of store.outbox.byIds(ids)) {
    if (caseId === null || !caseIds.includes(caseId)) continue;
    if (state === 'needs-you' || state === 'held') found.set(caseId, 'needs-you');
    else if ((state === 'queued' || state === 'sending') && !found.has(caseId)) found.set(caseId, 'saved-here');
  }
  return found;
}

test('what of some cases is not with the community yet is told as by reading every entry', () => {
  const { store, outbox } = small();
  const caseId = fc.integer({ min: 0, max: 12 }).map((n) => (n === 0 ? null : `c-${n}`));
  fc.assert(
    fc.property(
      fc.array(fc.record({ caseId, state: fc.constantFrom(...states) }), { maxLength: 60, size: 'max' }),
      fc.array(fc.oneof(fc.integer({ min: 1, max: 15 }).map((n) => `c-${n}`), fc.constantFrom('', '"', '__proto__', "c-1' OR 1")), { maxLength: 20 }),
      (entries, asked) => {
        store.db.exec('DELETE FROM "outbox"');
        const ids = store.transact(() => entries.map((entry) => add(store, entry.state, entry.caseId)));
        expect(outbox.entryStatesFor(asked)).toEqual(slowly(store, ids, asked));
        expect(outbox.statesOf(ids)).toEqual(new Map(ids.map((id, n) => [id, entries[n]!.state])));
        expect(outbox.statesOf(asked)).toEqual(new Map());
      },
    ),
    { numRuns: 200 },
  );
});

test('ten thousand queued: neither question reads what an entry holds', () => {
  const { store, outbox } = small();
  const ids = store.transact(() => Array.from({ length: 10_000 }, (_, n) => add(store, 'queued', `c-${n % 200}`)));
  add(store, 'needs-you', 'c-7');
  // Whoever parses an entry fails on it from now on.
  store.db.exec(`UPDATE "outbox" SET "args" = 'not JSON'`);
  expect(() => store.outbox.byIds(ids.slice(0, 1))).toThrow(SyntaxError);
  const asked = Array.from({ length: 60 }, (_, n) => `c-${n}`);
  const told = outbox.entryStatesFor(asked);
  expect(told.size).toBe(60);
  expect([told.get('c-7'), told.get('c-8')]).toEqual(['needs-you', 'saved-here']);
  expect(outbox.statesOf(ids.slice(0, 300)).size).toBe(300);
});
