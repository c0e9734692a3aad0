import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { openCommunity, people, type TortureCommunity } from '../../torture/community.ts';
import { TortureDesk } from '../../torture/desk.ts';
import { copyDatabase, remove, scratch } from '../../torture/files.ts';
import { makeTemplates } from '../../torture/templates.ts';
import { VirtualTime } from '../../torture/time.ts';

const QUIET_TURNS = 3;
/** Commits of so many milliseconds are one hint to everybody. */
const HINT_MS = 5_000;

/** Virtual time of a computer that can sleep: its timers stand still meanwhile, its clocks go on. */
class SleepyTime extends VirtualTime {
  slept = 0;
  override now(): number { return super.now() + this.slept; }
  override wall(): number { return super.wall() + this.slept; }
}

/** Desks and their community in virtual time, where days pass in milliseconds. */
export interface Days {
  readonly time: VirtualTime;
  readonly community: TortureCommunity;
  readonly desks: readonly TortureDesk[];
  /** What stands where the server is reached; null is the server itself. */
  between: ((request: Request) => Promise<Response> | Response) | null;
  /** Lets time pass, with all that falls due. */
  pass(ms: number): Promise<void>;
  /** The computers sleep: time passes and nothing runs. */
  sleep(ms: number): void;
}

/** Makes `count` desks of the colleagues, all in step with a community of four cases. */
export async function days(count: number, seed = 7): Promise<Days> {
  const folder = scratch();
  const templates = await makeTemplates(join(folder, 'templates'));
  const time = new SleepyTime(seed);
  copyDatabase(templates.community, join(folder, 'community.db'));
  const community = openCommunity(join(folder, 'community.db'), time);
  const made: { between: Days['between'] } = { between: null };
  const reached: TortureCommunity = { ...community, fetch: async (request) => (made.between === null ? community.fetch(request) : made.between(request)) };
  const desks = Array.from({ length: count }, (_, i) => {
    const staff = people[i % people.length]!;
    const desk = new TortureDesk(
      { folder: join(folder, `desk-${i}`), time, server: () => reached, staff, token: () => templates.tokens.get(staff.id)!, fault: () => ({}), onChanged: () => {}, onThrown: (text) => { throw new Error(text); } },
      templates.synced[i % people.length]!,
    );
    // Copies of one database are one queue to the community; these are different computers.
    desk.store.meta.set('sync.clientId', randomUUID());
    return desk;
  });
  let hinting = false;
  community.store.onCommit(() => {
    // As the server does, several commits are told together.
    if (hinting) return;
    hinting = true;
    time.after(HINT_MS, () => {
      hinting = false;
      for (const desk of desks) desk.hint();
    });
  });
  onTestFinished(async () => {
    for (const desk of desks) await desk.quit();
    community.close();
    remove(folder);
  });
  // Asking a desk how it stands costs a query; one that has asked for nothing since it rested rests still.
  const restedAt = new Map<TortureDesk, number>();
  const rests = (desk: TortureDesk): boolean => {
    if (restedAt.get(desk) === desk.line.requests) return true;
    if (!desk.resting && desk.line.waiting === 0) return false;
    restedAt.set(desk, desk.line.requests);
    return true;
  };
  const drain = async (): Promise<void> => {
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      await turn();
      quiet = desks.every((desk) => desk.line.handling === 0 && rests(desk)) ? quiet + 1 : 0;
    }
  };
  let until = 0;
  return Object.assign(made, {
    time,
    community,
    desks,
    async pass(ms: number) {
      until += ms;
      await drain();
      while (time.step(until)) await drain();
    },
    sleep(ms: number) { time.slept += ms; },
  });
}
