import type { Db } from './open.ts';

/** A forum's row by its kind there and its number. */
interface Ref { readonly source: string; readonly n: number }

/** What the forum last said of a row of its own, and which row of ours it is. */
export interface Seen {
  /** JSON of what was said, long texts as fingerprints. */
  readonly said: string;
  readonly ours: string;
}

/** What this server holds of a forum that it stands in front of. Writes expect to be inside a transaction. */
export interface UpstreamBook {
  state(name: string): string | null;
  setState(name: string, value: string): void;
  seen(ref: Ref): Seen | undefined;
  /** `open`: not settled there. `gone`: the forum has it no longer. */
  note(ref: Ref, seen: Seen & { readonly open: boolean; readonly gone: boolean }): void;
  /** Whether the forum has told of it: a row that is only known to be coming has said nothing yet. */
  has(ref: Ref): boolean;
  open(source: string): readonly number[];
  between(source: string, from: number, to: number): readonly number[];
  top(source: string): number;
}

/** The book of a community database. A server without a forum has empty tables and pays nothing for them. */
export function upstreamBook(db: Db): UpstreamBook {
  const state = db.prepare<[string], string>('SELECT value FROM upstream_state WHERE name = ?').pluck();
  const setState = db.prepare('INSERT INTO upstream_state VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  const seen = db.prepare<[string, number], Seen>('SELECT said, ours FROM upstream_seen WHERE source = ? AND n = ?');
  const note = db.prepare(`INSERT INTO upstream_seen VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (source, n)
    DO UPDATE SET said = excluded.said, ours = excluded.ours, open = excluded.open, gone = excluded.gone`);
  const open = db.prepare<[string], number>('SELECT n FROM upstream_seen INDEXED BY upstream_open WHERE source = ? AND open = 1 ORDER BY n').pluck();
  const between = db.prepare<[string, number, number], number>('SELECT n FROM upstream_seen WHERE source = ? AND n BETWEEN ? AND ? AND gone = 0 ORDER BY n').pluck();
  const top = db.prepare<[string], number | null>('SELECT max(n) FROM upstream_seen WHERE source = ?').pluck();
  return {
    state: (name) => state.get(name) ?? null,
    setState: (name, value) => void setState.run(name, value),
    seen: ({ source, n }) => seen.get(source, n),
    note: ({ source, n }, one) => void note.run(source, n, one.said, one.ours, one.open ? 1 : 0, one.gone ? 1 : 0),
    has: ({ source, n }) => (seen.get(source, n)?.said ?? '') !== '',
    open: (source) => open.all(source),
    between: (source, from, to) => between.all(source, from, to),
    top: (source) => top.get(source) ?? 0,
  };
}
