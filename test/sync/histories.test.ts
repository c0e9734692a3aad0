import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft, Entry } from '../../electron/service/sync/index.ts';
import { act, desk, rowsOf, serverRows, type TestDesk } from './support/desk.ts';
import { Faults, problemAnswer, PUSH } from './support/faults.ts';
import { community, people } from './support/world.ts';

type Who = 'imogen' | 'priya';
type Step =
  | { readonly kind: 'act'; readonly who: Who; readonly which: number; readonly n: number }
  | { readonly kind: 'colleague'; readonly n: number; readonly which: number }
  | { readonly kind: 'sync' | 'pause' | 'restart' | 'undo' | 'settle'; readonly who: Who; readonly which: number }
  | { readonly kind: 'fault'; readonly which: number };

const drafts: ((n: number) => Draft)[] = [
  (n) => act.close(n, 'no-action', 'my words'), (n) => act.close(n, 'hidden', 'my words'), act.reopen, act.hide, act.restore, act.claim, act.release,
  (n) => act.note(n, 'a note'), (n) => act.takeOver(n, people.tom.id), (n) => act.pass(n, null),
];
const who = fc.constantFrom<Who>('imogen', 'priya');
const arbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('act' as const), who, which: fc.nat(drafts.length - 1), n: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('colleague' as const), n: fc.nat(2), which: fc.nat(3) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('sync' as const, 'pause' as const, 'restart' as const, 'undo' as const, 'settle' as const), who, which: fc.nat(10) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('fault' as const), which: fc.nat(3) }) },
);

const ended = new Set(['sent', 'overtaken', 'needs-you', 'held', 'discarded', 'undone']);

/** What leaves a row with the change's own id when it takes effect. */
const leavesRow = new Set(['note.add@1', 'case.close@1', 'case.reopen@1', 'post.hide@1', 'post.restore@1', 'case.takeOver@1', 'case.pass@1']);

test('whatever two desks, a colleague and a bad line do: all converge, nothing is lost, nothing is doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitrary, { minLength: 5, maxLength: 30, size: 'max' }), async (steps) => {
      const faults = new Faults();
      const world = await community({ cases: 3, middleware: [faults.layer] });
      const desks: Record<Who, TestDesk> = { imogen: desk(world), priya: desk(world, { who: 'priya' }) };
      const saved: Record<Who, Set<string>> = { imogen: new Set(), priya: new Set() };
      for (const each of Object.values(desks)) each.sync.start();
      await Promise.all([desks.imogen.settled(), desks.priya.settled()]);
      for (const step of steps) await run(step, world, desks, saved, faults);

      faults.fault = null;
      for (const each of Object.values(desks)) {
        each.sync.setPaused(false);
        each.sync.poke('person');
      }
      const quiet = (each: TestDesk): Promise<void> => each.until(() => each.sync.connection().state === 'up-to-date' && each.sync.entries().every((entry) => ended.has(entry.state)), 'quiet');
      await quiet(desks.imogen);
      await quiet(desks.priya);
      for (const each of Object.values(desks)) each.sync.poke('person');
      await Promise.all(Object.values(desks).map((each) => each.until(() => each.store.meta.get('sync.cursor') !== null && equalRows(each, world, each === desks.imogen ? 'imogen' : 'priya'), 'the server’s rows')));

      for (const name of ['imogen', 'priya'] as const) {
        const { sync, store } = desks[name];
        expect(rowsOf(store)).toEqual(serverRows(world, name));
        expect(store.overlayBase.all()).toEqual([]);
        expect(store.quarantine.count()).toBe(0);
        expect(store.db.pragma('quick_check', { simple: true })).toBe('ok');
        const entries = sync.entries();
        expect(new Set(entries.map((entry) => entry.id))).toEqual(saved[name]);
        for (const entry of entries) {
          expect(ended.has(entry.state)).toBe(true);
          if (leavesRow.has(entry.name)) expect([entry.id, entry.name, entry.state, hasEffect(world, entry)]).toEqual([entry.id, entry.name, entry.state, entry.state === 'sent']);
        }
      }
      await Promise.all(Object.values(desks).map((each) => each.close()));
    }),
    { numRuns: 25, endOnFailure: false },
  );
}, 120_000);

const equalRows = (each: TestDesk, world: Parameters<typeof serverRows>[0], name: Who): boolean => JSON.stringify([...rowsOf(each.store)].toSorted()) === JSON.stringify([...serverRows(world, name)].toSorted());

function hasEffect({ server }: Parameters<typeof serverRows>[0], entry: Entry): boolean {
  return server.store.records.get('caseAction', entry.id) !== undefined || server.store.records.get('note', entry.id) !== undefined;
}

async function run(step: Step, world: Parameters<typeof serverRows>[0], desks: Record<Who, TestDesk>, saved: Record<Who, Set<string>>, faults: Faults): Promise<void> {
  const at = new Date().toISOString();
  if (step.kind === 'act') {
    const done = desks[step.who].sync.enqueue([drafts[step.which]!(step.n)]);
    if (done.ok) for (const id of done.value) saved[step.who].add(id);
    return;
  }
  if (step.kind === 'colleague') {
    const caseId = `c-${step.n}`;
    if (step.which === 0) world.server.applyAsColleague(people.tom.id, 'case.close@1', { caseId, outcome: 'no-action', text: 'Tom', at });
    else if (step.which === 1) world.server.applyAsColleague(people.tom.id, 'case.claim@1', { caseId, at });
    else if (step.which === 2) world.server.applyAsColleague(people.tom.id, 'post.hide@1', { postId: `p-${step.n}`, caseId: null, text: '', at });
    else world.server.applyAsColleague(people.tom.id, 'case.release@1', { caseId, at });
    return;
  }
  if (step.kind === 'fault') {
    if (step.which === 0) faults.fault = null;
    // The answer to a push is lost after its effect; before it; or the server is in trouble.
    else faults.fault = async (path, count, answer) => {
      if (path !== PUSH || count % 3 === 2) return undefined;
      if (step.which === 1) await answer();
      return step.which === 3 ? problemAnswer(503, 'unavailable') : 'cut';
    };
    return;
  }
  const each = desks[step.who];
  const remember = (): void => { for (const entry of each.sync.entries()) saved[step.who].add(entry.id); };
  if (step.kind === 'pause') each.sync.setPaused(step.which % 2 === 0);
  else if (step.kind === 'undo') {
    const entries = each.sync.entries();
    if (entries.length > 0) each.sync.undo([entries[step.which % entries.length]!.id]);
    remember();
  } else if (step.kind === 'settle') {
    const entry = each.sync.entries().find(({ state }) => state === 'needs-you');
    const open = entry ? each.sync.settlements(entry.id).filter(({ blockedWhy }) => blockedWhy === null) : [];
    if (entry && open.length > 0) expect(each.sync.settle(entry.id, open[step.which % open.length]!.choice, 'my words').ok).toBe(true);
    remember();
  } else if (step.kind === 'restart') {
    await each.close();
    desks[step.who] = desk(world, { who: step.who, folder: each.folder });
    desks[step.who].sync.start();
  } else {
    each.sync.setPaused(false);
    each.sync.poke('person');
    await each.until(() => ['up-to-date', 'offline', 'backing-off'].includes(each.sync.connection().state));
  }
}
