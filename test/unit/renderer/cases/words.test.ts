import { expect, test } from 'vitest';
import { blockedLines, type BarAction } from '../../../../renderer/features/cases/actions/action-list.ts';
import { minutesLeft } from '../../../../renderer/features/cases/evidence/ClaimState.tsx';
import { joinLabels } from '../../../../renderer/features/cases/evidence/fact-words.ts';
import { historyOf } from '../../../../renderer/features/cases/evidence/history-lines.ts';
import { firstFilter } from '../../../../shared/contract/bridge/first-filter.ts';
import { chipsOf, withoutFilter, withoutPart } from '../../../../renderer/features/cases/filter.ts';
import { isLate, rowDetail, rowTime } from '../../../../renderer/features/cases/list/row-words.ts';
import { rowHeight } from '../../../../renderer/app/use-row-height.ts';
import { breakCount, breakDates, caseWords, partedAt } from '../../../../renderer/features/cases/member/standing-words.ts';
import type { Person } from '../../../../shared/contract/bridge/views.ts';

const now = '2026-05-14T13:20:00.000Z';
const at = '2026-05-14T09:20:00.000Z';
const imogen: Person = { id: 's1', name: 'Imogen Hart', initials: 'IH', you: true, role: 'moderator' };
const tom: Person = { id: 's2', name: 'Tom Okafor', initials: 'TO', you: false, role: 'staff' };

test('four hours of waiting stand out', () => {
  expect([isLate('2026-05-14T09:20:00.000Z', now), isLate('2026-05-14T09:20:01.000Z', now)]).toEqual([true, false]);
});

test('a row says why it waits, or how it ended', () => {
  const open = { state: 'open', outcome: null, reason: 'Unkind conflict', spaceName: 'Games', openedAt: at, closedAt: null } as const;
  expect([rowDetail(open), rowDetail({ ...open, reason: null }), rowDetail({ ...open, state: 'closed', outcome: 'rejected' })]).toEqual(['Unkind conflict', 'Games', 'Not approved']);
  expect([rowTime(open, now), rowTime({ ...open, state: 'closed', closedAt: at }, now)]).toEqual(['4 h 00', '10:20']);
});

test('rows are as high as the tokens say, and never below the least target', () => {
  expect([rowHeight('compact', 100), rowHeight('comfortable', 100), rowHeight('compact', 80), rowHeight('compact', 200)]).toEqual([28, 52, 24, 56]);
});

test('a claim’s time left', () => {
  expect([minutesLeft('2026-05-14T13:50:00.000Z', now), minutesLeft('2026-05-14T13:20:05.000Z', now)]).toEqual([30, 1]);
});

test('the filter says each part, and gives each up alone', () => {
  const filter = { ...firstFilter, state: 'closed', kind: 'with-staff', reason: 'spam', spaceId: 's9', member: ' haz ', age: 240 } as const;
  const facets = { reasons: [{ id: 'spam', label: 'Spam', count: 2 }], spaces: [] };
  expect(chipsOf(filter, facets).map((chip) => chip.words)).toEqual(['Closed', 'With staff', 'Spam', 'One space', 'Member: haz', 'Older than 4 h']);
  expect(withoutPart(filter, 'reason').reason).toBeNull();
  expect(chipsOf(withoutFilter(filter), facets)).toEqual([]);
  expect(chipsOf(firstFilter, null)).toEqual([]);
});

test('the history is one story in order, and says where each part is', () => {
  const lines = historyOf({
    actions: [
      { id: 'a2', kind: 'closed', by: imogen, at: '2026-05-14T12:02:00.000Z', text: null, outcome: 'hidden', to: null, saving: 'saved-here' },
      { id: 'a1', kind: 'passed', by: tom, at: '2026-05-14T12:00:00.000Z', text: 'Please', outcome: null, to: imogen, saving: 'sent' },
    ],
    notes: [{ id: 'n1', by: null, at: '2026-05-14T12:01:00.000Z', text: 'A note', visibility: 'staff', saving: 'sent' }],
  });
  expect(lines.map(({ who, did, saving, staffOnly }) => [who, did, saving, staffOnly])).toEqual([
    ['Tom Okafor', 'passed it to you', 'sent', false],
    ['Somebody no longer here', 'wrote a note', 'sent', true],
    ['You', 'closed it: hidden', 'saved-here', false],
  ]);
});

test('what was found is named once', () => {
  const findings = [{ kind: 'contact', label: 'Snapchat name', text: 'a' }, { kind: 'contact', label: 'Phone number', text: 'b' }, { kind: 'contact', label: 'Snapchat name', text: 'c' }] as const;
  expect(joinLabels(findings, 'contact')).toBe('Snapchat name, phone number');
  expect(joinLabels(findings, 'reacted')).toBe('');
});

test('a reason for the whole case is said once; others with their buttons; a role’s locks not at all', () => {
  const action = (label: string, why: string | null, byRole = false): BarAction => ({ step: 'hide', key: null, label, icon: 'edit', run: () => undefined, why, byRole });
  expect(blockedLines([action('Hide', 'Priya is working on this case.'), action('Edit', 'Priya is working on this case.'), action('Note', null), action('Pass on', 'Priya is working on this case.'), action('Remove', 'Staff do this.', true)])).toEqual(['Priya is working on this case.']);
  // What stands beside the button says it already.
  expect(blockedLines([{ ...action('No action', 'The post was hidden here.'), plain: true }])).toEqual([]);
  expect(blockedLines([action('Hide', 'The post is gone.'), action('Edit', 'The post is gone.'), action('Note', null)])).toEqual(['Hide and Edit: the post is gone.']);
});

test('a member’s standing in words', () => {
  const pause = { id: 'b', scope: 'both', state: 'ended', kind: 'enforced', startsAt: '2026-01-30T10:00:00.000Z', endsAt: '2026-02-06T10:00:00.000Z', endedAt: null, length: '1 week' } as const;
  expect(breakDates(pause)).toBe('30 Jan to 6 Feb');
  expect(breakDates({ ...pause, state: 'lifted', endedAt: '2026-02-01T10:00:00.000Z' })).toBe('30 Jan to 1 Feb, lifted early');
  expect(breakDates({ ...pause, state: 'active', endsAt: null })).toBe('since 30 Jan');
  expect([breakCount([]), breakCount([pause]), breakCount([pause, { ...pause, state: 'active' }])]).toEqual(['none', '1 past', '1 now, 1 past']);
  expect([caseWords({ state: 'open', outcome: null, reason: null }), caseWords({ state: 'closed', outcome: 'points', reason: 'Unkind conflict' })]).toEqual(['Open, waits for approval', 'Points, unkind conflict']);
  expect(partedAt([{ at, total: 3 }, { at: '2026-06-01T00:00:00.000Z', total: 0 }], now)).toEqual({ past: [{ at, total: 3 }], ahead: [{ at: '2026-06-01T00:00:00.000Z', total: 0 }] });
});
