import type { WireMutation } from '../../../shared/contract/wire.ts';
import type { Check, Trial, World } from '../check.ts';
import type { Person } from '../person.ts';
import { NotHere } from '../findings.ts';
import { Reader } from '../reader.ts';
import type { Copy } from '../rows.ts';
import { newDesk, note, standing } from './support.ts';

const SHOWN = 5;
const ROUNDS = 6;

/** Says where two copies differ that should be equal. Tombstones count as absence. */
function compare(trial: Trial, fed: Copy, fresh: Copy): number {
  const differing: [key: string, expected: string, came: string][] = [];
  for (const [key, row] of fresh) {
    const mine = fed.get(key);
    if (row.gone) continue;
    if (!mine || mine.gone) differing.push([key, 'the row, by snapshot or feed', mine ? 'its tombstone, though a later snapshot has it' : 'nothing, though a later snapshot has it']);
    else if (mine.hash !== row.hash) differing.push([key, `the content of a later snapshot (version ${row.v})`, `another (version ${mine.v})`]);
    else if (mine.v !== row.v) differing.push([key, `version ${row.v} as in a later snapshot`, `version ${mine.v}`]);
  }
  for (const [key, row] of fed) {
    const there = fresh.get(key);
    if (!row.gone && (!there || there.gone)) differing.push([key, 'a tombstone by the feed, because a later snapshot leaves it out; or the row in that snapshot', 'neither']);
  }
  for (const [key, expected, came] of differing.slice(0, SHOWN)) trial.wrong(`${key}, in a copy made by the first snapshot and the feed`, expected, came);
  if (differing.length > SHOWN) trial.note(`${differing.length - SHOWN} more rows differ.`);
  return differing.length;
}

/** Reads on with both until a round brings neither anything, so that the copies stand at one point. */
async function settle(readers: readonly Reader[]): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round += 1) {
    let changes = 0;
    for (const reader of readers) for (const { page } of await reader.catchUp()) changes += page.changes.length;
    if (changes === 0) return true;
  }
  return false;
}

async function agrees(world: World, trial: Trial, person: Person, writes: boolean): Promise<void> {
  const fresh = new Reader(person.door, person.me.staff, world.watch, world.aheadMs);
  const written: WireMutation[] = [];
  const desk = newDesk(world, person);
  const walk = await fresh.walk(async (page, number, soFar) => {
    const early = written.filter(({ seq, id }) => seq <= (page.acks[desk.clientId] ?? 0) && !soFar.has(`note/${id}`));
    if (early.length > 0) trial.wrong(`the acks on page ${number} of a snapshot, after a push between its pages`, 'no ack before the effect', 'an ack');
    // Once before what is sent first, once after: the second must come by the feed.
    const due = number === 1 || (page.essentials && page.next !== null && written.length === 1);
    if (writes && due) written.push(...(await desk.apply(note(world, desk, `during a snapshot, page ${number}`))));
  });
  fresh.copy = walk.copy;
  fresh.cursor = walk.cursor;
  await fresh.catchUp();
  if (written.some(({ id }) => fresh.row('note', id) === undefined)) trial.wrong('a snapshot during which somebody wrote, then the feed from its cursor', 'what was written', 'not all of it: the cursor lies after the snapshot’s beginning');
  if (!(await settle([person.reader, fresh]))) throw new NotHere('Others write so often that two copies never stood at one point.');
  compare(trial, person.reader.copy, fresh.copy);
}

/** At the end: does what was fed agree with what a new desk would get? */
export const agreeChecks: readonly Check[] = [
  {
    name: 'agree.snapshot-and-feed',
    says: 'A copy kept by the feed equals one made anew: no row is missed, none stays that should have gone',
    holds: 'promises 1, 2, 4 and 9',
    async run(world, trial) {
      if (!world.walk) throw new NotHere('No snapshot could be read to its end.');
      await agrees(world, trial, world.first, world.subject !== null && world.readOnly === null && world.first.me.capabilities.mutations.includes('note.add@1'));
    },
  },
  {
    name: 'agree.colleague',
    says: 'The same holds for the second person',
    holds: 'promises 1, 2 and 8',
    needs: { colleague: true },
    run: (world, trial) => agrees(world, trial, world.colleague!, false),
  },
  {
    name: 'agree.tombstones',
    says: 'What is deleted or merged comes as a tombstone',
    holds: 'promise 1',
    run({ first: { reader } }, trial) {
      if (reader.tombstones === 0) throw new NotHere('Nothing was deleted or merged during this run.');
      trial.note(`${reader.tombstones} tombstones came by the feed; agree.snapshot-and-feed compares what they left.`);
    },
  },
];

/** Looked at on every answer of the run. */
export const answerStanding: readonly Check[] = [
  standing('push.shape', 'Every push is answered with one outcome for each mutation, in order', 'promise 3', 'Nothing was pushed.'),
  standing('http.problems', 'Every refusal is application/problem+json with a type of the contract', 'promise 10', 'Nothing was refused.'),
  standing('http.no-faults', 'No question makes the server fail', 'promise 10', 'Nothing was asked.'),
  standing('http.json', 'Every answer with a body is JSON in UTF-8', 'promise 10', 'Nothing was answered.'),
  standing('http.retry-after', 'Retry-After is seconds or a date, and is there with 429 and 503', 'promise 10', 'No answer carried it or had to.'),
  standing('http.no-cookies', 'No answer sets a cookie: the token is all there is', 'promise 11', 'Nothing was asked.'),
];
