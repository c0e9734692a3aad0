import { createHash } from 'node:crypto';
import { readBy } from '../../../../shared/contract/read-by.ts';
import { entities, type EntityName, type EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Change } from '../../server/store/records.ts';
import type { CommunityStore, Writing } from '../../server/store/store.ts';
import type { Fact, Ref } from '../facts.ts';

/** Where facts of the forum become rows, inside one transaction. */
export interface Applying {
  readonly store: CommunityStore;
  /** The server's time, canonical UTC. */
  readonly now: string;
  put<T extends EntityName>(t: T, row: EntityRow<T>): void;
  /** Takes a row away. `into`: the row of the kind that carries on. */
  remove(t: EntityName, id: string, into?: string): void;
  /** Which row of ours a row of the forum is. */
  idOf(ref: Ref): string;
  /** What the forum said of it before, long texts as fingerprints, or null. */
  before<F extends Fact>(fact: F): F | null;
  /** Whether what becomes of a row of the forum was this server's own doing (acts). */
  own(ref: Ref): boolean;
  /** Remembers what the forum says now. */
  remember(fact: Fact, more: { readonly open?: boolean; readonly gone?: boolean; readonly ours?: string }): void;
}

/** A row that does not fit the contract; undoes the fact that it came of. Names kind, number and field, never what they hold. */
export class Unfit extends Error {}

/** The row of ours that the forum's row becomes unless one is known: `comment-77`. */
export const freshId = ({ source, n }: Ref): string => `${source}-${n}`;

/** Texts longer than this are remembered by their fingerprint alone, UTF-16 code units. */
const SHORT = 60;

/** A fact as it is remembered: enough to see which part of it changed, no member's words. */
export function remembered<F extends Fact>(fact: F): F {
  return JSON.parse(JSON.stringify(fact, (_key, value: unknown) => (typeof value === 'string' && value.length > SHORT ? `#${createHash('sha256').update(value).digest('base64url').slice(0, 22)}` : value))) as F;
}

/** What a fact's rows are written with. */
export function applying(store: CommunityStore, writing: Writing, now: string): Applying {
  const write = (change: Change): void => {
    if (change.op === 'put') {
      const parsed = readBy(entities[change.t], change.row);
      if (!parsed.success) throw new Unfit(`${change.t} ${change.row.id.slice(0, 64)} at ${parsed.error.issues[0]?.path.join('.') ?? '?'}`);
      writing.write({ op: 'put', t: change.t, row: parsed.data } as Change);
    } else writing.write(change);
  };
  return {
    store,
    now,
    put: (t, row) => write({ op: 'put', t, row } as unknown as Change),
    remove: (t, id, into) => write({ op: 'del', t, id, mergedInto: into ?? null }),
    idOf: (ref) => store.upstream.seen(ref)?.ours ?? freshId(ref),
    before<F extends Fact>(fact: F) {
      const seen = store.upstream.seen(fact.ref);
      return seen === undefined || seen.said === '' ? null : (JSON.parse(seen.said) as F);
    },
    own: store.acts.isOwn,
    remember(fact, { open = false, gone = false, ours }) {
      store.upstream.note(fact.ref, { said: JSON.stringify(remembered(fact)), ours: ours ?? store.upstream.seen(fact.ref)?.ours ?? freshId(fact.ref), open, gone });
    },
  };
}
