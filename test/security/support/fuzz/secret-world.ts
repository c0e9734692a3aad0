import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Role } from '../../../../shared/contract/entities/people.ts';
import { ago } from '../../../desk/support/world.ts';

type Row = { [T in EntityName]: { readonly op: 'put'; readonly t: T; readonly row: EntityRow<T> } }[EntityName];
const put = <T extends EntityName>(t: T, row: EntityRow<T>): Row => ({ op: 'put', t, row }) as Row;

/** The word that marks a row which only some may see: `who` of them. */
const mark = (who: 'staff' | 'lead', what: string): string => `SECRET-${who}-${what}-zq`;

/** Everybody reads their own marks of what they have read, and nobody else's. */
const readers = ['s-tom', 's-lena', 's-imogen', 's-priya'];

const answer = (words: string) => ({ answer: 'yes', words }) as const;

/** Rows of every kind that not everybody may see, each with a word that tells for whom (domain.md 2.11). `more` changes them a little. */
export function secretWorld(more = ''): Row[] {
  const staff = (what: string): string => mark('staff', what) + more;
  return [
    put('conversation', { id: 'k-secret', memberId: 'm-hazel', subject: staff('subject'), state: 'open', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: ago(50), lastMessageAt: ago(40) }),
    put('message', { id: 'k-secret.1', conversationId: 'k-secret', memberId: 'm-hazel', from: 'member', by: null, body: staff('message'), at: ago(50) }),
    put('triageMark', { id: 'k-secret.t', conversationId: 'k-secret', purpose: 'concern', suggested: null, suggestedWords: [staff('triage')], by: 's-tom', at: ago(45) }),
    put('conversationEvent', { id: 'k-secret.e', conversationId: 'k-secret', kind: 'assigned', by: 's-tom', at: ago(44), until: null, toStaffId: null, text: staff('event') }),
    put('sharedDraft', { id: 'k-secret', conversationId: 'k-secret', text: staff('draft'), note: staff('draft-note'), by: 's-tom', at: ago(43), withdrawn: false }),
    put('note', { id: 'n-secret', aboutKind: 'member', aboutId: 'm-hazel', visibility: 'staff', by: 's-tom', at: ago(30), text: staff('note') }),
    put('note', { id: 'n-talk', aboutKind: 'conversation', aboutId: 'k-secret', visibility: 'team', by: 's-tom', at: ago(30), text: staff('note-of-talk') }),
    put('riskRecord', {
      id: 'rr-secret', memberId: 'm-hazel', aboutKind: 'case', aboutId: 'c-hazel', exactWords: staff('risk'), evidence: [], seenBy: 's-tom', seenAt: ago(30), channel: 'boards', immediateDanger: answer(staff('danger')), thoughts: answer(''), plan: answer(''), means: answer(''), timeframe: answer(''),
      harmDone: answer(''), recentAttempt: answer(''), othersAtRisk: answer(''), ageBand: 'unknown', safetyFactors: '', urgency: null, urgencyReason: '', decision: '', decidedBy: null, discussedWith: [], reasonsForActing: '', reasonsForNotActing: '', signposting: '', servicesContacted: [], memberTold: false, reviewDueAt: null, by: 's-tom', at: ago(30),
    }),
    put('riskCorrection', { id: 'rc-secret', recordId: 'rr-secret', kind: 'outcome', field: null, value: staff('addition'), reason: '', reviewDueAt: null, by: 's-tom', at: ago(20) }),
    put('handover', { id: 'h-secret', by: 's-tom', at: ago(20), from: ago(600), readers: 'staff', generated: [], text: staff('handover'), replaces: null }),
    put('auditEntry', { id: 'a-secret', kind: 'risk-viewed', targetKind: 'riskRecord', targetId: 'rr-secret', by: 's-tom', at: ago(10), reason: mark('lead', 'audit') + more }),
    ...readers.map((who) => put('readMark', { id: `rm-${who}`, staffId: who, kind: 'case', targetId: 'c-hazel', at: ago(more === '' ? 9 : 8) })),
  ];
}

const staffWords = ['subject', 'message', 'triage', 'event', 'draft', 'draft-note', 'note', 'note-of-talk', 'risk', 'danger', 'addition', 'handover'];

/** The words that a colleague must never be sent. */
export function secretsFrom(id: string, role: Role): string[] {
  return [
    ...(role === 'moderator' ? staffWords.map((what) => mark('staff', what)) : []),
    ...(role === 'lead' ? [] : [mark('lead', 'audit')]),
    // As a mark's row begins on the wire, after its id.
    ...readers.filter((who) => who !== id).map((who) => `"staffId":"${who}","kind":"case"`),
  ];
}
