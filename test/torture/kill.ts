import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSync } from '../../electron/service/sync/index.ts';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { onTheBoards, type Boards } from './acts.ts';
import { openCommunity, people, post, seed, type TortureCommunity } from './community.ts';
import { openAt } from './desk.ts';
import { copyDatabase, remove, scratch } from './files.ts';
import type { DeskTask } from './kill-desk.ts';
import type { KillFault } from './kill-faults.ts';
import { afterMigration } from './kill-migrated.ts';
import { dangerous, phaseIn, type Phase } from './kill-phases.ts';
import { atRest, holes, type Examined, type Finding, type Saved } from './oracles.ts';
import { computerClock, VirtualTime } from './time.ts';

/** A desk lives at most this long after it has said that it works, milliseconds. */
const LIFE_MS = 250;
/** One that is to be ended in a certain phase is given so long to come there. */
const AIMED_MS = 2_500;
/** So many of a hundred are killed while they open their database. */
const EARLY = 15;
const SETTLE_MS = 60_000;
/** With fewer kills than this, a phase may be missed by chance. */
const ENOUGH = 120;
const EXTRAS = 500;

/** Where a desk is to be ended: while it does something, or at any instant. */
type Aim = Phase | '';
/** Two aimed kills, then one at any instant. */
const aimOf = (n: number): Aim => (n % 3 === 2 ? '' : dangerous[(Math.floor(n / 3) * 2 + (n % 3)) % dangerous.length]!);

interface Said {
  readonly ready?: true;
  readonly saved?: readonly (readonly [string, string])[];
  readonly fault?: string;
}

/** What came of a massacre. */
export interface Massacre {
  readonly kills: number;
  readonly killsBy: Readonly<Partial<Record<Phase, number>>>;
  readonly findings: readonly Finding[];
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
  readonly #fault: KillFault | null;
  readonly findings: Finding[] = [];

  constructor(folder: string, url: string, index: number, community: TortureCommunity, dice: VirtualTime, fault: KillFault | null) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#url = url;
    this.#staff = people[index % people.length]!;
    this.#token = community.issueToken(this.#staff.id);
    this.#community = community;
    this.#dice = dice;
    this.#fault = fault;
  }

  #fork(script: string, args: readonly string[]): ChildProcess {
    return fork(fileURLToPath(new URL(script, import.meta.url)), [...args], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  }

  /** Starts the desk and kills it at some instant, or in a phase; `settle` lets it come to its end instead. Answers what it was doing when it was killed, or null. */
  async live(mode: 'work' | 'settle', aim: Aim = ''): Promise<Phase | null> {
    if (aim === 'migration' && existsSync(join(this.#folder, 'desk.db'))) return this.#migrate();
    const page = aim === 'apply' ? 1_000 : [20, 100, 1_000][Math.floor(this.#dice.random() * 3)]!;
    const process = this.#fork('kill-desk.ts', [JSON.stringify({ folder: this.#folder, url: this.#url, token: this.#token, staffId: this.#staff.id, mode, page, aim, fault: this.#fault?.name ?? '', hasty: false } satisfies DeskTask)]);
    const kill = (ms: number): void => void setTimeout(() => process.kill('SIGKILL'), this.#dice.random() * ms);
    if (mode === 'work' && aim === '' && this.#dice.random() * 100 < EARLY) kill(LIFE_MS * 3);
    process.on('message', ({ ready, saved, fault }: Said) => {
      for (const [id, args] of saved ?? []) this.saved.set(id, args);
      if (fault) this.findings.push({ kind: 'thrown', oracle: 'O1', text: fault });
      if (!ready || mode !== 'work') return;
      if (aim === '') kill(LIFE_MS);
      else setTimeout(() => process.kill('SIGKILL'), AIMED_MS);
    });
    const code = await this.#ended(process);
    // Killed, a process has no code.
    if (code !== (mode === 'settle' ? 0 : null)) this.findings.push({ kind: 'stuck', oracle: 'O1', text: `a desk ended with ${code}` });
    return code === null ? phaseIn(join(this.#folder, 'phase')) : null;
  }

  #ended(process: ChildProcess): Promise<number | null> {
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        this.findings.push({ kind: 'stuck', oracle: 'O1', text: 'a desk did not come to rest' });
        process.kill('SIGKILL');
      }, SETTLE_MS);
      process.on('close', (code) => {
        clearTimeout(late);
        resolve(code);
      });
    });
  }

  /** Brings a copy of what is on the disk to a later schema and kills that; then it is finished, and everything has to be there. */
  async #migrate(): Promise<Phase | null> {
    const folder = join(this.#folder, 'later');
    rmSync(folder, { recursive: true, force: true });
    const file = join(folder, 'desk.db');
    copyDatabase(join(this.#folder, 'desk.db'), file);
    const process = this.#fork('kill-migrate.ts', [file, this.#fault?.migration ? 'number-first' : 'whole']);
    const code = await this.#ended(process);
    this.findings.push(...afterMigration(file, this.saved));
    // It may be through before the shot comes.
    return code === null ? phaseIn(join(folder, 'phase')) : null;
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
export function everything(desk: Examined): ReturnType<Examined['sync']['entries']> {
  const ids = desk.store.db.prepare<[], string>('SELECT "id" FROM "outbox"').pluck().all();
  return desk.store.outbox.byIds(ids);
}

/** Something happens on the boards. Another role, a new history or an expired cursor seldom: while a whole copy is fetched, the feed is not exercised. */
export function somebody(dice: VirtualTime, community: TortureCommunity, boards: Boards): void {
  const drawn = Math.floor(dice.random() * 14);
  const a = drawn >= 10 && drawn <= 12 && dice.random() < 0.9 ? 5 : drawn;
  onTheBoards({ a, n: Math.floor(dice.random() * 4), m: Math.floor(dice.random() * 4) }, community, boards, computerClock);
}

/** Kills desks `kills` times, then lets them come to rest and asks the oracles; with a fault it ends at the first finding. */
export async function massacre(seedNumber: number, kills: number, lanes: number, fault: KillFault | null = null): Promise<Massacre> {
  const folder = scratch();
  const dice = new VirtualTime(seedNumber);
  const community = openCommunity(join(folder, 'community.db'), computerClock);
  seed(community);
  // Enough rows that applying a page takes its time.
  const busyDay = (words: string): void => void community.ingest(Array.from({ length: EXTRAS }, (_, n) => ({ op: 'put' as const, t: 'post' as const, row: { ...post(0), id: `p-extra-${n}`, body: words } })));
  busyDay('Good morning');
  const server = await createCommunityServer({ store: community.store });
  const boards: Boards = { serial: 0, foreign: new Set() };
  const busy = setInterval(() => somebody(dice, community, boards), 40);
  const victims = Array.from({ length: lanes }, (_, i) => new Victim(join(folder, `desk-${i}`), server.url, i, community, dice, fault));
  const killsBy: Partial<Record<Phase, number>> = {};
  const fine = (): boolean => victims.every(({ findings }) => findings.length === 0);
  let begun = 0;
  let done = 0;
  await Promise.all(victims.map(async (victim) => {
    while (done < kills && fine()) {
      const turn = begun++;
      // A planted fault that shows in one phase alone is killed there every other time.
      const aim = fault?.aim !== undefined && turn % 2 === 0 ? fault.aim : aimOf(turn);
      // Tables are only exchanged for another history.
      if (aim === 'swap') community.store.newEpoch();
      if (aim === 'apply') busyDay(`Changed before kill ${begun}`);
      const phase = await victim.live('work', aim);
      victim.afterKill();
      if (phase === null) continue;
      done += 1;
      killsBy[phase] = (killsBy[phase] ?? 0) + 1;
    }
  }));
  clearInterval(busy);
  // The second time brings what the first sent last.
  for (const victim of [...victims, ...victims]) if (fine()) await victim.live('settle');
  for (const victim of victims) if (fine()) victim.atEnd();
  await server.close();
  community.close();
  remove(folder);
  const missed = done < ENOUGH ? [] : dangerous.filter((phase) => killsBy[phase] === undefined);
  const findings = victims.flatMap((victim) => victim.findings);
  return { kills: done, killsBy, findings: [...findings, ...missed.map((phase): Finding => ({ kind: 'stuck', oracle: 'none', text: `no kill fell into ${phase}` }))] };
}
