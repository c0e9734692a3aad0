import type { CallInput, CallOutput, QuestionName } from '../../shared/contract/bridge/calls.ts';
import type { DeskError } from '../../shared/errors.ts';
import { ASK_AGAIN_MS, passes } from './ask-again.ts';
import { ask } from './bridge.ts';
import { touches } from './reads.ts';
import { underWayUntil } from './slow.ts';

/** What a screen sees of an answer. The same object until something changed, so that React can compare it. */
export interface QueryState<N extends QuestionName> {
  /** The last good answer; kept while it is asked again. */
  readonly data: CallOutput<N> | null;
  /** Why the last asking failed; null after a good answer. */
  readonly error: DeskError | null;
}

interface Entry {
  readonly name: QuestionName;
  readonly input: unknown;
  state: QueryState<QuestionName>;
  /** Number of the newest asking: an answer to an older one is late and is dropped. */
  asked: number;
  /** The asking under way, shared by all who wait for it. */
  pending: Promise<QueryState<QuestionName>> | null;
  readonly listeners: Set<() => void>;
}

/** Answers that nobody looks at any more are kept this many, for going back without a blank frame. */
const KEPT_UNSEEN = 24;

const entries = new Map<string, Entry>();
const nothing: QueryState<QuestionName> = { data: null, error: null };

const keyOf = (name: QuestionName, input: unknown): string => `${name} ${JSON.stringify(input)}`;

function entryOf(name: QuestionName, input: unknown): Entry {
  const key = keyOf(name, input);
  const known = entries.get(key);
  if (known) return known;
  const entry: Entry = { name, input, state: nothing, asked: 0, pending: null, listeners: new Set() };
  entries.set(key, entry);
  forgetUnseen();
  return entry;
}

/** Drops the longest unseen answers; a Map remembers the order in which they came. */
function forgetUnseen(): void {
  const unseen = [...entries].filter(([, entry]) => entry.listeners.size === 0 && entry.pending === null);
  for (const [key] of unseen.slice(0, Math.max(0, unseen.length - KEPT_UNSEEN))) entries.delete(key);
}

function put(entry: Entry, state: QueryState<QuestionName>): void {
  entry.state = state;
  for (const listener of entry.listeners) listener();
}

/** What nobody asked anew by then is asked again while somebody looks; a desk that is not open, or locked, tells when it is. */
function askAgainLater(entry: Entry, error: DeskError): void {
  const number = entry.asked;
  if (!passes(error) || error.code === 'not-ready') return;
  setTimeout(() => {
    if (number === entry.asked && entry.listeners.size > 0) void load(entry);
  }, ASK_AGAIN_MS);
}

async function load(entry: Entry): Promise<QueryState<QuestionName>> {
  const number = (entry.asked += 1);
  const asking = (async () => {
    const answer = await ask(entry.name, entry.input as never).finally(underWayUntil());
    if (number !== entry.asked) return entry.pending ?? entry.state;
    entry.pending = null;
    put(entry, answer.ok ? { data: answer.value, error: null } : { data: entry.state.data, error: answer.error });
    if (!answer.ok) askAgainLater(entry, answer.error);
    return entry.state;
  })();
  entry.pending = asking;
  return asking;
}

/** The answer as it is known now. */
export function peek<N extends QuestionName>(name: N, input: CallInput<N>): QueryState<N> {
  return (entries.get(keyOf(name, input))?.state ?? nothing) as QueryState<N>;
}

/** Asks unless a good answer is here already, or one is on its way. */
export function prefetch<N extends QuestionName>(name: N, input: CallInput<N>): Promise<QueryState<N>> {
  const entry = entryOf(name, input);
  const known = entry.state.data !== null && entry.state.error === null;
  return (entry.pending ?? (known ? Promise.resolve(entry.state) : load(entry))) as Promise<QueryState<N>>;
}

/** Asks in any case; what is shown stays until the answer is there. */
export function refetch<N extends QuestionName>(name: N, input: CallInput<N>): Promise<QueryState<N>> {
  return load(entryOf(name, input)) as Promise<QueryState<N>>;
}

/** What is asked for while the first screen is drawn, and waits for it; null once nothing waits any more. */
let held: Entry[] | null = null;

let first: readonly QuestionName[] = [];

/** From now on nothing but these questions is asked: the desk has one thread, and the first screen's rows come first. */
export function holdBack(except: readonly QuestionName[]): void {
  held ??= [];
  first = except;
}

/** The first screen stands: what was held back is asked, as far as somebody still looks. */
export function letGo(): void {
  const waiting = held ?? [];
  held = null;
  for (const entry of waiting) if (entry.listeners.size > 0) void prefetch(entry.name, entry.input as never);
}

/** Watches an answer, asking for it when it is not here; the result of `subscribe` stops. */
export function watch<N extends QuestionName>(name: N, input: CallInput<N>, listener: () => void): () => void {
  const entry = entryOf(name, input);
  entry.listeners.add(listener);
  if (held === null || first.includes(name)) void prefetch(name, input);
  else held.push(entry);
  return () => {
    entry.listeners.delete(listener);
    forgetUnseen();
  };
}

/** Takes an answer that the desk told by itself; a late answer to an earlier asking no longer counts. */
export function tellAnswer<N extends QuestionName>(name: N, input: CallInput<N>, data: CallOutput<N>): void {
  const entry = entryOf(name, input);
  entry.asked += 1;
  entry.pending = null;
  put(entry, { data, error: null });
}

function outdate(which: (entry: Entry) => boolean): void {
  // What was opened last is what the person looks at: the desk has one thread, and a long list asked first would hold it up.
  for (const [key, entry] of [...entries].reverse()) {
    if (!which(entry)) continue;
    if (entry.listeners.size > 0) void load(entry);
    else entries.delete(key);
  }
}

/** Asks again what is shown and reads one of these tables; forgets what is not shown. */
export function tablesChanged(tables: readonly string[]): void {
  outdate((entry) => touches(entry.name, tables));
}

/** Asks one question again wherever it is shown, for one input or for all. */
export function questionChanged(name: QuestionName, which: (input: unknown) => boolean = () => true): void {
  outdate((entry) => entry.name === name && which(entry.input));
}

/** The desk that was still opening when the page asked is open: what is on its way was asked of this session, only failures were not. */
export function sessionOpened(): void {
  outdate((entry) => entry.state.error !== null);
}

/** Forgets everything that another session could have left, and asks again what is shown. */
export function sessionChanged(): void {
  for (const entry of entries.values()) {
    if (entry.name !== 'desk.state' && entry.name !== 'settings.get') entry.state = nothing;
  }
  outdate((entry) => entry.name !== 'desk.state' && entry.name !== 'settings.get');
}
