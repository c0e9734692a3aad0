import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alwaysTold, fateOf, isQuiet, noticeKinds, usualNotices, type ChosenNotice, type NoticeChoices, type NoticeKind } from '../../../../shared/model/notices.ts';

const NOW = '2026-05-14T10:00:00.000Z';
const LATER = '2026-05-14T10:30:00.000Z';
const chosenKinds = noticeKinds.filter((kind): kind is ChosenNotice => !(kind in alwaysTold));
const anyChoices: fc.Arbitrary<NoticeChoices> = fc.record({
  ...(Object.fromEntries(chosenKinds.map((kind) => [kind, fc.constantFrom('away' as const, 'window' as const, 'off' as const)])) as Record<Exclude<ChosenNotice, 'needs-you'>, fc.Arbitrary<'away' | 'window' | 'off'>>),
  'needs-you': fc.constantFrom('away' as const, 'window' as const),
  sound: fc.boolean(), quietOffShift: fc.boolean(), quietUntil: fc.constantFrom(null, NOW, LATER),
});
const anyKind = fc.constantFrom<NoticeKind>(...noticeKinds);
const anyShift = fc.constantFrom(true, false, null);

test('a risk that waits is told whatever was chosen, and through every quiet', () => {
  fc.assert(fc.property(anyChoices, anyShift, (chosen, offShift) => {
    for (const kind of Object.keys(alwaysTold) as NoticeKind[]) expect(fateOf(kind, chosen, NOW, offShift)).toEqual({ window: true, away: true, held: false });
  }));
});

test('what is off is nowhere; what comes during a quiet is kept for its end, and never lost on the way', () => {
  fc.assert(fc.property(anyKind, anyChoices, anyShift, (kind, chosen, offShift) => {
    fc.pre(!(kind in alwaysTold) && kind !== 'needs-you');
    const fate = fateOf(kind, chosen, NOW, offShift);
    const place = chosen[kind as ChosenNotice];
    const held = place !== 'off' && isQuiet(chosen, NOW, offShift);
    expect(fate).toEqual({ window: place !== 'off' && !held, away: place === 'away' && !held, held });
  }));
});

test('what could not be sent is said in the desk also during a quiet, and only there', () => {
  fc.assert(fc.property(anyChoices, anyShift, (chosen, offShift) => {
    expect(fateOf('needs-you', chosen, NOW, offShift)).toEqual({ window: true, away: chosen['needs-you'] === 'away' && !isQuiet(chosen, NOW, offShift), held: false });
  }));
});

test.each([
  ['a break of one’s own', { quietUntil: LATER }, false, true],
  ['a break that is over', { quietUntil: NOW }, false, false],
  ['no shift of one’s own, where quiet is wanted then', { quietOffShift: true }, true, true],
  ['one’s own shift', { quietOffShift: true }, false, false],
  ['a desk that cannot know', { quietOffShift: true }, null, false],
  ['no shift, where nothing was chosen', {}, true, false],
])('quiet: %s', (_name, part, offShift, quiet) => {
  expect(isQuiet({ ...usualNotices, ...part }, NOW, offShift)).toBe(quiet);
});
