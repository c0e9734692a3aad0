import type { WeekFacts } from '../../../shared/model/week/facts.ts';
import { seededFacts } from '../../unit/shared/model/support/seeded-week.ts';
import { row, risk } from './member-world.ts';
import { put, smallWorld, type Put } from './world.ts';

/** Both clock changes and the turns of two years: an instant in the middle of what is seeded around each. */
const middles = ['2025-12-28T00:00:00.000Z', '2026-03-30T00:00:00.000Z', '2026-10-26T00:00:00.000Z', '2026-12-31T00:00:00.000Z'];

const setting = new Set(['cover', 'policies', 'shifts']);

/** Ids of one cluster, so that they do not meet those of another. */
function apart<T>(facts: T, mark: string): T {
  const text = JSON.stringify(facts, (key, value: unknown) => (setting.has(key) && key !== 'shifts' ? undefined : value), 0);
  return JSON.parse(text.replaceAll(/"(c|m|con|r|mem|l|b|be|s)-(\d)/gu, `"${mark}$1-$2`)) as T;
}

/** The rows of a community in which the facts of a seeded week are what happened. */
function rowsOf(facts: WeekFacts): Put[] {
  const at = '2025-01-01T00:00:00.000Z';
  const members = facts.members.flatMap(({ id, entries }) => [
    row('member', { id, name: `member ${id}`, joinedAt: at, ageBand: 'unknown', state: 'active', mergedInto: null, contactRoutes: [] }),
    ...entries.map((one) => row('ledgerEntry', { offBandReason: null, policyId: 'policy-1', by: 's-tom', caseId: null, conversationId: null, evidence: '', privateNote: '', memberId: id, ...one })),
  ]);
  const cases = facts.cases.flatMap((one) => {
    const acts = one.acts.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const last = acts.findLast((act) => act.kind === 'closed' || act.kind === 'reopened');
    const closed = last?.kind === 'closed' ? last : null;
    return [
      put('case', { id: one.id, kind: one.kind, postId: `p-${one.id}`, memberId: facts.members[0]!.id, spaceId: one.spaceId, openedAt: one.openedAt, frozenTitle: null, frozenBody: '-', frozenAt: one.openedAt, state: closed ? 'closed' : 'open', withStaff: false, outcome: closed?.outcome ?? null, closedAt: closed?.at ?? null, closedBy: closed ? 's-tom' : null, closingNote: null, appealOf: null }),
      ...(one.kind === 'report' ? [put('report', { id: `rep-${one.id}`, caseId: one.id, postId: `p-${one.id}`, reporterId: one.reason === null ? null : 'm-moss', reason: one.reason ?? 'spam', words: '', at: one.openedAt })] : []),
      ...one.acts.map((act, n) => put('caseAction', { id: `a-${one.id}-${n}`, caseId: one.id, by: n % 5 === 0 ? null : 's-tom', receivedAt: act.at, text: null, toStaffId: null, ...act })),
    ];
  });
  const conversations = facts.conversations.flatMap(({ id, messages, events, marks }) => {
    const ends = [...messages.map((one) => ({ at: one.at, closed: false })), ...events.filter((one) => one.kind === 'closed').map((one) => ({ at: one.at, closed: true }))].toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const purpose = marks.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.purpose ?? null;
    return [
      row('conversation', { id, memberId: 'm-moss', subject: '-', state: ends.at(-1)!.closed ? 'closed' : purpose === null ? 'untriaged' : 'open', purpose, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: messages[0]!.at, lastMessageAt: messages.at(-1)!.at }),
      ...messages.map((one) => row('message', { id: one.id, conversationId: id, memberId: 'm-moss', from: one.from, by: one.from === 'team' ? 's-tom' : null, body: '-', at: one.at })),
      ...events.map((one, n) => row('conversationEvent', { id: `${id}-e${n}`, conversationId: id, kind: one.kind, by: 's-tom', at: one.at, until: null, toStaffId: null, text: null })),
      ...marks.map((one, n) => row('triageMark', { id: `${id}-t${n}`, conversationId: id, purpose: one.purpose, suggested: null, suggestedWords: [], by: 's-tom', at: one.at })),
    ];
  });
  const risks = facts.riskRecords.map((one) => { const made = risk(one.id, 'm-moss', one.urgency, one.at) as unknown as { row: object }; return { op: 'put', t: 'riskRecord', row: { ...made.row, reviewDueAt: one.reviewDueAt } } as unknown as Put; });
  return [
    ...members, ...cases, ...conversations, ...risks,
    ...facts.riskAdditions.map((one, n) => row('riskCorrection', { id: `${one.recordId}-x${n}`, recordId: one.recordId, kind: one.kind, field: null, value: '', reason: '', reviewDueAt: one.reviewDueAt, by: 's-tom', at: one.at })),
    ...facts.breaks.flatMap(({ row: one, acts }) => [put('break', { ...one, memberId: 'm-moss' }), ...acts.map((act) => row('breakEvent', { ...act, breakId: one.id, memberId: 'm-moss', reasonId: null, by: 's-tom' }))]),
    ...facts.told.map((one, n) => put('toldMark', { id: `told-${one.aboutId}-${n}`, memberId: 'm-moss', messageId: null, reason: '', by: 's-tom', ...one })),
    ...facts.shifts.map((one) => put('shift', { ...one, staffId: 's-tom' })),
  ];
}

/** A community of two winters with everything that the weekly report counts, and a person with two accounts. */
export function weekWorld(seed: number): Put[] {
  const clusters = middles.map((middle, n) => ({ facts: seededFacts(seed + n, Date.parse(middle)), mark: 'wxyz'[n]! }));
  const { cover } = clusters[0]!.facts;
  return [
    ...smallWorld().filter(({ t }) => t === 'staff' || t === 'member' || t === 'space'),
    ...clusters.flatMap(({ facts, mark }) => rowsOf(apart(facts, mark))),
    ...cover.calendars.map((one) => row('coverCalendar', { ...one, effectiveFrom: '2025-01-01T00:00:00.000Z', publishedAt: '2025-01-01T00:00:00.000Z' })),
    put('policy', { id: 'policy-1', version: 1, effectiveFrom: '2025-01-01T00:00:00.000Z', publishedAt: '2025-01-01T00:00:00.000Z', publishedBy: null, threshold: 30, bands: [{ band: 'lower', min: 0, max: 4, months: 1 }, { band: 'middle', min: 5, max: 9, months: 2 }, { band: 'upper', min: 10, max: null, months: 3 }], ladder: [{ unit: 'week', count: 1 }], retention: { wordsMonths: 12, riskMonths: 36 }, reasons: [{ id: 'bullying', wording: 'Bullying', band: 'upper' }, { id: 'derailing', wording: 'Derailing a thread', band: 'lower' }] }),
    row('member', { id: 'xmem-0', name: 'member xmem-0', joinedAt: '2025-01-01T00:00:00.000Z', ageBand: 'unknown', state: 'merged', mergedInto: 'xmem-1', contactRoutes: [] }),
  ];
}
