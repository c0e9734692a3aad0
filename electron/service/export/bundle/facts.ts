import type { BundleOrder } from '../../../../shared/contract/bridge/bundle.ts';
import type { Case, CaseAction, Note, Post, Report } from '../../../../shared/contract/entities/cases.ts';
import type { Image } from '../../../../shared/contract/entities/images.ts';
import type { Message } from '../../../../shared/contract/entities/inbox.ts';
import type { Member } from '../../../../shared/contract/entities/people.ts';
import type { Break, BreakEvent, LedgerEntry, PointsProposal, Policy, ToldMark } from '../../../../shared/contract/entities/points.ts';
import { accountsOf, survivorOf } from '../../../../shared/model/merged.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { bundleRows } from '../../store/read/bundle.ts';
import { memberNames } from '../../store/read/members.ts';
import { policies } from '../../store/read/team.ts';
import { fails, type Desk } from '../../desk/context.ts';
import { teamOf } from '../../desk/naming.ts';
import { canSee } from '../../desk/veil.ts';

/** One case of a bundle with all that belongs to it, each the earliest first. */
export interface CaseFacts {
  readonly row: Case;
  readonly post: Post | undefined;
  /** Of the post, those that were taken out of it too. */
  readonly images: readonly Image[];
  readonly spaceName: string;
  readonly reports: readonly Report[];
  readonly actions: readonly CaseAction[];
  readonly notes: readonly Note[];
}

/** A break with its history, the earliest act first. */
export interface BreakFacts {
  readonly row: Break;
  readonly events: readonly BreakEvent[];
}

/** Everything that a bundle is written from, read in one go, so that all of it is of one instant. */
export interface BundleFacts {
  readonly order: BundleOrder;
  /** The instant up to which this is everything that the desk knows; canonical UTC. */
  readonly at: string;
  /** The account that carries on, and those merged into it. */
  readonly member: Member;
  readonly accounts: readonly Member[];
  readonly cases: readonly CaseFacts[];
  /** Points given, and what voids them, of the bundle; `ledger` is the member's whole ledger, for totals. */
  readonly entries: readonly LedgerEntry[];
  readonly ledger: readonly LedgerEntry[];
  readonly proposals: readonly PointsProposal[];
  readonly breaks: readonly BreakFacts[];
  readonly told: readonly ToldMark[];
  /** The messages that told, by id; those that this person may read. */
  readonly messages: ReadonlyMap<string, Message>;
  /** Notes about the member, without those left out. */
  readonly notes: readonly Note[];
  readonly policies: readonly Policy[];
  /** What is left out or cannot be seen, counted. */
  readonly left: { readonly staffNotes: number; readonly reporters: number; readonly riskRecords: number; readonly conversations: number };
  readonly made: { readonly by: string; readonly role: Desk['actor']['role']; readonly community: string; readonly lastSyncAt: string | null; readonly unsent: number; readonly quarantined: number };
  /** A colleague's name; null is the forum or the desk itself. */
  readonly colleague: (id: string | null) => string | null;
  /** Who moved or edited a post: a colleague, a member, or the forum itself. */
  readonly mover: (id: string | null) => string;
  readonly memberName: (id: string) => string;
}

interface Subject {
  readonly member: Member;
  readonly accounts: readonly string[];
  readonly onlyCase: Case | null;
}

function subjectOf(desk: Desk, { about }: Pick<BundleOrder, 'about'>): Subject {
  const { reader } = desk.store;
  const onlyCase = about.kind === 'case' ? (reader.get('case', about.id) ?? fails('not-found', 'This case is not on this computer.')) : null;
  const asked = onlyCase?.memberId ?? about.id;
  const member = survivorOf(reader, asked) ?? reader.get('member', asked) ?? fails('not-found', 'This member is not on this computer.');
  return { member, accounts: accountsOf(reader, member.id), onlyCase };
}

function casesOf(desk: Desk, rows: readonly Case[], notes: readonly Note[]): CaseFacts[] {
  const { db } = desk.store;
  const ids = rows.map((row) => row.id);
  const posts = new Map(bundleRows(db, 'posts', rows.map((row) => row.postId)).map((post) => [post.id, post]));
  const images = Map.groupBy(bundleRows(db, 'images', rows.map((row) => row.postId)), (one) => one.postId);
  const spaces = new Map(bundleRows(db, 'spaces', rows.map((row) => row.spaceId)).map((space) => [space.id, space.name]));
  const reports = Map.groupBy(bundleRows(db, 'reports', ids), (one) => one.caseId);
  const actions = Map.groupBy(bundleRows(db, 'actions', ids), (one) => one.caseId);
  const about = Map.groupBy(notes, (one) => one.aboutId);
  return rows.map((row) => ({ row, post: posts.get(row.postId), images: images.get(row.postId) ?? [], spaceName: spaces.get(row.spaceId) ?? 'A space no longer here', reports: reports.get(row.id) ?? [], actions: actions.get(row.id) ?? [], notes: about.get(row.id) ?? [] }));
}

/** The rows of a member that belong to the bundle: all, or those of its one case. */
function decisions(desk: Desk, { accounts, onlyCase }: Subject): Pick<BundleFacts, 'entries' | 'ledger' | 'proposals' | 'breaks' | 'told'> {
  const { db } = desk.store;
  const ledger = bundleRows(db, 'entriesOfMembers', accounts);
  const ofCase = <T extends { readonly caseId: string | null }>(row: T): boolean => onlyCase === null || row.caseId === onlyCase.id;
  const entries = ledger.filter(ofCase);
  const entryIds = new Set(entries.map((one) => one.id));
  const breaks = bundleRows(db, 'breaksOfMembers', accounts).filter((one) => ofCase(one) || (one.entryId !== null && entryIds.has(one.entryId)));
  const events = Map.groupBy(bundleRows(db, 'breakEvents', breaks.map((one) => one.id)), (one) => one.breakId);
  const subjects = new Set([...entryIds, ...breaks.map((one) => one.id)]);
  return {
    entries, ledger,
    proposals: bundleRows(db, 'proposals', accounts).filter(ofCase),
    breaks: breaks.map((row) => ({ row, events: events.get(row.id) ?? [] })),
    told: bundleRows(db, 'toldMarks', accounts).filter((mark) => subjects.has(mark.aboutId)),
  };
}

/** How many members' reports some cases have; the forum's own filter is nobody. */
const reporterCount = (cases: readonly CaseFacts[]): number => new Set(cases.flatMap((one) => one.reports.flatMap((report) => report.reporterId ?? []))).size;

/** Reads everything that a bundle is written from. Fails with `not-found`. */
export function bundleFacts(desk: Desk, order: BundleOrder): BundleFacts {
  const { store } = desk;
  const subject = subjectOf(desk, order);
  const { member, accounts, onlyCase } = subject;
  const rows = onlyCase === null ? bundleRows(store.db, 'casesOfMembers', accounts) : [onlyCase];
  const allNotes = bundleRows(store.db, 'notes', [...rows.map((row) => row.id), ...(onlyCase === null ? accounts : [])]);
  const kept = allNotes.filter((note) => order.staffNotes || note.visibility === 'team');
  const cases = casesOf(desk, rows, kept.filter((note) => note.aboutKind === 'case'));
  const decided = decisions(desk, subject);
  const messageIds = decided.told.flatMap((mark) => mark.messageId ?? []);
  const known = policies(store.db);
  const reporters = cases.flatMap((one) => one.reports.flatMap((report) => report.reporterId ?? []));
  const names = memberNames(store.db, [...accounts, ...reporters]);
  const team = teamOf(desk);
  const counts = store.outbox.counts();
  return {
    order, member, cases, ...decided,
    at: desk.now(),
    accounts: accounts.flatMap((id) => (id === member.id ? [] : (store.reader.get('member', id) ?? []))),
    messages: new Map(bundleRows(store.db, 'messages', messageIds).filter((message) => canSee(desk, 'message', message)).map((message) => [message.id, message])),
    notes: kept.filter((note) => note.aboutKind === 'member'),
    policies: known.length === 0 ? [publishedPolicy] : known,
    left: {
      staffNotes: allNotes.length - kept.length,
      reporters: reporterCount(cases),
      riskRecords: isStaff(desk.actor.role) ? bundleRows(store.db, 'riskRecords', accounts).length : 0,
      conversations: isStaff(desk.actor.role) ? bundleRows(store.db, 'conversations', accounts).length : 0,
    },
    made: {
      by: team.person(desk.actor.id)?.name ?? desk.session.me.staff.name, role: desk.actor.role, community: desk.session.me.community.name,
      lastSyncAt: desk.sync.connection().lastSyncAt, unsent: counts.unsent + counts.needsYou, quarantined: store.quarantine.count(),
    },
    colleague: (id) => team.person(id)?.name ?? null,
    mover: (id) => (id === null ? 'the forum' : team.all.some((one) => one.id === id) ? (team.person(id)?.name ?? '') : id === member.id || accounts.includes(id) ? 'the member' : 'somebody else'),
    memberName: (id) => names.get(id)?.name ?? 'A member no longer here',
  };
}
