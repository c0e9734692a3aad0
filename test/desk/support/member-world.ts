import type { EntityName, EntityRow } from '../../../shared/contract/entities/index.ts';
import { given, member, put, rest, smallWorld, type Put } from './world.ts';

/** A row of any kind, ready for `ingest`. */
export function row<T extends EntityName>(t: T, one: EntityRow<T>): Put {
  return { op: 'put', t, row: one } as unknown as Put;
}

/** The opposite of points given: an entry that voids one. */
export function voiding(id: string, voids: string, memberId: string, at: string, why: string): Put {
  return row('ledgerEntry', { id, kind: 'voided', memberId, voids, reasonId: null, wording: `Reason ${voids}`, band: 'middle', points: 0, offBandReason: null, policyId: 'policy-1', by: 's-lena', at, expiresAt: at, caseId: null, conversationId: null, evidence: '', privateNote: why });
}

/** A mark that a member was told. */
export function told(id: string, memberId: string, aboutKind: 'ledger' | 'break', aboutId: string, at: string): Put {
  return put('toldMark', { id, memberId, aboutKind, aboutId, how: 'message', messageId: null, reason: '', by: 's-tom', at });
}

/** A conversation that a member began, with what was written in it. */
export function conversation(id: string, memberId: string, turns: readonly { from: 'member' | 'team'; body: string; at: string }[]): Put[] {
  const [first] = turns;
  const openedAt = first?.at ?? '';
  return [
    row('conversation', { id, memberId, subject: first?.body.slice(0, 60) ?? '', state: 'closed', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt, lastMessageAt: turns.at(-1)?.at ?? openedAt }),
    ...turns.map((turn, n) => row('message', { id: `${id}.${n}`, conversationId: id, memberId, from: turn.from, by: turn.from === 'team' ? 's-tom' : null, body: turn.body, at: turn.at })),
  ];
}

/** A risk record that says nothing but that it is there and how soon to act. */
export function risk(id: string, memberId: string, urgency: EntityRow<'riskRecord'>['urgency'], at: string): Put {
  const no = { answer: 'not-asked' as const, words: '' };
  return row('riskRecord', {
    id, memberId, aboutKind: 'conversation', aboutId: 'con-1', exactWords: 'words that only the record shows', evidence: [], seenBy: 's-tom', seenAt: at, channel: 'message', immediateDanger: no, thoughts: no, plan: no, means: no, timeframe: no,
    harmDone: no, recentAttempt: no, othersAtRisk: no, ageBand: 'unknown', safetyFactors: '', urgency, urgencyReason: '', decision: '', decidedBy: null, discussedWith: [], reasonsForActing: '', reasonsForNotActing: '', signposting: '',
    servicesContacted: [], memberTold: false, reviewDueAt: null, by: 's-tom', at,
  });
}

/** A merged account. */
export function merged(id: string, name: string, into: string): Put {
  return row('member', { id, name, joinedAt: '2025-01-10T10:00:00.000Z', ageBand: 'unknown', state: 'merged', mergedInto: into, contactRoutes: [] });
}

/** A case that was opened and closed. */
export function closedCase(id: string, memberId: string, openedAt: string, closedAt: string, outcome: EntityRow<'case'>['outcome']): Put[] {
  return [
    row('case', { id, kind: 'report', postId: `p-${id}`, memberId, spaceId: 'sp-life', openedAt, frozenTitle: null, frozenBody: 'The post as it was.', frozenAt: openedAt, state: 'closed', withStaff: false, outcome, closedAt, closedBy: 's-tom', closingNote: null, appealOf: null }),
    row('report', { id: `r-${id}`, caseId: id, postId: `p-${id}`, reporterId: 'm-moss', reason: 'derailing', words: '', at: openedAt }),
    row('caseAction', { id: `a-${id}`, caseId: id, kind: 'closed', by: 's-tom', at: closedAt, receivedAt: closedAt, text: 'Talked it over.', outcome, toStaffId: null }),
  ];
}

/** Hazel with a long history, of everything some, part of it on an account that was merged into hers. */
export function hazelWorld(): Put[] {
  return [
    ...smallWorld(),
    merged('m-old', 'hazel_old', 'm-hazel'),
    given('l-old', 'm-hazel', 5, '2026-02-01T10:00:00.000Z', '2026-04-01T09:00:00.000Z'),
    given('l-void', 'm-hazel', 9, '2026-04-20T10:00:00.000Z', '2026-06-20T10:00:00.000Z'),
    voiding('l-voiding', 'l-void', 'm-hazel', '2026-04-21T10:00:00.000Z', 'The wrong account.'),
    given('l-merged', 'm-old', 8, '2026-04-25T10:00:00.000Z', '2026-06-25T10:00:00.000Z'),
    given('l-new', 'm-hazel', 7, '2026-05-01T10:00:00.000Z', '2026-07-01T10:00:00.000Z'),
    told('t-old', 'm-hazel', 'ledger', 'l-old', '2026-02-01T11:00:00.000Z'),
    told('t-new', 'm-hazel', 'ledger', 'l-new', '2026-05-02T11:00:00.000Z'),
    rest('b-past', 'm-hazel', 'ended', '2026-02-05T10:00:00.000Z', '2026-02-12T10:00:00.000Z', { proposedAt: '2026-02-03T10:00:00.000Z', decidedAt: '2026-02-04T10:00:00.000Z', watchUntil: '2026-02-26T10:00:00.000Z' }),
    told('t-past', 'm-hazel', 'break', 'b-past', '2026-02-04T12:00:00.000Z'),
    put('note', { id: 'n-team', aboutKind: 'member', aboutId: 'm-hazel', visibility: 'team', by: 's-imogen', at: '2026-03-01T10:00:00.000Z', text: 'Exams until mid June.\nThey asked for a heads-up.' }),
    put('note', { id: 'n-staff', aboutKind: 'member', aboutId: 'm-hazel', visibility: 'staff', by: 's-tom', at: '2026-03-02T10:00:00.000Z', text: 'For staff only.' }),
    ...closedCase('c-old', 'm-hazel', '2026-03-10T10:00:00.000Z', '2026-03-10T12:00:00.000Z', 'no-action'),
    ...conversation('con-1', 'm-hazel', [{ from: 'member', body: 'what does derailing mean?', at: '2026-04-02T10:00:00.000Z' }, { from: 'team', body: 'It means taking a thread elsewhere.', at: '2026-04-02T11:00:00.000Z' }]),
    risk('risk-1', 'm-hazel', 'today', '2026-04-03T10:00:00.000Z'),
    row('pointsProposal', { id: 'pp-1', memberId: 'm-hazel', reasonId: null, wording: 'Backseat moderating', band: 'lower', points: 2, caseId: null, evidence: '', privateNote: '', by: 's-imogen', at: '2026-04-10T10:00:00.000Z', state: 'declined', decidedBy: 's-tom', decidedAt: '2026-04-11T10:00:00.000Z', declineReason: 'Meant kindly.', entryId: null }),
    member('m-many', 'so_much_history'),
  ];
}
