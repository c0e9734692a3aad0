import type { DeskState } from '../../shared/contract/bridge/state.ts';
import { on, tell } from './bridge.ts';
import { questionChanged, sessionChanged, sessionOpened, tablesChanged, tellAnswer } from './query-cache.ts';

/** Who is signed in and where, as one value to compare. */
const sessionOf = (state: DeskState): string => `${state.phase === 'ready'} ${state.session?.staffId ?? ''} ${state.session?.url ?? ''} ${state.session?.role ?? ''}`;

/** Keeps the page's answers in step with what the desk tells by itself; once, before the first question. */
export function listen(first: DeskState): void {
  let session = sessionOf(first);
  let opening = first.phase === 'opening';
  on('changed', ({ tables }) => tablesChanged(tables));
  let reaches: boolean | null = null;
  on('connection', (connection) => {
    tellAnswer('connection.get', {}, connection);
    // Whether a reply reaches the member is said in its conversation at once.
    const now = connection.offlineSince === null;
    if (reaches !== null && reaches !== now) questionChanged('inbox.get');
    reaches = now;
  });
  on('update', (update) => tellAnswer('update.get', {}, update));
  on('settings', (settings) => tellAnswer('settings.get', {}, settings));
  on('presence', ({ targetId }) => {
    for (const question of ['cases.get', 'inbox.get'] as const) questionChanged(question, (input) => (input as { id: string }).id === targetId);
  });
  // The computer has a network again: nobody waits for the next attempt.
  addEventListener('online', () => void tell('sync.now', {}));
  on('state', (state) => {
    tellAnswer('desk.state', {}, state);
    const straight = opening && state.phase === 'ready';
    opening = false;
    const next = sessionOf(state);
    if (next === session) return;
    session = next;
    if (straight) sessionOpened();
    else sessionChanged();
  });
}
