import fc from 'fast-check';
import type { EntityRow } from '../../../shared/contract/entities/index.ts';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { expiryOf } from '../../../shared/model/points-policy.ts';
import { instantOf } from '../../../shared/time.ts';
import { risk, row, told, voiding } from './member-world.ts';
import { put, report, type Put } from './world.ts';

const DAY = 86_400_000;

/** An instant some days into the time in which stories play. */
export const dayAt = (days: number): string => instantOf(Date.UTC(2026, 0, 5, 10) + Math.round(days * DAY));

/** Rows as they stand from an instant on. */
export interface Happening {
  readonly at: string;
  readonly puts: readonly Put[];
}

const happening = (days: number, ...puts: Put[]): Happening => ({ at: dayAt(days), puts });
/** Days from one thing to the next. */
const gap = fc.integer({ min: 1, max: 30 });
const start = fc.integer({ min: 0, max: 80 });
type Story = (id: string, memberId: string) => Happening[];

const pointsStory = fc.record({ from: start, points: fc.integer({ min: 0, max: 12 }), voided: fc.option(gap), tellAfter: fc.option(gap) }).map(({ from, points, voided, tellAfter }): Story => (id, memberId) => {
  const at = dayAt(from);
  const entry: EntityRow<'ledgerEntry'> = { id, kind: 'given', memberId, voids: null, reasonId: null, wording: `Reason ${id}`, band: 'middle', points, offBandReason: null, policyId: publishedPolicy.id, by: 's-tom', at, expiresAt: expiryOf(publishedPolicy, points, at), caseId: null, conversationId: null, evidence: '', privateNote: 'private' };
  return [
    happening(from, put('ledgerEntry', entry)),
    ...(voided === null ? [] : [happening(from + voided, voiding(`${id}.void`, id, memberId, dayAt(from + voided), 'A mistake.'))]),
    ...(tellAfter === null ? [] : [happening(from + tellAfter, told(`${id}.told`, memberId, 'ledger', id, dayAt(from + tellAfter)))]),
  ];
});

const caseStory = fc.record({ from: start, pending: fc.boolean(), more: fc.integer({ min: 0, max: 2 }), ends: fc.array(gap, { maxLength: 3 }) }).map(({ from, pending, more, ends }): Story => (id, memberId) => {
  const opened: EntityRow<'case'> = { id, kind: pending ? 'pending' : 'report', postId: `p-${id}`, memberId, spaceId: 'sp-life', openedAt: dayAt(from), frozenTitle: null, frozenBody: 'words', frozenAt: dayAt(from), state: 'open', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null };
  const reports = Array.from({ length: pending ? 0 : 1 + more }, (_, n) => happening(from + 15 * n, report(`${id}.r${n}`, id, opened.postId, 'm-moss', 'derailing', 'words', dayAt(from + 15 * n))));
  let when = from;
  const acts = ends.map((wait, n): Happening => {
    when += wait;
    const at = dayAt(when);
    const closing = n % 2 === 0;
    const next: EntityRow<'case'> = closing ? { ...opened, state: 'closed', outcome: n === 0 ? 'no-action' : 'points', closedAt: at, closedBy: 's-tom', closingNote: 'So be it.' } : opened;
    return happening(when, row('case', next), row('caseAction', { id: `${id}.a${n}`, caseId: id, kind: closing ? 'closed' : 'reopened', by: 's-tom', at, receivedAt: at, text: 'words', outcome: closing ? next.outcome : null, toStaffId: null }));
  });
  return [happening(from, row('case', opened)), ...reports, ...acts];
});

const breakStory = fc.record({ from: start, waits: fc.array(gap, { minLength: 0, maxLength: 3 }), length: gap, end: fc.constantFrom('lifted', 'cancelled', null), watch: fc.option(gap), tellAfter: fc.option(gap) }).map(({ from, waits, length, end, watch, tellAfter }): Story => (id, memberId) => {
  let one: EntityRow<'break'> = { id, memberId, scope: 'both', kind: 'enforced', state: 'proposed', startsAt: dayAt(from + 2), endsAt: dayAt(from + 2 + length), reviewAt: null, watchUntil: watch === null ? null : dayAt(from + 2 + length + watch), conditions: '', reason: 'why', caseId: null, entryId: null, proposedBy: 's-tom', proposedAt: dayAt(from), decidedBy: null, decidedAt: null, endedAt: null };
  const acts: Happening[] = [];
  const act = (kind: EntityRow<'breakEvent'>['kind'], days: number, change: Partial<EntityRow<'break'>>): void => {
    const at = dayAt(days);
    one = { ...one, ...change };
    const { scope, startsAt, endsAt, reviewAt, watchUntil, conditions } = one;
    acts.push(happening(days, put('break', one), row('breakEvent', { id: `${id}.${acts.length}`, breakId: id, memberId, kind, by: 's-tom', at, receivedAt: at, reason: `reason ${kind}`, reasonId: null, scope, startsAt, endsAt, reviewAt, watchUntil, conditions })));
  };
  act('proposed', from, {});
  let when = from;
  waits.forEach((wait, n) => {
    when += wait;
    if (n === 0) act('approved', when, { state: 'active', decidedBy: 's-lena', decidedAt: dayAt(when), startsAt: dayAt(when + 1), endsAt: dayAt(when + 1 + length), watchUntil: watch === null ? null : dayAt(when + 1 + length + watch) });
    // A break that is over is not changed any more (domain.md 2.6).
    else if (one.endsAt !== null && dayAt(when) < one.endsAt) act('changed', when, { endsAt: dayAt(when + length), watchUntil: watch === null ? null : dayAt(when + length + watch) });
  });
  if (end !== null && waits.length > 0 && one.endsAt !== null && dayAt(when + 1) < one.endsAt) act(end, when + 1, { state: end, endedAt: dayAt(when + 1) });
  if (tellAfter !== null) acts.push(happening(from + tellAfter, told(`${id}.told`, memberId, 'break', id, dayAt(from + tellAfter))));
  return acts;
});

const proposalStory = fc.record({ from: start, decided: fc.option(gap), accepted: fc.boolean() }).map(({ from, decided, accepted }): Story => (id, memberId) => {
  const one: EntityRow<'pointsProposal'> = { id, memberId, reasonId: null, wording: 'Derailing', band: 'lower', points: 2, caseId: null, evidence: '', privateNote: '', by: 's-imogen', at: dayAt(from), state: 'proposed', decidedBy: null, decidedAt: null, declineReason: null, entryId: null };
  return [
    happening(from, row('pointsProposal', one)),
    ...(decided === null ? [] : [happening(from + decided, row('pointsProposal', { ...one, state: accepted ? 'accepted' : 'declined', decidedBy: 's-tom', decidedAt: dayAt(from + decided), declineReason: accepted ? null : 'Kindly meant.' }))]),
  ];
});

const wordsStory = fc.record({ from: start, replies: fc.array(gap, { maxLength: 3 }), about: fc.constantFrom('note', 'staff-note', 'conversation', 'risk') }).map(({ from, replies, about }): Story => (id, memberId) => {
  if (about === 'risk') return [happening(from, risk(id, memberId, 'today', dayAt(from)))];
  if (about !== 'conversation') return [happening(from, put('note', { id, aboutKind: 'member', aboutId: memberId, visibility: about === 'note' ? 'team' : 'staff', by: 's-tom', at: dayAt(from), text: 'A note.' }))];
  let when = from;
  const conversation = (last: number): Put => row('conversation', { id, memberId, subject: 'a question', state: 'open', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: dayAt(from), lastMessageAt: dayAt(last) });
  const message = (n: number, days: number): Put => row('message', { id: `${id}.${n}`, conversationId: id, memberId, from: n % 2 === 0 ? 'member' : 'team', by: n % 2 === 0 ? null : 's-tom', body: 'some words', at: dayAt(days) });
  return [happening(from, conversation(from), message(0, from)), ...replies.map((wait, n) => { when += wait; return happening(when, conversation(when), message(n + 1, when)); })];
});

/** What may happen to one member, in no order. */
export const stories: fc.Arbitrary<Story[]> = fc.array(fc.oneof(pointsStory, pointsStory, caseStory, breakStory, proposalStory, wordsStory), { minLength: 3, maxLength: 12 });
