import type { ChronologyKind } from '../../../../shared/contract/bridge/members.ts';
import type { Database } from '../database.ts';
import { prepared } from './prepared.ts';

/** Where an entry of the chronology comes from; the letter is the beginning of its key, and breaks ties of the same instant. */
export const sources = {
  case: 'a', action: 'b', proposal: 'c', decision: 'd', ledger: 'e', break: 'f', note: 'g', conversation: 'h', message: 'i', told: 'j', risk: 'k',
} as const;
/** See {@link sources}. */
export type Source = keyof typeof sources;

/** A place in the chronology: newest first, and at one instant the greater key first. */
export interface Place {
  readonly at: string;
  /** `e:led-1`: the source and the row's id. */
  readonly key: string;
}

/** One entry before its row is read. */
export interface ChronologyKey extends Place {
  readonly source: string;
  readonly id: string;
}

interface Arm {
  readonly source: Source;
  readonly kind: ChronologyKind;
  /** The row's own table first, as `x`. */
  readonly from: string;
  readonly at: string;
  /** `OF` stands for the accounts that are wanted. */
  readonly where: string;
  /** What of it a volunteer sees while no shift of theirs runs: nothing, or what they wrote; all when it is not said. */
  readonly veiled?: 'nothing' | 'own';
}

/** One account is looked up by itself, so that its rows come from the index in their order and only a page of them is read. */
const wanted = (many: boolean): string => (many ? `IN (SELECT "value" FROM json_each(@accounts))` : `= @account`);
const own = `x."member_id" OF`;
const about = (kind: string): string => `x."about_kind" = '${kind}'`;

/** Claims come and go by the hour; points and breaks tell of themselves. Each case's own history has all of them. */
const toldElsewhere = `('claimed', 'released', 'taken-over', 'points-given', 'points-proposed', 'break-proposed')`;
const byMember = `"cases" c CROSS JOIN`;
const ofCases = `c."member_id" OF`;

/**
 * What the chronology is made of. Breaks are not here: what time alone does to them is no row, so they are computed from a
 * member's few breaks (`shared/model/break-history.ts`). A message that opens a conversation is its opening.
 */
const arms: readonly Arm[] = [
  { source: 'case', kind: 'cases', from: `"cases" x`, at: `x."opened_at"`, where: own },
  { source: 'action', kind: 'cases', from: `${byMember} "case_actions" x ON x."case_id" = c."id"`, at: `x."at"`, where: `${ofCases} AND x."kind" NOT IN ${toldElsewhere}` },
  { source: 'proposal', kind: 'points', from: `"points_proposals" x`, at: `x."at"`, where: own },
  { source: 'decision', kind: 'points', from: `"points_proposals" x`, at: `x."decided_at"`, where: `${own} AND x."state" = 'declined'` },
  { source: 'ledger', kind: 'points', from: `"ledger_entries" x`, at: `x."at"`, where: own },
  { source: 'note', kind: 'notes', from: `"notes" x`, at: `x."at"`, where: `${about('member')} AND x."about_id" OF` },
  { source: 'note', kind: 'notes', from: `${byMember} "notes" x ON ${about('case')} AND x."about_id" = c."id"`, at: `x."at"`, where: ofCases },
  { source: 'note', kind: 'notes', from: `"conversations" c CROSS JOIN "notes" x ON ${about('conversation')} AND x."about_id" = c."id"`, at: `x."at"`, where: ofCases, veiled: 'nothing' },
  { source: 'conversation', kind: 'messages', from: `"conversations" x`, at: `x."opened_at"`, where: own, veiled: 'nothing' },
  { source: 'message', kind: 'messages', from: `"conversations" c CROSS JOIN "messages" x ON x."conversation_id" = c."id"`, at: `x."at"`, where: `${ofCases} AND x."at" > c."opened_at"`, veiled: 'nothing' },
  { source: 'told', kind: 'points', from: `"told_marks" x`, at: `x."at"`, where: `${own} AND x."about_kind" = 'ledger'` },
  { source: 'told', kind: 'breaks', from: `"told_marks" x`, at: `x."at"`, where: `${own} AND x."about_kind" = 'break'` },
  { source: 'risk', kind: 'risk', from: `"risk_records" x`, at: `x."at"`, where: own, veiled: 'own' },
];

const keyOf = (arm: Arm): string => `'${sources[arm.source]}:' || x."id"`;

/** Each part is cut by itself, so that what is sorted together is a few pages however long a history is. */
const page = (arm: Arm, many: boolean): string => `
  SELECT * FROM (
    SELECT '${arm.source}' AS "source", x."id" AS "id", ${arm.at} AS "at", ${keyOf(arm)} AS "key" FROM ${arm.from}
    WHERE ${arm.where.replace('OF', wanted(many))} AND ${arm.at} <= @at AND (${arm.at} < @at OR ${keyOf(arm)} < @key)
    ORDER BY ${arm.at} DESC, x."id" DESC LIMIT @most)`;

const seen = (veiled: boolean): readonly Arm[] => (veiled ? arms.filter((arm) => arm.veiled !== 'nothing').map((arm) => (arm.veiled === 'own' ? { ...arm, where: `${arm.where} AND x."by" = @reader` } : arm)) : arms);
const fitting = (kind: ChronologyKind | null, veiled: boolean): readonly Arm[] => seen(veiled).filter((arm) => kind === null || arm.kind === kind);

/** SQL of a page of the chronology, of one kind or of all, of one account or several, as it is or as a volunteer sees it without a shift; exported so that a test can pin its plan. */
export function chronologySql(kind: ChronologyKind | null, many: boolean, veiled = false): string {
  return `${fitting(kind, veiled).map((arm) => page(arm, many)).join('\n  UNION ALL')}\n  ORDER BY "at" DESC, "key" DESC LIMIT @most`;
}

/** SQL of how many entries there are of each kind; see {@link chronologySql}. */
export const chronologyCountsSql = (veiled: boolean): string => seen(veiled)
  .map((arm) => `SELECT '${arm.kind}' AS "kind", count(*) AS "count" FROM ${arm.from} WHERE ${arm.where.replace('OF', wanted(true))} AND ${arm.at} <= @at`)
  .join('\nUNION ALL ');

/** The entries after a place, newest first, at most `most`; breaks are the caller's. `veiledFrom`: the volunteer who has no shift now, or null. */
export function chronologyKeys(db: Database, accounts: readonly string[], kind: ChronologyKind | null, after: Place, most: number, veiledFrom: string | null): ChronologyKey[] {
  const veiled = veiledFrom !== null;
  if (fitting(kind, veiled).length === 0) return [];
  const many = accounts.length !== 1;
  const whose = many ? { accounts: JSON.stringify(accounts) } : { account: accounts[0] };
  return prepared<[object], ChronologyKey>(db, chronologySql(kind, many, veiled)).all({ ...whose, ...(veiled ? { reader: veiledFrom } : {}), at: after.at, key: after.key, most });
}

/** How many entries there are of each kind up to an instant; breaks are the caller's. `veiledFrom` as in {@link chronologyKeys}. */
export function chronologyCounts(db: Database, accounts: readonly string[], at: string, veiledFrom: string | null): Map<ChronologyKind, number> {
  const rows = prepared<[object], { kind: ChronologyKind; count: number }>(db, chronologyCountsSql(veiledFrom !== null)).all({ accounts: JSON.stringify(accounts), at, ...(veiledFrom === null ? {} : { reader: veiledFrom }) });
  const counts = new Map<ChronologyKind, number>();
  for (const { kind, count } of rows) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return counts;
}
