import { z } from 'zod';
import { readBy } from '../../../../shared/contract/read-by.ts';
import type { Fact, Ref } from '../facts.ts';
import type { Holdings } from '../upstream.ts';
import type { Site } from './client.ts';
import type { State } from './state.ts';

/** One turn at the site: what a task may use, and what it leaves. */
export interface Turn {
  readonly site: Site;
  readonly held: Holdings;
  readonly signal: AbortSignal;
  /** The server's own clock, epoch milliseconds. */
  readonly nowMs: number;
  /** Changed by the task; kept only when the turn succeeds. */
  readonly state: State;
  readonly facts: Fact[];
  /** Rows that could not be read, by kind and field. */
  readonly odd: Set<string>;
}

/** A list as far as it was read. */
export interface Listed<T> {
  readonly rows: T[];
  readonly pages: number;
  /** Where to go on, null at the end. */
  readonly next: string | null;
  /** The site's time at the first page, epoch milliseconds. */
  readonly atMs: number;
}

/** Pages of one list in one turn; what is beyond is read in the next. */
const PAGES = 40;

/** A query from names and values, in their order; nothing for a null. */
export function query(values: Readonly<Record<string, string | number | null>>): string {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== null) all.set(name, String(value));
  return all.toString();
}

/**
 * Where a list goes on at a site that never says so: after a full page at the next number. Only where a page more costs little and one
 * less could hide what was said to a member.
 */
export function pageAfter(asked: string, rows: number): string | null {
  const all = new URLSearchParams(asked);
  if (rows === 0 || rows < Number(all.get('limit'))) return null;
  all.set('page', String(Number(all.get('page') ?? 1) + 1));
  return all.toString();
}

/**
 * Reads a list by its `next` links: pages may be short or empty where the team's account may not read everything, so rows
 * are never counted. A row that makes no sense is left out and named; it never ends a list.
 */
export async function list<T>(turn: Turn, path: string, first: string, row: z.ZodType<T>, pages = PAGES): Promise<Listed<T>> {
  const rows: T[] = [];
  const seen = new Set<string>();
  let next: string | null = first;
  let atMs: number | null = null;
  while (next !== null && seen.size < pages && !seen.has(next)) {
    seen.add(next);
    const answer = await turn.site.get(path, next, turn.signal);
    atMs ??= answer.atMs ?? turn.nowMs;
    for (const one of z.array(z.unknown()).parse(answer.value)) {
      const parsed = readBy(row, one);
      if (parsed.success) rows.push(parsed.data);
      else turn.odd.add(`${path} at ${parsed.error.issues[0]?.path.join('.') ?? '?'}`);
    }
    next = answer.next;
  }
  return { rows, pages: seen.size, next: next !== null && seen.has(next) ? null : next, atMs: atMs ?? turn.nowMs };
}

/** Cuts numbers into comma-separated lists that fit an address. */
export function inLists(numbers: readonly number[], at = 100): string[] {
  return Array.from({ length: Math.ceil(numbers.length / at) }, (_, i) => numbers.slice(i * at, (i + 1) * at).join(','));
}

/** A row of the forum by its kind and number. */
export const ref = (source: string, n: number): Ref => ({ source, n });
