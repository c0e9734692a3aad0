import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './lib/build-app.ts';
import { checkoutKey, stateDir } from './lib/paths.ts';
import { runMain, say } from './lib/say.ts';
import { withDisplay, type Display } from './runtime/display.ts';
import { ensureElectron, type ElectronRuntime } from './runtime/electron.ts';
import { ensureSystemLibraries } from './runtime/libraries.ts';
import { openDesk, type DeskLaunch } from './start/desk-process.ts';
import { readOptions, USAGE, type StartOptions } from './start/options.ts';
import { sharedPractice } from './start/practice-shared.ts';
import { smoke } from './start/smoke.ts';

const SCREENSHOT_POLL_MS = 500;

/** The profile folder: each practice role of each checkout has its own, a real community the one called desk. */
function profileDir(options: StartOptions): string {
  const name = options.profile ?? (options.api === null ? `practice-${checkoutKey}-${options.role}` : 'desk');
  return join(stateDir(), 'profiles', name);
}

async function describeLaunch(options: StartOptions, display: Display): Promise<DeskLaunch> {
  const profile = profileDir(options);
  const common = { profileDir: profile, smokeOut: null, screenshot: display.virtual ? join(profile, 'screenshot.png') : null };
  if (options.api !== null) return { ...common, api: options.api, token: options.token, role: null, practice: false };
  const practice = await sharedPractice();
  return { ...common, api: practice.url, token: practice.tokens[options.role], role: options.role, practice: true };
}

/** Says once where the picture is that stands in for a screen. */
function announceScreenshot(file: string, startedAt: number): NodeJS.Timeout {
  const timer = setInterval(() => {
    const picture = statSync(file, { throwIfNoEntry: false });
    if (picture === undefined || picture.mtimeMs < startedAt) return;
    clearInterval(timer);
    say(`The desk is open on a virtual display; a picture of it is in ${file}`);
  }, SCREENSHOT_POLL_MS);
  return timer;
}

/** What an interrupt does: it ends the script, and once a desk is open it asks the desk to close, then insists. */
const interrupt: { act: () => void } = { act: () => process.exit(130) };

async function open(options: StartOptions, electron: ElectronRuntime, display: Display): Promise<number> {
  const launch = await describeLaunch(options, display);
  say(`Opening the desk${launch.role === null ? '' : ` as ${launch.role}`} …`);
  const watching = launch.screenshot === null ? undefined : announceScreenshot(launch.screenshot, Date.now());
  const desk = openDesk(electron, display, launch);
  interrupt.act = () => {
    desk.kill('SIGTERM');
    interrupt.act = () => desk.kill('SIGKILL');
  };
  const { code } = await desk.ended;
  clearInterval(watching);
  return code;
}

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.act());
  await buildApp();
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron.path);
  return withDisplay((display) =>
    options.smokeOut === null ? open(options, electron, display) : smoke(electron, display, options.smokeOut, options.role),
  );
});
