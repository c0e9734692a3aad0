/** Most text in one call, UTF-16 code units; the longest single text of the contract is 200,000. */
const TEXT = 500_000;
/** Most values in one call; the longest list of the contract has 400 entries. */
const VALUES = 5_000;
const DEPTH = 12;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Budget {
  text: number;
  values: number;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function walk(value: unknown, left: Budget, depth: number): string | null {
  left.values -= 1;
  if (left.values < 0 || depth > DEPTH) return 'too large';
  if (typeof value === 'string') {
    left.text -= value.length;
    return left.text < 0 ? 'too large' : null;
  }
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') return null;
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (Array.isArray(value)) {
    if (value.length > VALUES) return 'too large';
    // A list of another make may not even be gone through.
    if (Object.getPrototypeOf(value) !== Array.prototype) return 'not plain data';
    for (const item of value) {
      const problem = walk(item, left, depth + 1);
      if (problem !== null) return problem;
    }
    return null;
  }
  if (!isPlain(value)) return 'not plain data';
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key !== 'string' || forbiddenKeys.has(key)) return 'a forbidden key';
    left.text -= key.length;
    const problem = walk((value as Record<string, unknown>)[key], left, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}

/**
 * Whether a value from the page is plain data of a bearable size: objects, lists, text, numbers, booleans, null; without
 * keys that reach for a prototype. A cycle uses up the depth. Answers what is wrong, or null.
 */
export function dataProblem(value: unknown): string | null {
  return walk(value, { text: TEXT, values: VALUES }, 0);
}
