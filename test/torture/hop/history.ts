import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { found } from '../../../electron/community/serve/founding.ts';
import { openStore } from '../../../electron/community/server/store/store.ts';
import { plusMs } from '../../../shared/time.ts';
import type { Staff } from '../../../shared/contract/entities/people.ts';
import { BREAK_ROLE, forum as makeForum, MEMBER_ROLE, TEAM, type Forum } from '../../support/vanilla/forum.ts';
import { vanillaSite, type Fault, type VanillaSite } from '../../support/vanilla/server.ts';
import { copyDatabase } from '../files.ts';
import type { Finding } from '../oracles.ts';
import { Servers } from './child.ts';
import { draftsOf, type Ground } from './decide.ts';
import { HopDesk } from './desk.ts';
import { fastMs, fastNow, type Start } from './fast.ts';
import { broken, type ActLine, type AtRest } from './oracles.ts';
import { DESKS, type Script, type Step } from './script.ts';

/** So long a history may take to come to rest, real milliseconds. */
const REST_MS = 60_000;
const LOOK_MS = 60;

/** A fault put in on purpose: what a restart forgets, or what the forum does not show. */
export interface Planted {
  readonly name: string;
  readonly restart?: string;
  /** The history that shows it; drawn like all others otherwise. */
  readonly script?: Script;
  readonly arrange?: (forum: Forum, site: VanillaSite) => void;
}

const staff: readonly Staff[] = ['Priya', 'Tom'].map((name) => ({ id: `s-${name.toLowerCase()}`, name, role: 'lead', active: true, memberId: null }));

/** What histories begin with. */
export interface Beginning { readonly file: string; readonly tokens: readonly string[] }

/** Makes the database that every history begins with. */
export function beginning(file: string): Beginning {
  mkdirSync(join(file, '..'), { recursive: true });
  const store = openStore(file, { durable: false });
  found(store);
  for (const row of staff) store.transact(null, (writing) => void writing.write({ op: 'put', t: 'staff', row }));
  const tokens = staff.map(({ id }) => store.tokens.issue(id, '2026-01-01T00:00:00.000Z'));
  store.close();
  return { file, tokens };
}

const pause = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });

/** One history: two desks, a server that is killed, a forum; real processes and real HTTP between them, on fast time. */
export class History {
  readonly #script: Script;
  readonly #folder: string;
  readonly #servers: Servers;
  readonly #planted: Planted | null;
  readonly #begin: Beginning;
  readonly #start: Start = { real: Date.now() };
  readonly #forum: Forum = makeForum(() => fastMs(this.#start));
  readonly #saved: string[][] = Array.from({ length: DESKS }, () => []);
  readonly #messages = new Map<string, string>();
  #site!: VanillaSite;
  #desks: HopDesk[] = [];
  #ground!: Ground & { readonly thread: number; readonly board: number };
  #url: string | null = null;
  #faults: (Fault | null)[] = [];
  #mark = 0;

  constructor(script: Script, folder: string, servers: Servers, begin: Beginning, planted: Planted | null) {
    this.#script = script;
    this.#folder = folder;
    this.#servers = servers;
    this.#begin = begin;
    this.#planted = planted;
  }

  get #db(): string { return join(this.#folder, 'community.sqlite'); }

  #fill(): void {
    const members = ['mia', 'leo', 'ada'].map((name) => this.#forum.user(name));
    const board = this.#forum.category('Everyday life');
    const thread = this.#forum.discussion(members[0]!, board, 'How was your day?', 'Mine was long.');
    const comments = [1, 2, 3, 4, 5].map((n) => this.#forum.comment(members[n % 3]!, thread, `reply ${n}`));
    this.#forum.report(members[1]!, 'comment', comments[1]!, 'abuse', 'please look');
    this.#forum.hold(members[1]!, board, 'My first thread', 'Is this on?');
    this.#forum.conversation(members[0]!, TEAM, 'Can I ask something?');
    this.#ground = { members, comments, thread, board };
  }

  async #serve(): Promise<void> {
    const breaks = this.#script.byRole ? `role:${BREAK_ROLE}:${MEMBER_ROLE}` : 'ban';
    const args = ['--db', this.#db, '--listen', '127.0.0.1:0', '--upstream', 'vanilla', '--upstream-site', this.#site.url, '--upstream-token-file', join(this.#folder, 'token'), '--upstream-breaks', breaks];
    this.#url = await this.#servers.start({ args, ...this.#start });
  }

  async #kill(after: number, down: number): Promise<void> {
    await pause(after);
    this.#url = null;
    await this.#servers.kill();
    await pause(down);
    if (this.#planted?.restart !== undefined) {
      const db = new Database(this.#db);
      db.exec(this.#planted.restart);
      db.close();
    }
    await this.#serve();
  }

  #decide(step: Extract<Step, { k: 'decide' }>): void {
    const desk = this.#desks[step.d]!;
    const mark = `mark-${(this.#mark += 1)}`;
    const drafts = draftsOf(step, desk, this.#ground, fastNow(this.#start), mark);
    if (drafts.length === 0) return;
    const done = desk.sync.enqueue(drafts);
    if (!done.ok) return;
    this.#saved[step.d]!.push(...done.value);
    const { body } = drafts[0]!.args as { body?: string };
    if (drafts[0]!.name === 'message.send@1' && body !== undefined) this.#messages.set(done.value[0]!, body);
  }

  #member({ what, n }: Extract<Step, { k: 'member' }>): void {
    const { members, comments, thread, board } = this.#ground;
    const who = members[n % members.length]!;
    const comment = comments[n % comments.length]!;
    if (what === 'post') this.#forum.comment(who, thread, `later ${n}`);
    if (what === 'report' && this.#forum.data.comments.get(comment)!.live) this.#forum.report(who, 'comment', comment, 'abuse', 'this too');
    if (what === 'hold') this.#forum.hold(who, board, `Another ${n}`, 'Is this on?');
    if (what === 'message') this.#forum.say(members[0]!, 1, `Are you there? ${n}`);
    if (what === 'edit') this.#forum.edit('comment', comment, `edited ${n}`);
    if (what === 'dismiss') this.#forum.dismiss(1, 1);
  }

  async #step(step: Step): Promise<void> {
    switch (step.k) {
      case 'decide': return this.#decide(step);
      case 'member': return this.#member(step);
      case 'forum': this.#faults = [...step.faults]; return;
      case 'line': this.#desks[step.d]!.faults = [...step.faults]; return;
      case 'kill': return this.#kill(step.after, step.down);
      case 'wait': return pause(step.ms);
    }
  }

  /** Acts that are still to be done, or will be: none when all is at rest. Those behind what a person has to see to do not count. */
  #acts(): ActLine[] {
    const db = new Database(this.#db, { readonly: true });
    try {
      return db.prepare<[], ActLine>('SELECT id, lane, kind, want, due, state FROM upstream_act ORDER BY n').all();
    } finally {
      db.close();
    }
  }

  async #until(what: string, holds: () => boolean): Promise<void> {
    const end = Date.now() + REST_MS;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`never: ${what}`);
      await pause(LOOK_MS);
    }
  }

  #quiet(): boolean {
    const acts = this.#acts();
    const asked = new Set(acts.filter((one) => one.state === 'needs-you').map((one) => one.lane));
    return this.#desks.every((one) => one.resting) && acts.every((one) => (one.state !== 'waiting' && one.state !== 'sending') || asked.has(one.lane));
  }

  /** When the last break ends that was decided on. */
  #lastEnd(): string {
    const store = openStore(this.#db, { durable: false });
    try {
      return store.records.all('break').reduce((last, one) => (one.endsAt !== null && one.endsAt > last ? one.endsAt : last), fastNow(this.#start));
    } finally {
      store.close();
    }
  }

  /** Looks until nothing is wrong, or what is wrong stays. */
  async #judge(): Promise<Finding[]> {
    let findings: Finding[] = [];
    for (let n = 0; n < 40; n += 1) {
      const store = openStore(this.#db, { durable: false });
      try {
        const at: AtRest = { store, forum: this.#forum, site: this.#site, desks: this.#desks, saved: this.#saved, messages: this.#messages, byRole: this.#script.byRole, now: fastNow(this.#start) };
        findings = broken(at, this.#acts());
      } finally {
        store.close();
      }
      if (findings.length === 0) break;
      await pause(LOOK_MS * 2);
    }
    return findings;
  }

  /** Runs it; answers what did not hold at the end. */
  async run(): Promise<Finding[]> {
    copyDatabase(this.#begin.file, this.#db);
    this.#fill();
    this.#site = await vanillaSite(this.#forum, () => fastMs(this.#start));
    this.#planted?.arrange?.(this.#forum, this.#site);
    writeFileSync(join(this.#folder, 'token'), this.#site.token);
    chmodSync(join(this.#folder, 'token'), 0o600);
    try {
      await this.#serve();
      this.#desks = staff.map((one, i) => { mkdirSync(join(this.#folder, `d${i}`)); return new HopDesk(join(this.#folder, `d${i}`), one, this.#begin.tokens[i]!, this.#start, () => this.#url); });
      const { reader } = this.#desks[0]!.store;
      await this.#until('the forum is read', () => ['comment-5', 'held-2'].every((id) => reader.get('post', id) !== undefined) && reader.get('case', 'case-report-1') !== undefined && reader.get('conversation', 'conversation-1') !== undefined);
      const arranged = this.#site.fault;
      this.#site.fault = (...asked) => this.#faults.shift() ?? arranged(...asked);
      for (const step of this.#script.steps) await this.#step(step);
      this.#faults = [];
      for (const desk of this.#desks) desk.faults = [];
      await this.#until('all is at rest', () => this.#quiet());
      // Whoever forgot an end is at rest before it comes.
      const over = plusMs(this.#lastEnd(), 2 * 60_000);
      await this.#until('breaks are over', () => fastNow(this.#start) > over && this.#quiet());
      const findings = await this.#judge();
      return [...findings, ...this.#servers.faults.splice(0).map((text): Finding => ({ kind: 'thrown', oracle: 'none', text }))];
    } catch (error) {
      return [{ kind: 'stuck', oracle: 'H3', text: `${error instanceof Error ? error.message : String(error)}${this.#rest()}` }];
    } finally {
      await Promise.all(this.#desks.map((one) => one.close().catch(() => undefined)));
      await this.#servers.kill();
      await this.#site.close();
    }
  }

  /** What keeps a history from coming to rest. */
  #rest(): string {
    const open = this.#acts().filter((one) => one.state === 'waiting' || one.state === 'sending').map((one) => `${one.kind} ${one.state} ${one.lane} due ${one.due}`);
    return ` (now ${fastNow(this.#start)}; ${open.join('; ')}; desks ${this.#desks.map((one) => `${one.sync.connection().state} ${one.store.outbox.pending(9).length}`).join(', ')})`;
  }
}
