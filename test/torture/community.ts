import { colleagues, type Colleagues } from '../../electron/community/server/actor.ts';
import { app } from '../../electron/community/server/app.ts';
import { readCursor } from '../../electron/community/server/cursor.ts';
import { hub } from '../../electron/community/server/live/hub.ts';
import { presenceBoard } from '../../electron/community/server/live/presence.ts';
import { openStore, type CommunityStore } from '../../electron/community/server/store/store.ts';
import type { Case, Post } from '../../shared/contract/entities/cases.ts';
import type { Conversation } from '../../shared/contract/entities/inbox.ts';
import { entityNames, type EntityName } from '../../shared/contract/entities/index.ts';
import type { Break } from '../../shared/contract/entities/points.ts';
import type { Member, Staff } from '../../shared/contract/entities/people.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { followsConversation, mayRead, viewerOf, type Viewer } from '../../shared/model/visibility.ts';
import type { Clock } from './time.ts';

export const THEN = '2026-05-14T08:00:00.000Z';
export const CASES = 4;
export const TALKS = 2;
const MEMBERS = 6;

/** The colleagues at desks; the fourth desk is the moderator's second computer. */
export const people: readonly Staff[] = [
  { id: 's-imogen', name: 'Imogen Hart', role: 'moderator', active: true, memberId: 'm-0' },
  { id: 's-priya', name: 'Priya Raman', role: 'staff', active: true, memberId: null },
  { id: 's-tom', name: 'Tom Okafor', role: 'lead', active: true, memberId: null },
];
/** A colleague without a desk in these histories. */
export const elsewhere: Staff = { id: 's-ada', name: 'Ada Nwosu', role: 'staff', active: true, memberId: null };

const member = (n: number): Member => ({ id: `m-${n}`, name: `member${n}`, joinedAt: THEN, ageBand: '18-21', state: 'active', mergedInto: null, contactRoutes: ['message'] });

/** A post; every fourth waits for approval, with its case. */
export const post = (n: number): Post => ({
  id: `p-${n}`, spaceId: 'sp-1', threadId: `p-${n}`, title: `Thread ${n}`, authorId: `m-${n % MEMBERS}`, body: `Words of post ${n}`, state: n % 4 === 3 ? 'pending' : 'visible', stateAt: null, stateBy: null,
  createdAt: THEN, editedAt: null, editedBy: null,
});

const openCase = (n: number): Case => ({
  id: `c-${n}`, kind: n % 4 === 3 ? 'pending' : 'report', postId: `p-${n}`, memberId: `m-${n % MEMBERS}`, spaceId: 'sp-1', openedAt: THEN, frozenTitle: null, frozenBody: `Words of post ${n}`, frozenAt: THEN,
  state: 'open', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null,
});

const talk = (n: number): Conversation => ({
  id: `con-${n}`, memberId: `m-${n + 1}`, subject: `Hello ${n}`, state: n % 2 === 0 ? 'open' : 'untriaged', purpose: n % 2 === 0 ? 'concern' : null, assigneeId: null, snoozedUntil: null, withWeekendCover: n % 2 === 1, openedAt: THEN, lastMessageAt: THEN,
});

/** The real server without its socket, with a ledger of effects that the server knows nothing of. */
export interface TortureCommunity extends Colleagues {
  readonly store: CommunityStore;
  readonly fetch: (request: Request) => Promise<Response>;
  issueToken(staffId: string): string;
  /** How often a mutation took effect, by its id. */
  readonly applied: ReadonlyMap<string, number>;
  /** Whether the server has decided about a mutation, by its id. */
  decided(mutationId: string): boolean;
  /** The transaction of a cursor that a desk holds, or null when it is not of this history, person or role. */
  at(staffId: string, cursor: string): number | null;
  /** Everything that a colleague may read, by kind and id, with its version: as the server last looked at the roster, or at an instant. */
  rows(staffId: string, at?: string): Map<string, { readonly row: unknown; readonly v: number }>;
  /** Whether a colleague ever might read a row of what follows conversations. */
  everRead(staffId: string, key: string): boolean;
  close(): void;
}

/** A planted fault of the server changes its store or what it answers. */
export interface ServerFault {
  readonly store?: (store: CommunityStore) => CommunityStore;
  readonly app?: (fetch: (request: Request) => Promise<Response>, store: CommunityStore) => (request: Request) => Promise<Response>;
}

/** A break that the member of most histories has asked for, so that others can clash with it. */
const underWay: Break = {
  id: 'm-0:b1', memberId: 'm-0', scope: 'boards', kind: 'requested', state: 'active', startsAt: THEN, endsAt: '2026-09-14T08:00:00.000Z', reviewAt: null, watchUntil: null, conditions: '', reason: 'Exams.',
  caseId: null, entryId: null, proposedBy: elsewhere.id, proposedAt: THEN, decidedBy: elsewhere.id, decidedAt: THEN, endedAt: null,
};

/** Opens a community on a file. */
export function openCommunity(file: string, time: Clock, fault: ServerFault = {}): TortureCommunity {
  const opened = openStore(file, { durable: false });
  const applied = new Map<string, number>();
  const decided = new Set<string>();
  const counted: CommunityStore = {
    ...opened,
    pushes: {
      ...opened.pushes,
      record(clientId, staffId, result) {
        decided.add(result.mutationId);
        if (result.status === 'applied') applied.set(result.mutationId, (applied.get(result.mutationId) ?? 0) + 1);
        opened.pushes.record(clientId, staffId, result);
      },
    },
  };
  const store = fault.store?.(counted) ?? counted;
  const service = {
    store, hub: hub(), presence: presenceBoard(), nowMs: () => time.wall(), now: () => time.instant(), heartbeatMs: 20_000, onHalt: () => undefined,
    community: { id: 'torture', name: 'Torture', practice: true },
  };
  const made = app(service, { hosts: () => null, middleware: [], log: () => undefined });
  const plain = async (request: Request): Promise<Response> => made.fetch(request);
  const cache = new Map<string, Map<string, { readonly row: unknown; readonly v: number }>>();
  const staffOf = (id: string): Staff => opened.records.get('staff', id)!;
  /** A colleague as the server last told them of their shift: between two looks at the roster time goes on. */
  const told = (id: string): Viewer => ({ ...viewerOf(staffOf(id), opened.records, time.instant()), onCover: staffOf(id).role === 'moderator' && (opened.meta('cover.on') ?? '').split(' ').includes(id) });
  // By the rules and the tables alone, whatever the server sends.
  const ever = new Set<string>();
  const followed = entityNames.filter(followsConversation);
  const remember = (): void => {
    for (const { id } of people) {
      if (opened.records.get('staff', id) === undefined) continue;
      const reader = told(id);
      for (const t of followed) for (const row of opened.records.all(t)) if (mayRead(reader, t, row)) ever.add(`${id} ${t}/${row.id}`);
    }
  };
  remember();
  opened.onCommit(({ kinds }) => { if (kinds.has('staff') || followed.some((t) => kinds.has(t))) remember(); });
  return {
    store,
    fetch: fault.app?.(plain, opened) ?? plain,
    ...colleagues(store, service.now),
    issueToken: (staffId) => store.tokens.issue(staffId, service.now()),
    applied,
    decided: (id) => decided.has(id),
    at: (staffId, cursor) => readCursor({ epoch: opened.epoch(), staff: staffOf(staffId) }, cursor),
    rows(staffId, at) {
      const reader = at === undefined ? told(staffId) : viewerOf(staffOf(staffId), opened.records, at);
      const key = `${opened.head()} ${opened.horizon()} ${staffId} ${reader.role} ${reader.onCover}`;
      const known = cache.get(key);
      if (known) return known;
      const all = new Map<string, { row: unknown; v: number }>();
      for (const t of entityNames) for (const row of opened.records.all(t)) if (mayRead(reader, t, row)) all.set(`${t}/${row.id}`, { row, v: opened.records.standing(t, row.id)!.tx });
      cache.set(key, all);
      return all;
    },
    everRead: (staffId, key) => ever.has(`${staffId} ${key}`),
    close: () => opened.close(),
  };
}

/** Fills an empty community: three colleagues with desks, one without, members, posts, cases. */
export function seed(community: TortureCommunity): void {
  community.ingest([
    ...[...people, elsewhere].map((row) => ({ op: 'put', t: 'staff', row }) as const),
    { op: 'put', t: 'policy', row: publishedPolicy },
    { op: 'put', t: 'space', row: { id: 'sp-1', name: 'General', kind: 'board', position: 1, archived: false } },
    ...Array.from({ length: MEMBERS }, (_, n) => ({ op: 'put', t: 'member', row: member(n) }) as const),
    { op: 'put', t: 'break', row: underWay },
    ...Array.from({ length: TALKS }, (_, n) => ({ op: 'put', t: 'conversation', row: talk(n) }) as const),
    ...Array.from({ length: TALKS }, (_, n) => ({ op: 'put', t: 'message', row: { id: `msg-${n}`, conversationId: `con-${n}`, memberId: `m-${n + 1}`, from: 'member', by: null, body: `Words of message ${n}`, at: THEN } }) as const),
  ]);
  for (let n = 0; n < CASES; n++) community.ingest([{ op: 'put', t: 'post', row: post(n) }, { op: 'put', t: 'case', row: openCase(n) }]);
}

/** The kind in a key of {@link TortureCommunity.rows}. */
export const kindOf = (key: string): EntityName => key.slice(0, key.indexOf('/')) as EntityName;
