import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import { instantOf } from '../../../../shared/time.ts';
import { prepared } from '../../../../electron/service/store/read/prepared.ts';
import { encodeRow } from '../../../../electron/service/store/rows.ts';
import { quoted, tableName } from '../../../../electron/service/store/tables.ts';
import { openStore, type Store } from '../../../../electron/service/store/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MEMBERS = 2_000;
/** Rows committed at once. */
const AT_ONCE = 4_000;
const body = 'words '.repeat(60);

/** Writes rows as a copy of a community would have them. */
function writer(store: Store): { put<T extends EntityName>(t: T, row: EntityRow<T>): void; flush(): void } {
  let waiting: (() => void)[] = [];
  const flush = (): void => { const now = waiting; waiting = []; store.transact(() => { for (const write of now) write(); }, true); };
  return {
    put(t, row) {
      const values = [...encodeRow(t, row), 1];
      waiting.push(() => void prepared(store.db, `INSERT INTO ${quoted(tableName(t))} VALUES (${values.map(() => '?').join(', ')})`).run(...values));
      if (waiting.length >= AT_ONCE) flush();
    },
    flush,
  };
}

/** A desk's encrypted database with so many cases and messages over two years, more of them lately, as communities have them. */
export function weekStore(file: string, cases: number, messages: number, nowMs: number): Store {
  const opened = openStore({ databaseFile: file, key: randomBytes(32).toString('hex'), keyKeptBy: 'practice-file' });
  if (!opened.ok) throw new Error(`The store does not open: ${opened.error.fault}`);
  const store = opened.value;
  const { put, flush } = writer(store);
  const when = (): number => nowMs - 6 * HOUR - Math.random() ** 1.6 * 720 * DAY;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!;
  const since = instantOf(nowMs - 800 * DAY);
  const reasons = ['unkind-conflict', 'derailing', 'spam', 'distressing'] as const;
  put('policy', { id: 'p', version: 1, effectiveFrom: since, publishedAt: since, publishedBy: null, threshold: 30, bands: [], ladder: [], reasons: [], retention: { wordsMonths: 12, riskMonths: 36 } });
  put('coverCalendar', { id: 'c', kind: 'weekday', effectiveFrom: since, hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' })), closures: [], targets: [], publishedBy: null, publishedAt: since });
  for (let n = 0; n < MEMBERS; n += 1) put('member', { id: `m${n}`, name: `member ${n}`, joinedAt: since, ageBand: 'unknown', state: 'active', mergedInto: null, contactRoutes: [] });
  for (let n = 0; n < cases; n += 1) {
    const [id, at, kind] = [randomUUID(), when(), pick(['report', 'pending'] as const)];
    const [openedAt, closedAt] = [instantOf(at), Math.random() < 0.001 ? null : instantOf(at + Math.random() * 5 * HOUR)];
    const outcome = closedAt === null ? null : kind === 'pending' ? pick(['approved', 'rejected'] as const) : pick(['no-action', 'hidden', 'points'] as const);
    put('case', { id, kind, postId: randomUUID(), memberId: `m${n % MEMBERS}`, spaceId: `sp${n % 9}`, openedAt, frozenTitle: null, frozenBody: body, frozenAt: openedAt, state: closedAt === null ? 'open' : 'closed', withStaff: false, outcome, closedAt, closedBy: closedAt && 's', closingNote: null, appealOf: null });
    if (kind === 'report') put('report', { id: randomUUID(), caseId: id, postId: 'p', reporterId: 'm1', reason: pick(reasons), words: body, at: openedAt });
    const act = (what: 'claimed' | 'hidden' | 'closed', actAt: string): void => put('caseAction', { id: randomUUID(), caseId: id, kind: what, by: 's', at: actAt, receivedAt: actAt, text: null, outcome: what === 'closed' ? outcome : null, toStaffId: null });
    act('claimed', instantOf(at + 60_000));
    act('hidden', instantOf(at + 120_000));
    if (closedAt !== null) act('closed', closedAt);
    if (n % 5 === 0) put('ledgerEntry', { id: randomUUID(), kind: 'given', memberId: `m${n % MEMBERS}`, voids: null, reasonId: 'derailing', wording: 'Derailing a thread', band: 'lower', points: 3, offBandReason: null, policyId: 'p', by: 's', at: instantOf(at + HOUR), expiresAt: instantOf(at + 30 * DAY), caseId: id, conversationId: null, evidence: body, privateNote: '' });
  }
  for (let n = 0; n < messages / 4; n += 1) {
    const [id, at] = [randomUUID(), when()];
    const closed = Math.random() > 0.02;
    put('conversation', { id, memberId: `m${n % MEMBERS}`, subject: 'words', state: closed ? 'closed' : 'open', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: instantOf(at), lastMessageAt: instantOf(at + 3 * HOUR) });
    for (let turn = 0; turn < 4; turn += 1) put('message', { id: randomUUID(), conversationId: id, memberId: `m${n % MEMBERS}`, from: turn % 2 === 0 ? 'member' : 'team', by: turn % 2 === 0 ? null : 's', body, at: instantOf(at + turn * HOUR) });
    put('triageMark', { id: randomUUID(), conversationId: id, purpose: pick(['risk', 'concern', 'tech']), suggested: null, suggestedWords: [], by: 's', at: instantOf(at + 600_000) });
    if (closed) put('conversationEvent', { id: randomUUID(), conversationId: id, kind: 'closed', by: 's', at: instantOf(at + 4 * HOUR), until: null, toStaffId: null, text: null });
  }
  flush();
  // The log of so large a copy would be written back in the middle of the first question.
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  return store;
}
