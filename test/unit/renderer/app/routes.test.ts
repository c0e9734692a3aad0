import { expect, test } from 'vitest';
import { readRoute, writeRoute } from '../../../../renderer/app/routes.ts';

test.each([
  ['', { screen: 'today' }],
  ['#/today', { screen: 'today' }],
  ['#/handovers/h-1', { screen: 'handovers', id: 'h-1' }],
  ['#/cases', { screen: 'cases', id: null }],
  ['#/cases/c-17', { screen: 'cases', id: 'c-17' }],
  ['#/outbox/0d0a.1:x', { screen: 'outbox', id: '0d0a.1:x' }],
  ['#/settings', { screen: 'settings', section: null }],
  ['#/settings/covers', { screen: 'settings', section: 'covers' }],
  ['#/settings/nonsense', { screen: 'settings', section: null }],
  ['#/quarantine', { screen: 'quarantine' }],
  // Nothing in an address is ever more than an id or a known word.
  ['#/cases/<img src=x>', { screen: 'cases', id: null }],
  [`#/cases/${'a'.repeat(65)}`, { screen: 'cases', id: null }],
  ['#/javascript:alert(1)', { screen: 'today' }],
])('reads %j', (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
});

test.each([{ screen: 'cases', id: 'c1' }, { screen: 'outbox', id: null }, { screen: 'settings', section: 'computer' }, { screen: 'quarantine' }, { screen: 'today' }, { screen: 'handovers', id: null }] as const)('writes %j so that it is read back', (route) => {
  expect(readRoute(writeRoute(route))).toEqual(route);
});
