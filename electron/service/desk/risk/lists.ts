import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { limits } from '../../../../shared/limits.ts';
import { recordsAbout, recordsByEnd, recordsOf } from '../../store/read/risk.ts';
import { accountsWith } from '../accounts.ts';
import type { Desk } from '../context.ts';
import { membersNamed } from '../naming.ts';
import { begunRisks, isBegun } from './keep.ts';
import { mayRecord } from './may.ts';
import { inOrder, isUnseen, knownRisks } from './summaries.ts';

type About = NonNullable<CallInput<'risk.about'>['about']>;

/** What stands for the same thing: a case and the post that it is about. */
function sameThing({ store }: Pick<Desk, 'store'>, { kind, id }: About): string[] {
  const postId = kind === 'case' ? store.reader.get('case', id)?.postId : undefined;
  return postId === undefined ? [id] : [id, postId];
}

/** The records about something, and how many more there are about the same person; without a thing, all about the person. The newest first. */
export function risksAbout(desk: Desk, { about, memberId }: CallInput<'risk.about'>): CallOutput<'risk.about'> {
  const { db, reader } = desk.store;
  const now = desk.now();
  const ofPerson = recordsOf(db, accountsWith(reader, memberId));
  const rows = about === null ? ofPerson : recordsAbout(db, sameThing(desk, about));
  const known = knownRisks(desk, rows, now);
  const others = knownRisks(desk, ofPerson.filter((row) => !rows.some((one) => one.id === row.id)), now).length;
  const thing = about ?? { kind: 'post' as const, id: memberId };
  return { records: known.map((one) => one.summary), others, may: mayRecord(desk, thing, memberId, now), begun: about !== null && isBegun(desk, about) };
}

/** Open records, the most pressing first, or closed ones, the newest first; and what was begun here and not saved. */
export function riskReviews(desk: Desk, { closed }: CallInput<'risk.reviews'>): CallOutput<'risk.reviews'> {
  const now = desk.now();
  const known = knownRisks(desk, recordsByEnd(desk.store.db, closed), now);
  const rows = closed ? known.map((one) => one.summary) : inOrder(known, now);
  const begun = closed ? [] : begunRisks(desk);
  const named = membersNamed(desk, begun.map((one) => one.memberId), now);
  return { rows: rows.slice(0, limits.riskRows), total: rows.length, begun: begun.map(({ about, memberId, at }) => ({ about, at, member: named(memberId) })) };
}

/** How many open records are due for review by now or later today, and raised ones that no lead has seen. */
export function riskCounts(desk: Desk): CallOutput<'risk.counts'> {
  const rows = knownRisks(desk, recordsByEnd(desk.store.db, false), desk.now()).map((one) => one.summary);
  return { due: rows.filter((one) => one.review === 'overdue' || one.review === 'today').length, unseen: rows.filter(isUnseen).length };
}
