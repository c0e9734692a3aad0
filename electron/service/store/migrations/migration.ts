import type { Database } from '../database.ts';

/** One step to a newer schema. It runs in a transaction of its own, which also moves `user_version`. */
export interface Migration {
  /** The schema's number after the step. */
  readonly to: number;
  up(db: Database): void;
}
