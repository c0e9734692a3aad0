import { app } from 'electron';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UpdateState } from '../../shared/contract/bridge/updates.ts';
import type { DeskParts } from '../desk.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { runningAppImage } from './app-image.ts';
import type { UpdateSource } from './built-in.ts';
import { updateEngine, type Installed } from './engine.ts';
import { deskUpdates, type Updates } from './updates.ts';

/** How this desk is installed; what packages of Linux say of themselves beside the archive is not asked. */
function installedAs(source: UpdateSource): Installed {
  if (process.platform === 'darwin') return { kind: 'mac' };
  if (process.platform === 'win32') return source.publisher === null ? { kind: 'elsewhere' } : { kind: 'nsis', publisher: source.publisher };
  const file = runningAppImage(process.env['APPIMAGE']);
  return file === null ? { kind: 'elsewhere' } : { kind: 'app-image', file };
}

/** The updates of this desk, from the place and the keys that it was built with. Loaded when somebody asks: electron-updater comes with it. */
export function openUpdates(source: UpdateSource, { flags, profile, log }: DeskParts, desk: Lifecycle, changed: (state: UpdateState) => void): Updates {
  const installed = installedAs(source);
  const args = flags.profile === null ? [] : [`--duty-profile=${flags.profile}`];
  return deskUpdates({
    engine: updateEngine({ source, installed, version: app.getVersion(), folder: profile.folder, args, platform: process.platform, arch: process.arch }),
    how: installed.kind === 'elsewhere' ? 'elsewhere' : 'here',
    version: app.getVersion(),
    memoryFile: join(profile.update, 'looked.json'),
    unsent: async () => {
      const answer = await desk.call('counts.get', {}, { question: true });
      if (answer.ok) {
        const { saved, needsYou } = answer.value as { saved: number; needsYou: number };
        return saved + needsYou;
      }
      return answer.error.code === 'not-signed-in' ? 0 : null;
    },
    pause: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
    close: async () => {
      await desk.close();
      // Or the newer desk would find this one still holding the profile, and end.
      app.releaseSingleInstanceLock();
    },
    // On a Mac, Squirrel ends the app itself once it has what it needs.
    leave: () => void (installed.kind === 'mac' || app.quit()),
    changed,
    now: () => new Date().toISOString(),
    log,
  });
}
