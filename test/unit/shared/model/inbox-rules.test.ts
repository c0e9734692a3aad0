import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import type { Actor, Put } from '../../../../shared/model/rules/types.ts';
import { plusMs } from '../../../../shared/time.ts';
import { memberRow, people, Rows, said } from './support/rows.ts';

const T0 = '2026-05-14T09:00:00.000Z';
const later = (minutes: number): string => plusMs(T0, minutes * 60_000);
const { bea, imogen, tom, priya } = people;

const talk = (more: Partial<Conversation> = {}): Put => ({ t: 'conversation', row: { id: 'con', memberId: 'hazel', subject: '', state: 'untriaged', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: T0, lastMessageAt: T0, ...more } });
const world = (more: Partial<Conversation> = {}): Rows => new Rows(memberRow('hazel'), memberRow('bea-on-boards'), talk(more), ...[bea, imogen, tom, priya].map(({ id, role, memberId }) => ({ t: 'staff', row: { id, name: id, role, active: id !== 'tom', memberId } }) as Put));
const shift = (covers: 'everything' | 'reports' | 'weekend' | 'inbox', more: object = {}): Put => ({ t: 'shift', row: { id: `sh-${covers}`, staffId: 'bea', startsAt: T0, endsAt: later(60), covers, cancelled: false, ...more } });
let made = 0;
const act = (rows: Rows, name: MutationName, more: object = {}, actor: Actor = imogen, now = T0): string => said(rows.act(actor, name, { conversationId: 'con', eventId: `ev-${(made += 1)}`, at: now, ...more }, now));
const sort = (rows: Rows, purpose: string, actor: Actor = imogen, more: object = {}): string => said(rows.act(actor, 'conversation.triage@1', { conversationId: 'con', markId: `mark-${(made += 1)}`, purpose, suggested: null, suggestedWords: [], at: T0, ...more }, T0));
const state = (rows: Rows): string => rows.get('conversation', 'con')!.state;

describe('conversations (domain.md 2.9, 2.11)', () => {
  test('are sorted by a person, again when it turns out otherwise; every sorting is kept', () => {
    const rows = world();
    expect([sort(rows, 'tech', imogen, { markId: 'mark-a' }), state(rows), sort(rows, 'risk', tom), sort(rows, 'risk', imogen, { markId: 'mark-a' })]).toEqual(['applied', 'open', 'applied', 'rejected id-taken']);
    expect(rows.all('triageMark').map((one) => [one.purpose, one.by])).toEqual([['tech', 'imogen'], ['risk', 'tom']]);
  });

  test('go through their states, each step with an event', () => {
    const rows = world({ state: 'open', purpose: 'concern' });
    expect([act(rows, 'conversation.assign@1', { toStaffId: 'priya' }), act(rows, 'conversation.assign@1', { toStaffId: 'tom' }), act(rows, 'conversation.wait@1'), act(rows, 'conversation.snooze@1', { until: T0 }), act(rows, 'conversation.snooze@1', { until: later(60) }), act(rows, 'conversation.close@1'), act(rows, 'conversation.close@1'), act(rows, 'conversation.wait@1'), act(rows, 'conversation.reopen@1'), act(rows, 'conversation.reopen@1')])
      .toEqual(['applied', 'rejected wrong-state', 'applied', 'rejected wrong-state', 'applied', 'applied', 'conflict already-closed', 'conflict already-closed', 'applied', 'conflict already-open']);
    expect(rows.all('conversationEvent').map((one) => one.kind)).toEqual(['assigned', 'waiting', 'snoozed', 'closed', 'reopened']);
    expect(rows.get('conversation', 'con')).toMatchObject({ state: 'open', assigneeId: 'priya', snoozedUntil: null });
  });

  test('nothing is closed unread, and a risk is never put out of sight', () => {
    expect(act(world(), 'conversation.close@1')).toBe('rejected wrong-state');
    expect(act(world({ state: 'open', purpose: 'risk' }), 'conversation.snooze@1', { until: later(60) })).toBe('rejected wrong-state');
  });

  test('a volunteer works only on what was handed to weekend cover, and nobody on their own', () => {
    const rows = world({ state: 'open', purpose: 'concern' });
    expect(act(rows, 'conversation.wait@1', {}, bea)).toBe('rejected forbidden');
    expect([act(rows, 'conversation.handToCover@1', { text: 'Please look in on Saturday.' }, bea), act(rows, 'conversation.handToCover@1', { text: 'Please look in on Saturday.' }), act(rows, 'conversation.handToCover@1', { text: '' }), act(rows, 'conversation.wait@1', {}, bea)]).toEqual(['rejected forbidden', 'applied', 'rejected wrong-state', 'rejected forbidden']);
    rows.write(shift('everything', { cancelled: true }), shift('reports'), { ...shift('weekend'), row: { ...shift('weekend').row, staffId: 'other' } } as Put);
    expect(act(rows, 'conversation.wait@1', {}, bea)).toBe('rejected forbidden');
    rows.write(shift('weekend'));
    expect([act(rows, 'conversation.wait@1', {}, bea, plusMs(T0, -1)), act(rows, 'conversation.wait@1', {}, bea), act(rows, 'conversation.wait@1', {}, bea, later(59)), act(rows, 'conversation.wait@1', {}, bea, later(60))]).toEqual(['rejected forbidden', 'applied', 'applied', 'rejected forbidden']);
    expect([act(rows, 'conversation.handBack@1', { text: 'Talked.' }, bea), act(rows, 'conversation.wait@1', {}, bea)]).toEqual(['applied', 'rejected forbidden']);
    const own = world({ memberId: 'bea-on-boards', withWeekendCover: true });
    own.write(shift('inbox'));
    expect(act(own, 'conversation.wait@1', {}, bea)).toBe('rejected own-post');
  });

  test('a message opens one, and reopens one that was closed', () => {
    const rows = world({ state: 'closed', purpose: 'concern' });
    const send = (more: object, actor: Actor = imogen): string => said(rows.act(actor, 'message.send@1', { messageId: `msg-${(made += 1)}`, conversationId: 'con', memberId: 'hazel', body: 'Hello', at: later(5), ...more }, later(5)));
    expect([send({}), state(rows), send({ conversationId: null }), send({}, bea), send({ conversationId: 'none' })]).toEqual(['applied', 'waiting-for-member', 'applied', 'rejected forbidden', 'rejected not-found']);
    expect(rows.all('conversation').map((one) => [one.state, one.lastMessageAt])).toEqual([['waiting-for-member', later(5)], ['waiting-for-member', later(5)]]);
    expect(rows.all('message').map((one) => [one.from, one.by])).toEqual([['team', 'imogen'], ['team', 'imogen']]);
  });
});

describe('a reply that colleagues may check', () => {
  const share = (rows: Rows, text: string, at: string, actor: Actor = imogen): string => said(rows.act(actor, 'draft.share@1', { conversationId: 'con', text, note: 'Too stiff?', at }, later(60)));
  const back = (rows: Rows, at: string, actor: Actor = imogen): string => said(rows.act(actor, 'draft.withdraw@1', { conversationId: 'con', at }, later(60)));
  const draft = (rows: Rows): unknown[] => rows.all('sharedDraft').map((one) => [one.id, one.text, one.note, one.by, one.at, one.withdrawn]);

  test('is one a conversation: the later stands, the earlier goes back to its writer', () => {
    const rows = world({ state: 'open' });
    expect([share(rows, 'First', later(1)), share(rows, 'Second', later(3), tom), share(rows, 'Late', later(2)), share(rows, 'Third', later(2), tom)]).toEqual(['applied', 'applied', 'conflict stale', 'applied']);
    expect(draft(rows)).toEqual([['con', 'Third', 'Too stiff?', 'tom', later(2), false]]);
    expect([share(world({ state: 'closed' }), 'x', T0), share(rows, 'x', T0, bea)]).toEqual(['conflict already-closed', 'rejected forbidden']);
  });

  test('is taken away by whoever works there, with its words; a later one stays', () => {
    const rows = world({ state: 'open' });
    expect([back(rows, T0), share(rows, 'First', later(5)), back(rows, later(4), tom)]).toEqual(['applied', 'applied', 'applied']);
    expect(draft(rows)).toEqual([['con', 'First', 'Too stiff?', 'imogen', later(5), false]]);
    expect([back(rows, later(6), tom), back(rows, later(7))]).toEqual(['applied', 'applied']);
    expect(draft(rows)).toEqual([['con', '', '', 'tom', later(6), true]]);
    expect([share(rows, 'Again', later(5)), draft(rows)]).toEqual(['applied', [['con', 'Again', 'Too stiff?', 'imogen', later(5), false]]]);
    expect(back(rows, later(8), bea)).toBe('rejected forbidden');
  });
});

describe('cover, shifts, names, marks', () => {
  const calendar = { id: 'cal', kind: 'weekday', effectiveFrom: later(-60), hours: [{ weekday: 1, opens: '10:00', closes: '18:00' }], closures: [], targets: [], publishedAt: T0 };
  const publish = (rows: Rows, more: object = {}, actor: Actor = priya): string => said(rows.act(actor, 'cover.publish@1', { calendar: { ...calendar, ...more }, after: null }, T0));
  test('cover is published by a lead, never for the past, on its own days', () => {
    const rows = world();
    expect([publish(rows, {}, imogen), publish(rows, { hours: [{ weekday: 6, opens: '10:00', closes: '18:00' }] }), publish(rows, { hours: [{ weekday: 1, opens: '18:00', closes: '10:00' }] }), publish(rows), publish(rows)]).toEqual(['rejected forbidden', 'rejected invalid', 'rejected invalid', 'applied', 'rejected id-taken']);
    expect(rows.get('coverCalendar', 'cal')).toMatchObject({ effectiveFrom: T0, publishedBy: 'priya' });
  });
  test('a shift ends after it begins and is somebody’s', () => {
    const set = (more: object): string => said(world().act(priya, 'shift.set@1', { shift: { id: 's', staffId: 'imogen', startsAt: T0, endsAt: later(60), covers: 'inbox', cancelled: false, ...more } }, T0));
    expect([set({}), set({ endsAt: T0 }), set({ staffId: 'nobody' })]).toEqual(['applied', 'rejected invalid', 'rejected not-found']);
  });
  test('the later reading wins, and a mark is one person’s', () => {
    const rows = world();
    const mark = (at: string, actor: Actor = imogen, more: object = {}): string => said(rows.act(actor, 'readMark.set@1', { mark: { id: 'rm', kind: 'conversation', targetId: 'con', at, ...more } }, later(60)));
    expect([mark(later(10)), mark(later(5)), mark(later(20), tom), mark(later(20), imogen, { targetId: 'x' }), mark(later(30))]).toEqual(['applied', 'applied', 'rejected id-taken', 'rejected id-taken', 'applied']);
    expect(rows.get('readMark', 'rm')).toMatchObject({ staffId: 'imogen', at: later(30) });
  });
  test('a colleague is renamed by a lead', () => {
    const rows = world();
    expect([said(rows.act(imogen, 'staff.rename@1', { staffId: 'tom', name: 'Tom', at: T0 }, T0)), said(rows.act(priya, 'staff.rename@1', { staffId: 'tom', name: 'Tom', at: T0 }, T0))]).toEqual(['rejected forbidden', 'applied']);
  });
});
