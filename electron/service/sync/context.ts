import type { Notice } from '../../../shared/contract/bridge/state.ts';
import { deskError, type DeskError, type ErrorCode } from '../../../shared/errors.ts';
import type { Actor, Verdict } from '../../../shared/model/rules/types.ts';
import type { StoreFault, StoreLog } from '../store/database.ts';
import type { Store } from '../store/types.ts';
import type { Overlay } from './overlay.ts';

/** What the parts of the sync share. */
export interface SyncContext {
  readonly store: Store;
  readonly overlay: Overlay;
  readonly actor: () => Actor;
  /** The community's time, canonical UTC. */
  readonly now: () => string;
  readonly clientId: () => string;
  readonly notify: (notice: Omit<Notice, 'id'>) => void;
  /** Tells of tables that the last commit changed. */
  readonly changed: (tables: readonly string[]) => void;
  readonly log: StoreLog;
}

const faultCodes: Readonly<Partial<Record<StoreFault['fault'], ErrorCode>>> = { 'disk-full': 'disk-full', 'in-use': 'database-locked', damaged: 'database-damaged', 'read-only': 'database-locked' };
const faultWords: Readonly<Partial<Record<StoreFault['fault'], string>>> = {
  'disk-full': 'There is no room left on this computer, so nothing was saved. Free some space and try again.',
  'in-use': 'Another program holds the desk’s data. Nothing was saved; try again in a moment.',
  'read-only': 'The desk may not write its data here. Nothing was saved.',
  damaged: 'The desk’s data on this computer is damaged. Nothing was saved.',
};

/** A database fault as a call answers it. */
export function faultError({ fault, detail }: StoreFault): DeskError {
  return deskError(faultCodes[fault] ?? 'internal', faultWords[fault] ?? 'Something went wrong on this computer. Nothing was saved.', detail);
}

const verdictCodes: Readonly<Record<string, ErrorCode>> = { forbidden: 'not-allowed', 'own-post': 'not-allowed', 'own-decision': 'not-allowed', 'not-found': 'not-found', invalid: 'bad-input' };

/** A rule's "no" as a call answers it. */
export function verdictError(verdict: Exclude<Verdict, { status: 'applied' }>): DeskError {
  const { type, title } = verdict.problem;
  return deskError(verdictCodes[type] ?? 'refused', title, type);
}

/** Names of the desk's own facts in the `meta` table; the session's names belong to the desk service. */
export const facts = {
  cursor: 'sync.cursor',
  epoch: 'sync.epoch',
  /** The number of this desk's queue, and the last place in it that was given. */
  clientId: 'sync.clientId',
  lastSeq: 'sync.lastSeq',
  /** The high-water mark of this queue, as of the last page applied. */
  acked: 'sync.acked',
  lastSyncAt: 'sync.lastSyncAt',
  /** A snapshot under way, see pull.ts. */
  snapshot: 'sync.snapshot',
  /** Set while the copy is of another history than before and the queue has not been compared with it. */
  renewed: 'sync.renewed',
  /** When all was last looked through for words that are too old, and what was too old then; gone when something old has come since (desk/aging). */
  sweptAt: 'retention.sweptAt',
  wordsCutoff: 'retention.wordsCutoff',
  /** Whose queue it is. */
  owner: 'sync.owner',
} as const;

/** A number among the facts; 0 when it is not there. */
export function factNumber(store: Store, name: string): number {
  return Number(store.meta.get(name) ?? 0);
}
