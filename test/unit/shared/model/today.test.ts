import { describe, expect, it } from 'vitest';
import { breaksToday, type TodaysBreak } from '../../../../shared/model/today/breaks-today.ts';

const NOW = '2026-05-14T13:00:00.000Z';
const one = (more: Partial<TodaysBreak>): TodaysBreak => ({ id: 'b', state: 'active', kind: 'enforced', startsAt: '2026-05-01T08:00:00.000Z', endsAt: null, reviewAt: null, watchUntil: null, endedAt: null, decidedAt: '2026-05-01T08:00:00.000Z', length: '1 week', ...more });

describe('breaks on Today', () => {
  it.each<[string, Partial<TodaysBreak>, string[]]>([
    ['one that ends at five', { endsAt: '2026-05-14T16:00:00.000Z', watchUntil: '2026-05-28T16:00:00.000Z' }, ['ends: then watch']],
    ['one that ends after midnight in London, though not in UTC', { endsAt: '2026-05-14T23:30:00.000Z' }, []],
    ['one that was asked for and starts this evening', { kind: 'requested', startsAt: '2026-05-14T17:00:00.000Z', endsAt: '2026-05-21T17:00:00.000Z' }, ['starts: asked for it, 1 week']],
    ['one that ended this morning, under watch', { endsAt: '2026-05-14T08:00:00.000Z', watchUntil: '2026-05-28T08:00:00.000Z' }, ['back: watch to 28 May']],
    ['one that ended a week ago, still under watch', { endsAt: '2026-05-07T08:00:00.000Z', watchUntil: '2026-05-28T08:00:00.000Z' }, []],
    ['a review that nobody did', { reviewAt: '2026-05-12T08:00:00.000Z' }, ['review: open-ended']],
    ['a proposal', { state: 'proposed', decidedAt: null, startsAt: '2026-05-14T17:00:00.000Z' }, []],
    ['one that was lifted yesterday, without a watch', { state: 'lifted', endsAt: '2026-05-20T08:00:00.000Z', endedAt: '2026-05-13T08:00:00.000Z' }, []],
  ])('%s', (_what, more, lines) => {
    expect(breaksToday([one(more)], NOW).map(({ what, note }) => `${what}: ${note}`)).toEqual(lines);
  });
});
