import type { WeekRow } from '../../../../shared/contract/bridge/weekly.ts';
import type { Break, LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import { plusMs, sayAge, sayClock, sayDay } from '../../../../shared/time.ts';
import type { WeekBounds } from '../../../../shared/model/week/iso-week.ts';
import { firstActionAt } from '../../../../shared/model/week/of-cases.ts';
import { sayReportReason } from '../../../../shared/model/report-reasons.ts';
import { reasonsOf } from '../../store/read/queue.ts';
import { additionsTo } from '../../store/read/risk.ts';
import { rowsById, rowsWhere } from '../../store/read/rows-of.ts';
import { marksAbout } from '../../store/read/told.ts';
import { weekLogs } from '../../store/read/week-messages.ts';
import { purposeAt } from '../../../../shared/model/cover/clock.ts';
import { actsOfCases, firstReasons, spaceNames } from '../../store/read/week-cases.ts';
import { ledgersOf } from '../../store/read/week-points.ts';
import type { Desk } from '../context.ts';
import { givenWords, inSentence, lengthOf, outcomeWords, sayPoints, urgencyWords } from '../members/words.ts';
import { membersNamed } from '../naming.ts';
import { accountsWith } from '../accounts.ts';
import { reportedByCase } from '../queue-rows.ts';

/** Some rows of a figure, as they are to be shown. `figure` is the one at the top of its tree. */
export interface Asked {
  readonly desk: Desk;
  readonly figure: string;
  readonly ids: readonly string[];
  readonly bounds: WeekBounds;
}

type Bare = Omit<WeekRow, 'member'> & { readonly memberId: string | null };

function withNames({ desk }: Asked, rows: readonly Bare[]): WeekRow[] {
  const named = membersNamed(desk, rows.flatMap(({ memberId }) => memberId ?? []), desk.now());
  return rows.map(({ memberId, ...row }) => ({ ...row, member: memberId === null ? null : { id: memberId, name: named(memberId).name } }));
}

const inOrder = <T>(ids: readonly string[], rows: ReadonlyMap<string, T>): T[] => ids.flatMap((id) => rows.get(id) ?? []);

/** Cases: what was reported or waited, where, and how long it took where the figure is about that. */
export function caseRows(asked: Asked): WeekRow[] {
  const { desk: { store: { db } }, ids, figure, bounds } = asked;
  const reported = reportedByCase(reasonsOf(db, ids));
  const first = firstReasons(db, ids);
  const spaces = spaceNames(db);
  const acts = figure === 'cases.first-action' ? Map.groupBy(actsOfCases(db, ids), (act) => act.caseId) : null;
  return withNames(asked, inOrder(ids, rowsById(db, 'case', ids)).map((row) => {
    const { count } = reported.get(row.id) ?? { count: 0 };
    const reason = first.get(row.id);
    const what = row.kind === 'pending' ? 'Waited for approval' : reason === undefined || reason === null ? 'The forum’s own filter' : sayReportReason(reason);
    const until = acts === null ? row.closedAt : firstActionAt(acts.get(row.id) ?? [], bounds.to);
    const took = (figure === 'cases.close' || figure === 'cases.first-action') && until !== null ? `after ${sayAge(row.openedAt, until)}` : null;
    const state = took ?? (row.state === 'open' ? 'open' : row.outcome === null ? 'closed' : outcomeWords[row.outcome]);
    return { id: row.id, title: count > 1 ? `${what}, ${count} reports` : what, memberId: row.memberId, detail: `${spaces.get(row.spaceId) ?? 'A space no longer here'}, ${state}`, at: row.openedAt, opens: { screen: 'cases' as const, id: row.id } };
  }));
}

const purposeWords = { risk: 'Risk', concern: 'Concern or question', tech: 'Tech', outside: 'Outside what we do', untriaged: 'Not sorted' } as const;

/** What conversations were for when the week ended: the figure counted them so, whatever they have become since. */
function purposesThen({ desk: { store: { db } }, bounds }: Asked, ids: readonly string[]): (id: string) => string {
  const then = new Map(weekLogs(db, [...new Set(ids)]).map((log) => [log.id, purposeWords[purposeAt(log, plusMs(bounds.to, -1))]]));
  return (id) => then.get(id) ?? purposeWords.untriaged;
}

/** Messages of members, without their words. */
export function messageRows(asked: Asked): WeekRow[] {
  const { desk: { store: { db } }, ids } = asked;
  const messages = inOrder(ids, rowsById(db, 'message', ids));
  const purpose = purposesThen(asked, messages.map((one) => one.conversationId));
  return withNames(asked, messages.map(({ id, conversationId, memberId, at }) => ({ id, title: 'Message to the team', memberId, detail: purpose(conversationId), at, opens: { screen: 'inbox' as const, id: conversationId } })));
}

/** Conversations, by what they were for. */
export function conversationRows(asked: Asked): WeekRow[] {
  const { desk: { store: { db } }, ids } = asked;
  const purpose = purposesThen(asked, ids);
  return withNames(asked, inOrder(ids, rowsById(db, 'conversation', ids)).map(({ id, memberId, state, openedAt }) => ({ id, title: 'Conversation', memberId, detail: `${purpose(id)}, ${state === 'closed' ? 'closed now' : 'open now'}`, at: openedAt, opens: { screen: 'inbox' as const, id } })));
}

/** Risk records by how soon the team was to act; what stands in them is read on their own screen, which notes who read it. */
export function riskRows(asked: Asked): WeekRow[] {
  const { desk: { store: { db } }, ids, figure, bounds: { from, to } } = asked;
  const additions = figure === 'risk.reviews' ? additionsTo(db, ids) : new Map<string, never[]>();
  return withNames(asked, inOrder(ids, rowsById(db, 'riskRecord', ids)).map(({ id, memberId, urgency, at, reviewDueAt }) => {
    const due = [reviewDueAt, ...(additions.get(id) ?? []).map((one) => one.reviewDueAt)].filter((one) => one !== null && from <= one && one < to);
    const soon = urgency === null ? 'urgency not chosen' : urgencyWords[urgency];
    return { id, title: figure === 'risk.reviews' ? 'Review of a risk record' : 'Risk record', memberId, detail: figure === 'risk.reviews' && due[0] ? `${soon}, due ${sayDay(due[0])}` : soon, at, opens: { screen: 'risk' as const, id } };
  }));
}

const entryRow = ({ id, kind, points, wording, memberId, at, band }: LedgerEntry): Bare => ({
  id, title: kind === 'given' ? givenWords({ points, wording }) : `Voided: ${inSentence(wording)}`, memberId, detail: kind === 'given' ? `${band} band` : '', at, opens: { screen: 'members', id: memberId },
});
const places = { boards: 'boards', chat: 'chat', both: 'boards and chat' } as const;
const breakRow = ({ id, scope, kind, memberId, startsAt, endsAt }: Break): Bare => ({
  id, title: `Break from ${places[scope]}, ${lengthOf({ startsAt, endsAt })}`, memberId, detail: kind === 'requested' ? 'asked for' : 'enforced', at: startsAt, opens: { screen: 'breaks', id },
});

const howWords = { message: 'told by message', email: 'told by email', 'no-contact-route': 'no way to reach them' } as const;

/** How each was told of by the end of the week, in words. */
function tellings({ desk: { store: { db } }, ids, bounds: { to } }: Asked): (id: string) => string {
  const marks = new Map([...marksAbout(db, 'ledger', ids), ...marksAbout(db, 'break', ids)]);
  return (id) => {
    const first = (marks.get(id) ?? []).filter((one) => one.at < to).toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
    return first === undefined ? 'not told by the end of the week' : `${howWords[first.how]} ${sayDay(first.at)}`;
  };
}

/** Entries of the ledger and breaks; of what members are told both stand in one figure. */
export function entryAndBreakRows(asked: Asked): WeekRow[] {
  const { desk: { store: { db } }, ids, figure } = asked;
  const [entries, breaks] = [rowsById(db, 'ledgerEntry', ids), rowsById(db, 'break', ids)];
  const told = figure === 'told' ? tellings(asked) : null;
  const rows = ids.flatMap((id): Bare[] => { const [entry, rest] = [entries.get(id), breaks.get(id)]; return entry ? [entryRow(entry)] : rest ? [breakRow(rest)] : []; });
  return withNames(asked, told === null ? rows : rows.map((row) => ({ ...row, detail: told(row.id) })));
}

/** Members, with what they were given in the week. */
export function memberRows(asked: Asked): WeekRow[] {
  const { desk: { store }, ids, bounds } = asked;
  const people = rowsWhere(store.db, 'member', 'id', ids);
  return withNames(asked, inOrder(ids, new Map(people.map((row) => [row.id, row]))).map(({ id, name }): Bare => {
    const given = ledgersOf(store.db, accountsWith(store.reader, id)).filter((one) => one.kind === 'given' && bounds.from <= one.at && one.at < bounds.to);
    const sum = given.reduce((points, one) => points + one.points, 0);
    return { id, title: name, memberId: id, detail: `${sayPoints(sum)} in the week`, at: given.at(-1)?.at ?? bounds.from, opens: { screen: 'members', id } };
  }));
}

/** Stretches of cover, by their bounds. */
export function spanRows({ ids }: Asked): WeekRow[] {
  return ids.map((id) => {
    const [from = '', to = ''] = id.split('/');
    // An end at midnight is said as the end of its own day.
    const sameDay = sayDay(from) === sayDay(plusMs(to, -1));
    return { id, title: `${sayDay(from)}, ${sayClock(from)} to ${sameDay ? '' : `${sayDay(to)} `}${sayClock(to)}`, member: null, detail: `${sayAge(from, to)}`, at: from, opens: { screen: 'settings', id: 'cover' } };
  });
}
