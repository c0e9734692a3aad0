import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayClosed } from '../../../../shared/model/handover/closed.ts';
import { foldLines, sayMore } from '../../../../shared/model/handover/fold.ts';
import { handoverLines, isOpenLine, type HandoverFacts, type OpenTalk } from '../../../../shared/model/handover/lines.ts';
import { nextShift } from '../../../../shared/model/handover/next-shift.ts';
import { sayHandoverLine, type LineAbout } from '../../../../shared/model/handover/say.ts';
import { signedOffAt, type SignOffFacts } from '../../../../shared/model/handover/signed-off.ts';
import { limits } from '../../../../shared/limits.ts';
import { instantOf, plusMs } from '../../../../shared/time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Thursday, 14:20 in London. */
const NOW = '2026-05-14T13:20:00.000Z';
const at = (hours: number): string => plusMs(NOW, hours * HOUR);
const shift = (from: number, to: number, cancelled = false) => ({ startsAt: at(from), endsAt: at(to), cancelled });
const off = (more: Partial<SignOffFacts>) => signedOffAt({ now: NOW, shifts: [], handedOn: [], acts: [], ...more });

describe('when somebody signed off', () => {
  it('is the end of their last shift before the one that runs, the last thing they did, or when they handed on: the latest', () => {
    expect(off({ shifts: [shift(-28, -20), shift(-4, 4)] })).toEqual({ at: at(-20), by: 'shift' });
    expect(off({ shifts: [shift(-28, -20), shift(-4, 4)], acts: [at(-19), at(-3), at(-1)] })).toEqual({ at: at(-19), by: 'act' });
    expect(off({ shifts: [shift(-28, -20), shift(-4, 4)], acts: [at(-19)], handedOn: [at(-1)] })).toEqual({ at: at(-1), by: 'handover' });
  });

  it('shifts that follow each other are one stretch of work; a cancelled one is none', () => {
    expect(off({ shifts: [shift(-28, -20), shift(-8, -4), shift(-4, 4)] })).toEqual({ at: at(-20), by: 'shift' });
    expect(off({ shifts: [shift(-28, -20, true), shift(-4, 4)], acts: [at(-50)] })).toEqual({ at: at(-50), by: 'act' });
  });

  it('without a shift it is the last thing done before a pause of four hours', () => {
    expect(off({ acts: [at(-0.1), at(-1), at(-2), at(-20), at(-21)] })).toEqual({ at: at(-20), by: 'act' });
    expect(off({ acts: [at(-5)] })).toEqual({ at: at(-5), by: 'act' });
  });

  it('nothing known of the last month is a day', () => {
    expect(off({ acts: [at(-40 * 24)], shifts: [shift(-40 * 24, -40 * 24 + 8)] })).toEqual({ at: at(-24), by: 'nothing' });
    expect(off({ acts: [at(-1)] }).by).toBe('nothing');
  });

  it('is always over, never further back than a month, and never within the stretch of work that runs unless they handed on', () => {
    const hours = fc.integer({ min: -900, max: 40 });
    const span = fc.tuple(hours, fc.integer({ min: 1, max: 12 })).map(([from, long]) => shift(from, from + long));
    expect(() => fc.assert(fc.property(fc.array(span, { maxLength: 6 }), fc.array(hours, { maxLength: 12 }), fc.array(hours, { maxLength: 3 }), (shifts, acts, handed) => {
      const found = off({ shifts, acts: acts.map(at), handedOn: handed.map(at) });
      const running = shifts.filter((one) => one.startsAt <= NOW && NOW < one.endsAt);
      const within = found.by === 'shift' || found.by === 'act' ? running.every((one) => found.at <= one.startsAt) : true;
      return found.at <= NOW && found.at >= plusMs(NOW, -limits.handoverDays * DAY) && within;
    }))).not.toThrow();
  });
});

describe('for whom the note is', () => {
  const of = (staffId: string, from: number, to: number, cancelled = false) => ({ staffId, ...shift(from, to, cancelled) });

  it('is who begins next, those who begin within the hour together', () => {
    expect(nextShift([of('me', -4, 3.67), of('bea', 3.67, 8), of('cal', 4, 8), of('tom', 20, 28)], 'me', NOW)).toEqual({ startsAt: at(3.67), staffIds: ['bea', 'cal'], when: 'this evening' });
    expect(nextShift([of('me', -4, 4), of('bea', 1, 3), of('tom', 20, 28), of('gone', 10, 11, true)], 'me', NOW)).toMatchObject({ staffIds: ['tom'], when: 'tomorrow' });
    expect(nextShift([of('lena', 91, 99)], 'me', NOW)?.when).toBe('Monday');
    expect(nextShift([of('me', 20, 28), of('bea', -4, 8)], 'me', NOW)).toBeNull();
  });

  it('says the day of London, also on the night on which clocks go back', () => {
    const saturday = '2026-10-24T22:30:00.000Z';
    const one = (startsAt: string) => nextShift([{ staffId: 'bea', startsAt, endsAt: plusMs(startsAt, HOUR), cancelled: false }], 'me', saturday)?.when;
    expect([one('2026-10-24T22:45:00.000Z'), one('2026-10-24T23:00:00.000Z'), one('2026-10-26T09:00:00.000Z')]).toEqual(['this evening', 'tomorrow', 'Monday']);
  });
});

const none: HandoverFacts = { from: at(-20), now: NOW, until: at(30), talks: [], records: [], claims: [], withStaff: [], owed: [], breaks: [], lifted: [], given: [], closed: [], policies: [], calendars: [], replies: [] };
const talk = (id: string, more: Partial<OpenTalk>): OpenTalk => ({ id, group: 'for-us', since: null, lastMessageAt: at(-1), lastBy: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, ...more });
const whats = (facts: Partial<HandoverFacts>): string[] => handoverLines({ ...none, ...facts }).map(({ what, id }) => `${what} ${id}`);

describe('what somebody who signed off is to know', () => {
  it('what would hurt most if missed stands first, what is still open before what changed', () => {
    expect(whats({
      talks: [talk('owed', { since: at(-3) }), talk('asleep', { group: 'snoozed', snoozedUntil: at(9) }), talk('risk', { group: 'risk', since: at(-1) }), talk('new', { group: 'untriaged', since: at(-1) }), talk('seen', { group: 'risk' })],
      records: [{ id: 'rec', by: 's', at: at(-2), reviewDueAt: at(2) }, { id: 'later', by: 's', at: at(-90), reviewDueAt: at(90) }],
      claims: [{ caseId: 'left', by: 's', activeAt: at(-0.51) }, { caseId: 'held', by: 's', activeAt: at(-0.49) }],
      withStaff: [{ caseId: 'handed', by: 's', at: at(-9) }],
      owed: [{ t: 'ledgerEntry', id: 'l', by: 's', at: at(-2) }, { t: 'ledgerEntry', id: 'long-ago', by: 's', at: at(-200) }],
      closed: [{ id: 'gone', outcome: 'removed', closedAt: at(-4), closedBy: 's' }, { id: 'ok', outcome: 'approved', closedAt: at(-4), closedBy: 's' }],
      policies: [{ id: 'old', publishedAt: at(-90), publishedBy: 's' }, { id: 'new', publishedAt: at(-9), publishedBy: 's' }],
      replies: [{ id: 'reply', editedAt: at(-1), editedBy: null }],
    })).toEqual(['risk-unanswered risk', 'risk-waiting seen', 'review-due rec', 'reply-owed owed', 'snoozed asleep', 'left-claimed left', 'with-staff handed', 'untold l', 'risk-recorded rec', 'removed gone', 'policy new', 'saved-reply reply']);
  });

  it('an entry is named when it took the total to the threshold, not when it stood there before or was voided since', () => {
    const fact = (id: string, points: number, hours: number, kind: 'given' | 'voided' = 'given', voids: string | null = null) => ({ id, kind, voids, points, at: at(hours), expiresAt: at(900) });
    const ledger = [fact('a', 24, -99), fact('b', 7, -5), fact('c', 7, -4)];
    const given = (id: string, all: typeof ledger) => ({ entry: { id, by: 's', at: all.find((one) => one.id === id)!.at }, ledger: all, threshold: 30 });
    expect(whats({ given: [given('b', ledger), given('c', ledger)] })).toEqual(['crossed b']);
    expect(whats({ given: [given('b', [...ledger, fact('v', 0, -5, 'voided', 'b')])] })).toEqual([]);
  });

  it('however much there is, it is bounded, ordered, and names each thing once', () => {
    const when = fc.integer({ min: -60, max: 60 }).map(at);
    const talks = fc.array(fc.record({ group: fc.constantFrom('risk' as const, 'for-us' as const, 'snoozed' as const, 'for-them' as const, 'untriaged' as const), since: fc.option(when) }), { maxLength: 90 });
    const closed = fc.array(fc.record({ outcome: fc.constantFrom('removed' as const, 'approved' as const), closedAt: when }), { maxLength: 90 });
    expect(() => fc.assert(fc.property(talks, closed, (some, done) => {
      const lines = handoverLines({ ...none, talks: some.map((one, i) => talk(`k${i}`, one)), closed: done.map((one, i) => ({ id: `c${i}`, closedBy: 's', ...one })) });
      const open = lines.filter(isOpenLine);
      const keys = lines.map(({ what, id }) => `${what}/${id}`);
      return open.length <= 50 && lines.length <= limits.handoverLines && new Set(keys).size === keys.length && lines.slice(0, open.length).every(isOpenLine);
    }))).not.toThrow();
  });
});

describe('the rest of what is alike', () => {
  const line = (what: string, n: number) => ({ key: `${what}/${n}` });
  const many = (what: string, n: number) => Array.from({ length: n }, (_, i) => line(what, i));
  const said = (lines: readonly { key: string }[], all?: number): string[] => foldLines(lines).map((fold) => `${fold.shown.length} ${fold.what}${fold.more.length > 0 ? ` ${sayMore(fold, all)}` : ''}`);

  it('is counted after the first few of each kind; one alone is never counted instead of said', () => {
    expect(said([...many('left-claimed', 6), ...many('with-staff', 7), ...many('untold', 17)])).toEqual(['6 left-claimed', '5 with-staff and 2 more', '5 untold and 12 more not yet told']);
    expect(said(many('untold', 17), 160)).toEqual(['5 untold and 155 more not yet told']);
  });

  it('says no number of what a handover does not hold whole', () => {
    expect(said(many('untold', limits.handoverUntold))).toEqual(['5 untold and more not yet told']);
  });

  it('never hides somebody at risk', () => {
    expect(said([...many('risk-unanswered', 30), ...many('review-due', 30)])).toEqual(['30 risk-unanswered', '30 review-due']);
  });

  it('what was not told pushes out nothing that stands on no other list', () => {
    const owed = Array.from({ length: 160 }, (_, i) => ({ t: 'ledgerEntry' as const, id: `l${String(i).padStart(3, '0')}`, by: 's', at: at(-2) }));
    const rest = { id: 'b', accountId: 'm', scope: 'chat', startsAt: at(-24), endsAt: at(5), reviewAt: null, decidedAt: at(-30), decidedBy: 's', state: 'active' } as unknown as HandoverFacts['breaks'][number];
    const lines = whats({ owed, breaks: [rest] });
    expect(lines.filter((one) => one.startsWith('untold'))).toHaveLength(limits.handoverUntold);
    expect(lines.some((one) => one.startsWith('break-ends'))).toBe(true);
  });
});

describe('a line in words', () => {
  const about: LineAbout = { name: 'moonmilk', who: 'Callum', detail: 'Copied account?', rest: { scope: 'chat', startsAt: at(-14 * 24), endsAt: NOW, watchUntil: at(14 * 24) } };
  const say = (what: Parameters<typeof sayHandoverLine>[0]['what'], t: 'case' | 'break' | 'ledgerEntry' = 'case', more: Partial<LineAbout> = {}, when = at(-16.67)): string => { const { before, name, after } = sayHandoverLine({ what, t, at: when }, { ...about, ...more }, NOW); return before + name + after; };

  it('names whose act it was and when, as people say it', () => {
    expect(say('with-staff')).toBe('moonmilk: copied account? Callum handed it to staff yesterday 21:39.');
    expect(say('left-claimed', 'case', { who: 'you', detail: 'Unkind conflict' })).toBe('moonmilk: unkind conflict. You claimed it and left it, yesterday 21:39.');
    expect(say('untold', 'ledgerEntry', { detail: 'was given 4 points', who: 'Bea' })).toBe('moonmilk was given 4 points by Bea and has not been told.');
    expect(say('untold', 'break')).toBe('moonmilk has not been told about their break from chat.');
    expect(say('break-over', 'break', {}, at(-5))).toBe('moonmilk came back from a 2-week break today 09:20. Watch until Thu 28 May.');
    expect(say('break-decided', 'break', { rest: { ...about.rest!, endsAt: null } })).toBe('Callum decided on an open-ended break from chat for moonmilk, from Thu 30 Apr.');
    expect(say('saved-reply', 'case', { name: 'Asking about points', who: 'Priya' })).toBe('The saved reply Asking about points was reworded by Priya.');
    expect(say('risk-waiting', 'case', { who: null })).toBe('moonmilk was answered about a risk, yesterday 21:39.');
  });

  it('counts what was closed, all of the team’s together', () => {
    const closed = (outcome: 'approved' | 'edited' | 'hidden' | 'no-action', n: number) => Array.from({ length: n }, () => ({ outcome }));
    expect(sayClosed([...closed('hidden', 2), ...closed('approved', 26), ...closed('edited', 3)])).toBe('26 posts approved, 3 edited, 2 hidden');
    expect([sayClosed(closed('edited', 1)), sayClosed(closed('no-action', 4)), sayClosed([])]).toEqual(['1 post edited', '4 without action', '']);
  });

  it('every kind of line ends as a sentence', () => {
    const kinds = handoverLines({ ...none, policies: [{ id: 'p', publishedAt: at(-1), publishedBy: null }] });
    expect(kinds.map((line) => { const { before, name, after } = sayHandoverLine(line, { ...about, name: 'Version 4', who: 'Lena' }, instantOf(Date.parse(NOW))); return before + name + after; })).toEqual(['Version 4 of the points policy was published by Lena.']);
  });
});
