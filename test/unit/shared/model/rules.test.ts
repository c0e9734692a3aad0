import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import { entities } from '../../../../shared/contract/entities/index.ts';
import type { Case, Post } from '../../../../shared/contract/entities/cases.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import { parentOf, type ListedKind } from '../../../../shared/contract/entities/parents.ts';
import { holderAt } from '../../../../shared/model/claims.ts';
import { decide, supportedMutations } from '../../../../shared/model/rules/index.ts';
import type { Actor, Put, RowReader, Verdict } from '../../../../shared/model/rules/types.ts';
import { limits } from '../../../../shared/limits.ts';
import { plusMs } from '../../../../shared/time.ts';
import { runs } from '../../zones.ts';

const T0 = '2026-05-14T09:00:00.000Z';
const minutes = (n: number): string => plusMs(T0, n * 60_000);

const bea: Actor = { id: 'bea', role: 'moderator', memberId: 'bea-on-boards' };
const callum: Actor = { id: 'callum', role: 'moderator', memberId: null };
const imogen: Actor = { id: 'imogen', role: 'staff', memberId: null };
const priya: Actor = { id: 'priya', role: 'lead', memberId: null };
const everyone = [bea, callum, imogen, priya];

const post: Post = { id: 'p', spaceId: 's', threadId: 'p', title: 'A thread', authorId: 'hazel', body: 'words', state: 'visible', stateAt: null, stateBy: null, createdAt: T0, editedAt: null, editedBy: null };
const open: Case = { id: 'c', kind: 'report', postId: 'p', memberId: 'hazel', spaceId: 's', openedAt: T0, frozenTitle: null, frozenBody: 'words', frozenAt: T0, state: 'open', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null };

/** Rows in memory: the rules are pure, so a map is all the world they need. */
class World implements RowReader {
  readonly rows = new Map<string, unknown>();
  constructor(...puts: Put[]) {
    this.write(puts);
    for (const one of everyone) this.write([{ t: 'staff', row: { id: one.id, name: one.id, role: one.role, active: true, memberId: one.memberId } }]);
  }
  get<T extends EntityName>(t: T, id: string): EntityRow<T> | undefined {
    return this.rows.get(`${t}/${id}`) as EntityRow<T> | undefined;
  }
  list<T extends ListedKind>(t: T, parent: string | null): EntityRow<T>[] {
    return [...this.rows].filter(([key]) => key.startsWith(`${t}/`)).map(([, row]) => row as EntityRow<T>).filter((row) => parentOf(t, row) === parent);
  }
  write(puts: readonly Put[]): void {
    for (const { t, row } of puts) this.rows.set(`${t}/${row.id}`, row);
  }
}

const world = (more: Partial<Case> = {}, postMore: Partial<Post> = {}): World => new World({ t: 'post', row: { ...post, ...postMore } }, { t: 'case', row: { ...open, ...more } });
let counter = 0;
const act = (rows: World, actor: Actor, name: MutationName, args: object, now: string): Verdict => {
  counter += 1;
  const verdict = decide(name, { at: now, ...args }, { actor, mutationId: `m${counter}`, now }, rows);
  if (verdict.status === 'applied') rows.write(verdict.puts);
  return verdict;
};
const problem = (verdict: Verdict): string => (verdict.status === 'applied' ? 'applied' : `${verdict.status} ${verdict.problem.type}`);
const holder = (rows: World, now: string): string | null => holderAt(rows.get('claim', 'c'), now);

describe('claims (domain.md 2.8)', () => {
  test('end by themselves 30 minutes after the last activity, to the millisecond', () => {
    const rows = world();
    act(rows, bea, 'case.claim@1', { caseId: 'c' }, T0);
    act(rows, bea, 'case.touch@1', { caseId: 'c' }, minutes(10));
    expect([minutes(39), plusMs(minutes(40), -1), minutes(40)].map((t) => holder(rows, t))).toEqual(['bea', 'bea', null]);
    expect(limits.claimMs).toBe(30 * 60_000);
  });

  test('keep colleagues out until they end, are released or taken over', () => {
    const rows = world();
    act(rows, bea, 'case.claim@1', { caseId: 'c' }, T0);
    expect(problem(act(rows, callum, 'case.claim@1', { caseId: 'c' }, minutes(5)))).toBe('conflict claimed-by-colleague');
    expect(problem(act(rows, callum, 'case.close@1', { caseId: 'c', outcome: 'no-action', text: '' }, minutes(5)))).toBe('conflict claimed-by-colleague');
    expect(problem(act(rows, callum, 'case.claim@1', { caseId: 'c' }, minutes(31)))).toBe('applied');
    expect(problem(act(rows, bea, 'case.release@1', { caseId: 'c' }, minutes(32)))).toBe('rejected wrong-state');
    expect(problem(act(rows, callum, 'case.release@1', { caseId: 'c' }, minutes(32)))).toBe('applied');
    expect(holder(rows, minutes(33))).toBeNull();
  });

  test('can be taken over from the colleague one saw, not from whoever holds it by then', () => {
    const rows = world();
    act(rows, bea, 'case.claim@1', { caseId: 'c' }, T0);
    expect(problem(act(rows, imogen, 'case.takeOver@1', { caseId: 'c', from: 'callum' }, minutes(1)))).toBe('conflict claimed-by-colleague');
    expect(problem(act(rows, imogen, 'case.takeOver@1', { caseId: 'c', from: 'bea' }, minutes(2)))).toBe('applied');
    expect(holder(rows, minutes(3))).toBe('imogen');
    expect([...rows.rows.values()]).toContainEqual(expect.objectContaining({ kind: 'taken-over', by: 'imogen', toStaffId: 'bea' }));
  });

  test('can be passed to a colleague who is on the team', () => {
    const rows = world();
    act(rows, bea, 'case.claim@1', { caseId: 'c' }, T0);
    expect(problem(act(rows, bea, 'case.pass@1', { caseId: 'c', toStaffId: 'nobody', text: '' }, minutes(1)))).toBe('rejected not-found');
    act(rows, bea, 'case.pass@1', { caseId: 'c', toStaffId: 'callum', text: 'too close to home' }, minutes(2));
    expect(holder(rows, minutes(3))).toBe('callum');
  });

  test('cannot be made to last by a clock that runs ahead', () => {
    const rows = world();
    decideAhead(rows);
    expect(holder(rows, minutes(31))).toBeNull();
  });
  const decideAhead = (rows: World): void => {
    const verdict = decide('case.claim@1', { caseId: 'c', at: minutes(24 * 60) }, { actor: bea, mutationId: 'ahead', now: T0 }, rows);
    if (verdict.status === 'applied') rows.write(verdict.puts);
  };
});

describe('closing (domain.md 2.7)', () => {
  test('needs an outcome that fits what was done to the post', () => {
    const rows = world();
    expect(problem(act(rows, bea, 'case.close@1', { caseId: 'c', outcome: 'hidden', text: '' }, T0))).toBe('rejected outcome-missing');
    expect(problem(act(rows, bea, 'case.close@1', { caseId: 'c', text: '' }, T0))).toBe('rejected invalid');
    act(rows, bea, 'post.hide@1', { postId: 'p', caseId: 'c', text: '' }, minutes(1));
    expect(problem(act(rows, bea, 'case.close@1', { caseId: 'c', outcome: 'hidden', text: 'unkind' }, minutes(2)))).toBe('applied');
    expect(rows.get('case', 'c')).toMatchObject({ state: 'closed', outcome: 'hidden', closedBy: 'bea', closingNote: 'unkind', frozenBody: 'words' });
  });

  test('ends the claim, and a second decision is a conflict that carries the first', () => {
    const rows = world();
    act(rows, bea, 'case.claim@1', { caseId: 'c' }, T0);
    act(rows, bea, 'case.close@1', { caseId: 'c', outcome: 'no-action', text: '' }, minutes(1));
    expect(holder(rows, minutes(1))).toBeNull();
    const second = act(rows, imogen, 'case.close@1', { caseId: 'c', outcome: 'no-action', text: '' }, minutes(2));
    expect(second).toMatchObject({ status: 'conflict', problem: { type: 'already-closed', current: { closedBy: 'bea' } } });
  });

  test('of a pending post waits for approve or not approve', () => {
    const rows = world({ kind: 'pending' }, { state: 'pending' });
    expect(problem(act(rows, bea, 'case.close@1', { caseId: 'c', outcome: 'no-action', text: '' }, T0))).toBe('rejected outcome-missing');
    act(rows, bea, 'post.approve@1', { postId: 'p', caseId: 'c', text: '' }, minutes(1));
    expect(problem(act(rows, callum, 'post.reject@1', { postId: 'p', caseId: 'c', text: '' }, minutes(2)))).toBe('conflict already-closed');
    expect(problem(act(rows, bea, 'case.close@1', { caseId: 'c', outcome: 'approved', text: '' }, minutes(3)))).toBe('applied');
  });

  test('and reopening keep the whole history', () => {
    const rows = world();
    act(rows, bea, 'case.close@1', { caseId: 'c', outcome: 'no-action', text: 'first' }, T0);
    act(rows, bea, 'case.reopen@1', { caseId: 'c', text: 'I missed the edit' }, minutes(1));
    act(rows, bea, 'case.close@1', { caseId: 'c', outcome: 'no-action', text: 'second' }, minutes(2));
    const kinds = [...rows.rows.entries()].filter(([key]) => key.startsWith('caseAction/')).map(([, row]) => (row as { kind: string }).kind);
    expect(kinds).toEqual(['closed', 'reopened', 'closed']);
  });
});

describe('roles (domain.md 2.11)', () => {
  test('nobody handles a report about their own post', () => {
    const rows = world({ memberId: 'bea-on-boards' }, { authorId: 'bea-on-boards' });
    for (const [name, args] of [['case.claim@1', { caseId: 'c' }], ['case.close@1', { caseId: 'c', outcome: 'no-action', text: '' }], ['post.hide@1', { postId: 'p', caseId: null, text: '' }], ['case.pass@1', { caseId: 'c', toStaffId: 'callum', text: '' }]] as const) {
      expect(problem(act(rows, bea, name, args, T0)), name).toBe('rejected own-post');
    }
    expect(problem(act(rows, callum, 'case.claim@1', { caseId: 'c' }, T0))).toBe('applied');
  });

  test('an appeal does not go to the person who decided', () => {
    const rows = world({ appealOf: 'old' });
    rows.write([{ t: 'case', row: { ...open, id: 'old', state: 'closed', outcome: 'hidden', closedBy: 'imogen' } }]);
    expect(problem(act(rows, imogen, 'case.claim@1', { caseId: 'c' }, T0))).toBe('rejected own-decision');
    expect(problem(act(rows, priya, 'case.claim@1', { caseId: 'c' }, T0))).toBe('applied');
  });

  test('volunteers hand to staff, and staff decide from there', () => {
    const rows = world();
    act(rows, bea, 'case.claim@1', { caseId: 'c' }, T0);
    expect(problem(act(rows, bea, 'case.handToStaff@1', { caseId: 'c', text: 'copied account?' }, minutes(1)))).toBe('applied');
    expect(holder(rows, minutes(2))).toBeNull();
    expect(problem(act(rows, bea, 'case.close@1', { caseId: 'c', outcome: 'no-action', text: '' }, minutes(2)))).toBe('rejected forbidden');
    expect(problem(act(rows, bea, 'case.handBack@1', { caseId: 'c', text: '' }, minutes(2)))).toBe('rejected forbidden');
    expect(problem(act(rows, imogen, 'case.close@1', { caseId: 'c', outcome: 'points', text: '' }, minutes(3)))).toBe('applied');
    expect(problem(act(rows, bea, 'case.reopen@1', { caseId: 'c', text: '' }, minutes(4)))).toBe('rejected forbidden');
  });

  test('volunteers neither remove posts, nor close with points, nor write staff notes', () => {
    const rows = world();
    expect(problem(act(rows, bea, 'post.remove@1', { postId: 'p', caseId: 'c', text: '' }, T0))).toBe('rejected forbidden');
    expect(problem(act(rows, bea, 'case.close@1', { caseId: 'c', outcome: 'points', text: '' }, T0))).toBe('rejected forbidden');
    expect(problem(act(rows, bea, 'note.add@1', { aboutKind: 'case', aboutId: 'c', visibility: 'staff', text: 'x' }, T0))).toBe('rejected forbidden');
    expect(problem(act(rows, bea, 'note.add@1', { aboutKind: 'case', aboutId: 'c', visibility: 'team', text: 'x' }, T0))).toBe('applied');
  });
});

test('a mutation that the contract does not know, or that does not fit it, is refused', () => {
  const rows = world();
  const context = { actor: priya, mutationId: 'm', now: T0 };
  expect(problem(decide('case.explode@1', {}, context, rows))).toBe('rejected unsupported-mutation');
  expect(problem(decide('__proto__', {}, context, rows))).toBe('rejected unsupported-mutation');
  expect(problem(decide('case.claim@1', { caseId: 'c', at: T0, extra: 1 }, context, rows))).toBe('rejected invalid');
  expect(problem(decide('case.claim@1', { caseId: 'c', at: 'yesterday' }, context, rows))).toBe('rejected invalid');
});

// Most steps are about this case: of any mutations whatever, hardly a case is closed by whoever had just claimed it.
const onTheCase = supportedMutations.filter((name) => /^(?:case|post|note)\./u.test(name));
const step = fc.record({
  actor: fc.constantFrom(...everyone),
  name: fc.oneof({ weight: 4, arbitrary: fc.constantFrom<MutationName>('case.claim@1', 'case.close@1', 'case.reopen@1') }, { weight: 6, arbitrary: fc.constantFrom(...onTheCase) }, { weight: 1, arbitrary: fc.constantFrom(...supportedMutations) }),
  outcome: fc.constantFrom('no-action', 'no-action', 'no-action', 'no-action', 'hidden', 'removed', 'approved', 'rejected', 'points', 'edited', 'handed-to-staff'),
  text: fc.constantFrom('', 'why'),
  to: fc.constantFrom('bea', 'callum', 'imogen', 'priya', null),
  wait: fc.integer({ min: 0, max: 20 }),
});

test('whatever people do in whatever order: rows fit the contract, frozen words stay, actions are only added, closed cases have an outcome and nobody holding them', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom('report', 'pending'), (steps, kind) => {
      const rows = world({ kind: kind as Case['kind'] }, { state: kind === 'pending' ? 'pending' : 'visible' });
      let now = 0;
      let actions = 0;
      for (const one of steps) {
        now += one.wait;
        const all: Record<string, unknown> = { caseId: 'c', postId: 'p', from: one.to ?? 'bea', toStaffId: one.to, text: one.text, body: 'team words', outcome: one.outcome, aboutKind: 'case', aboutId: 'c', visibility: 'team' };
        const args = pickFor(one.name, all);
        const verdict = act(rows, one.actor, one.name, args, minutes(now));
        if (verdict.status !== 'applied') expect(verdict.problem.title.length).toBeGreaterThan(10);
        for (const [key, row] of rows.rows) {
          const t = key.split('/')[0] as EntityName;
          expect(entities[t].safeParse(row).success, key).toBe(true);
        }
        const row = rows.get('case', 'c');
        expect(row?.frozenBody).toBe('words');
        if (row?.state === 'closed') {
          expect(row.outcome).not.toBeNull();
          expect(holder(rows, minutes(now))).toBeNull();
        }
        const count = [...rows.rows.keys()].filter((key) => key.startsWith('caseAction/')).length;
        expect(count).toBeGreaterThanOrEqual(actions);
        actions = count;
      }
    }),
    { numRuns: runs(400) },
  );
});

const fields: Partial<Record<MutationName, string[]>> = {
  'case.claim@1': ['caseId'], 'case.release@1': ['caseId'], 'case.touch@1': ['caseId'], 'case.takeOver@1': ['caseId', 'from'],
  'case.pass@1': ['caseId', 'toStaffId', 'text'], 'case.handToStaff@1': ['caseId', 'text'], 'case.handBack@1': ['caseId', 'text'],
  'case.close@1': ['caseId', 'outcome', 'text'], 'case.reopen@1': ['caseId', 'text'], 'post.edit@1': ['postId', 'caseId', 'body', 'text'],
  'note.add@1': ['aboutKind', 'aboutId', 'visibility', 'text'],
};
const pickFor = (name: MutationName, all: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries((fields[name] ?? ['postId', 'caseId', 'text']).map((key) => [key, all[key]]));
