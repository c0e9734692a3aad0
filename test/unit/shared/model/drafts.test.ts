import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftAbout, draftAboutBreak, draftAboutPoints, draftAboutVoid, draftBreakEnds, draftHowManyPoints, sayBreakNote, type Told } from '../../../../shared/model/drafts.ts';
import {
  blockedWhy, carryOver, hasSignposting, isReworded, isSigned, missingFigures, partPattern, signposting, unwritten, withoutSignposting, withSignposting, type MessageDraft,
} from '../../../../shared/model/drafts/message-draft.ts';
import { instantOf } from '../../../../shared/time.ts';
import { runs } from '../../zones.ts';

const to = { memberName: 'halfpasthazel', writer: 'Imogen', now: '2026-05-14T13:20:00.000Z' };
const unkind = { wording: 'Unkind conflict', listed: true, points: 7, expiresAt: '2026-07-14T13:20:00.000Z', spaceName: 'Everyday life', when: '2026-05-14T07:58:00.000Z', proposesBreak: true };
const fortnight = { scope: 'boards', startsAt: '2026-05-14T13:20:00.000Z', endsAt: '2026-05-28T13:20:00.000Z', reviewAt: null, endedAt: null, conditions: '' } as const;

// What people and members type, brackets and line breaks too.
const typed = fc.oneof(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), fc.constantFrom('[x]', 'a\n\nb', '$&', '“quoted”'));
const instant = fc.integer({ min: Date.UTC(2025, 10, 3), max: Date.UTC(2028, 0, 1) }).map(instantOf);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const total = fc.integer({ min: 0, max: 200 });

const points: fc.Arbitrary<Told> = fc.record({ kind: fc.constant('points'), wording: typed, listed: fc.boolean(), points: fc.integer({ min: 0, max: 40 }), expiresAt: instant, spaceName: maybe(typed), when: maybe(instant), proposesBreak: fc.boolean() });
const taken: fc.Arbitrary<Told> = fc.record({ kind: fc.constant('void'), wording: typed, points: fc.integer({ min: 0, max: 40 }), givenAt: instant });
const pause: fc.Arbitrary<Told> = fc.record({
  kind: fc.constant('break'), what: fc.constantFrom('decided', 'changed', 'lifted', 'cancelled', 'declined'), asked: fc.constantFrom('enforced', 'requested'), scope: fc.constantFrom('boards', 'chat', 'both'),
  startsAt: instant, endsAt: maybe(instant), reviewAt: maybe(instant), endedAt: maybe(instant), conditions: fc.oneof(fc.constant(''), typed),
});
const things = fc.array(fc.oneof(points, taken, pause), { minLength: 1, maxLength: 5 });
const writers = fc.constantFrom('Imogen', 'Bea', 'Anne-Marie', 'Zoë');
const addressed = fc.record({ memberName: typed, writer: writers, now: instant });

const asked: fc.Arbitrary<MessageDraft> = fc
  .tuple(addressed, total, fc.array(fc.record({ wording: typed, points: fc.integer({ min: 0, max: 12 }), until: instant }), { maxLength: 20 }), maybe(fc.record({ points: fc.integer({ min: 1, max: 9 }), at: instant })))
  .map(([who, sum, entries, nextDrop]) => draftHowManyPoints({ ...who, total: sum, entries, nextDrop, breakNote: null }));
const ends: fc.Arbitrary<MessageDraft> = fc.tuple(addressed, instant, typed).map(([who, endsAt, conditions]) => draftBreakEnds({ ...who, scope: 'both', endsAt, conditions }));
const about: fc.Arbitrary<MessageDraft> = fc.tuple(addressed, total, things).map(([who, sum, some]) => draftAbout(who, { total: sum, threshold: 30 }, some));
const drafts = fc.oneof(about, asked, ends);

describe('every draft', () => {
  test('is whole words, has a part to write and no bracket of somebody else’s', () => {
    fc.assert(fc.property(drafts, ({ text, pieces }) => {
      expect(text).not.toMatch(/undefined|null|NaN|Invalid|\[object/u);
      expect(unwritten(text).length).toBeGreaterThan(0);
      expect(text.replaceAll(partPattern, '')).not.toMatch(/[[\]]/u);
      expect(new Set(pieces.map((piece) => piece.key)).size).toBe(pieces.length);
    }), { numRuns: runs(100) });
  });

  test('cannot be sent as it is, nor with its parts taken out, nor with signposting alone', () => {
    fc.assert(fc.property(drafts, writers, ({ text }, writer) => {
      expect(blockedWhy(text, text, writer)).toMatch(/still to write$/u);
      const shorter = text.replaceAll(partPattern, '').trim();
      expect(blockedWhy(shorter, text, writer)).not.toBeNull();
      expect(isReworded(withSignposting(shorter), text)).toBe(false);
    }), { numRuns: runs(100) });
  });

  test('can be sent once its parts are in a person’s words, and says the figures that the member is owed', () => {
    fc.assert(fc.property(addressed, total, things, (who, sum, some) => {
      const draft = draftAbout(who, { total: sum, threshold: 30 }, some);
      const written = draft.text.replaceAll(partPattern, 'You called somebody a liar.');
      expect(blockedWhy(written, draft.text, who.writer)).toBeNull();
      expect(missingFigures(written, draft)).toEqual([]);
      if (sum > 0 && some.some((one) => one.kind !== 'break')) expect(draft.figures).toContain(sum);
      expect(written).toMatch(new RegExp(`${who.writer}$`, 'u'));
    }), { numRuns: runs(100) });
  });

  test('is followed by what is being written: the new figures come in and what a person wrote stays', () => {
    fc.assert(fc.property(addressed, total, total, things, fc.integer({ min: 0, max: 40 }), (who, before, after, some, given) => {
      const draft = draftAbout(who, { total: before, threshold: 30 }, some);
      const next = draftAbout(who, { total: after, threshold: 30 }, some.map((one) => (one.kind === 'points' ? { ...one, points: given } : one)));
      expect(carryOver(draft.text, draft, next)).toBe(next.text);
      const mine = 'Yesterday you called somebody a liar.';
      const carried = carryOver(draft.text.replace(partPattern, mine), draft, next);
      expect(carried).toContain(mine);
      expect(missingFigures(carried, next)).toEqual([]);
    }), { numRuns: runs(100) });
  });
});

describe('what a person makes of it', () => {
  test('leaving out, capitals and punctuation are not rewording; another word is', () => {
    const saved = 'Hi, thanks for asking about your points.\n\nImogen';
    expect(isReworded(saved, saved)).toBe(false);
    expect(isReworded('HI thanks for asking…\n\nImogen', saved)).toBe(false);
    expect(isReworded('Hi, thank you for asking about your points.\n\nImogen', saved)).toBe(true);
    expect(isReworded('Say what it was', 'Hi [Say what it was] there')).toBe(false);
  });

  test('the last line names the writer', () => {
    expect([isSigned('Hi\n\nImogen', 'Imogen'), isSigned('Hi\n\n– imogen x\n', 'Imogen'), isSigned('Imogen says hi\n\nTom', 'Imogen'), isSigned('Hi\n\nAnne-Marie', 'Anne-Marie')]).toEqual([true, true, false, true]);
    expect(blockedWhy('Something of my own', 'Hi', 'Imogen')).toBe('Sign it with your name: Imogen');
    expect(blockedWhy(' \n', 'Hi', 'Imogen')).toBe('Nothing is written yet');
    expect(blockedWhy(`${'a'.repeat(20_100)}\n\nImogen`, 'Hi', 'Imogen')).toBe('108 characters too long');
    expect(blockedWhy('Hi\n\nImogen', 'Hi there\n\nImogen', 'Imogen')).toBe('Make it your own: change a word or two');
  });

  test('where help is goes before the signature, once, and out again', () => {
    const text = 'Hi.\n\nTake care.\n\nImogen';
    const signposted = withSignposting(text);
    expect(signposted).toBe(`Hi.\n\nTake care.\n\n${signposting}\n\nImogen`);
    expect([withSignposting(signposted), withoutSignposting(signposted), hasSignposting(text)]).toEqual([signposted, text, false]);
    expect(hasSignposting('You can text THEMIX to 85258.')).toBe(true);
  });

  test('a figure counts when it stands by itself', () => {
    const draft = draftAboutPoints({ ...to, ...unkind, total: 31, threshold: 30 });
    expect(draft.figures).toEqual([7, 31]);
    expect(missingFigures('It is 17 points, which makes 310', draft)).toEqual([7, 31]);
    expect(missingFigures('7 points: 31.', draft)).toEqual([]);
  });
});

describe('in words', () => {
  test('points that reach the threshold', () => {
    const { text } = draftAboutPoints({ ...to, ...unkind, total: 31, threshold: 30 });
    expect(text).toBe(
      'Hi halfpasthazel, I’m writing about what you posted in Everyday life this morning. [Say in your own words what it was about]\n\n' +
      'The guideline is “Unkind conflict”. It’s 7 points this time, which makes 31 now. They stop counting on Tuesday 14 July. ' +
      'Because that reaches 30, we’re going to talk as a team about a break, and one of us will write to you again when it’s decided.\n\n' +
      'Points are for guiding, not judging, and nearly everyone has some at one time or another. If you see it differently, or want to talk it through, write back and tell me.\n\nImogen',
    );
  });

  test('a reminder, one point, and something not on the list', () => {
    const reminder = draftAboutPoints({ ...to, ...unkind, points: 0, proposesBreak: false, total: 0, threshold: 30, listed: false, wording: 'posting the same thing everywhere' });
    expect(reminder.text).toContain('It isn’t on the published list, so in our words: posting the same thing everywhere. This is a reminder and brings no points with it: you have none now.');
    expect(draftAboutPoints({ ...to, ...unkind, points: 1, proposesBreak: false, total: 1, threshold: 30 }).text).toContain('It’s 1 point this time, and it is the only one you have now. It stops counting on Tuesday 14 July.');
  });

  test('points that nobody told of before they expired', () => {
    const late = draftAboutPoints({ ...to, ...unkind, expiresAt: '2026-05-10T13:20:00.000Z', proposesBreak: false, total: 4, threshold: 30 });
    expect(late.text).toContain('It was 7 points, which stopped counting on Sunday 10 May, so you have 4 points now.');
  });

  test('breaks decided on, changed, lifted, asked for, and points taken back', () => {
    const decided = draftAboutBreak({ ...to, ...fortnight, kind: 'enforced', what: 'decided', conditions: 'a chat with Tom before posting' }).text;
    expect(decided).toContain('It runs from today at 14:20 until Thursday 28 May at 14:20, and ends by itself. You can still write to us while it lasts.\n\nWhen you come back: a chat with Tom before posting.');
    expect(draftAboutBreak({ ...to, ...fortnight, kind: 'requested', what: 'decided', endsAt: null, reviewAt: '2026-06-14T13:20:00.000Z' }).text).toContain('It has no end date yet: we’ll look at it again on Sunday 14 June and write to you then.');
    expect(draftAboutBreak({ ...to, ...fortnight, kind: 'enforced', what: 'lifted', endedAt: '2026-05-14T12:00:00.000Z' }).text).toContain('your break from the boards ended early, today at 13:00, and you’re welcome back.');
    expect(draftAboutVoid({ ...to, total: 24, threshold: 30, wording: 'Unkind conflict', points: 7, givenAt: '2026-05-12T13:20:00.000Z' }).text).toContain('on Tuesday 12 May we gave you 7 points for “Unkind conflict”. We’ve looked at it again and taken them back.');
  });

  test('how many points am I on, with the next fall and a break under way', () => {
    const entries = [{ wording: 'Unkind conflict', points: 21, until: '2026-06-02T13:20:00.000Z' }, { wording: 'Derailing', points: 3, until: '2026-05-21T13:20:00.000Z' }];
    const { text } = draftHowManyPoints({ ...to, total: 24, entries, nextDrop: { points: 3, at: '2026-05-21T13:20:00.000Z' }, breakNote: sayBreakNote(fortnight, to.now) });
    expect(text).toContain('You’re on 24 points at the moment:\n- 3 for “Derailing”, until Thursday 21 May\n- 21 for “Unkind conflict”, until Tuesday 2 June\n\n3 of them go on Thursday 21 May, which leaves 21.');
    expect(text).toContain('You’re on a break from the boards, which ends on Thursday 28 May, whatever the points do.');
  });

  test('several things are one letter with one total', () => {
    const { text } = draftAbout(to, { total: 31, threshold: 30 }, [{ kind: 'points', ...unkind }, { kind: 'points', ...unkind, points: 2, wording: 'Derailing' }]);
    expect(text).toContain('It’s also about what you posted');
    expect(text.match(/31/gu)).toHaveLength(1);
    expect(text).toContain('All in all you have 31 points now.');
  });

  test('days around midnight are London’s', () => {
    const late = { ...to, now: '2026-06-30T23:30:00.000Z' };
    expect(draftBreakEnds({ ...late, scope: 'chat', endsAt: '2026-07-01T20:00:00.000Z', conditions: '' }).text).toContain('your break from chat ends today at 21:00');
  });
});
