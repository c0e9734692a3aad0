import { describe, expect, it } from 'vitest';
import type { Today } from '../../../../shared/contract/bridge/today.ts';
import { greeting, linesOf, sayBriefly, sentence } from '../../../../renderer/features/today/lines.ts';
import { coverEnds, hoursOf, placeOf } from '../../../../renderer/features/today/cover/cover-scale.ts';

const nothing: Today = {
  now: '2026-05-14T13:20:00.000Z', firstName: 'Imogen', messages: { allowed: true, why: null, byRole: false }, risk: [], untriaged: [], untriagedTotal: 0, replies: [], repliesTotal: 0,
  reviews: [], reviewsTotal: 0, cases: [], casesTotal: 0, untold: [], untoldTotal: 0, breaks: [], breaksTotal: 0, needsYou: null,
};
const row = (id: string, lastFrom: 'member' | 'team' = 'member') => ({ id, lastFrom }) as unknown as Today['risk'][number];

describe('Today', () => {
  it('goes through its lines in the order of what would hurt most if missed', () => {
    const today: Today = { ...nothing, risk: [row('r')], untriaged: [row('u')], replies: [row('p')], reviews: [{ id: 'v' } as Today['reviews'][number]], cases: [{ id: 'c' } as Today['cases'][number]], untold: [{ aboutKind: 'ledger', aboutId: 'l' } as Today['untold'][number]], breaks: [{ what: 'ends', id: 'b' } as Today['breaks'][number]], needsYou: { count: 1, id: 'o', title: '', detail: '' } };
    expect(linesOf(today).map(({ section, id }) => `${section} ${id}`)).toEqual(['risk r', 'untriaged u', 'replies p', 'reviews v', 'cases c', 'untold ledger/l', 'breaks ends/b', 'outbox o']);
  });

  it.each<[string, Partial<Today>, string]>([
    ['nothing', {}, 'Nothing needs you right now.'],
    ['a risk without a reply', { risk: [row('r')], untriagedTotal: 4 }, 'One risk message has no reply yet.'],
    ['risks that were answered', { risk: [row('r', 'team')] }, 'Nobody waits for an answer about a risk.'],
    ['no risk to who may not read messages, and no promise that there is none', { messages: { allowed: false, why: 'No shift.', byRole: false }, casesTotal: 1, cases: [{ id: 'c' } as Today['cases'][number]] }, 'Reports and pending posts are yours to look after; messages are for staff.'],
    ['reviews before messages', { reviewsTotal: 2, untriagedTotal: 4 }, '2 risk records are due for review.'],
    ['words that may be about a risk before a review', { reviewsTotal: 2, untriagedTotal: 4, untriaged: [{ ...row('u'), mayBeRisk: true }, row('w')] }, 'One message that nobody has sorted may be about a risk.'],
    ['messages', { untriagedTotal: 4 }, '4 messages have not been triaged.'],
    ['something in the outbox', { needsYou: { count: 1, id: 'o', title: '', detail: '' } }, 'One thing needs you in the outbox.'],
  ])('says first what matters most: %s', (_what, more, words) => {
    expect(sentence({ ...nothing, ...more })).toBe(words);
  });

  it.each([['2026-05-14T20:30:00.000Z', '21:30'], ['2026-05-13T20:30:00.000Z', 'yesterday'], ['2026-05-10T20:30:00.000Z', '10 May'], ['2025-01-10T20:30:00.000Z', '10 Jan 2025']])('says a time in the width of a clock: %s', (at, words) => {
    expect(sayBriefly(at, nothing.now)).toBe(words);
  });

  it('promises nothing about now while the desk hears nothing', () => {
    expect(sentence(nothing, '14:02')).toBe('Nothing needed you as of 14:02.');
    expect(sentence({ ...nothing, risk: [row('r', 'team')] }, '14:02')).toBe('Nobody waited for an answer about a risk as of 14:02.');
    expect(sentence({ ...nothing, risk: [row('r')] }, '14:02')).toBe('One risk message has no reply yet.');
  });

  it.each([[0, 'morning'], [11, 'morning'], [12, 'afternoon'], [17, 'afternoon'], [18, 'evening'], [23, 'evening']] as const)('greets at %i as people do', (hour, part) => {
    expect(greeting('Imogen', hour)).toBe(`Good ${part}, Imogen.`);
  });

  it('draws cover along the day', () => {
    const day = { from: '2026-05-14T07:00:00.000Z', to: '2026-05-14T23:00:00.000Z' };
    expect([placeOf('2026-05-14T07:00:00.000Z', day), placeOf('2026-05-14T15:00:00.000Z', day), placeOf('2026-05-15T05:00:00.000Z', day)]).toEqual([0, 0.5, 1]);
    expect(hoursOf(day)).toHaveLength(9);
    const open = [{ from: '2026-05-14T09:00:00.000Z', to: '2026-05-14T17:00:00.000Z' }];
    expect(coverEnds({ open }, '2026-05-14T13:20:00.000Z')).toBe('messages are read until 18:00');
    expect(coverEnds({ open }, '2026-05-14T06:20:00.000Z')).toBe('messages are read from 10:00');
    expect(coverEnds({ open }, '2026-05-14T18:20:00.000Z')).toBe('no more messages are read today');
  });
});
