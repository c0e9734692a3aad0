import type { Connection, Notice } from '../../../shared/contract/bridge/state.ts';
import type { CallInput } from '../../../shared/contract/bridge/calls.ts';
import type { OutboxRow } from '../../../shared/contract/bridge/views.ts';
import type { MutationArgs, MutationName } from '../../../shared/contract/mutations/index.ts';
import type { Me, Presence, Problem } from '../../../shared/contract/wire.ts';
import type { DeskError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import type { Actor } from '../../../shared/model/rules/types.ts';
import type { StoreFault, StoreLog } from '../store/database.ts';
import type { Seen } from './presence.ts';
import type { Community } from './community.ts';
import type { SyncTime } from './time.ts';

/** One change that a person asks for. `entity` is `kind/id` as on the wire; `ifVersion` is the version they saw, or null when it does not matter. */
export type Draft = { [N in MutationName]: { readonly name: N; readonly entity: string; readonly ifVersion: number | null; readonly args: MutationArgs<N> } }[MutationName];

/** Where an entry of the outbox is, as a screen names it. */
export type EntryState = OutboxRow['state'];

/** One entry of the outbox with all that a screen needs. Instants are canonical UTC. */
export interface Entry {
  readonly id: string;
  readonly name: MutationName;
  readonly entity: string;
  readonly ifVersion: number | null;
  readonly args: Readonly<Record<string, unknown>>;
  readonly caseId: string | null;
  readonly state: EntryState;
  /** The person's act, and when its last state began. */
  readonly at: string;
  readonly settledAt: string | null;
  /** The refusal or conflict; its `current` is the row as the community has it. */
  readonly problem: Problem | null;
  /** The row that it is about as the desk showed it when the person acted. */
  readonly was: Readonly<Record<string, unknown>> | null;
  /** The refused entry that this one waits for. */
  readonly heldBy: string | null;
  /** The entry that this one was made from, by settling or undoing it. */
  readonly madeFrom: string | null;
}

/** How a person settles what needs them. */
export type SettleChoice = CallInput<'outbox.settle'>['choice'];

/** A way to settle an entry, and why it cannot be taken when it cannot. */
export interface Settlement {
  readonly choice: SettleChoice;
  readonly blockedWhy: string | null;
}

/** What the sync tells its surroundings. */
export interface SyncEvents {
  readonly onConnection: (connection: Connection) => void;
  /** Tables (by their SQL names, or `outbox`, `quarantine`) that a commit changed. */
  readonly onChanged: (tables: readonly string[]) => void;
  readonly onNotice: (notice: Notice) => void;
  readonly onPresence?: (targetId: string) => void;
  /** Who the community says we are, after every (re)connect: the role may have changed. */
  readonly onMe?: (me: Me) => void;
  /** The community has ended this account: the desk wipes its copy. */
  readonly onAccountClosed?: () => void;
  /** The database failed; the sync has stopped itself. */
  readonly onFault?: (fault: StoreFault) => void;
}

/** What a sync is made of. */
export interface SyncOptions extends SyncEvents {
  readonly community: Community;
  readonly actor: Actor;
  /** The number of this desk's queue; a stored one wins, see `sync.clientId` in the meta table. */
  readonly clientId: string;
  /** The community's time, canonical UTC; see `serverClock`. */
  readonly now: () => string;
  readonly log: StoreLog;
  /** This computer's clock unless given. */
  readonly time?: SyncTime;
}

/** Keeps one desk in step with its community (sync.md). */
export interface Sync {
  start(): void;
  /** Ends within two seconds and leaves a state that the next start resumes. */
  stop(): Promise<void>;
  /** Asks for a sync now; several at once are one. */
  poke(why: 'person' | 'resume' | 'online' | 'live' | 'enqueue' | 'poll'): void;
  setPaused(paused: boolean): void;
  /** Tells of the computer's sleep and network. */
  power(what: 'suspend' | 'resume' | 'online' | 'offline'): void;
  connection(): Connection;
  /** Saves changes in one durable transaction and sends them; answers their ids. `refused` carries the rule's sentence. */
  enqueue(drafts: readonly Draft[]): Result<string[], DeskError>;
  /** Takes back what can be: unsent entries leave the queue, sent ones get their inverse. Answers how many. */
  undo(ids: readonly string[]): number;
  /** Whether {@link undo} could take an entry back now. */
  canUndo(id: string): boolean;
  settle(id: string, choice: SettleChoice, text: string | null): Result<string[], DeskError>;
  /** The ways to settle an entry that needs a person. */
  settlements(id: string): Settlement[];
  readonly presence: {
    say(kind: Presence['kind'], targetId: string, doing: Presence['doing']): void;
    /** With since when they have done so, canonical UTC. */
    of(targetId: string): Seen[];
  };
  /** Waiting and needing entries in order, then the newest of those that ended. */
  entries(): Entry[];
  entry(id: string): Entry | null;
  /** Entries that wait for a refused one. */
  heldBy(id: string): Entry[];
  /** What of some cases is not with the community yet; cases without such an entry are absent. */
  entryStatesFor(caseIds: readonly string[]): Map<string, 'saved-here' | 'needs-you'>;
  /** The states of some entries by id, so that actions and notes can say where they are. */
  statesOf(ids: readonly string[]): Map<string, EntryState>;
}
