import { createHash } from 'node:crypto';
import type { WireMutation } from '../../../../shared/contract/wire.ts';

/** Deeper values are no mutation of the contract. */
const DEEPEST = 40;

function canonical(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new RangeError('too deep');
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item, depth + 1)}`).join(',')}}`;
}

/**
 * SHA-256 of a mutation's content whatever the order of its keys, so that the same seq with other content is told apart
 * (sync.md, invariant 3). Throws RangeError for a value nested more than 40 deep.
 */
export function contentHash(mutation: WireMutation): Buffer {
  return createHash('sha256').update(canonical(mutation, 0), 'utf8').digest();
}
