import { dirname, join } from 'node:path';
import { migrate, SCHEMA_VERSION } from '../../electron/service/store/migrate.ts';
import { Phases } from './kill-phases.ts';
import { later, openPlain } from './kill-migrated.ts';

// A desk's file is brought to a later schema, and this process ends meanwhile.
const [file, how] = process.argv.slice(2) as [string, 'whole' | 'number-first'];
/** From the copy before it to its last statement a migration of a small file takes about this long, milliseconds. */
const WITHIN_MS = 12;
const db = openPlain(file);
const phases = new Phases(join(dirname(file), 'phase'));
await phases.aim('migration', 0, WITHIN_MS);
phases.in('migration', () => {
  if (how === 'whole') return migrate(db, file, later);
  const step = later.at(-1)!;
  migrate(db, file, [...later.slice(0, -1), { to: step.to, up: () => {} }]);
  step.up(db);
  return [SCHEMA_VERSION];
});
