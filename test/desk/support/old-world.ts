import type { EntityRow } from '../../../shared/contract/entities/index.ts';
import { plusLondonMonths, plusMs } from '../../../shared/time.ts';
import { given, member, NOW, openCase, post, put, report, rest, smallWorld } from './world.ts';
import { conversation } from './inbox-world.ts';

/** An instant so many months before {@link NOW}. */
export const monthsAgo = (months: number): string => plusLondonMonths(NOW, -months);

const closed = (at: string): Partial<EntityRow<'case'>> => ({ openedAt: at, frozenAt: at, state: 'closed', outcome: 'no-action', closedAt: plusMs(at, 3_600_000), closedBy: 's-tom', closingNote: `PLANTEDclosing ${at}` });
const minutes = (months: number): number => Math.round((Date.parse(NOW) - Date.parse(monthsAgo(months))) / 60_000);
const row = (t: string, one: object): never => ({ op: 'put', t, row: one }) as never;

/** A quarrel of some months ago with everything that belongs to one: `tag` stands in every word of it. */
function quarrel(tag: string, memberId: string, months: number): never[] {
  const at = monthsAgo(months);
  const words = (what: string): string => `PLANTED${tag}${what}`;
  return [
    member(memberId, `member ${tag}`),
    post(`p-${tag}`, memberId, words('post'), { threadId: `t-${tag}`, createdAt: at }),
    post(`t-${tag}`, 'm-nobody', words('opener'), { title: words('title'), createdAt: plusMs(at, -1_000) }),
    row('image', { id: `i-${tag}`, postId: `n-${tag}`, at, removedAt: null, alt: words('alt'), file: null, host: 'images.example' }),
    row('image', { id: `ic-${tag}`, postId: `p-${tag}`, at, removedAt: null, alt: words('picture'), file: null, host: 'images.example' }),
    post(`n-${tag}`, memberId, words('plain'), { threadId: `t-${tag}`, createdAt: plusMs(at, 1_000) }),
    openCase(`c-${tag}`, { postId: `p-${tag}`, memberId, body: words('frozen') }, { ...closed(at), closingNote: words('closing') }),
    report(`r-${tag}`, `c-${tag}`, `p-${tag}`, 'm-moss', 'unkind-conflict', words('report'), at),
    row('caseAction', { id: `a-${tag}`, caseId: `c-${tag}`, kind: 'closed', by: 's-tom', at, receivedAt: at, text: words('action'), outcome: 'no-action', toStaffId: null }),
    row('note', { id: `no-${tag}`, aboutKind: 'case', aboutId: `c-${tag}`, visibility: 'team', by: 's-tom', at, text: words('note') }),
    row('note', { id: `nm-${tag}`, aboutKind: 'member', aboutId: memberId, visibility: 'staff', by: 's-tom', at, text: words('about') }),
    put('ledgerEntry', { ...(given(`e-${tag}`, memberId, 6, at, plusLondonMonths(at, 2)) as { row: EntityRow<'ledgerEntry'> }).row, caseId: `c-${tag}`, evidence: words('evidence'), privateNote: words('private') }),
    put('toldMark', { id: `m-${tag}`, memberId, aboutKind: 'ledger', aboutId: `e-${tag}`, how: 'message', messageId: null, reason: words('told'), by: 's-tom', at }),
    rest(`b-${tag}`, memberId, 'ended', at, plusMs(at, 7 * 86_400_000), { reason: words('break'), conditions: words('conditions'), endedAt: plusMs(at, 7 * 86_400_000) }),
    put('toldMark', { id: `mb-${tag}`, memberId, aboutKind: 'break', aboutId: `b-${tag}`, how: 'message', messageId: null, reason: '', by: 's-tom', at: plusMs(at, 8 * 86_400_000) }),
    row('breakEvent', { id: `be-${tag}`, breakId: `b-${tag}`, memberId, kind: 'approved', by: 's-tom', at, receivedAt: at, reason: words('event'), reasonId: null, scope: 'both', startsAt: at, endsAt: plusMs(at, 7 * 86_400_000), reviewAt: null, watchUntil: null, conditions: '' }),
    ...conversation(`k-${tag}`, memberId, [{ from: 'member', minutes: minutes(months), body: words('message') }], { state: 'closed', purpose: 'concern', subject: words('subject') }),
    row('triageMark', { id: `tm-${tag}`, conversationId: `k-${tag}`, purpose: 'concern', suggested: 'concern', suggestedWords: [words('reacted')], by: 's-tom', at }),
    row('conversationEvent', { id: `ev-${tag}`, conversationId: `k-${tag}`, kind: 'closed', by: 's-tom', at, until: null, toStaffId: null, text: words('ended') }),
    row('handover', { id: `h-${tag}`, by: 's-tom', at, from: plusMs(at, -1_000), readers: 'staff', generated: [], text: words('handover'), replaces: null }),
  ] as never[];
}

const answer = (words: string): object => ({ answer: 'yes', words });

/** A closed risk record of some months ago. */
function record(tag: string, memberId: string, months: number): never[] {
  const at = monthsAgo(months);
  const words = (what: string): string => `PLANTED${tag}${what}`;
  return [
    row('riskRecord', {
      id: `rr-${tag}`, memberId, aboutKind: 'conversation', aboutId: `k-${tag}`, exactWords: words('exact'), evidence: [{ sourceId: `k-${tag}.1`, text: words('copy'), at, copiedAt: at }], seenBy: 's-tom', seenAt: at, channel: 'message',
      immediateDanger: answer(words('danger')), thoughts: answer(''), plan: answer(''), means: answer(''), timeframe: answer(''), harmDone: answer(''), recentAttempt: answer(''), othersAtRisk: answer(''), ageBand: '16-17',
      safetyFactors: words('safety'), urgency: 'watch', urgencyReason: words('urgency'), decision: words('decision'), decidedBy: 's-tom', discussedWith: [], reasonsForActing: words('acting'), reasonsForNotActing: '', signposting: words('signpost'),
      servicesContacted: [{ at, to: words('service'), reference: words('reference'), by: 's-tom' }], memberTold: true, reviewDueAt: null, by: 's-tom', at,
    }),
    row('riskCorrection', { id: `rc-${tag}`, recordId: `rr-${tag}`, kind: 'answer', field: 'plan', value: JSON.stringify(answer(words('answered'))), reason: '', reviewDueAt: null, by: 's-tom', at }),
    row('riskCorrection', { id: `re-${tag}`, recordId: `rr-${tag}`, kind: 'closed', field: null, value: words('outcome'), reason: '', reviewDueAt: null, by: 's-tom', at: plusMs(at, 60_000) }),
    row('auditEntry', { id: `au-${tag}`, kind: 'risk-viewed', targetKind: 'riskRecord', targetId: `rr-${tag}`, by: 's-tom', at, reason: '' }),
  ];
}

/** The small community with what is over long since (`Old`), lately (`New`), long since about somebody in hand (`Held`), and risk records of three ages. */
export function oldWorld(): never[] {
  return [
    ...smallWorld(),
    ...quarrel('Old', 'm-old', 14), ...record('Old', 'm-old', 14),
    ...quarrel('New', 'm-new', 10),
    ...quarrel('Held', 'm-held', 14), given('e-held-now', 'm-held', 3, monthsAgo(0), plusLondonMonths(NOW, 1)), put('toldMark', { id: 'tm-held', memberId: 'm-held', aboutKind: 'ledger', aboutId: 'e-held-now', how: 'message', messageId: null, reason: '', by: 's-tom', at: NOW }),
    ...quarrel('Ancient', 'm-ancient', 40), ...record('Ancient', 'm-ancient', 40),
  ] as never[];
}
