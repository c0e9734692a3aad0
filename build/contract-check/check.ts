import type { MutationName } from '../../shared/contract/mutations/index.ts';
import type { Channel } from './channel.ts';
import type { Finding } from './findings.ts';
import type { Walk } from './reader.ts';
import type { Person } from './person.ts';
import type { Remembered } from './remember.ts';
import type { Subject } from './subject.ts';
import type { Watch } from './watch.ts';

/** What checks work with. */
export interface World {
  readonly first: Person;
  /** The second token's, if there is one; it may be the same colleague. */
  readonly second: Person | null;
  /** The second person where it is another colleague. */
  readonly colleague: Person | null;
  readonly base: URL;
  readonly watch: Watch;
  /** How long a live channel may be silent, milliseconds. */
  readonly liveWaitMs: number;
  /** How long after a push its event may come, milliseconds. */
  readonly tellMs: number;
  /** The server's clock less ours, milliseconds. */
  readonly aheadMs: number;
  /** Sixteen characters of this run, for texts that must be unique. */
  readonly run: string;
  /** Kept open from the beginning, so that its heartbeat is waited for while other checks work. */
  quiet: Channel | null;
  /** The first snapshot; null until it has been read. */
  walk: Walk | null;
  /** Why nothing may be written, or null when it may. */
  readOnly: string | null;
  /** Why nothing may be decided about a member, or null when it may. */
  undecided: string | null;
  /** The case that write checks use; null until it is chosen. */
  subject: Subject | null;
  readonly remembered: Remembered | null;
  /** What is kept for the next run. */
  keep: Remembered | null;
}

/** What a check needs before it makes sense. */
export interface Needs {
  readonly writes?: boolean;
  /** Gives points and proposes breaks, which stay in a member's history even when taken back. */
  readonly decisions?: boolean;
  /** A colleague other than the first token's. */
  readonly colleague?: boolean;
  readonly mutations?: readonly MutationName[];
  readonly capability?: 'live' | 'presence';
}

/** Collects what one check finds. */
export interface Trial {
  wrong(asked: string, expected: string, came: string): void;
  /** Something worth telling that is no fault. */
  note(sentence: string): void;
}

/** One check. `says` is what a server that keeps the contract does; `holds` is the promise of the contract that it holds it to. */
export interface Check {
  readonly name: string;
  readonly says: string;
  readonly holds: string;
  readonly needs?: Needs;
  /** Throws Unmet to end with a finding, NotHere to end as not applicable. */
  run(world: World, trial: Trial): Promise<void> | void;
}

/** How a check ended. `why` tells of a skip, `notes` of what is no fault. */
export interface Outcome {
  readonly name: string;
  readonly says: string;
  readonly holds: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly findings: readonly Finding[];
  readonly more: number;
  readonly why: string | null;
  readonly notes: readonly string[];
  readonly ms: number;
}
