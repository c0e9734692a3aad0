import { afterEach, expect, test, vi } from 'vitest';
import { readRoute, writeRoute } from '../../../../renderer/app/routes.ts';

afterEach(() => void vi.unstubAllGlobals());

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

/** A page at an address, with its history; whether the address is followed is up to the test. */
async function pageAt(hash: string): Promise<{ routes: typeof import('../../../../renderer/app/routes.ts'); location: { hash: string }; follow: () => void; steps: string[] }> {
  let follow = (): void => undefined;
  const location = { hash };
  const steps: string[] = [];
  const to = (how: string) => (_state: unknown, _title: string, next: string): void => {
    steps.push(`${how} ${next}`);
    location.hash = next;
  };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', { pushState: to('push'), replaceState: to('replace') });
  vi.stubGlobal('window', { addEventListener: (_name: string, listener: () => void) => void (follow = listener) });
  vi.resetModules();
  const routes = await import('../../../../renderer/app/routes.ts');
  routes.followAddress();
  return { routes, location, follow: () => follow(), steps };
}

test('a list that goes to its first row by itself takes nobody back who has gone elsewhere since it was drawn', async () => {
  const { routes, steps } = await pageAt('#/cases');
  const drawn = routes.currentRoute();
  routes.go({ screen: 'inbox', id: null });
  routes.goOnFrom(drawn, { screen: 'cases', id: 'c-1' });
  expect(routes.currentRoute()).toEqual({ screen: 'inbox', id: null });
  routes.goOnFrom({ screen: 'inbox', id: null }, { screen: 'inbox', id: 'k-1' });
  expect(routes.currentRoute()).toEqual({ screen: 'inbox', id: 'k-1' });
  expect(steps).toEqual(['push #/inbox', 'replace #/inbox/k-1']);
});

test('an address that came from outside is not taken back by a list, nor lost to a key that leads where the page still is', async () => {
  const { routes, location, follow, steps } = await pageAt('#/members');
  location.hash = '#/cases/c-9';
  routes.go({ screen: 'members', id: 'm-1' }, 'replace');
  expect(routes.currentRoute()).toEqual({ screen: 'cases', id: 'c-9' });
  location.hash = '#/members/m-2';
  routes.go({ screen: 'cases', id: 'c-9' });
  follow();
  expect(routes.currentRoute()).toEqual({ screen: 'cases', id: 'c-9' });
  expect(steps).toEqual(['push #/cases/c-9']);
});
