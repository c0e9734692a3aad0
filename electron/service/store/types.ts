import type { EntityName } from '../../../shared/contract/entities/index.ts';
import type { RowReader } from '../../../shared/model/rules/types.ts';
import type { Database, StoreFault } from './database.ts';
import type { Aging } from './aging/aging.ts';
import type { Room } from './aging/room.ts';
import type { Drafts } from './write/drafts.ts';
import type { FeedTable } from './write/feed.ts';
import type { ImageFiles } from './write/image-files.ts';
import type { SearchKeeper } from './search/keeper.ts';
import type { Meta } from './write/meta.ts';
import type { OutboxTable } from './write/outbox.ts';
import type { OverlayBase } from './write/overlay-base.ts';
import type { Quarantine } from './write/quarantine.ts';
import type { Staging } from './write/staging.ts';
import type { WeekTable } from './write/week.ts';

/** The open database of one desk; one writer, one process. */
export interface Store {
  readonly db: Database;
  readonly file: string;
  /** Reads the visible tables: the community's copy with the outbox on top. */
  readonly reader: RowReader;
  /** The community's version of a row; 0 for one that only this desk has; null when there is no such row. */
  versionOf(t: EntityName, id: string): number | null;
  readonly meta: Meta;
  readonly feed: FeedTable;
  readonly staging: Staging;
  readonly outbox: OutboxTable;
  readonly overlayBase: OverlayBase;
  readonly quarantine: Quarantine;
  readonly drafts: Drafts;
  readonly images: ImageFiles;
  readonly weeks: WeekTable;
  /** How far texts are findable; rows that change keep the index in step by themselves. */
  readonly search: Pick<SearchKeeper, 'left'> & {
    /** Makes at most `most` more documents findable, or merges some of the index, in a transaction of its own; null when nothing is left to do. */
    more(most: number): 'indexed' | 'merged' | null;
    /** Whether a copy of an archive is coming in without a pause, so that others had better wait. */
    busy(): boolean;
    /** Rewrites some of the index without the words of what left it, in a transaction of its own; false when none are left. */
    purge(): boolean;
  };
  /** Lets go of words that are too old. {@link Aging.step} and {@link Aging.own} run in a transaction of their own, and what they free is overwritten. */
  readonly aging: Aging;
  /** Gives the room of what was deleted back to the computer. */
  readonly room: Room;
  /** Rows over all tables of the contract; for "This computer". */
  rowCount(): number;
  /** Size of the database with its write-ahead log, bytes. */
  bytes(): number;
  /** Runs `work` in one `BEGIN IMMEDIATE`; a failure inside undoes it all. `relaxed` spares the wait for the disk: only for what the community can send again. */
  transact<T>(work: () => T, relaxed?: boolean): T;
  /** Joins relaxed transactions into large ones until it is switched off; for the copy of an archive. */
  bulk(on: boolean): void;
  /** Commits what a bulk has open. */
  flush(): void;
  /** Between two steps of a long copy: keeps commits short and the write-ahead log small, and lets questions through. */
  relieve(): Promise<void>;
  /** What a thrown database error means for a person, or null when it was no database error. */
  faultOf(error: unknown): StoreFault | null;
  /** Closes the database and lets the next process open it; calling it twice is no mistake. */
  close(): void;
}
