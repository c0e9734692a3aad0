import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSync } from '../../electron/service/sync/index.ts';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { onTheBoards, type Boards } from './acts.ts';
import { openCommunity, people, seed, type TortureCommunity } from './community.ts';
import { openAt } from './desk.ts';
import { remove, scratch } from './files.ts';
import { atRest, holes, type Examined, type Finding, type Saved } from './oracles.ts';
import { computerClock, VirtualTime } from './time.ts';

/** A desk lives at most this long after it has said that it works, milliseconds. */
const LIFE_MS = 250;
/** So many of a hundred are killed while they open their database. */
const EARLY = 15;
const SETTLE_MS = 60_000;

interface Said {
  readonly ready?: true;
  readonly saved?: readonly (readonly [string, string])[];
  readonly fault?: string;
}

/** One desk that is killed again and again. */
class Victim {
  readonly saved: Saved = new Map();
  readonly #folder: string;
  readonly #url: string;
  readonly #token: string;
  readonly #staff: (typeof people)[number];
  readonly #community: TortureCommunity;
  readonly #dice: VirtualTime;
  readonly findings: Finding[] = [];

  constructor(folder: string, url: string, index: number, community: TortureCommunity, dice: VirtualTime) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#url = url;
    this.#staff = people[index % people.length]!;
    this.#token = community.issueToken(this.#staff.id);
    this.#community = community;
    this.#dice = dice;
  }

  /** Starts the desk and kills it at some instant; `settle` lets it come to its end instead. */
  live(mode: 'work' | 'settle'): Promise<void> {
    const page = [3, 20, 1_000][Math.floor(this.#dice.random() * 3)]!;
    const process = fork(fileURLToPath(new URL('kill-desk.ts', import.meta.url)), [this.#folder, this.#url, this.#token, this.#staff.id, mode, String(page)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        this.findings.push({ kind: 'stuck', oracle: 'O1', text: 'a desk did not come to rest' });
        process.kill('SIGKILL');
      }, SETTLE_MS);
      const kill = (ms: number): void => void setTimeout(() => process.kill('SIGKILL'), this.#dice.random() * ms);
      if (mode === 'work' && this.#dice.random() * 100 < EARLY) kill(LIFE_MS * 3);
      process.on('message', ({ ready, saved, fault }: Said) => {
        for (const [id, args] of saved ?? []) this.saved.set(id, args);
        if (fault) this.findings.push({ kind: 'thrown', oracle: 'O1', text: fault });
        if (ready && mode === 'work') kill(LIFE_MS);
      });
      process.on('close', (code) => {
        clearTimeout(late);
        if (mode === 'settle' && code !== 0) this.findings.push({ kind: 'stuck', oracle: 'O1', text: `a desk ended with ${code}` });
        resolve();
      });
    });
  }

  /** Opens what is on the disk, as the next start would, and looks at it. */
  examine(look: (desk: Examined) => Finding[]): void {
    const file = join(this.#folder, 'desk.db');
    if (!existsSync(file)) return;
    const store = openAt(file);
    const sync = createSync(store, {
      community: {} as never, actor: { id: this.#staff.id, role: this.#staff.role, memberId: null }, clientId: randomUUID(), now: () => computerClock.instant(),
      onConnection: () => {}, onChanged: () => {}, onNotice: () => {}, log: () => {},
    });
    this.findings.push(...look({ store, sync, around: { staff: this.#staff }, highest: new Map() }));
    store.close();
  }

  /** What was told as saved is there; what was under way may be there (O4). */
  afterKill(): void {
    this.examine((desk) => {
      const found = holes(desk, this.#community);
      const entries = new Map(desk.store.outbox.byIds([...this.saved.keys()]).map((record) => [record.id, record]));
      for (const [id, args] of this.saved) {
        const entry = entries.get(id);
        if (!entry) found.push({ kind: 'lost', oracle: 'O1', text: `${id} was saved and is gone after a kill` });
        else if (JSON.stringify(entry.args) !== args) found.push({ kind: 'lost', oracle: 'O5', text: `${id} has other words` });
      }
      for (const { id, args } of desk.store.db.prepare<[], { id: string; args: string }>('SELECT "id", "args" FROM "outbox"').all()) if (!this.saved.has(id)) this.saved.set(id, args);
      const check = desk.store.db.pragma('quick_check', { simple: true });
      if (check !== 'ok') found.push({ kind: 'damaged', oracle: 'O7', text: String(check) });
      return found;
    });
  }

  atEnd(): void {
    this.examine((desk) => atRest({ ...desk, sync: { entries: () => everything(desk) } }, this.#community, this.saved));
  }
}

/** Every entry, also of those that the screen lists no more. */
function everything(desk: Examined): ReturnType<Examined['sync']['entries']> {
  const ids = desk.store.db.prepare<[], string>('SELECT "id" FROM "outbox"').pluck().all();
  return desk.store.outbox.byIds(ids);
}

/** Kills desks `kills` times, then lets them come to rest and asks the oracles. */
export async function massacre(seedNumber: number, kills: number, lanes: number): Promise<{ kills: number; findings: Finding[] }> {
  const folder = scratch();
  const dice = new VirtualTime(seedNumber);
  const community = openCommunity(join(folder, 'community.db'), computerClock);
  seed(community);
  const server = await createCommunityServer({ store: community.store });
  const boards: Boards = { serial: 0, foreign: new Set() };
  const busy = setInterval(() => onTheBoards({ a: Math.floor(dice.random() * 14), n: Math.floor(dice.random() * 4), m: Math.floor(dice.random() * 4) }, community, boards, computerClock), 40);
  const victims = Array.from({ length: lanes }, (_, i) => new Victim(join(folder, `desk-${i}`), server.url, i, community, dice));
  let done = 0;
  await Promise.all(victims.map(async (victim) => {
    while (done < kills && victim.findings.length === 0) {
      done += 1;
      await victim.live('work');
      victim.afterKill();
    }
  }));
  clearInterval(busy);
  for (const victim of victims) if (victim.findings.length === 0) await victim.live('settle');
  for (const victim of victims) if (victim.findings.length === 0) await victim.live('settle');
  for (const victim of victims) if (victim.findings.length === 0) victim.atEnd();
  await server.close();
  community.close();
  remove(folder);
  return { kills: done, findings: victims.flatMap(({ findings }) => findings) };
}
