import fc from 'fast-check';
import type { LineFault, LineTarget } from './line.ts';

/** One step of a history. `d` is a desk; numbers are taken modulo what there is, so that every script makes sense. */
export type Step =
  | { readonly k: 'act'; readonly d: number; readonly acts: readonly { readonly a: number; readonly n: number; readonly m: number }[] }
  | { readonly k: 'undo' | 'settle'; readonly d: number; readonly w: number; readonly c: number }
  | { readonly k: 'boards'; readonly a: number; readonly n: number; readonly m: number }
  | { readonly k: 'line'; readonly d: number; readonly on: LineTarget; readonly faults: readonly LineFault[] }
  | { readonly k: 'poke' | 'online' | 'offline' | 'suspend' | 'pause' | 'resume' | 'quit' | 'reopen'; readonly d: number }
  | { readonly k: 'wait'; readonly ms: number }
  | { readonly k: 'crash'; readonly d: number; readonly after: number; readonly power: boolean }
  | { readonly k: 'disk'; readonly d: number; readonly skip: number; readonly n: number; readonly code: number };

/** A whole history. `page` is how many rows a page holds. */
export interface Script {
  readonly seed: number;
  readonly fresh: readonly boolean[];
  readonly page: number;
  /** Of a hundred answers to a push, so many are lost. */
  readonly lossy: number;
  readonly steps: readonly Step[];
}

export const DESKS = 4;
const d = fc.nat(DESKS - 1);
const status = fc.constantFrom(401, 403, 409, 410, 413, 422, 426, 429, 500, 503);

const lineFault: fc.Arbitrary<LineFault> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<LineFault>({ kind: 'ok' }) },
  { weight: 4, arbitrary: fc.constantFrom<LineFault>({ kind: 'lost' }, { kind: 'drop' }, { kind: 'dup' }, { kind: 'stale' }) },
  { weight: 1, arbitrary: fc.constantFrom<LineFault>({ kind: 'html' }, { kind: 'empty' }, { kind: 'null' }, { kind: 'hang' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('delay' as const, 'late' as const), ms: fc.constantFrom(1, 500, 5_000, 60_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: fc.nat(99) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('status' as const), status, after: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const), after: fc.boolean(), power: fc.boolean() }) },
);

/** People meet at few cases: that is where they get into each other's way. */
const subject = fc.constantFrom(0, 0, 0, 1, 1, 2, 3);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 22, arbitrary: fc.record({ k: fc.constant('act' as const), d, acts: fc.array(fc.record({ a: fc.nat(47), n: subject, m: fc.nat(7) }), { minLength: 1, maxLength: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ k: fc.constantFrom('undo' as const, 'undo' as const, 'settle' as const), d, w: fc.nat(9), c: fc.nat(4) }) },
  { weight: 4, arbitrary: fc.record({ k: fc.constant('boards' as const), a: fc.nat(18), n: subject, m: fc.nat(3) }) },
  { weight: 5, arbitrary: fc.record({ k: fc.constant('line' as const), d, on: fc.constantFrom<LineTarget>('any', 'push', 'push', 'changes', 'snapshot'), faults: fc.array(lineFault, { minLength: 1, maxLength: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ k: fc.constant('line' as const), d, on: fc.constant<LineTarget>('changes'), faults: fc.constant<LineFault[]>([{ kind: 'stale' }]) }) },
  { weight: 3, arbitrary: fc.record({ k: fc.constant('line' as const), d, on: fc.constant<LineTarget>('push'), faults: fc.constantFrom<LineFault[]>([{ kind: 'lost' }], [{ kind: 'crash', after: true, power: false }], [{ kind: 'lost' }, { kind: 'crash', after: true, power: true }]) }) },
  // Applied and not answered; then refused as if it had not been.
  { weight: 2, arbitrary: fc.record({ k: fc.constant('line' as const), d, on: fc.constant<LineTarget>('push'), faults: fc.constantFrom(403, 413, 422).map((refused): LineFault[] => [{ kind: 'lost' }, { kind: 'status', status: refused, after: false }]) }) },
  { weight: 4, arbitrary: fc.record({ k: fc.constantFrom('poke' as const, 'online' as const, 'offline' as const, 'suspend' as const, 'pause' as const, 'resume' as const, 'quit' as const, 'reopen' as const), d }) },
  { weight: 4, arbitrary: fc.record({ k: fc.constant('wait' as const), ms: fc.constantFrom(10, 1_000, 30_000, 300_000, 4_000_000) }) },
  { weight: 2, arbitrary: fc.record({ k: fc.constant('crash' as const), d, after: fc.nat(40), power: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ k: fc.constant('disk' as const), d, skip: fc.nat(20), n: fc.integer({ min: 1, max: 6 }), code: fc.nat(2) }) },
);

/** Histories. The size is `max`: the default's ten steps let some planted faults pass. */
export const scripts: fc.Arbitrary<Script> = fc.record({
  seed: fc.nat(0xffff_ffff),
  fresh: fc.array(fc.boolean(), { minLength: 2, maxLength: DESKS }),
  page: fc.constantFrom(2, 5, 12, 1_000),
  lossy: fc.constantFrom(0, 0, 20, 60),
  steps: fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
});
