import { createRoot } from 'react-dom/client';
import './styles/base.css';
import { App } from './app/App.tsx';
import { applyAppearance, followSystem } from './app/appearance.ts';
import { startDeskNotices } from './app/desk-notices.ts';
import { startKeys } from './app/keys/use-keys.ts';
import { followSession } from './app/forget.ts';
import { followAddress, readRoute } from './app/routes.ts';
import { ask, on, platform } from './data/bridge.ts';
import { startClock } from './data/clock.ts';
import { listen } from './data/live.ts';
import { holdBack, letGo, prefetch, tellAnswer } from './data/query-cache.ts';
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

/** Puts the desk on the page: state and settings first, the first screen's data asked for in the same moment. */
async function start(): Promise<void> {
  document.documentElement.dataset['platform'] = platform();
  const asked = Promise.all([ask('desk.state', {}), ask('settings.get', {})]);
  // Not waited for: when the desk is not open yet, these are asked again once it is.
  const rows = firstRows();
  void prefetch('counts.get', {});
  void prefetch('connection.get', {});
  const [state, settings] = await asked;
  if (!state.ok) throw new Error(state.error.message);
  tellAnswer('desk.state', {}, state.value);
  if (settings.ok) {
    tellAnswer('settings.get', {}, settings.value);
    applyAppearance(settings.value);
  }
  on('settings', applyAppearance);
  followSystem();
  followAddress();
  listen(state.value);
  startClock();
  startCover();
  startKeys();
  startDeskNotices();
  followOffline();
  followSession();
  // The first screen is drawn once, with its rows; a desk that needs longer to open shows itself without them.
  if (state.value.phase === 'ready') await Promise.race([rows, new Promise((resolve) => void setTimeout(resolve, FIRST_ROWS_MS))]);
  holdBack(['today.get', 'cases.list', 'counts.get', 'connection.get']);
  setTimeout(letGo, FIRST_FRAME_MS);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}

void start();
