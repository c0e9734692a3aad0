import { describe, expect, test } from 'vitest';
import type { Shift } from '../../../../shared/contract/entities/cover.ts';
import { alertWords, notificationBody, tellsNow, toldOf, type Colleague, type Needing, type Told } from '../../../../shared/model/inbox/alerts.ts';
import { limits } from '../../../../shared/limits.ts';
import { plusMs } from '../../../../shared/time.ts';

const at = '2026-05-16T19:00:00.000Z';
const team: readonly Colleague[] = [{ id: 'bea', role: 'moderator' }, { id: 'owen', role: 'moderator' }, { id: 'tom', role: 'staff' }, { id: 'sunita', role: 'staff' }, { id: 'priya', role: 'lead' }, { id: 'gwen', role: 'lead' }];
const shift = (staffId: string, covers: Shift['covers'], more: Partial<Shift> = {}): Shift => ({ id: `${staffId}-${covers}`, staffId, startsAt: plusMs(at, -3_600_000), endsAt: plusMs(at, 3_600_000), covers, cancelled: false, ...more });
const told = (kind: Needing['kind'], withCover: boolean, shifts: readonly Shift[]) => [...toldOf({ kind, withCover }, team, shifts, at)].sort();

describe('who is told', () => {
  test.each<[string, Needing['kind'], boolean, Shift[], string[]]>([
    ['in cover hours: everybody who covers the inbox, and nobody else', 'risk', false, [shift('tom', 'inbox'), shift('priya', 'everything'), shift('bea', 'reports')], ['priya', 'tom']],
    ['at the weekend: whoever is on weekend cover', 'untriaged', false, [shift('sunita', 'weekend'), shift('priya', 'reports')], ['sunita']],
    ['a volunteer on weekend cover: of what was handed over, beside the lead on call', 'risk', true, [shift('bea', 'weekend'), shift('priya', 'reports')], ['bea', 'priya']],
    ['a volunteer on weekend cover: nothing that was not handed over', 'risk', false, [shift('bea', 'weekend'), shift('priya', 'reports')], ['priya']],
    ['at night: the lead on call, whatever their shift is called', 'untriaged', false, [shift('gwen', 'reports'), shift('owen', 'reports')], ['gwen']],
    ['nobody on at all: for a risk all staff and leads', 'risk', false, [], ['gwen', 'priya', 'sunita', 'tom']],
    ['nobody on at all: an unsorted message without words of risk waits for the morning', 'untriaged', false, [], []],
    ['a shift that is cancelled, over or to come is none', 'risk', false, [shift('tom', 'inbox', { cancelled: true }), shift('priya', 'everything', { endsAt: at }), shift('gwen', 'everything', { startsAt: plusMs(at, 1) })], ['gwen', 'priya', 'sunita', 'tom']],
  ])('%s', (_what, kind, withCover, shifts, who) => expect(told(kind, withCover, shifts)).toEqual(who));
});

describe('when it is told', () => {
  const one = (more: Partial<Needing> = {}): Needing => ({ conversationId: 'k', kind: 'risk', since: at, withCover: false, late: false, beingAnswered: false, ...more });
  const before = (more: Partial<Told> = {}): Told => ({ since: at, kind: 'risk', at, ...more });
  const later = (share: number): string => plusMs(at, limits.raiseAgainMs * share);
  test.each<[string, Needing, Told | undefined, string, boolean]>([
    ['a message that was never told of', one(), undefined, at, true],
    ['the same message again', one(), before(), later(9), false],
    ['a further message', one({ since: later(0.1) }), before(), later(0.1), true],
    ['one that turns out to be a risk', one(), before({ kind: 'untriaged' }), later(0.1), true],
    ['a risk beyond its target, not yet again', one({ late: true }), before(), later(0.99), false],
    ['a risk beyond its target, again', one({ late: true }), before(), later(1), true],
    ['while a colleague writes', one({ late: true, beingAnswered: true }), before(), later(2.9), false],
    ['while a colleague writes for very long', one({ late: true, beingAnswered: true }), before(), later(3), true],
    ['one that is not a risk is told once', one({ kind: 'untriaged' }), before({ kind: 'untriaged' }), later(50), false],
  ])('%s', (_what, needing, known, now, tells) => expect(tellsNow(needing, known, now)).toBe(tells));
});

test('the words count and nothing more', () => {
  expect([alertWords(1, false), alertWords(3, false), alertWords(1, true), alertWords(2, true)]).toEqual(['A message needs somebody', '3 messages need somebody', 'A message still needs somebody', '2 messages still need somebody']);
});

test('a notification of the system says a count, and of nothing else more than that it needs somebody', () => {
  for (const [count, again] of [[1, false], [12, false], [1, true], [3, true]] as const) expect(notificationBody({ kind: 'inbox', title: alertWords(count, again) })).toBe(`${alertWords(count, again)}.`);
  for (const kind of ['inbox', 'taken-over', 'passed-to-you', 'decided', 'risk-raised', 'needs-you', 'overtaken', 'risk-waiting', 'service']) expect(notificationBody({ kind, title: 'Tom passed the case about northstar_lily to you' })).toBe('Something needs you.');
});
