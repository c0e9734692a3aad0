import { z } from 'zod';
import { readBy } from '../../../../../shared/contract/read-by.ts';
import { query } from '../asking.ts';
import { GAP_MS, type Answer } from '../client.ts';
import { category, comment, conversation, discussion, escalation, message, user, userNote } from '../rows.ts';
import { tried, type Probing, type Tried } from './trying.ts';

interface Area {
  readonly code: string;
  readonly what: string;
  readonly path: string;
  readonly query: string;
  readonly row: z.ZodType;
  /** Which permission lets one read it. */
  readonly right: string;
  /** What is said where the site has no such thing; null: every site has it. */
  readonly without: string | null;
}

const newest = (key: string): string => query({ sort: `-${key}`, limit: 2 });
const MODERATE = 'Give the account’s role Garden.Moderation.Manage (or posts.moderate).';

const kinds: readonly Area[] = [
  { code: 'categories', what: 'boards', path: '/categories', query: query({ outputFormat: 'flat', limit: 100, page: 1 }), row: category, right: 'Give the account’s role the right to view the boards (Vanilla.Discussions.View).', without: null },
  { code: 'users', what: 'members', path: '/users', query: newest('userID'), row: user, right: 'Give the account’s role Garden.Profiles.View.', without: null },
  { code: 'discussions', what: 'threads', path: '/discussions', query: newest('discussionID'), row: discussion, right: 'Give the account’s role Vanilla.Discussions.View on every board.', without: null },
  { code: 'comments', what: 'replies', path: '/comments', query: newest('commentID'), row: comment, right: 'Give the account’s role Vanilla.Discussions.View on every board.', without: null },
  { code: 'escalations', what: 'escalations', path: '/escalations', query: query({ limit: 2 }), row: escalation, right: MODERATE, without: 'This site has no escalations: what staff take over is known to the desks only.' },
  { code: 'notes', what: 'notes about members', path: '/user-notes', query: query({ userNoteID: '1..20' }), row: userNote, right: 'Give the account’s role Garden.UserNotes.View (notes and warnings).', without: 'This site has no notes about members (the open source edition has none): the desks’ own notes stay with the desks.' },
];

const rowsOf = (answer: Answer): unknown[] | null => readBy(z.array(z.unknown()), answer.value).data ?? null;

/** Says how one kind could be read; answers its rows, or null. */
function said({ book }: Probing, area: Pick<Area, 'code' | 'what' | 'row' | 'right' | 'without'>, asked: Tried): readonly unknown[] | null {
  const { code, what, row, right, without } = area;
  if (asked.how === 'answered') {
    const rows = rowsOf(asked.answer);
    const odd = rows?.map((one) => readBy(row, one).error?.issues[0]?.path.join('.')).find((one) => one !== undefined);
    if (rows === null || odd !== undefined) book.say('reading', 'change', code, `The site sends ${what} in a form that the server does not understand${odd === undefined ? '' : ` (at ${odd.replaceAll(/[^\w.]/g, '').slice(0, 60)})`}.`, 'Send this report to whoever looks after the server.');
    else book.say('reading', 'works', code, rows.length === 0 ? `The account may read ${what}; it sees none.` : `The account may read ${what}.`);
    return rows;
  }
  if (asked.how === 'forbidden') book.say('reading', 'change', code, `The account may not read ${what}.`, right);
  else if (asked.how === 'absent' && without !== null) book.say('reading', 'copes', code, without);
  else if (asked.how === 'absent') book.say('reading', 'change', code, `This site does not offer ${what} at the place where Vanilla has them.`, 'Ask the forum’s host which version it is.');
  else if (asked.how === 'misunderstood') book.say('reading', 'change', code, `The site does not understand how ${what} are asked for.`, 'Send this report to whoever looks after the server: the site is of another version.');
  else book.say('reading', 'unknown', code, `Whether ${what} can be read is not known: ${asked.why}`);
  return null;
}

const numberOf = (rows: readonly unknown[] | null, key: string): number => Number(readBy(z.record(z.string(), z.unknown()), rows?.[0]).data?.[key]) || 0;

/** Whose conversations are shown, and what is in one of them. */
async function talks(at: Probing): Promise<void> {
  const { book, me, permissions } = at;
  const area = { code: 'conversations', what: 'the team’s conversations with members', row: conversation, right: 'Give the account’s role Conversations.Conversations.Add.', without: null };
  const rows = said(at, area, await tried(at, '/conversations', query({ limit: 25 })));
  const own = z.object({ conversationID: z.int(), insertUserID: z.int(), participants: z.array(z.object({ userID: z.int() })).nullish().catch(null) });
  const read = (rows ?? []).flatMap((one) => readBy(own, one).data ?? []);
  const others = read.some((one) => one.insertUserID !== me && Array.isArray(one.participants) && one.participants.every(({ userID }) => userID !== me));
  if (others || permissions?.has('conversations.moderate') === true) {
    book.say('reading', 'change', 'conversations-of-others', others ? 'The account is shown conversations between others: they would reach the desks.' : 'The account may be shown conversations between others.', 'Take Conversations.Moderation.Manage from the account’s role, or switch Conversations.Moderation.Allow off on the forum: the server is to see the team’s own conversations only.');
  }
  const first = read[0]?.conversationID;
  if (first === undefined) return;
  said(at, { code: 'messages', what: 'the messages in them', row: message, right: 'Let the account be one of the people in the team’s conversations.', without: null }, await tried(at, '/messages', query({ conversationID: first, limit: 2 })));
}

/** What reading everything once will take: requests, and minutes at the pace that the forum allows. Conversations come on top, one request each. */
export interface FirstReading { readonly requests: number; readonly minutes: number }

/** Tries to read a little of every kind. Answers what a first reading of all of it takes. `reports`: the greatest number of a report. */
export async function tryReading(at: Probing, reports: number): Promise<FirstReading> {
  const tops: Record<string, number> = {};
  for (const kind of kinds) {
    const rows = said(at, kind, await tried(at, kind.path, kind.query));
    const key = { users: 'userID', discussions: 'discussionID', comments: 'commentID' }[kind.code];
    if (key !== undefined) tops[key] = numberOf(rows, key);
    if (kind.code === 'categories' && rows?.length === 0) at.book.say('reading', 'change', 'no-boards', 'The account sees not one board.', kind.right);
  }
  await talks(at);
  const requests = Math.ceil((tops['userID'] ?? 0) / 500) + Math.ceil((tops['discussionID'] ?? 0) / 100) + Math.ceil((tops['commentID'] ?? 0) / 100) + Math.ceil(reports / 500);
  return { requests, minutes: Math.ceil((requests * GAP_MS) / 60_000) };
}
