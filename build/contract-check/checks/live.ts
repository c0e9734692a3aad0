import { liveChange } from '../../../shared/contract/wire.ts';
import { Channel, type LiveEvent } from '../channel.ts';
import type { Check, Trial, World } from '../check.ts';
import type { Person } from '../person.ts';
import { must, NotHere } from '../findings.ts';
import { expectProblem, newDesk, note } from './support.ts';

/** The first byte of a channel comes within this, milliseconds. */
const OPEN_MS = 5_000;

/** The data of an event as JSON; null for what is none. */
export function dataOf(event: LiveEvent): unknown {
  try {
    return JSON.parse(event.data);
  } catch {
    return null;
  }
}

/** Works with a live channel of a person that is closed afterwards. Ends the check when it does not open. */
export async function withChannel<R>(person: Person, work: (channel: Channel) => Promise<R>, headers: Record<string, string> = {}): Promise<R> {
  const channel = await Channel.open(person.door, { headers });
  try {
    must(channel.status === 200, 'GET /v1/sync/live', 'status 200', `status ${channel.status}`);
    return await work(channel);
  } finally {
    channel.close();
  }
}

/** Says what is wrong with a change event; answers its cursor. */
function cursorOf(trial: Trial, event: LiveEvent): string | null {
  const data = liveChange.safeParse(dataOf(event));
  if (!data.success) trial.wrong('an event “change”', 'data {"cursor": …}', 'other data');
  else if (event.id !== data.data.cursor) trial.wrong('an event “change”', 'the cursor as its id too', event.id === null ? 'no id' : 'another id');
  return data.success ? data.data.cursor : null;
}

async function hearsOwnPush(world: World, trial: Trial, channel: Channel, what: string): Promise<string | null> {
  const since = channel.events.length;
  const desk = newDesk(world);
  const [sent] = await desk.apply(note(world, desk, what));
  const event = await channel.next('change', since, world.tellMs);
  must(event !== null, 'the live channel after a push', `an event “change” within ${world.tellMs / 1_000} seconds`, channel.ended ? 'the end of the channel' : 'none');
  await world.first.reader.catchUp();
  if (world.first.reader.row('note', sent!.id) === undefined) trial.wrong('a pull right after an event “change”', 'what the event was about', 'a feed without it');
  return cursorOf(trial, event);
}

/** The live channel: hints, quickly, and a sign of life when there are none (sync.md, invariant 8). */
export const liveChecks: readonly Check[] = [
  {
    name: 'live.opens',
    says: 'The live channel is an event stream that begins at once',
    holds: 'promise 7',
    needs: { capability: 'live' },
    run: ({ first }, trial) =>
      withChannel(first, async (channel) => {
        const type = String(channel.headers['content-type'] ?? 'none').split(';')[0];
        if (type !== 'text/event-stream') trial.wrong('GET /v1/sync/live', 'Content-Type: text/event-stream', String(type));
        if (channel.headers['content-encoding'] !== undefined) trial.wrong('GET /v1/sync/live without Accept-Encoding', 'a stream that is not packed', String(channel.headers['content-encoding']));
        const began = await channel.until(() => channel.comments + channel.events.length > 0 || null, OPEN_MS);
        if (began === null) trial.note('Nothing came in the first five seconds; a comment at once lets a desk see through a proxy that holds streams back.');
      }),
  },
  {
    name: 'live.change',
    says: 'A change is told within seconds, with a cursor, and can be pulled by then',
    holds: 'promise 7',
    needs: { capability: 'live', writes: true, mutations: ['note.add@1'] },
    run: (world, trial) =>
      withChannel(world.first, async (channel) => {
        for (const what of ['told live, first', 'told live, second']) {
          const cursor = await hearsOwnPush(world, trial, channel, what);
          if (cursor !== null) await world.first.reader.read(cursor);
        }
      }),
  },
  {
    name: 'live.colleague',
    says: 'A colleague’s change is told too',
    holds: 'promise 7',
    needs: { capability: 'live', writes: true, colleague: true, mutations: ['note.add@1'] },
    run: (world, trial) =>
      withChannel(world.colleague!, async (channel) => {
        const since = channel.events.length;
        const desk = newDesk(world);
        await desk.apply(note(world, desk, 'told to a colleague'));
        const event = await channel.next('change', since, world.tellMs);
        if (event === null) trial.wrong('a colleague’s live channel after a push', `an event “change” within ${world.tellMs / 1_000} seconds`, 'none');
        else cursorOf(trial, event);
      }),
  },
  {
    name: 'live.resume',
    says: 'A channel that comes back with an old Last-Event-ID is told at once that there is something to pull',
    holds: 'promise 7',
    needs: { capability: 'live', writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      await world.first.reader.catchUp();
      const old = world.first.reader.cursor!;
      const desk = newDesk(world);
      await desk.apply(note(world, desk, 'while away'));
      await withChannel(world.first, async (channel) => {
        const event = await channel.until(() => channel.events.find(({ event: name }) => name === 'change' || name === 'resync'), world.tellMs);
        if (event === null) trial.wrong('GET /v1/sync/live with the Last-Event-ID of before a change', 'an event “change” or “resync”', 'none');
        else if (event.event === 'change') cursorOf(trial, event);
      }, { 'last-event-id': old });
    },
  },
  {
    name: 'live.garbage',
    says: 'A Last-Event-ID that is none is no fault of the server',
    holds: 'promises 7 and 10',
    needs: { capability: 'live' },
    async run({ first }, trial) {
      for (const id of ['x', '-1', '__proto__', 'a'.repeat(2_000)]) {
        const channel = await Channel.open(first.door, { headers: { 'last-event-id': id } });
        channel.close();
        if (channel.status >= 500) trial.wrong(`GET /v1/sync/live with the Last-Event-ID “${id.slice(0, 40)}”`, 'a channel, or a 4xx problem', `status ${channel.status}`);
      }
    },
  },
];

/** Waited for at the end, because the quiet is long. */
export const heartbeatCheck: Check = {
  name: 'live.heartbeat',
  says: 'A live channel is never silent for long',
  holds: 'promise 7',
  needs: { capability: 'live' },
  async run({ quiet, liveWaitMs }, trial) {
    if (!quiet) throw new NotHere('No live channel could be opened.');
    const silence = `a byte at least every ${liveWaitMs / 1_000} seconds`;
    if (quiet.longestMs > liveWaitMs) trial.wrong('the live channel that was open during the run', silence, `nothing for ${(quiet.longestMs / 1_000).toFixed(1)} seconds`);
    // Events of late writes are no heartbeat: wait for a comment beyond the first, or for a silence that is too long.
    const end = performance.now() + 3 * liveWaitMs;
    while (quiet.comments < 2 && performance.now() < end) {
      const last = quiet.lastByteAt;
      const more = await quiet.until(() => quiet.lastByteAt > last || null, Math.max(0, last + liveWaitMs - performance.now()));
      if (more === null) return trial.wrong('the live channel at rest', silence, quiet.ended ? 'the end of the channel' : 'nothing');
    }
  },
};

/** Refusals of the live channel are problems too. */
export const liveRefusalCheck: Check = {
  name: 'live.absent',
  says: 'A server without a live channel says so with a problem',
  holds: 'schema Me',
  async run({ first }, trial) {
    if (first.me.capabilities.live) throw new NotHere('This server has a live channel.');
    expectProblem(trial, await first.door.ask('/v1/sync/live'), [404, 405, 501, 503], ['not-found', 'unavailable', 'invalid']);
  },
};
