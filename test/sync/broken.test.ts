import { expect, test } from 'vitest';
import { desk } from './support/desk.ts';
import { community } from './support/world.ts';

test('a database that cannot even be read any more is told as a fault, not as an end of the service', async () => {
  const each = desk(await community());
  each.sync.start();
  await each.settled();
  each.store.db.exec('DROP TABLE "outbox"');
  each.sync.poke('person');
  await each.until(() => each.faults.length > 0, 'the fault');
  expect(each.faults).toMatchObject([{ fault: 'unknown', detail: 'SQLITE_ERROR' }]);
  expect(each.sync.connection()).toMatchObject({ state: 'blocked', queued: 0 });
});
