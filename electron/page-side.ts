import { nativeTheme } from 'electron';
import { defaultSettings, type Settings } from '../shared/contract/bridge/state.ts';
import type { DeskParts } from './desk.ts';
import { clipboardGuard } from './clipboard.ts';
import { exporters } from './export/exporters.ts';
import { lockWhenAway } from './idle-lock.ts';
import type { Answer } from './ipc/bridge.ts';
import { answerCalls } from './ipc/main-calls.ts';
import type { Lifecycle } from './lifecycle.ts';
import { chooseNotices } from './notice-choices.ts';
import { readSettings, writeSettings } from './settings-file.ts';
import { watchPaints } from './test-run.ts';
import { updatesWhenAsked } from './update/ask.ts';
import { actOnWindow } from './window.ts';

/** Once the first screen stands there is time to read the schemas of all calls, so that the first act waits for nothing. */
const SCHEMAS_AFTER_MS = 250;

/** Who answers the page. Loaded while the page loads; the schemas of its calls come when the first screen stands. */
export function answerPage(parts: DeskParts, desk: Lifecycle): Answer {
  const { flags, profile, marks, log, windowOf, send } = parts;
  let settings = readSettings(profile.settings, { ...defaultSettings, guide: flags.guide });
  chooseNotices(settings.notices);
  const use = (chosen: Settings): void => {
    settings = chosen;
    chooseNotices(chosen.notices);
    nativeTheme.themeSource = chosen.theme;
    windowOf()?.setContentProtection(chosen.hideFromCapture);
    send('settings', chosen);
  };
  windowOf()?.setContentProtection(settings.hideFromCapture);
  const copied = clipboardGuard();
  const lock = (by: 'person' | 'idle' | 'sleep'): void => {
    desk.lock(by);
    void copied.clear();
  };
  lockWhenAway(lock, () => desk.state().phase === 'ready' && desk.state().lock === null, () => settings.lockAfter);
  const watch = watchPaints({ flags, marks, desk, windowOf, settings: () => settings, use });
  return answerCalls({
    desk,
    settings: () => settings,
    setSettings: (chosen) => {
      writeSettings(profile.settings, chosen);
      use(chosen);
    },
    actOnWindow: (action) => {
      const window = windowOf();
      if (window !== null) actOnWindow(window, action);
    },
    copied,
    lock: () => lock('person'),
    ...exporters({ desk, windowOf, saveFolder: flags.save, progress: (progress) => send('bundle', progress), now: () => new Date().toISOString(), log }),
    updates: updatesWhenAsked(parts, desk, () => settings.lookForUpdates, (state) => send('update', state)),
    painted: (what) => {
      watch(what);
      if (what === 'screen') setTimeout(() => void import('../shared/contract/bridge/calls.ts'), SCHEMAS_AFTER_MS);
    },
    log,
  });
}
