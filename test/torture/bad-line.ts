import { fork, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { createSync } from '../../electron/service/sync/index.ts';
import type { Boards } from './acts.ts';
import { openCommunity, people, seed, type TortureCommunity } from './community.ts';
import { openAt } from './desk.ts';
import { remove, scratch } from './files.ts';
import type { DeskTask } from './kill-desk.ts';
import { everything, somebody } from './kill.ts';
import { atRest, holes, strangers, type Finding, type Saved } from './oracles.ts';
import { proxyTo, troubles, type Draw, type Proxy, type Trouble } from './proxy.ts';
import { computerClock, VirtualTime } from './time.ts';

/** Of a hundred requests, so many meet trouble; of a hundred pushes, which are the fewest, more. */
const TROUBLED = 35;
const PUSHES_TROUBLED = 70;
const LIVE = '/v1/sync/live';
const PUSH = '/v1/sync/mutations';
/** What leaves open whether a push was applied: in two cases it was. Pushes meet them in turn. */
const DEAF: readonly Trouble[] = ['half-open', 'reset', 'silent'];
/** Each of them has met a push so often before the line is good again: by chance alone it may never have happened. */
const EACH = 2;
/** Desks that do not push any more are not waited for longer than so many times the troubles asked for. */
const PATIENCE = 3;
const BOARDS_MS = 60;
const SETTLE_MS = 90_000;
/** A headless desk that is met by each of these in turn answers "unreachable" and is started again. Silence is left out: its deadline is twenty seconds. */
const HEADLESS: readonly Trouble[] = ['portal-page', 'portal-redirect', 'portal-511', 'reset', 'slow'];
const UNREACHABLE = 4;

/** What came of a bad line. */
export interface BadLine {
  readonly troubles: number;
  readonly troublesBy: Readonly<Partial<Record<Trouble, number>>>;
  /** Pushes that were applied and whose answer did not arrive. */
  readonly unheard: number;
  readonly findings: readonly Finding[];
}

/** Draws a trouble for a request; the live channel can also be stalled, and no other request can. `deaf` is told of each push that stays without an answer. */
function drawing(dice: VirtualTime, deaf: () => void): Draw {
  let turn = 0;
  return (path) => {
    if (dice.random() * 100 >= (path === PUSH ? PUSHES_TROUBLED : TROUBLED)) return null;
    const open = troubles.filter((trouble) => trouble !== 'live-stalled' || path === LIVE);
    if (path === PUSH && dice.random() < 0.7) {
      deaf();
      return DEAF[turn++ % DEAF.length]!;
    }
    return path === LIVE && dice.random() < 0.5 ? 'live-stalled' : open[Math.floor(dice.random() * open.length)]!;
  };
}

interface Told {
  readonly saved?: readonly (readonly [string, string])[];
  readonly fault?: string;
}

/** A desk in a process of its own, at the end of a bad line. */
class Sufferer {
  readonly saved: Saved = new Map();
  readonly findings: Finding[] = [];
  readonly #folder: string;
  readonly #staff: (typeof people)[number];
  readonly #task: DeskTask;
  #process: ChildProcess;

  constructor(folder: string, url: string, index: number, community: TortureCommunity, fault: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#staff = people[index % people.length]!;
    this.#task = { folder, url, token: community.issueToken(this.#staff.id), staffId: this.#staff.id, mode: 'work', page: 20, aim: '', fault, hasty: true };
    this.#process = this.#fork();
  }

  #fork(mode: DeskTask['mode'] = 'work'): ChildProcess {
    const forked = fork(fileURLToPath(new URL('kill-desk.ts', import.meta.url)), [JSON.stringify({ ...this.#task, mode })], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    forked.on('message', ({ saved, fault }: Told) => {
      for (const [id, args] of saved ?? []) this.saved.set(id, args);
      if (fault) this.#say('thrown', fault);
    });
    return forked;
  }

  #say(kind: Finding['kind'], text: string): void {
    this.findings.push({ kind, oracle: 'O1', text });
  }

  async #end(): Promise<void> {
    const ending = this.#process;
    const late = setTimeout(() => ending.kill('SIGKILL'), SETTLE_MS);
    const code = ending.exitCode ?? (await new Promise<number | null>((resolve) => { ending.once('close', resolve); }));
    clearTimeout(late);
    if (code !== 0) this.#say('stuck', code === null ? 'a desk did not come to rest' : `a desk ended with ${code}`);
  }

  /** The line is good again: everything has to come to its end. */
  async rest(): Promise<void> {
    if (this.#process.connected) this.#process.send({ rest: true });
    await this.#end();
  }

  /** Pulls once more. */
  async again(): Promise<void> {
    this.#process = this.#fork('settle');
    await this.#end();
  }

  examine(community: TortureCommunity): void {
    const store = openAt(join(this.#folder, 'desk.db'));
    const sync = createSync(store, {
      community: {} as never, actor: { id: this.#staff.id, role: this.#staff.role, memberId: null }, clientId: randomUUID(), now: () => computerClock.instant(),
      onConnection: () => {}, onChanged: () => {}, onNotice: () => {}, log: () => {},
    });
    const desk = { store, sync, around: { staff: this.#staff }, highest: new Map<string, number>() };
    // Takings back made entries that nobody told of.
    for (const { id, args } of store.db.prepare<[], { id: string; args: string }>('SELECT "id", "args" FROM "outbox"').all()) if (!this.saved.has(id)) this.saved.set(id, args);
    this.findings.push(...holes(desk, community), ...atRest({ ...desk, sync: { entries: () => everything(desk) } }, community, this.saved));
    store.close();
  }
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

function headless(args: readonly string[]): Promise<Ran> {
  const cli = fileURLToPath(new URL('../../electron/service/desk-cli.ts', import.meta.url));
  const child = spawn(process.execPath, [cli, ...args, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out })));
}

/** The desk without a window through each trouble: it says that the community cannot be reached, or gets through; at the end it has everything. */
async function withoutWindow(folder: string, proxy: Proxy, community: TortureCommunity): Promise<Finding[]> {
  const staff = people[1]!;
  const sync = ['sync', '--data', join(folder, 'headless'), '--api', proxy.url, '--token', community.issueToken(staff.id)];
  const findings: Finding[] = [];
  const say = (text: string): void => void findings.push({ kind: 'stuck', oracle: 'O1', text });
  for (const trouble of HEADLESS) {
    let asked = 0;
    // The second request: the first says that there is a community at all.
    proxy.draw = () => (++asked >= 2 ? trouble : null);
    const { code } = await headless(sync);
    if (code !== UNREACHABLE && !(trouble === 'slow' && code === 0)) say(`the headless desk ended with ${code} on a line with ${trouble}`);
  }
  proxy.draw = () => null;
  const { code, out } = await headless(sync);
  const rows = code === 0 ? (JSON.parse(out) as { rows: number }).rows : null;
  const theirs = community.rows(staff.id).size;
  if (rows === null) say(`the headless desk ended with ${code} on a good line`);
  else if (rows !== theirs) findings.push({ kind: 'diverged', oracle: 'O3', text: `the headless desk has ${rows} rows instead of ${theirs}` });
  return findings;
}

/** Gives desks in processes of their own a bad line until so many requests have met trouble, then a good one, and asks the oracles. */
export async function badLine(seedNumber: number, number: number, lanes: number, fault = ''): Promise<BadLine> {
  const folder = scratch();
  const dice = new VirtualTime(seedNumber);
  const community = openCommunity(join(folder, 'community.db'), computerClock);
  seed(community);
  const server = await createCommunityServer({ store: community.store });
  const proxy = await proxyTo(server.url);
  const findings: Finding[] = [];
  // Before anything else has happened, so that no member is merged: what a desk keeps of these is not a row there.
  if (fault === '') findings.push(...(await withoutWindow(folder, proxy, community)));
  const boards: Boards = { serial: 0, foreign: new Set() };
  const busy = setInterval(() => somebody(dice, community, boards), BOARDS_MS);
  let done = 0;
  let deaf = 0;
  const draw = drawing(dice, () => { deaf += 1; });
  const enoughOf = (): boolean => done >= number && (deaf >= EACH * DEAF.length || done >= PATIENCE * number);
  const desks: Sufferer[] = [];
  await new Promise<void>((enough) => {
    proxy.draw = (path) => {
      const trouble = draw(path);
      if (trouble !== null) done += 1;
      if (enoughOf()) enough();
      return trouble;
    };
    for (let i = 0; i < lanes; i++) desks.push(new Sufferer(join(folder, `desk-${i}`), proxy.url, i, community, fault));
  });
  clearInterval(busy);
  proxy.draw = () => null;
  await Promise.all(desks.map((desk) => desk.rest()));
  // What one of them sent last the others have to see as well.
  for (const desk of desks) if (desk.findings.length === 0) await desk.again();
  for (const desk of desks) if (desk.findings.length === 0) desk.examine(community);
  const known = new Set([...boards.foreign, ...desks.flatMap(({ saved }) => [...saved.keys()])]);
  findings.push(...desks.flatMap((desk) => desk.findings), ...strangers(community, known));
  const result: BadLine = { troubles: done, troublesBy: Object.fromEntries(proxy.by), unheard: proxy.unheard(), findings };
  await proxy.close();
  await server.close();
  community.close();
  remove(folder);
  return result;
}
