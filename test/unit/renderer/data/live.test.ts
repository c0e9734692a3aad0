import { beforeEach, expect, test, vi } from 'vitest';
import type { DeskState } from '../../../../shared/contract/bridge/state.ts';

/** What the page has asked, but for the desk's state. */
const asked: { name: string; answer: (value: unknown) => void; fail: () => void }[] = [];
/** Answers the question for the desk's state. */
let answerState: (value: DeskState) => void = () => undefined;
const heard = new Map<string, (payload: unknown) => void>();
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};
const state = (phase: DeskState['phase'], staffId: string | null = null): DeskState =>
  ({ phase, session: staffId === null ? null : { staffId, url: 'https://community.example', role: 'staff' } }) as unknown as DeskState;

/** A page that has begun on a desk in this state. */
async function begin(first: DeskState): Promise<void> {
  live.listen();
  answerState(first);
  await settle();
}

let cache: typeof import('../../../../renderer/data/query-cache.ts');
let live: typeof import('../../../../renderer/data/live.ts');
beforeEach(async () => {
  asked.length = 0;
  heard.clear();
  const ask = (name: string): Promise<unknown> => new Promise((resolve) => {
    if (name === 'desk.state') answerState = (value) => resolve({ ok: true, value });
    else asked.push({ name, answer: (value) => resolve({ ok: true, value }), fail: () => resolve({ ok: false, error: { code: 'not-ready', message: 'not yet', detail: null } }) });
  });
  vi.stubGlobal('window', { desk: { ask, on: (name: string, listener: (payload: unknown) => void) => void heard.set(name, listener) } });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.resetModules();
  cache = await import('../../../../renderer/data/query-cache.ts');
  live = await import('../../../../renderer/data/live.ts');
});

test('what was asked while the desk was opening is not asked again when it is open', async () => {
  void cache.prefetch('staff.list', {});
  await begin(state('opening'));
  heard.get('state')?.(state('ready', 's1'));
  const stop = cache.watch('staff.list', {}, () => undefined);
  expect(asked).toHaveLength(1);
  asked[0]?.answer([]);
  await settle();
  expect(cache.peek('staff.list', {}).data).toEqual([]);
  stop();
});

test('what could not be answered while the desk was opening is asked again', async () => {
  const stop = cache.watch('staff.list', {}, () => undefined);
  asked[0]?.fail();
  await settle();
  await begin(state('opening'));
  heard.get('state')?.(state('ready', 's1'));
  expect(asked).toHaveLength(2);
  stop();
});

test.each([
  ['after a passphrase', ['passphrase', 's1']],
  ['after a fault', ['fault', 's1']],
] as const)('%s the page knows nothing of before', async (_name, [phase, staffId]) => {
  void cache.prefetch('staff.list', {});
  await begin(state('opening'));
  asked[0]?.answer([]);
  await settle();
  heard.get('state')?.(state(phase));
  heard.get('state')?.(state('ready', staffId));
  expect(cache.peek('staff.list', {}).data).toBeNull();
});

test('another person sees nothing of the one before', async () => {
  await begin(state('opening'));
  heard.get('state')?.(state('ready', 's1'));
  const stop = cache.watch('staff.list', {}, () => undefined);
  asked[0]?.answer([]);
  await settle();
  heard.get('state')?.(state('ready', 's2'));
  expect(cache.peek('staff.list', {}).data).toBeNull();
  expect(asked).toHaveLength(2);
  stop();
});

test('a page that listens has asked nothing before it did: what is told before an answer counts', async () => {
  live.listen();
  heard.get('state')?.(state('passphrase'));
  answerState(state('opening'));
  await settle();
  expect(cache.peek('desk.state', {}).data?.phase).toBe('passphrase');
});

test('a page that begins on an open desk knows whose it is: another person sees nothing of it', async () => {
  await begin(state('ready', 's1'));
  const stop = cache.watch('staff.list', {}, () => undefined);
  asked[0]?.answer([]);
  await settle();
  heard.get('state')?.(state('first-run'));
  expect(cache.peek('staff.list', {}).data).toBeNull();
  stop();
});

test('what a person was doing is forgotten when they sign out of a desk that was open when the page began', async () => {
  const { forgetful, followSession } = await import('../../../../renderer/app/forget.ts');
  const begun = { draft: '' };
  let doing = { draft: 'half a thought' };
  forgetful({ getInitialState: () => begun, setState: (next: typeof begun) => void (doing = next) });
  followSession();
  await begin(state('ready', 's1'));
  expect(doing.draft).toBe('half a thought');
  heard.get('state')?.(state('first-run'));
  expect(doing.draft).toBe('');
});
