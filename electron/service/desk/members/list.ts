import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { MemberListRow } from '../../../../shared/contract/bridge/members.ts';
import { limits } from '../../../../shared/limits.ts';
import { activePoints } from '../../../../shared/model/ledger.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { sayDay } from '../../../../shared/time.ts';
import { ledgerOf } from '../../store/read/members.ts';
import { countingAtMost, memberCount, openCounts, restingAt, type Resting } from '../../store/read/member-list.ts';
import { rowsById } from '../../store/read/rows-of.ts';
import { policyAt } from '../../store/read/team.ts';
import type { Entry } from '../../sync/index.ts';
import { accountsWith } from '../accounts.ts';
import type { Desk } from '../context.ts';
import { membersLike } from '../names-search.ts';
import { membersNamed } from '../naming.ts';

type List = CallOutput<'members.list'>;
type GroupId = List['groups'][number]['id'];

/** Whom a group names, before names and cases are read. */
interface Listed {
  readonly id: string;
  readonly why?: string | undefined;
  readonly at?: string | undefined;
  readonly alias?: string | undefined;
}

function rowsOf(desk: Desk, listed: readonly Listed[], now: string): MemberListRow[] {
  const ids = listed.map((one) => one.id);
  const named = membersNamed(desk, ids, now);
  const members = rowsById(desk.store.db, 'member', ids);
  const open = openCounts(desk.store.db, ids);
  return listed.flatMap(({ id, why, at, alias }) => {
    const row = members.get(id);
    return row === undefined ? [] : [{ member: named(id), joinedAt: row.joinedAt, ageBand: row.ageBand, openCases: open.get(id) ?? 0, why: why ?? null, at: at ?? null, alias: alias ?? null }];
  });
}

/** Members whose names, or those of accounts merged into them, hold a text. */
function found(desk: Desk, text: string): { listed: Listed[]; total: number } {
  const { db, reader } = desk.store;
  const listed = new Map<string, Listed>();
  const like = membersLike(db, text);
  for (const row of like.slice(0, limits.memberRows)) {
    const id = row.state === 'merged' ? accountsWith(reader, row.id)[0] : row.id;
    if (!listed.has(id)) listed.set(id, { id, alias: id === row.id ? undefined : row.name });
  }
  return { listed: [...listed.values()], total: like.length };
}

const places = { boards: 'Boards', chat: 'Chat', both: 'Boards and chat' } as const;
const untilWords = ({ scope, endsAt }: Resting): string => (endsAt === null ? `${places[scope]}, open-ended` : `${places[scope]} until ${sayDay(endsAt)}`);

/** Members whom one more breach of the upper band would bring to the line, the nearest first; the accounts of one person count together. */
function near(desk: Desk, now: string): Listed[] {
  const { db, reader } = desk.store;
  const { threshold, bands } = policyAt(db, now) ?? publishedPolicy;
  const from = threshold - (bands.find((one) => one.band === 'upper')?.min ?? 0);
  const most = new Map<string, { accounts: string[]; points: number }>();
  for (const { memberId, points } of countingAtMost(db, now)) {
    const accounts = accountsWith(reader, memberId);
    const known = most.get(accounts[0]);
    most.set(accounts[0], { accounts, points: points + (known?.points ?? 0) });
  }
  return [...most]
    .filter(([, one]) => one.points >= from)
    .map(([id, { accounts }]) => ({ id, points: activePoints(accounts.flatMap((account) => ledgerOf(db, account)), now) }))
    .filter((one) => one.points >= from)
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .map(({ id, points }) => ({ id, why: `${points} of ${threshold} points` }));
}

/** Whom an act was about, as its arguments say it. */
function memberOf(desk: Desk, { args, caseId }: Entry): string | null {
  const parts = [args, args['entry'], args['proposal'], args['break'], args['mark']].filter((part): part is Record<string, unknown> => typeof part === 'object' && part !== null);
  const said = parts.map((part) => part['memberId']).find((id) => typeof id === 'string');
  return said ?? (caseId === null ? null : (desk.store.reader.get('case', caseId)?.memberId ?? null));
}

/** Members that were worked with at this desk, the latest first. */
function recent(desk: Desk): Listed[] {
  const last = new Map<string, string>();
  for (const entry of desk.sync.entries()) {
    const id = entry.state === 'undone' || entry.state === 'discarded' ? null : memberOf(desk, entry);
    if (id === null) continue;
    const main = accountsWith(desk.store.reader, id)[0];
    const known = last.get(main);
    if (known === undefined || known < entry.at) last.set(main, entry.at);
  }
  return [...last].sort(([, a], [, b]) => (a < b ? 1 : -1)).slice(0, limits.recentMembers).map(([id, at]) => ({ id, at }));
}

/** Each member once, in the first group that they belong to. */
function groupsOf(desk: Desk, now: string, groups: readonly (readonly [GroupId, readonly Listed[]])[]): List['groups'] {
  const seen = new Set<string>();
  return groups.flatMap(([id, listed]) => {
    const fresh = listed.filter((one) => !seen.has(one.id)).slice(0, limits.memberRows);
    for (const one of fresh) seen.add(one.id);
    return fresh.length === 0 ? [] : [{ id, rows: rowsOf(desk, [...new Map(fresh.map((one) => [one.id, one])).values()], now) }];
  });
}

/**
 * Members whose names hold a text; with none, those whom one looks for at a desk: worked with here lately, on a break, or
 * near the line. A merged account is found and leads to the one that carries on.
 */
export function listMembers(desk: Desk, { text }: CallInput<'members.list'>): List {
  const now = desk.now();
  const members = memberCount(desk.store.db);
  if (text.trim() !== '') {
    const { listed, total } = found(desk, text);
    return { groups: listed.length === 0 ? [] : [{ id: 'found', rows: rowsOf(desk, listed, now) }], total, members };
  }
  const resting = restingAt(desk.store.db, now, limits.memberRows).map((one) => ({ id: accountsWith(desk.store.reader, one.memberId)[0], why: untilWords(one) }));
  const groups = groupsOf(desk, now, [['recent', recent(desk)], ['on-break', resting], ['near', near(desk, now)]]);
  return { groups, total: groups.reduce((sum, group) => sum + group.rows.length, 0), members };
}
