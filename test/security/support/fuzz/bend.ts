import fc from 'fast-check';
import { NASTY } from './from-schema.ts';

const deep = (levels: number): unknown => {
  let value: unknown = {};
  for (let i = 0; i < levels; i += 1) value = { a: value };
  return value;
};
const cyclic = (): unknown => {
  const value: Record<string, unknown> = {};
  value['a'] = [value];
  return value;
};

/** What may stand where something else belongs. Functions, because some are large. */
const foreign: readonly (() => unknown)[] = [
  () => null, () => undefined, () => true, () => -1, () => 0.5, () => 1e308, () => Number.NaN, () => Number.MAX_SAFE_INTEGER + 2, () => [], () => ({}), () => [[[]]], () => ({ length: 5 }), () => ({ length: { toString: 1, valueOf: 2 } }), () => '', () => 'x'.repeat(70_000), () => deep(20),
  () => JSON.parse('{"__proto__":{"polluted":1}}') as unknown, () => JSON.parse('{"constructor":{"prototype":{"polluted":1}}}') as unknown, () => ({ toString: 1, valueOf: 2, toJSON: 3 }), () => Array.from({ length: 300 }, () => 'x'),
  ...NASTY.map((text) => () => text),
];
/** What JSON cannot say, and a message between processes can. */
const unspeakable: readonly (() => unknown)[] = [() => 10n, () => new Date(Number.NaN), () => new Map([['a', 1]]), () => new Set([1]), () => new Uint8Array(9), () => /x/, () => cyclic(), () => Array.from({ length: 3 }), () => new Error('x')];

type Step = readonly [turn: number, how: number, what: number];

/** Changes one place in a value: `turn` chooses the way down, `how` what is done there, `what` what is put in. */
function bent(value: unknown, [turn, how, what]: Step, others: readonly (() => unknown)[]): unknown {
  const stranger = (): unknown => others[what % others.length]!();
  if (typeof value !== 'object' || value === null) return stranger();
  if (how % 7 === 0) return stranger();
  const keys = Object.keys(value);
  if (keys.length === 0) return { extra: stranger() };
  const key = keys[turn % keys.length]!;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Record<string, unknown>) };
  const at = copy as Record<string, unknown>;
  switch (how % 7) {
    case 1:
      delete at[key];
      break;
    case 2:
      Object.defineProperty(at, NASTY[what % NASTY.length] || 'extra', { value: stranger(), enumerable: true, configurable: true, writable: true });
      break;
    case 3:
      at[key] = stranger();
      break;
    default:
      at[key] = bent(at[key], [Math.floor(turn / 7) + 1, Math.floor(how / 7), what], others);
  }
  return copy;
}

const step = fc.tuple(fc.nat(9_999), fc.nat(9_999), fc.nat(9_999));

/** Values like those of an arbitrary, half of them with one to three places broken. `json` keeps to what JSON can say. */
export function oftenBent(values: fc.Arbitrary<unknown>, json: boolean): fc.Arbitrary<unknown> {
  const others = json ? foreign : [...foreign, ...unspeakable];
  return fc.tuple(values, fc.oneof(fc.constant<Step[]>([]), fc.array(step, { minLength: 1, maxLength: 3 }))).map(([value, steps]) => steps.reduce<unknown>((one, next) => bent(one, next, others), value));
}
