import type { Check, World } from '../check.ts';
import { must, NotHere } from '../findings.ts';
import { readSnapshotPage, type Walk } from '../reader.ts';
import { expectProblem, standing } from './support.ts';

/** What a first look at the queue shows of each open case, and came only after `essentials` said that all of it was there. */
function lateRows({ copy, essentialsAt }: Walk): string[] {
  if (essentialsAt === null) return [];
  const late: string[] = [];
  for (const [key, { facts, gone }] of copy) {
    if (gone || !key.startsWith('case/') || facts?.['state'] !== 'open') continue;
    const shown = [key, `post/${String(facts['postId'])}`, `member/${String(facts['memberId'])}`, `claim/${key.slice(5)}`];
    late.push(...shown.filter((one) => (copy.get(one)?.page ?? 0) > essentialsAt));
  }
  return late;
}

const readable = (world: World): Walk => {
  if (!world.walk) throw new NotHere('No snapshot could be read to its end.');
  return world.walk;
};

/** The snapshot; most of it is looked at on every page of the run. */
export const snapshotChecks: readonly Check[] = [
  {
    name: 'snapshot.read',
    says: 'A snapshot can be read from its first page to its last, and the feed goes on from its cursor',
    holds: 'promise 9',
    async run(world, trial) {
      const { first } = world;
      const walk = await first.reader.walk();
      first.reader.copy = walk.copy;
      first.reader.cursor = walk.cursor;
      world.walk = walk;
      if (walk.epoch !== first.me.epoch) trial.wrong('GET /v1/sync/snapshot', 'the epoch of /v1/me', 'another');
      await first.reader.catchUp();
      trial.note(`${walk.copy.size} rows on ${walk.pages} pages.`);
    },
  },
  {
    name: 'snapshot.queue-first',
    says: 'Once essentials is true, everything that the queue shows has been sent',
    holds: 'promise 9',
    run(world, trial) {
      const walk = readable(world);
      // What the feed brought since may have opened or changed while the pages were read.
      const late = lateRows(walk).filter((key) => world.first.reader.copy.get(key)?.v === walk.copy.get(key)?.v);
      for (const key of late.slice(0, 5)) trial.wrong('GET /v1/sync/snapshot to its end', `${key} on or before page ${walk.essentialsAt}, where essentials was first true`, `page ${walk.copy.get(key)?.page}`);
    },
  },
  {
    name: 'snapshot.tokens',
    says: 'A page can be read again, and an older page after a newer one',
    holds: 'promise 2',
    async run(world, trial) {
      const { tokens } = readable(world);
      if (tokens.length === 0) throw new NotHere('The snapshot has one page only.');
      const ids = async (token: string): Promise<string> => (await readSnapshotPage(world.first.door, token, world.watch)).page.changes.map((one) => { const { t, id } = one as { t: string; id: string }; return `${t}/${id}`; }).join(' ');
      const [early, late] = [tokens[0]!, tokens.at(-1)!];
      const before = await ids(early);
      await ids(late);
      const after = await ids(early);
      // A row that changed in between may have moved into the feed; a third reading tells that from disorder.
      if (before !== after && (await ids(early)) !== after) trial.wrong('the second page of a snapshot, twice, with the last one between', 'the same rows', 'others');
    },
  },
  {
    name: 'snapshot.garbage',
    says: 'A page token that is none is refused',
    holds: 'promise 1',
    async run(world, trial) {
      const { cursor } = readable(world);
      for (const token of ['x', '0', 'null', '__proto__', 'a'.repeat(600), '\u0000', '\u{1F600}', Buffer.from('["p"]').toString('base64url'), cursor]) {
        const answer = await world.first.door.ask(`/v1/sync/snapshot?page=${encodeURIComponent(token)}`);
        expectProblem(trial, answer, [400, 410], ['cursor-expired', 'invalid'], token === cursor ? 'GET /v1/sync/snapshot with a cursor as its page' : answer.asked);
      }
    },
  },
  {
    name: 'snapshot.foreign',
    says: 'A page token of one person is refused to another',
    holds: 'promise 1',
    needs: { colleague: true },
    async run(world, trial) {
      const [token] = readable(world).tokens;
      must(world.colleague !== null, 'a second token', 'a colleague', 'none');
      if (!token) throw new NotHere('The snapshot has one page only.');
      expectProblem(trial, await world.colleague.door.ask(`/v1/sync/snapshot?page=${encodeURIComponent(token)}`), [400, 403, 410], ['cursor-expired', 'invalid', 'forbidden'], 'a page token of the first person with the token of the second');
    },
  },
];

/** What is looked at on every page of every snapshot. */
export const snapshotStanding: readonly Check[] = [
  standing('snapshot.page', 'Every page of a snapshot fits the contract, its number of rows too', 'schema SnapshotPage', 'No page was read.'),
  standing('snapshot.rows', 'Every row of a snapshot fits the schema of its kind', 'schemas Row…', 'No row came.'),
  standing('snapshot.cursor', 'The cursor and the epoch are fixed on the first page', 'promise 9', 'No page was read.'),
  standing('snapshot.progress', 'The count of what is done never falls and never passes the total', 'promise 9', 'No page was read.'),
  standing('snapshot.essentials', 'essentials becomes true once and stays true', 'promise 9', 'No page was read.'),
  standing('snapshot.repeats', 'A row that comes twice is the same or a newer one', 'promises 2 and 9', 'No row came.'),
];
