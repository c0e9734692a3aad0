import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import type { Actor, Put } from '../../../../shared/model/rules/types.ts';
import { plusMs } from '../../../../shared/time.ts';
import { riskAddition, riskRow, WRITTEN } from './support/risk.ts';
import { memberRow, people, Rows, said } from './support/rows.ts';

const later = (minutes: number): string => plusMs(WRITTEN, minutes * 60_000);
const { bea, imogen, priya } = people;
const cal: Actor = { id: 'cal', role: 'moderator', memberId: null };
const talk = (more: Partial<Conversation> = {}): Put => ({ t: 'conversation', row: { id: 'con', memberId: 'hazel', subject: '', state: 'open', purpose: 'risk', assigneeId: null, snoozedUntil: null, withWeekendCover: true, openedAt: WRITTEN, lastMessageAt: WRITTEN, ...more } });
const shift = (staffId: string): Put => ({ t: 'shift', row: { id: `shift-${staffId}`, staffId, startsAt: later(-60), endsAt: later(600), covers: 'weekend', cancelled: false } });
const world = (more: Partial<Conversation> = {}): Rows => new Rows(shift('bea'), memberRow('hazel'), memberRow('bea-on-boards'), memberRow('gone', { state: 'deleted' }), talk(more));

const keep = (rows: Rows, more: object = {}, actor: Actor = bea): string => {
  const { by: _by, ...record } = riskRow(more);
  return said(rows.act(actor, 'risk.record@1', { record }, later(60)));
};
let made = 0;
const add = (rows: Rows, kind: Parameters<typeof riskAddition>[0]['kind'], more: object = {}, actor: Actor = imogen): string => {
  const { by: _by, ...correction } = riskAddition({ id: `add-${(made += 1)}`, kind, ...more });
  return said(rows.act(actor, 'risk.add@1', { correction }, later(60)));
};

describe('risk records (domain.md 2.10)', () => {
  test('are saved incomplete, once; an urgency has its reason', () => {
    const rows = world();
    expect([keep(rows, { urgency: 'now' }), keep(rows), keep(rows)]).toEqual(['rejected text-missing', 'applied', 'rejected id-taken']);
    expect([keep(rows, { id: 'r-2', memberId: 'gone' }), keep(rows, { id: 'r-3', memberId: 'nobody' }), keep(rows, { id: 'r-4', memberId: 'bea-on-boards' })]).toEqual(['applied', 'rejected not-found', 'rejected own-post']);
  });

  test('are written by volunteers about cases and posts, and about a conversation while it is with cover', () => {
    expect([keep(world({ withWeekendCover: false })), keep(world({ withWeekendCover: false }), {}, imogen), keep(world({ withWeekendCover: false }), { aboutKind: 'case', aboutId: 'c-1' })]).toEqual(['rejected forbidden', 'applied', 'applied']);
    expect(keep(world(), {}, cal)).toBe('rejected forbidden');
  });

  test('never change: whatever is added leaves the row as it was', () => {
    const rows = world();
    keep(rows);
    const before = structuredClone(rows.get('riskRecord', 'risk'));
    const plan = JSON.stringify({ answer: 'no', words: 'asked at 19:10' });
    expect([
      add(rows, 'answer', { field: 'plan', value: plan }), add(rows, 'correction', { field: 'exactWords', value: 'i dont feel safe', reason: 'Copied wrongly.' }), add(rows, 'service-contacted', { value: JSON.stringify({ at: WRITTEN, to: '999', reference: 'A-12' }) }),
      add(rows, 'discussed', { value: JSON.stringify({ staffId: 'priya', at: WRITTEN }) }), add(rows, 'review', { value: 'Better today.', reviewDueAt: later(1_440) }), add(rows, 'outcome', { value: 'Safe at home.' }), add(rows, 'raised'), add(rows, 'looked', {}, priya), add(rows, 'closed', { value: 'With their own team.' }), add(rows, 'reopened', { value: 'Wrote again.', reviewDueAt: later(60) }),
    ]).toEqual(Array.from({ length: 10 }, () => 'applied'));
    expect(rows.get('riskRecord', 'risk')).toEqual(before);
    expect(rows.all('riskCorrection').every((one) => one.by !== 'bea')).toBe(true);
  });

  test('a change of what stands there has a reason, an answer to what was left open needs none', () => {
    const rows = world();
    keep(rows);
    const yes = JSON.stringify({ answer: 'yes', words: '' });
    expect([add(rows, 'correction', { field: 'plan', value: yes }), add(rows, 'answer', { field: 'thoughts', value: yes }), add(rows, 'answer', { field: 'thoughts', value: yes, reason: 'Misread.' }), add(rows, 'answer', { field: 'urgency', value: '"now"' }), add(rows, 'answer', { field: 'urgency', value: '"now"', reason: 'Says tonight.' })])
      .toEqual(['rejected text-missing', 'rejected text-missing', 'applied', 'rejected text-missing', 'applied']);
  });

  test('take only values of the field that is named', () => {
    const rows = world();
    keep(rows);
    const bad: readonly object[] = [{ field: 'by', value: 'x' }, { field: null }, { field: 'evidence', value: '[]' }, { field: 'plan', value: 'yes' }, { field: 'urgency', value: '"high"' }, { field: 'constructor', value: '' }, { field: 'memberTold', value: '"yes"' }];
    expect(bad.map((more) => add(rows, 'correction', { reason: 'why', ...more }))).toEqual(bad.map(() => 'rejected invalid'));
    expect([add(rows, 'service-contacted', { value: '999' }), add(rows, 'discussed', { value: '{}' }), add(rows, 'outcome', { value: 'x', reviewDueAt: later(60) })]).toEqual(['rejected invalid', 'rejected invalid', 'rejected invalid']);
  });

  test('a review says what was found, and the next one lies ahead', () => {
    const rows = world();
    keep(rows);
    expect([add(rows, 'review', { reviewDueAt: later(60) }), add(rows, 'review', { value: 'Well.', reviewDueAt: WRITTEN }), add(rows, 'review', { value: 'Well.' }), add(rows, 'closed'), add(rows, 'outcome'), add(rows, 'reopened')]).toEqual(['rejected text-missing', 'rejected dates-do-not-fit', 'applied', 'rejected text-missing', 'rejected text-missing', 'rejected text-missing']);
  });

  test('a volunteer adds to their own, and to those about what is with cover; only a lead looks; nobody their own', () => {
    const rows = world({ withWeekendCover: false });
    keep(rows, {}, imogen);
    keep(rows, { id: 'case-risk', aboutKind: 'case', aboutId: 'c-1' }, bea);
    const raise = (recordId: string, actor: Actor): string => add(rows, 'raised', { recordId }, actor);
    expect([raise('risk', bea), raise('case-risk', bea), raise('case-risk', cal), raise('none', imogen)]).toEqual(['rejected forbidden', 'applied', 'rejected forbidden', 'rejected not-found']);
    rows.write(talk());
    expect([raise('risk', bea), add(rows, 'looked', {}, imogen), add(rows, 'looked', {}, priya)]).toEqual(['applied', 'rejected forbidden', 'applied']);
    keep(rows, { id: 'about-bea', memberId: 'bea-on-boards' }, imogen);
    expect(raise('about-bea', bea)).toBe('rejected own-post');
  });
});
