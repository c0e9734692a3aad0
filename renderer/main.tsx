import { createRoot } from 'react-dom/client';
import './styles/base.css';
import { App } from './app/App.tsx';
import { applyAppearance, followSystem } from './app/appearance.ts';
import { startDeskNotices } from './app/desk-notices.ts';
import { startKeys } from './app/keys/use-keys.ts';
import { followSession } from './app/forget.ts';
import { followAddress, readRoute } from './app/routes.ts';
import { on, platform } from './data/bridge.ts';
import { startClock } from './data/clock.ts';
import { listen } from './data/live.ts';
import { holdBack, letGo, peek, prefetch } from './data/query-cache.ts';
import type { DeskState } from '../shared/contract/bridge/state.ts';
import { firstFilter } from '../shared/contract/bridge/first-filter.ts';
import { startCover } from './features/lock/cover.ts';
import { followOffline } from './features/outbox/store.ts';

/** What the screen that the window begins with is drawn from: Today, or the queue. */
function firstRows(): Promise<unknown> {
  return readRoute(location.hash).screen === 'cases' ? prefetch('cases.list', firstFilter) : prefetch('today.get', {});
}

/** What the first rows may take before the desk is drawn without them. */
const FIRST_ROWS_MS = 100;
/** What the screen's other panes ask for waits no longer than this for its first frame; a desk that asks for a passphrase has none. */
const FIRST_FRAME_MS = 400;

/** How long after an unanswered question for its state the page asks again, milliseconds. */
const ASK_AGAIN_MS = 200;

/** The desk's state as it is known first: told, or answered. Asked until it is; without it the page would be blank for ever. */
async function firstState(): Promise<DeskState> {
  for (;;) {
    await prefetch('desk.state', {});
    // What was told meanwhile is newer than what was answered.
    const { data } = peek('desk.state', {});
    if (data !== null) return data;
    await new Promise((resolve) => void setTimeout(resolve, ASK_AGAIN_MS));
  }
}

/** Puts the desk on the page: listens, then asks for state and settings, and for the first screen's data in the same moment. */
async function start(): Promise<void> {
  document.documentElement.dataset['platform'] = platform();
  on('settings', applyAppearance);
  listen();
  startClock();
  startCover();
  startDeskNotices();
  followOffline();
  followSession();
  const asked = Promise.all([firstState(), prefetch('settings.get', {})]);
  // Not waited for: when the desk is not open yet, these are asked again once it is.
  const rows = firstRows();
  void prefetch('counts.get', {});
  followSystem();
  followAddress();
  startKeys();
  const [state] = await asked;
  const settings = peek('settings.get', {}).data;
  if (settings !== null) applyAppearance(settings);
  // The first screen is drawn once, with its rows; a desk that needs longer to open shows itself without them.
  if (state.phase === 'ready') await Promise.race([rows, new Promise((resolve) => void setTimeout(resolve, FIRST_ROWS_MS))]);
  holdBack(['today.get', 'cases.list', 'counts.get', 'connection.get']);
  setTimeout(letGo, FIRST_FRAME_MS);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}

void start();
