import { entities } from '../../../shared/contract/entities/index.ts';
import { ROWS_PER_TRANSACTION } from '../server/actor.ts';
import type { CommunityStore } from '../server/store/store.ts';
import type { Generated } from './generate.ts';

/** One row in so many is checked against its schema while loading; a test checks every one. */
const SAMPLE = 97;

/** Loads a generated community into an empty store, in transactions of 500 rows. Throws when a sampled row does not fit the contract. */
export function load(store: CommunityStore, { rows, files }: Generated): void {
  for (let i = 0; i < rows.length; i += ROWS_PER_TRANSACTION) {
    store.transact(null, (writing) => {
      for (const [n, put] of rows.slice(i, i + ROWS_PER_TRANSACTION).entries()) {
        if ((i + n) % SAMPLE === 0) entities[put.t].parse(put.row);
        const file = put.t === 'image' ? files.get(put.row.id) : undefined;
        if (file) store.images.put(put.row.id, file);
        writing.write({ op: 'put', ...put });
      }
    });
  }
}
