import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBy } from '../../../shared/contract/read-by.ts';
import { caseFilter } from '../../../shared/contract/bridge/calls.ts';
import type { Connection } from '../../../shared/contract/bridge/state.ts';
import { listCases } from '../desk/cases-list.ts';
import { listOutbox } from '../desk/outbox/rows.ts';
import type { ServiceCore } from '../desk/service-core.ts';
import type { Running } from '../desk/session/running.ts';
import { breakCalendar, notYetTold, pointsAt, policyBook } from '../desk/points.ts';
import { instantTyped, plusLondonMonths } from '../../../shared/time.ts';
import { breakCalendarFile } from '../desk/breaks/calendar-file.ts';
import { clocksOf, inboxAt } from '../desk/inbox/asked.ts';
import type { Desk } from '../desk/context.ts';
import type { CalendarOrder } from '../../../shared/contract/bridge/breaks.ts';
import { computerFacts } from '../desk/computer.ts';
import { limits } from '../../../shared/limits.ts';
import { writeBundle } from './bundle.ts';
import { firstLexicon } from '../../../shared/model/triage/first-lexicon.ts';
import { lexiconOf } from '../store/read/triage.ts';
import { handoverDocument } from './handover.ts';
import { headlessDraft } from './draft.ts';
import { exitCodes, failureOf, HeadlessFailure, misused, type ExitCode } from './exit-codes.ts';
import type { Options } from './options.ts';
import { triageFile } from './triage.ts';
import { untilQuiet } from './until-quiet.ts';
import { searchData } from './search.ts';
import { readWeekly } from './weekly.ts';
import { exportWeekly } from './weekly-export.ts';
import { checkPlace, writeOut } from './write-out.ts';

/** What a verb has found out: a document for `--json`, and the exit code that goes with it. */
export interface Outcome {
  readonly document: Record<string, unknown>;
  readonly code: ExitCode;
}

/** What a verb works with. */
export interface Bench {
  readonly core: ServiceCore;
  readonly options: Options;
  readonly listen: (listener: (connection: Connection) => void) => void;
}

const TIMEOUT_S = 600;

function signedIn({ core }: Bench): Running {
  const running = core.sessions()?.running();
  if (!running) throw new HeadlessFailure(exitCodes.notSignedIn, 'not-signed-in', 'No community is connected. Use: sync --api URL --token-file FILE.');
  return running;
}

function tokenOf({ values }: Options): string | undefined {
  const file = values['token-file'];
  if (file === undefined) return values['token'];
  if (values['token'] !== undefined) throw misused('Give --token or --token-file, not both.');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw misused(`The token file ${file} cannot be read.`);
  }
}

async function connectIfAsked(bench: Bench): Promise<void> {
  const { core, options } = bench;
  const token = tokenOf(options);
  const held = core.sessions()?.running()?.facts();
  const url = options.values['api'] ?? (token === undefined ? undefined : held?.url);
  if (url === undefined) return;
  if (token === undefined && held === undefined) throw misused('A first sync needs --api and --token or --token-file.');
  const answer = await core.call('connect.community', { url, token: token ?? held?.token ?? '' });
  if (!answer.ok) throw failureOf(answer.error);
}

function deadlineOf({ values }: Options): number {
  const seconds = values['timeout'] === undefined ? TIMEOUT_S : Number(values['timeout']);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 86_400) throw misused('--timeout takes whole seconds.');
  return seconds * 1_000;
}

function summary(bench: Bench, running: Running): Record<string, unknown> {
  const { desk } = running;
  const { staff, community } = running.facts().me;
  const counts = desk.store.outbox.counts();
  const connection = desk.sync.connection();
  const computer = computerFacts(bench.core.sessions()!);
  return {
    signedIn: true,
    community: community.name,
    url: running.facts().url,
    practice: community.practice,
    person: staff.name,
    role: staff.role,
    lastSyncAt: connection.lastSyncAt,
    rows: computer.rows,
    bytes: computer.databaseBytes,
    saved: counts.unsent,
    needsYou: counts.needsYou,
    quarantined: desk.store.quarantine.count(),
    schema: computer.schema,
    sqlite: computer.sqlite,
    folder: computer.folder,
  };
}

async function sync(bench: Bench): Promise<Outcome> {
  await connectIfAsked(bench);
  const running = signedIn(bench);
  await untilQuiet(running, bench.listen, deadlineOf(bench.options));
  const document = summary(bench, running);
  return { document, code: document['needsYou'] === 0 ? exitCodes.ok : exitCodes.needsPerson };
}

async function status(bench: Bench): Promise<Outcome> {
  const running = bench.core.sessions()?.running();
  if (!running) return { document: { signedIn: false, folder: bench.options.folder }, code: exitCodes.ok };
  return { document: summary(bench, running), code: exitCodes.ok };
}

async function cases(bench: Bench): Promise<Outcome> {
  const running = signedIn(bench);
  const { state = 'open', tab = 'all', sort = 'oldest', kind = null, reason = null, space = null, member = '', age } = bench.options.values;
  const filter = readBy(caseFilter, { state, tab, sort, kind, reason, spaceId: space, member, age: age === undefined ? null : Number(age) });
  if (!filter.success) throw misused(`--${filter.error.issues[0]?.path.join('.') ?? 'option'} has a value that the queue does not know.`);
  return { document: listCases(running.desk, filter.data), code: exitCodes.ok };
}

async function doOne(bench: Bench): Promise<Outcome> {
  const running = signedIn(bench);
  const [name = '', json = ''] = bench.options.rest;
  const saved = running.desk.sync.enqueue([headlessDraft(running.desk, name, json, bench.options.values['if-version'])]);
  if (!saved.ok) throw failureOf(saved.error);
  return { document: { mutationId: saved.value[0] }, code: exitCodes.ok };
}

async function outbox(bench: Bench): Promise<Outcome> {
  return { document: listOutbox(signedIn(bench).desk), code: exitCodes.ok };
}

async function quarantine(bench: Bench): Promise<Outcome> {
  return { document: { rows: signedIn(bench).desk.store.quarantine.list(limits.quarantineRows) }, code: exitCodes.ok };
}

function wrong(sentence: string): never {
  throw misused(sentence);
}

/** The instant that an option names, or the given one without it. */
function instantIn({ values }: Options, name: string, otherwise: string): string {
  const said = values[name];
  if (said === undefined) return otherwise;
  return instantTyped(said) ?? wrong(`--${name} takes an instant such as 2026-05-14T13:02Z, or a day such as 2026-05-14.`);
}

async function points(bench: Bench): Promise<Outcome> {
  const { desk } = signedIn(bench);
  const { member } = bench.options.values;
  if (member === undefined || member.trim() === '') throw misused('Say whose points: --member ID or NAME.');
  return { document: { ...pointsAt(desk, member, instantIn(bench.options, 'at', desk.now())) }, code: exitCodes.ok };
}

/** Writes the calendar as a file, readable by its owner only. */
function writeCalendar(desk: Desk, file: string, order: CalendarOrder): string {
  checkPlace(file, '--ics');
  writeOut(file, breakCalendarFile(desk, order).text);
  return file;
}

async function breaks(bench: Bench): Promise<Outcome> {
  const { desk } = signedIn(bench);
  const from = instantIn(bench.options, 'from', desk.now());
  const to = instantIn(bench.options, 'to', plusLondonMonths(from, 1));
  if (to <= from) throw misused('--to must be later than --from.');
  const { ics, names } = bench.options.values;
  if (names !== undefined && ics === undefined) throw misused('--names goes with --ics FILE.');
  const file = ics === undefined ? null : writeCalendar(desk, resolve(ics), { from, to, names: names ?? null });
  return { document: { from, to, ...(file !== null && { file }), breaks: breakCalendar(desk, from, to) }, code: exitCodes.ok };
}

async function told(bench: Bench): Promise<Outcome> {
  return { document: notYetTold(signedIn(bench).desk), code: exitCodes.ok };
}

async function policy(bench: Bench): Promise<Outcome> {
  const { desk } = signedIn(bench);
  return { document: policyBook(desk, instantIn(bench.options, 'at', desk.now())), code: exitCodes.ok };
}

async function bundle(bench: Bench): Promise<Outcome> {
  return { document: { ...writeBundle(signedIn(bench).desk, bench.options) }, code: exitCodes.ok };
}

async function clock(bench: Bench): Promise<Outcome> {
  const { desk } = signedIn(bench);
  const id = bench.options.values['conversation'];
  if (!id?.trim()) throw misused('Say which conversation: --conversation ID.');
  return { document: clocksOf(desk, id, instantIn(bench.options, 'at', desk.now())), code: exitCodes.ok };
}

async function inbox(bench: Bench): Promise<Outcome> {
  const { desk } = signedIn(bench);
  return { document: inboxAt(desk, instantIn(bench.options, 'at', desk.now())), code: exitCodes.ok };
}

async function triage(bench: Bench): Promise<Outcome> {
  const running = bench.core.sessions()?.running();
  return { document: { ...triageFile(bench.options, running ? lexiconOf(running.desk.store.db) : firstLexicon) }, code: exitCodes.ok };
}

async function handover(bench: Bench): Promise<Outcome> {
  return { document: { ...handoverDocument(signedIn(bench).desk) }, code: exitCodes.ok };
}

async function search(bench: Bench): Promise<Outcome> {
  return { document: { ...(await searchData(signedIn(bench).desk, bench.options)) }, code: exitCodes.ok };
}

async function weekly(bench: Bench): Promise<Outcome> {
  const { desk } = signedIn(bench);
  const { format, out, named } = bench.options.values;
  if (format !== undefined) return { document: { ...(await exportWeekly(desk, bench.options)) }, code: exitCodes.ok };
  if (out !== undefined || named !== undefined) throw misused('--out and --named go with --format.');
  return { document: { ...(await readWeekly(desk, bench.options)) }, code: exitCodes.ok };
}

/** Every verb that works on data; `help` does not. */
export const verbTable = { sync, status, cases, do: doOne, outbox, quarantine, points, breaks, told, policy, bundle, clock, inbox, handover, search, triage, weekly } as const;
