import type { DeskState } from '../../shared/contract/bridge/state.ts';
import { on, tell } from './bridge.ts';
import { peek, questionChanged, sessionChanged, sessionOpened, tablesChanged, tellAnswer, watch } from './query-cache.ts';

/** Who is signed in and where, as one value to compare. */
const sessionOf = (state: DeskState): string => `${state.phase === 'ready'} ${state.session?.staffId ?? ''} ${state.session?.url ?? ''} ${state.session?.role ?? ''}`;

/** Tells of the desk's state as soon as it is known, and of every change; the first is what the page began with. */
export function onDeskState(listener: (state: DeskState) => void): void {
  let last: DeskState | null = null;
  watch('desk.state', {}, () => {
    const state = peek('desk.state', {}).data;
    if (state === null || state === last) return;
    last = state;
    listener(state);
  });
}

/** Forgets what another session left, and asks again what could not be answered while the desk was opening. */
function followSessions(): void {
  let session: string | null = null;
  let opening = true;
  onDeskState((state) => {
    const next = sessionOf(state);
    const straight = opening && state.phase === 'ready';
    opening &&= state.phase === 'opening';
    if (next === session) return;
    const first = session === null;
    session = next;
    if (straight) sessionOpened();
    else if (!first) sessionChanged();
  });
}

/**
 * Keeps the page's answers in step with what the desk tells by itself; once, and before the page waits for any answer: what
 * is told between an answer and the listening would be lost, and a desk that has opened would be waited for without end.
 */
export function listen(): void {
  on('state', (state) => tellAnswer('desk.state', {}, state));
  on('settings', (settings) => tellAnswer('settings.get', {}, settings));
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
  on('presence', ({ targetId }) => {
    for (const question of ['cases.get', 'inbox.get'] as const) questionChanged(question, (input) => (input as { id: string }).id === targetId);
  });
  // The computer has a network again: nobody waits for the next attempt.
  addEventListener('online', () => void tell('sync.now', {}));
  followSessions();
}
