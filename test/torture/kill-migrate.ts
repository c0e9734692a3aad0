import { dirname, join } from 'node:path';
import { migrate, SCHEMA_VERSION } from '../../electron/service/store/migrate.ts';
import { Phases } from './kill-phases.ts';
import { later, openPlain } from './kill-migrated.ts';

// A desk's file is brought to a later schema, and this process ends meanwhile.
const [file, how] = process.argv.slice(2) as [string, 'whole' | 'number-first'];
/** About how long a migration of a small file takes with the copy before it, and how long its last step alone; milliseconds. */
const WHOLE_MS = 12;
const STEP_MS = 2;
const db = openPlain(file);
const phases = new Phases(join(dirname(file), 'phase'));
const inStep = Math.random() < 0.5;
await phases.aim('migration', inStep ? 1 : 0, inStep ? STEP_MS : WHOLE_MS);
const step = later.at(-1)!;
const watched = { to: step.to, up: (of: typeof db) => phases.in('migration', () => step.up(of)) };
phases.in('migration', () => {
  if (how === 'whole') return migrate(db, file, [...later.slice(0, -1), watched]);
  migrate(db, file, [...later.slice(0, -1), { to: step.to, up: () => {} }]);
  watched.up(db);
  return [SCHEMA_VERSION];
});
