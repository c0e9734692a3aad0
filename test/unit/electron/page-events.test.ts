import { beforeEach, expect, test } from 'vitest';
import type { DeskState, Notice } from '../../../shared/contract/bridge/state.ts';
import { pageEvents, type EventWindow, type PageEvents } from '../../../electron/ipc/page-events.ts';

let process = 1;
let open = true;
let sent: [channel: string, payload: unknown][] = [];
let events: PageEvents;
const window: EventWindow = { isDestroyed: () => !open, webContents: { send: (channel, payload) => void sent.push([channel, payload]), getOSProcessId: () => process } };
const notice = (id: string): Notice => ({ id, kind: 'risk-waiting', title: 'A message may be about a risk', detail: '', caseId: null, outboxId: null });
const notices = () => sent.filter(([channel]) => channel === 'desk:event:notice').map(([, payload]) => (payload as Notice).id);

beforeEach(() => {
  [process, open, sent] = [1, true, []];
  events = pageEvents(() => window);
});

test('a notice that comes while the page still loads is told once the page listens, once and in its order', () => {
  events.publish('notice', notice('a'));
  events.publish('notice', notice('b'));
  expect(sent).toEqual([]);
  events.heard();
  events.heard();
  events.publish('notice', notice('c'));
  expect(notices()).toEqual(['a', 'b', 'c']);
});

test('a page that crashed is told by its successor, which hears how much waits as well', () => {
  events.heard();
  events.publish('waiting', { count: 2 });
  process = 2;
  events.publish('notice', notice('a'));
  expect(notices()).toEqual([]);
  sent = [];
  events.heard();
  expect(sent).toEqual([['desk:event:waiting', { count: 2 }], ['desk:event:notice', notice('a')]]);
  process = 3;
  events.heard();
  expect(notices()).toEqual(['a']);
});

test('what the page asks for once it is there does not wait for it', () => {
  events.publish('changed', { tables: ['cases'] });
  events.heard();
  expect(sent).toEqual([['desk:event:changed', { tables: ['cases'] }]]);
});

test('a window that is gone is sent nothing', () => {
  open = false;
  events.publish('changed', { tables: ['cases'] });
  events.publish('notice', notice('a'));
  events.heard();
  expect(sent).toEqual([]);
});

test('of very many notices the newest are told', () => {
  for (let n = 1; n <= 25; n += 1) events.publish('notice', notice(String(n)));
  events.heard();
  expect(notices()).toHaveLength(20);
  expect(notices().at(-1)).toBe('25');
});

test('what one person was not told is told to nobody who comes after them', () => {
  events.publish('notice', notice('a'));
  events.publish('waiting', { count: 2 });
  events.publish('state', { phase: 'first-run' } as DeskState);
  sent = [];
  events.heard();
  expect(sent).toEqual([]);
});
