import { setImmediate as turn } from 'node:timers/promises';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { Draft } from '../../electron/service/sync/index.ts';
import { limits } from '../../shared/limits.ts';
import { epochOf } from '../../shared/time.ts';
import { draftOf, onTheBoards, type Boards } from './acts.ts';
import { openCommunity, people, type ServerFault, type TortureCommunity } from './community.ts';
import { DISK_BROKEN, TortureDesk, type DeskFault } from './desk.ts';
import { copyDatabase, remove } from './files.ts';
import { Crash } from './hooks.ts';
import { atRest, flickers, holes, strangers, unruly, type Finding, type Saved } from './oracles.ts';
import type { Script, Step } from './script.ts';
import type { Templates } from './templates.ts';
import { VirtualTime } from './time.ts';

/** A fault that is put into the program, to see that the harness catches it. */
export interface Planted {
  readonly name: string;
  readonly server?: ServerFault;
  readonly desk?: DeskFault;
  /** Patches the program; answers how to take the patch back. */
  readonly patch?: () => () => void;
}

const DISK_CODES = ['SQLITE_FULL', 'SQLITE_BUSY', DISK_BROKEN] as const;
/** More requests than this at one instant of virtual time are a hot loop; a page of two rows needs some dozens for a copy. */
const MOST_AT_ONCE = 150;
const MOST_TURNS = 20_000;
const QUIET_TURNS = 3;
const HOURS_MS = 4 * 3_600_000;
/** Longer than a desk waits until it asks by itself. */
const POLL_MS = 100_000;

interface Seat {
  readonly desk: TortureDesk;
  readonly saved: Saved;
}

/** Runs one history from beginning to rest and answers what the oracles found. */
export class History {
  readonly #script: Script;
  readonly #time: VirtualTime;
  readonly #seats: Seat[] = [];
  readonly #folder: string;
  readonly #boards: Boards = { serial: 0, foreign: new Set() };
  readonly findings: Finding[] = [];
  #community!: TortureCommunity;
  #marks = 0;

  constructor(script: Script, folder: string) {
    this.#script = script;
    this.#folder = folder;
    this.#time = new VirtualTime(script.seed);
  }

  async run(templates: Templates, planted: Planted | null = null): Promise<Finding[]> {
    const { pageRows } = limits;
    Object.assign(limits, { pageRows: this.#script.page });
    const takeBack = planted?.patch?.();
    try {
      this.#begin(templates, planted);
      await this.#drain();
      for (const step of this.#script.steps) {
        await this.#step(step);
        if (this.findings.length > 0) return this.findings;
      }
      await this.#rest();
    } catch (error) {
      this.#say('thrown', 'O1', error instanceof Error ? (error.stack ?? error.message) : String(error));
    } finally {
      Object.assign(limits, { pageRows });
      await this.#end();
      takeBack?.();
    }
    return this.findings;
  }

  #say(kind: Finding['kind'], oracle: string, text: string): void {
    if (this.findings.length < 20) this.findings.push({ kind, oracle, text });
  }

  #begin(templates: Templates, planted: Planted | null): void {
    mkdirSync(this.#folder, { recursive: true });
    copyDatabase(templates.community, join(this.#folder, 'community.db'));
    this.#community = openCommunity(join(this.#folder, 'community.db'), this.#time, planted?.server);
    this.#community.store.onCommit(({ kinds }) => {
      if (kinds.has('shift') || kinds.has('staff')) this.#time.after(1, () => this.#roster());
      // The hint comes after the answer to whoever caused it.
      for (const { desk } of this.#seats) this.#time.after(1, () => desk.hint());
    });
    this.#script.fresh.forEach((fresh, i) => {
      const staff = people[i % people.length]!;
      const saved: Saved = new Map();
      const desk = new TortureDesk(
        {
          folder: join(this.#folder, `desk-${i}`), time: this.#time, server: () => this.#community, staff, token: () => templates.tokens.get(staff.id)!, fault: planted?.desk ?? (() => ({})),
          onChanged: (each) => this.findings.push(...flickers(each, this.#community)),
          onThrown: (text) => this.#say('thrown', 'O1', text),
        },
        fresh ? templates.empty : templates.synced[i]!,
      );
      desk.line.lossy = this.#script.lossy;
      this.#seats.push({ desk, saved });
    });
  }

  /** Lets everything run that needs no time. */
  async #drain(): Promise<void> {
    let quiet = 0;
    for (let turns = 0; quiet < QUIET_TURNS; turns++) {
      await turn();
      const busy = this.#seats.some(({ desk }) => desk.line.handling > 0 || (!desk.resting && desk.line.waiting === 0));
      quiet = busy ? 0 : quiet + 1;
      if (turns > MOST_TURNS) throw new Error(`No rest at one instant: ${this.#seats.map(({ desk }) => `${desk.sync.connection().state} ${desk.line.burst}`).join(', ')}`);
    }
    for (const { desk } of this.#seats) if (desk.line.mostAtOnce > MOST_AT_ONCE) this.#say('busy', 'O6', `${desk.line.mostAtOnce} requests at one instant`);
  }

  async #advance(ms: number): Promise<void> {
    const until = this.#time.now() + ms;
    await this.#drain();
    while (this.findings.length === 0 && this.#time.step(until)) await this.#drain();
  }

  /** Runs what a person does at a desk; a crash inside ends the desk, and what it left is looked at when it opens again. */
  #person(seat: Seat, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    this.#reopen(seat, true);
  }

  /** Opens a desk that has crashed. What was under way may or may not have been saved (O4: a phantom, never a hole); the rest must be there. */
  #reopen(seat: Seat, underWay: boolean): void {
    if (seat.desk.alive) {
      if (underWay) this.#remember(seat);
      return;
    }
    seat.desk.open();
    if (underWay) this.#remember(seat);
    this.findings.push(...holes(seat.desk, this.#community));
  }

  #save({ desk, saved }: Seat, drafts: readonly Draft[]): boolean {
    const done = desk.sync.enqueue(drafts);
    if (done.ok) done.value.forEach((id, i) => saved.set(id, JSON.stringify(drafts[i]!.args)));
    return done.ok;
  }

  #remember({ desk, saved }: Seat): void {
    for (const entry of desk.sync.entries()) if (!saved.has(entry.id)) saved.set(entry.id, JSON.stringify(entry.args));
  }

  async #step(step: Step): Promise<void> {
    const seat = 'd' in step ? this.#seats[step.d % this.#seats.length]! : null;
    for (const each of this.#seats) if (!each.desk.alive && !(step.k === 'quit' && each === seat)) this.#reopen(each, false);
    if (step.k === 'wait') await this.#advance(step.ms);
    else if (step.k === 'boards') onTheBoards(step, this.#community, this.#boards, this.#time);
    else if (seat !== null) await this.#at(seat, step as Exclude<Step, { k: 'wait' | 'boards' }>);
    await this.#drain();
    for (const { desk } of this.#seats) if (desk.alive) this.findings.push(...holes(desk, this.#community));
  }

  async #at(seat: Seat, step: Exclude<Step, { k: 'wait' | 'boards' }>): Promise<void> {
    const { desk } = seat;
    switch (step.k) {
      case 'act':
        return this.#person(seat, () => {
          const drafts = step.acts.map((act) => draftOf(act, desk, this.#time.instant(), `mark-${this.#marks++}-`));
          // All or none at once; what a rule says no to together may pass one by one.
          if (this.#save(seat, drafts) || drafts.length === 1) return;
          for (const draft of drafts) this.#save(seat, [draft]);
        });
      case 'undo':
        return this.#person(seat, () => {
          const entries = desk.sync.entries();
          if (entries.length > 0) desk.sync.undo([entries[step.w % entries.length]!.id]);
        });
      case 'settle':
        return this.#person(seat, () => {
          const needing = desk.sync.entries().filter(({ state }) => state === 'needs-you');
          const entry = needing[step.w % Math.max(1, needing.length)];
          const open = entry ? desk.sync.settlements(entry.id).filter(({ blockedWhy }) => blockedWhy === null) : [];
          if (entry && open.length > 0) desk.sync.settle(entry.id, open[step.c % open.length]!.choice, `mark-${this.#marks++}- reworded`);
        });
      case 'line':
        desk.line.faults = [...step.faults];
        desk.line.on = step.on;
        // A push comes when somebody does something; then the desk may not have heard of what a colleague did.
        if (step.on !== 'push') desk.sync.poke('person');
        return;
      case 'crash':
        if (step.after === 0) desk.crash(step.power);
        else desk.armCrash(step.after, step.power);
        return;
      case 'disk':
        return desk.failWrites(step.skip, step.n, DISK_CODES[step.code]!);
      case 'quit':
        return desk.quit();
      case 'reopen':
        return;
      case 'pause':
      case 'resume':
        return desk.sync.setPaused(step.k === 'pause');
      case 'poke':
        return desk.sync.poke('person');
      case 'offline':
        desk.line.up = false;
        return desk.sync.power('offline');
      case 'online':
        desk.line.up = true;
        return desk.sync.power('online');
      case 'suspend':
        return desk.sync.power('suspend');
    }
  }

  /** What the line still has in store comes to its end; nobody at work: everything has to come to its end within hours of virtual time. */
  async #rest(): Promise<void> {
    for (const seat of this.#seats) {
      if (!seat.desk.alive) this.#reopen(seat, false);
      seat.desk.disarm();
      seat.desk.line.up = true;
    }
    await this.#drain();
    for (const { desk } of this.#seats) {
      desk.sync.setPaused(false);
      desk.sync.poke('person');
    }
    const late = this.#time.now() + HOURS_MS;
    const quiet = (): boolean => this.#seats.every(({ desk }) => desk.alive && desk.sync.connection().state === 'up-to-date' && desk.store.outbox.pending(1).length === 0);
    do {
      await this.#advance(60_000);
      for (const seat of this.#seats) {
        seat.desk.line.lossy = 0;
        if (!seat.desk.alive) this.#reopen(seat, false);
        // Signing in is the person's.
        if (seat.desk.sync.connection().state === 'sign-in-needed') seat.desk.sync.poke('person');
      }
    } while (this.findings.length === 0 && !quiet() && this.#time.now() < late);
    if (this.findings.length > 0) return;
    if (!quiet()) this.#say('stuck', 'O1', this.#seats.map(({ desk }) => JSON.stringify(desk.sync.connection())).join(' '));
    for (const { desk } of this.#seats) desk.line.faults = [];
    // Everything is said; now a poll's time for what the last of them caused.
    const before = this.#seats.map(({ desk }) => desk.line.requests);
    await this.#advance(600_000);
    this.#seats.forEach(({ desk }, i) => { if (desk.line.requests - before[i]! > 40) this.#say('busy', 'O6', `${desk.line.requests - before[i]!} requests in ten idle minutes`); });
    // A shift that begins or ends just now is heard of at the next poll.
    for (let next = this.#nextShift(); next !== null && next <= POLL_MS; next = this.#nextShift()) await this.#advance(next + 1);
    await this.#advance(POLL_MS);
    const known = new Set([...this.#boards.foreign, ...this.#seats.flatMap(({ saved }) => [...saved.keys()])]);
    for (const { desk, saved } of this.#seats) this.findings.push(...atRest(desk, this.#community, saved, this.#time.instant()));
    this.findings.push(...strangers(this.#community, known), ...unruly(this.#community));
  }

  /** What the server's own clock does (`roster.ts`): looks who is on a shift, and again when the next begins or ends. */
  #roster(): void {
    this.#community.store.settleCover(this.#time.instant());
    const next = this.#nextShift();
    if (next !== null) this.#time.after(next, () => this.#roster());
  }

  /** Milliseconds until a volunteer's shift begins or ends, or null. */
  #nextShift(): number | null {
    const next = this.#community.store.nextShift(this.#time.instant());
    return next === null ? null : epochOf(next) - this.#time.wall();
  }

  async #end(): Promise<void> {
    for (const { desk } of this.#seats) await desk.drop().catch(() => {});
    await turn();
    this.#community?.close();
    remove(this.#folder);
  }
}
