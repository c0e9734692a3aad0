import fc from 'fast-check';
import type { Fault } from '../../support/vanilla/server.ts';

/** What a colleague decides at a desk; numbers are taken modulo what there is. */
export const decisions = ['hide', 'restore', 'edit', 'answer', 'write', 'again', 'approve', 'reject', 'close', 'escalate', 'note', 'points', 'break', 'lift'] as const;

/** One step of a history. `d` is a desk; waits are real milliseconds. */
export type Step =
  | { readonly k: 'decide'; readonly d: number; readonly what: (typeof decisions)[number]; readonly n: number }
  | { readonly k: 'member'; readonly what: 'post' | 'report' | 'hold' | 'message' | 'edit' | 'dismiss'; readonly n: number }
  | { readonly k: 'forum'; readonly faults: readonly (Fault | null)[] }
  | { readonly k: 'line'; readonly d: number; readonly faults: readonly ('drop' | 'lost' | null)[] }
  | { readonly k: 'kill'; readonly after: number; readonly down: number }
  | { readonly k: 'wait'; readonly ms: number };

/** A whole history. */
export interface Script { readonly byRole: boolean; readonly steps: readonly Step[] }

/** Desks of a history. */
export const DESKS = 2;
const d = fc.nat(DESKS - 1);
const n = fc.nat(40);
const fault: fc.Arbitrary<Fault> = fc.constantFrom('busy', 'maintenance', 'page', 'broken', 'cut', 'short', 'empty', 'stranger', 'broken-after', 'page-after', 'broken-after', 'cut');

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ k: fc.constant('decide' as const), d, what: fc.constantFrom(...decisions, 'answer' as const, 'write' as const, 'break' as const), n }) },
  { weight: 3, arbitrary: fc.record({ k: fc.constant('member' as const), what: fc.constantFrom('post' as const, 'report' as const, 'hold' as const, 'message' as const, 'edit' as const, 'dismiss' as const), n }) },
  { weight: 3, arbitrary: fc.record({ k: fc.constant('forum' as const), faults: fc.array(fc.option(fault, { freq: 3 }), { minLength: 1, maxLength: 10 }) }) },
  { weight: 2, arbitrary: fc.record({ k: fc.constant('line' as const), d, faults: fc.array(fc.constantFrom('drop' as const, 'lost' as const, 'lost' as const, null), { minLength: 1, maxLength: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ k: fc.constant('kill' as const), after: fc.nat(40), down: fc.constantFrom(0, 20, 300) }) },
  { weight: 3, arbitrary: fc.record({ k: fc.constant('wait' as const), ms: fc.constantFrom(5, 20, 60, 200) }) },
);

/** Histories; the size is `max`, because the default's ten steps let faults pass. */
export const scripts: fc.Arbitrary<Script> = fc.record({ byRole: fc.boolean(), steps: fc.array(step, { minLength: 10, maxLength: 35, size: 'max' }) });
