import { randomUUID } from 'node:crypto';
import { me as meSchema, type Me } from '../../shared/contract/wire.ts';
import { epochOf } from '../../shared/time.ts';
import { Stop } from '../lib/say.ts';
import { lookAtAnswer } from './answers.ts';
import { Channel } from './channel.ts';
import type { Check, Outcome, World } from './check.ts';
import type { Person } from './person.ts';
import { checks, firstCheck, readCheck } from './checks/index.ts';
import { misfit, NotHere, sayAnswer, Unmet, type Finding } from './findings.ts';
import { door, NoAnswer } from './http.ts';
import type { Remembered } from './remember.ts';
import { Reader } from './reader.ts';
import { announce, chooseSubject, tidy } from './subject.ts';
import { Watch } from './watch.ts';

/** The exit code of a server that could not be checked at all. */
export const CANNOT_CHECK = 3;

/** What a run is asked to do. `writes` null: decisions where the community says it is for practice, else none. */
export interface SuiteOptions {
  readonly api: URL;
  readonly token: string;
  readonly secondToken: string | null;
  readonly writes: 'none' | 'harmless' | 'decisions' | null;
  /** Names, or beginnings of names, of the checks to run; empty for all. */
  readonly only: readonly string[];
  readonly liveWaitMs: number;
  readonly remembered: Remembered | null;
  /** Hears sentences as they come: what will be written, what stays behind. */
  readonly say: (sentence: string) => void;
  readonly done: (outcome: Outcome) => void;
}

/** What a run found. `left` tells what could not be put back. */
export interface Suite {
  readonly me: Me | null;
  readonly outcomes: readonly Outcome[];
  readonly left: readonly string[];
  readonly keep: Remembered | null;
}

/** A check that takes longer has hung. */
const DEADLINE_MS = 180_000;
/** A change is told within this, milliseconds, unless the channel may not even be silent for so long. */
const TELL_MS = 5_000;

const outcomeOf = (check: Check, status: Outcome['status'], more: Partial<Outcome> = {}): Outcome => ({ name: check.name, says: check.says, holds: check.holds, status, findings: [], more: 0, why: null, notes: [], ms: 0, ...more });

/** Signs in. Throws a {@link Stop} of {@link CANNOT_CHECK} when there is nobody to ask; answers null when who-I-am does not fit. */
async function signIn(api: URL, token: string, watch: Watch, whose: string): Promise<Person | Finding> {
  const way = door(api, token, (answer, ask) => lookAtAnswer(answer, ask, watch));
  const stop = (sentence: string): never => { way.close(); throw new Stop(sentence, CANNOT_CHECK); };
  const answer = await way.ask('/v1/me').catch((error: unknown) => stop(`${api.href} cannot be reached: ${error instanceof Error ? error.message : 'no answer'}.`));
  if (answer.status === 401 || answer.status === 403) stop(`The community at ${api.href} does not take ${whose} token (${sayAnswer(answer)}).`);
  if (answer.status !== 200) stop(`What answers at ${api.href} is no community server: GET /v1/me gives ${sayAnswer(answer)}.`);
  let said: unknown;
  try {
    said = JSON.parse(answer.text);
  } catch {
    stop(`What answers at ${api.href} is no community server: GET /v1/me gives ${sayAnswer(answer)}.`);
  }
  const me = meSchema.safeParse(said);
  if (!me.success) { way.close(); return { asked: answer.asked, expected: 'who I am in the contract’s form', came: misfit(me.error) }; }
  return { me: me.data, token, door: way, reader: new Reader(way, me.data.staff, watch, epochOf(me.data.serverTime) - Date.now()) };
}

/** Why a check does not run here, or null. */
function lacking(check: Check, world: World): string | null {
  const { writes, decisions, colleague, mutations, capability } = check.needs ?? {};
  if (writes && world.readOnly) return world.readOnly;
  if (decisions && world.undecided) return world.undecided;
  if (colleague && !world.colleague) return world.second ? 'Both tokens are the same person’s; this needs a colleague’s.' : 'This needs --second-token of a colleague.';
  const { capabilities } = world.first.me;
  const missing = mutations?.filter((name) => !capabilities.mutations.includes(name)) ?? [];
  if (missing.length > 0) return `The server does not carry ${missing.join(', ')}.`;
  return capability && !capabilities[capability] ? `The server has no ${capability === 'live' ? 'live channel' : 'presence'}.` : null;
}

async function runOne(check: Check, world: World): Promise<Outcome> {
  const findings: Finding[] = [];
  const notes: string[] = [];
  const began = performance.now();
  const end = (status: Outcome['status'], why: string | null = null): Outcome => outcomeOf(check, status, { findings, notes, why, ms: Math.round(performance.now() - began) });
  const lacks = lacking(check, world);
  if (lacks !== null) return end('skipped', lacks);
  const deadline = Promise.withResolvers<never>();
  const timer = setTimeout(() => deadline.reject(new Unmet({ asked: check.says, expected: 'an end of this check within three minutes', came: 'none' })), DEADLINE_MS);
  try {
    await Promise.race([check.run(world, { wrong: (asked, expected, came) => void findings.push({ asked, expected, came }), note: (sentence) => void notes.push(sentence) }), deadline.promise]);
  } catch (error) {
    if (error instanceof NotHere) return end(findings.length > 0 ? 'failed' : 'skipped', error.message);
    if (error instanceof Unmet) findings.push(error.finding);
    else if (error instanceof NoAnswer) findings.push({ asked: error.asked, expected: 'an answer', came: error.message });
    else findings.push({ asked: check.says, expected: 'a check that can go on', came: `it stopped: ${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'}` });
  } finally {
    clearTimeout(timer);
  }
  return end(findings.length > 0 ? 'failed' : 'passed');
}

const chosen = (name: string, only: readonly string[]): boolean => only.length === 0 || only.some((one) => name === one || name.startsWith(`${one}.`));

/** Why nothing may be written, or null. */
function readOnlyBecause({ writes }: SuiteOptions, { community }: Me): string | null {
  if (writes === 'none') return 'Nothing may be written (--writes none).';
  if (writes === null && !community.practice) return 'This community is not one for practice, so nothing is written unasked; --writes harmless allows it.';
  return null;
}

/** Why no points may be given, or null. */
function undecidedBecause({ writes }: SuiteOptions): string | null {
  return writes === 'harmless' ? 'No points and breaks are written (--writes harmless).' : null;
}

async function openQuiet(world: World): Promise<void> {
  if (!world.first.me.capabilities.live) return;
  const channel = await Channel.open(world.first.door).catch(() => null);
  if (channel?.status === 200) world.quiet = channel;
  else channel?.close();
}

/** Reads the copies that the checks work on and chooses what to write to. */
async function prepare(world: World, options: SuiteOptions): Promise<void> {
  const { colleague } = world;
  if (colleague) {
    const walk = await colleague.reader.walk().catch(() => null);
    if (walk) { colleague.reader.copy = walk.copy; colleague.reader.cursor = walk.cursor; }
  }
  if (world.readOnly !== null || !world.walk) return;
  world.subject = chooseSubject(colleague ? [world.first, colleague] : [world.first], Date.now() + world.aheadMs);
  if (world.subject) options.say(announce(world.subject, world.first.me.community.name, world.undecided === null));
}

/**
 * Checks a community server against the contract, black box, over HTTP alone. Throws a {@link Stop} of
 * {@link CANNOT_CHECK} when it cannot be reached or does not take a token.
 */
export async function runSuite(options: SuiteOptions): Promise<Suite> {
  const { api, only, done } = options;
  const watch = new Watch();
  const outcomes: Outcome[] = [];
  const report = (outcome: Outcome): void => { outcomes.push(outcome); done(outcome); };
  const people: Person[] = [];
  try {
    for (const [token, whose] of [[options.token, 'the'], [options.secondToken, 'the second']] as const) {
      if (token === null) continue;
      const person = await signIn(api, token, watch, whose);
      if (!('me' in person)) {
        report(outcomeOf(firstCheck, 'failed', { findings: [person] }));
        for (const check of [readCheck, ...checks].filter(({ name }) => chosen(name, only))) report(outcomeOf(check, 'skipped', { why: 'GET /v1/me does not fit the contract, and nothing can be asked without it.' }));
        return { me: null, outcomes, left: [], keep: null };
      }
      people.push(person);
    }
    const [first, second = null] = people as [Person, Person?];
    const world: World = {
      first, second, colleague: second && second.me.staff.id !== first.me.staff.id ? second : null, base: api, watch, liveWaitMs: options.liveWaitMs, tellMs: Math.min(TELL_MS, options.liveWaitMs),
      aheadMs: epochOf(first.me.serverTime) - Date.now(), run: randomUUID().replaceAll('-', '').slice(0, 16), quiet: null, walk: null, readOnly: readOnlyBecause(options, first.me), undecided: undecidedBecause(options), subject: null, remembered: options.remembered, keep: null,
    };
    await openQuiet(world);
    const left: string[] = [];
    try {
      for (const check of [firstCheck, readCheck]) report(await runOne(check, world));
      await prepare(world, options);
      for (const check of checks) if (chosen(check.name, only)) report(await runOne(check, world));
    } finally {
      world.quiet?.close();
      if (world.subject) left.push(...(await tidy(world, world.subject, watch, world.aheadMs).catch((error: unknown) => [`What was written could not be looked at again: ${error instanceof Error ? error.message : 'no answer'}.`])));
    }
    const { cursor } = first.reader;
    const keep = world.keep ?? (cursor === null ? null : { community: first.me.community.id, staffId: first.me.staff.id, epoch: first.me.epoch, cursor, pushed: null });
    return { me: first.me, outcomes, left, keep };
  } finally {
    for (const person of people) person.door.close();
  }
}
