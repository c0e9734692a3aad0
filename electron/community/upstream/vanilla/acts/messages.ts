import { z } from 'zod';
import { readBy } from '../../../../../shared/contract/read-by.ts';
import { epochOf } from '../../../../../shared/time.ts';
import type { Ref } from '../../facts.ts';
import type { Want } from '../../upstream.ts';
import { pageAfter, query, ref } from '../asking.ts';
import { Denied, Misunderstood } from '../client.ts';
import { conversation, message, type ConversationRow, type MessageRow } from '../rows.ts';
import { textOf } from '../text.ts';
import { sameWords } from '../../words.ts';
import { change, person, rowsOf, unsettled, type Doing, type Went } from './doing.ts';

type Sending = Doing<Extract<Want, { kind: 'message' }>>;

/** A message that may be the one that is looked for: with the same words, or with others. */
interface Sign { readonly same: boolean; readonly message: Ref; readonly conversation: Ref }

/** The forum's clock may be off by so much from one answer to the next, milliseconds. */
const MARGIN_MS = 60_000;
/** Pages that are looked through for one message. */
const PAGES = 40;

/** Pages of a list, newest first, for as long as `more` says of a page's rows. Answers null when the end that was wanted was not reached. */
async function walk<T>({ site, asked }: Doing, path: string, first: string, shape: z.ZodType<T>, more: (all: readonly T[], sinceMs: number) => boolean, since: string): Promise<{ readonly all: T[]; readonly sinceMs: number } | null> {
  const all: T[] = [];
  let next: string | null = first;
  let sinceMs: number | null = null;
  for (let page = 0; next !== null; page += 1) {
    if (page >= PAGES) return null;
    const answer = await site.get(path, next, asked.signal);
    // As of this answer, not of when the act began: a slow site has taken its time since, and what it made first would be passed over.
    sinceMs ??= epochOf(since) + (answer.aheadMs ?? 0) - MARGIN_MS;
    const some = rowsOf(answer.value, shape);
    all.push(...some);
    next = more(some, sinceMs) ? (answer.next ?? pageAfter(next, (answer.value as readonly unknown[]).length)) : null;
  }
  return { all, sinceMs: sinceMs ?? epochOf(since) };
}

/** Messages of the team's account in a conversation since it can have been sent, which are not known to be others of ours. */
async function signsIn(doing: Sending, n: number): Promise<Sign[] | null> {
  const { asked, state, want } = doing;
  const found = await walk<MessageRow>(doing, '/messages', query({ conversationID: n, limit: 100 }), message, (some, sinceMs) => some.every((one) => epochOf(one.dateInserted) >= sinceMs), asked.act.sentAt ?? asked.act.at);
  return found && found.all.filter((one) => one.insertUserID === state.me && epochOf(one.dateInserted) >= found.sinceMs && asked.madeHere(ref('message', one.messageID)) === null)
    .map((one) => ({ same: sameWords(textOf(one.body), want.body), message: ref('message', one.messageID), conversation: ref('conversation', n) }));
}

/** The same among conversations with the member that the team's account has begun since then. */
async function signsOfNew(doing: Sending): Promise<Sign[] | null> {
  const { asked, state, want } = doing;
  const lastAt = (row: ConversationRow): number => epochOf(row.lastMessage?.dateInserted ?? row.dateInserted);
  const found = await walk(doing, '/conversations', query({ limit: 50 }), conversation, (some, sinceMs) => some.every((one) => lastAt(one) >= sinceMs), asked.act.sentAt ?? asked.act.at);
  if (found === null) return null;
  const signs: Sign[] = [];
  for (const row of found.all) {
    if (row.insertUserID !== state.me || epochOf(row.dateInserted) < found.sinceMs || asked.madeHere(ref('conversation', row.conversationID)) !== null) continue;
    const people = row.participants ?? rowsOf((await doing.site.get(`/conversations/${row.conversationID}/participants`, query({ limit: 100 }), asked.signal)).value, z.object({ userID: z.int() }));
    if (!people.some((one) => one.userID === want.member.n)) continue;
    const inside = await signsIn(doing, row.conversationID);
    if (inside === null) return null;
    signs.push(...inside);
  }
  return signs;
}

function placed({ want }: Sending, at: { readonly message: Ref | null; readonly conversation: Ref }): Went {
  const opened = want.opens ? [{ ref: at.conversation, ours: want.conversationId }] : [];
  return { how: 'done', became: [...opened, ...(at.message === null ? [] : [{ ref: at.message, ours: want.messageId }])] };
}

const CANNOT_TELL = 'It cannot be told whether this message has reached the member. Look into the conversation on the forum: say that it is done if it is there, or send it again if it is not.';
const NOT_TAKEN = 'The forum did not take this message. It may be too long: 2,000 characters are usual there.';

const other = (name: 'intitialBody' | 'initialBody'): typeof name => (name === 'intitialBody' ? 'initialBody' : 'intitialBody');

async function send(doing: Sending, into: Ref | null): Promise<Went> {
  const { state, want } = doing;
  if (into !== null) {
    const answer = await change(doing, 'POST', '/messages', { conversationID: into.n, body: want.body, format: 'text' });
    const sent = readBy(message, answer.value).data;
    // An answer that does not say which message it is: it is looked for, or the same words sent later would be taken for it.
    return sent === undefined ? { how: 'later', afterMs: 10_000 } : placed(doing, { conversation: into, message: ref('message', sent.messageID) });
  }
  const open = () => change(doing, 'POST', '/conversations', { participantUserIDs: [want.member.n], [state.opening]: want.body, initialFormat: 'text' });
  const answer = await open().catch((error: unknown) => {
    // Sites differ in how they spell it (vanilla.md, ⚠); a refusal has begun nothing.
    if (!(error instanceof Misunderstood)) throw error;
    state.opening = other(state.opening);
    return open();
  });
  const begun = readBy(z.looseObject({ conversationID: z.int() }), answer.value).data;
  if (begun === undefined) return { how: 'later', afterMs: 10_000 };
  const conversation = ref('conversation', begun.conversationID);
  // Without having seen it there nothing is done: a failure here leaves the act to be looked at again.
  const inside = await signsIn(doing, conversation.n);
  // A site that passes over a word it does not know has begun a conversation in which nothing is said.
  if (inside?.length === 0) {
    state.opening = other(state.opening);
    return send(doing, conversation);
  }
  return placed(doing, { conversation, message: inside?.find((one) => one.same)?.message ?? null });
}

/**
 * Sends a member a message, once. The forum knows no message again, so what is there is looked at before anything is sent: the
 * same words since then are this message; other words of the team's account, after a request whose answer was lost, may be; and
 * a request can still be on its way for a while. Where that leaves doubt a person decides.
 */
export async function tell(doing: Sending): Promise<Went> {
  const { asked, want } = doing;
  const into = want.opens ? null : asked.refOf(want.conversationId);
  if (into === null && !want.opens) return person('The conversation that this message belongs to is not on the forum. Send it there by hand.');
  try {
    const signs = into === null ? await signsOfNew(doing) : await signsIn(doing, into.n);
    const same = signs?.find((one) => one.same);
    if (same !== undefined) return placed(doing, same);
    if (asked.act.sentAt !== null && (signs === null || signs.length > 0)) return person(CANNOT_TELL);
    if (signs === null) return person('The conversations on the forum cannot be looked through, so it cannot be told whether this message is there. Send it there by hand.');
  } catch (error) {
    if (asked.act.sentAt !== null && error instanceof Denied) return person(CANNOT_TELL);
    throw error;
  }
  const wait = unsettled(asked);
  if (wait !== null) return wait;
  try {
    return await send(doing, into);
  } catch (error) {
    if (error instanceof Misunderstood) return person(NOT_TAKEN);
    throw error;
  }
}
