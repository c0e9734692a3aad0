import { expect, test } from 'vitest';
import { updateState, type UpdateState } from '../../../../shared/contract/bridge/updates.ts';
import { sections, type SettingsFacts } from '../../../../renderer/features/settings/sections.ts';
import { sayHow, sayUnsent, sayUpdateShort, sayWaiting } from '../../../../renderer/features/settings/updates/words.ts';

const quiet: UpdateState = { how: 'here', phase: 'quiet', lookedAt: null, newer: null, fetched: 0, unsent: 0, failure: null };
const newer: UpdateState['newer'] = { version: '0.2.0', releasedAt: null, notes: '', bytes: 1 };

test('the list of sections says only what a person can do something about', () => {
  expect([null, quiet, { ...quiet, phase: 'newest' as const }].map(sayUpdateShort)).toEqual([null, null, null]);
  expect((['newer', 'fetching', 'ready', 'waiting', 'installing'] as const).map((phase) => sayUpdateShort({ ...quiet, phase, newer }))).toEqual(['0.2.0 is there', '0.2.0 is there', '0.2.0 is ready', '0.2.0 is ready', '0.2.0 is ready']);
  const computer = sections.find(({ id }) => id === 'computer')!;
  expect(computer.summary({ computer: null, update: '0.2.0 is there' } as SettingsFacts)).toBe('Duty Desk 0.2.0 is there');
});

test('every way of being installed has a sentence of its own', () => {
  const said = updateState.shape.how.options.map((how) => sayHow[how]);
  expect(new Set(said).size).toBe(3);
  for (const one of said) expect(one).toMatch(/^[A-Z].*\.$/);
});

test('what is not sent is said to stay, and what needs the person to need them', () => {
  expect(sayUnsent(0, 0)).toBeNull();
  expect(sayUnsent(1, 0)).toBe('1 change made here is not sent yet. Installing waits for it. Whatever you choose, it stays on this computer, and the newer desk sends it.');
  expect(sayUnsent(3, 1)).toBe('3 changes made here are not sent yet. One needs you first, in the outbox. Installing waits for them. Whatever you choose, they stay on this computer, and the newer desk sends them.');
  expect(sayUnsent(3, 2)).toContain('2 need you first');
  expect([sayWaiting({ unsent: 0 }), sayWaiting({ unsent: 1 }), sayWaiting({ unsent: 4 })]).toEqual(['Checking that everything is sent', 'Waiting until 1 change is sent', 'Waiting until 4 changes are sent']);
});
