import { randomUUID } from 'node:crypto';
import { unlocking } from '../../../../electron/service/store/cipher.ts';
import { openStore, type Store } from '../../../../electron/service/store/index.ts';
import { createSync, type Community, type Draft, type Sync } from '../../../../electron/service/sync/index.ts';
import { people } from './rows.ts';

/** The key of every database of the benchmark: the desk's files are always under the cipher. */
export const KEY = 'ab'.repeat(32);

/** The desk's cipher and key as pragmas, on a processor that has AES. */
export const CIPHER: readonly string[] = unlocking(KEY, 'aegis');

/** A real sync on a real encrypted file. */
export interface BenchDesk {
  readonly store: Store;
  readonly sync: Sync;
  /** Resolves once the desk says that it is up to date. */
  upToDate(): Promise<void>;
}

/** What may be otherwise than usual. */
export interface BenchDeskOptions {
  /** Whose desk it is, by the place in `people`. */
  readonly who?: number;
  /** Hears of every commit. */
  readonly onChanged?: (store: Store) => void;
  readonly wrap?: ((store: Store) => Store) | undefined;
}

/** Opens a desk. Throws when the file does not open. */
export function openDesk(file: string, community: Community, { who = 0, onChanged, wrap = (store) => store }: BenchDeskOptions = {}): BenchDesk {
  const opened = openStore({ databaseFile: file, key: KEY, keyKeptBy: 'practice-file' });
  if (!opened.ok) throw new Error(`The desk does not open: ${JSON.stringify(opened.error)}`);
  const store = wrap(opened.value);
  const { id, role } = people[who]!;
  const waiting = new Set<() => void>();
  const sync = createSync(store, {
    community,
    actor: { id, role, memberId: null },
    clientId: randomUUID(),
    now: () => new Date().toISOString(),
    onConnection: ({ state }) => {
      if (state === 'up-to-date') for (const resolve of waiting) resolve();
    },
    onChanged: () => onChanged?.(store),
    onNotice: () => undefined,
    onFault: (fault) => { throw new Error(JSON.stringify(fault)); },
    log: (level, text) => { if (level === 'error') process.stderr.write(`${text}\n`); },
  });
  return { store, sync, upToDate: () => new Promise((resolve) => void waiting.add(resolve)) };
}

/** A note on one of the open cases. */
export const note = (caseNumber: number, text: string): Draft => ({ name: 'note.add@1', entity: `case/c-${caseNumber}`, ifVersion: null, args: { aboutKind: 'case', aboutId: `c-${caseNumber}`, visibility: 'team', text, at: new Date().toISOString() } });
