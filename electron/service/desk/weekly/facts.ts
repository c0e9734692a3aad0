import { accountsOf, survivorOf } from '../../../../shared/model/merged.ts';
import type { ConversationFacts, MemberFacts, WeekFacts } from '../../../../shared/model/week/facts.ts';
import { marksAbout } from '../../store/read/told.ts';
import { policies } from '../../store/read/team.ts';
import { conversationsBetween, inboxActsBetween, risksBetween, weekLogs } from '../../store/read/week-messages.ts';
import { breaksTouching, ledgersOf, membersWithPoints, pointsActsBetween, shiftsTouching, type WeekEntry } from '../../store/read/week-points.ts';
import type { Desk } from '../context.ts';
import { coverOf } from '../inbox/cover.ts';
import { gatherCases } from './case-facts.ts';
import { apart, hourOf, inPieces } from './slices.ts';

/** Members with their whole ledgers, of everybody who was given points, or had some voided, in the time. */
async function gatherMembers({ store }: Desk, from: string, to: string): Promise<MemberFacts[]> {
  const people = new Map<string, readonly string[]>();
  for await (const some of inPieces(membersWithPoints(store.db, from, to))) {
    for (const account of some) {
      const main = survivorOf(store.reader, account)?.id ?? account;
      if (!people.has(main)) people.set(main, accountsOf(store.reader, main));
    }
  }
  const members: MemberFacts[] = [];
  for await (const some of inPieces([...people])) {
    const owner = new Map(some.flatMap(([main, accounts]) => accounts.map((account) => [account, main] as const)));
    const entries = Map.groupBy(ledgersOf(store.db, [...owner.keys()]), (entry: WeekEntry) => owner.get(entry.memberId)!);
    members.push(...some.map(([id]) => ({ id, entries: entries.get(id) ?? [] })));
  }
  return members;
}

async function gatherConversations({ store }: Desk, from: string, to: string): Promise<{ readonly conversations: ConversationFacts[]; readonly replies: ReadonlySet<string> }> {
  const conversations: ConversationFacts[] = [];
  const replies = new Set<string>();
  for await (const some of inPieces(await apart(() => conversationsBetween(store.db, from, to)))) {
    const logs = weekLogs(store.db, some);
    conversations.push(...logs);
    for (const { messages } of logs) for (const one of messages) if (one.from === 'team' && one.by !== null) replies.add(hourOf(one.at));
  }
  return { conversations, replies };
}

/**
 * Everything that the figures of the weeks between two instants are computed from, from the visible tables, so that what this
 * desk has not sent yet counts as it stands. Canonical UTC. Read in pieces: others are let through in between.
 */
export async function gatherFacts(desk: Desk, from: string, to: string): Promise<WeekFacts> {
  const { db } = desk.store;
  const { cases, acts } = await gatherCases(db, from, to);
  const { conversations, replies } = await gatherConversations(desk, from, to);
  const members = await gatherMembers(desk, from, to);
  const breaks = await apart(() => breaksTouching(db, from, to));
  const risks = await apart(() => risksBetween(db, from, to));
  const others = await apart(() => [...inboxActsBetween(db, from, to), ...pointsActsBetween(db, from, to)].map(hourOf));
  const given = members.flatMap(({ entries }) => entries.filter((one) => one.kind === 'given' && from <= one.at && one.at < to).map((one) => one.id));
  const told = [...marksAbout(db, 'ledger', given).values(), ...marksAbout(db, 'break', breaks.map(({ row }) => row.id)).values()].flat();
  return {
    cases, conversations, riskRecords: risks.records, riskAdditions: risks.additions, members, breaks, told, policies: policies(db), shifts: shiftsTouching(db, from, to),
    acts: [...new Set([...acts, ...replies, ...others])], cover: coverOf(desk),
  };
}
