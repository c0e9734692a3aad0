import BetterSqlite3 from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { unlock, type Cipher } from './cipher.ts';

/** The end of the name of a file that is made for measuring and holds nothing. */
export const TRIED = '.tried';

const PAGES = 12;
const PAGE_OF_NOTHING = 3_900;
const TRIES = 3;
/** With the processor's help a page costs a third of SQLCipher's, without it twelve times as much; what lies between is noise. */
const TIMES = 2;

/** Milliseconds that a commit of some pages takes under a cipher, the shortest of several. Throws SQLite's error. */
function commitMs(file: string, cipher: Cipher): number {
  rmSync(file, { force: true });
  const db = new BetterSqlite3(file);
  try {
    unlock(db, '0'.repeat(64), cipher);
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE "tried" ("nothing" BLOB)');
    const add = db.prepare('INSERT INTO "tried" VALUES (zeroblob(?))');
    let least = Infinity;
    for (let n = 0; n < TRIES; n++) {
      db.exec('BEGIN');
      for (let page = 0; page < PAGES; page++) add.run(PAGE_OF_NOTHING);
      const start = performance.now();
      db.exec('COMMIT');
      least = Math.min(least, performance.now() - start);
    }
    return least;
  } finally {
    db.close();
    rmSync(file, { force: true });
  }
}

/** A process keeps its processor. */
let found: Cipher | null = null;

/**
 * The cipher that suits this computer's processor. AEGIS needs AES and AVX on x86, or ARM's AES; without them the library
 * computes it in software, and then SQLCipher is the quicker by far. Node tells nothing of this, so some pages are written
 * beside the database, once in a process, which takes some milliseconds. Throws SQLite's error when nothing can be written there.
 */
export function suitableCipher(databaseFile: string): Cipher {
  const file = databaseFile + TRIED;
  return (found ??= commitMs(file, 'aegis') <= TIMES * commitMs(file, 'sqlcipher') ? 'aegis' : 'sqlcipher');
}
