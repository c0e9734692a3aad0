import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildApp } from '../../build/lib/build-app.ts';
import { runMain, say } from '../../build/lib/say.ts';
import { openDisplay } from '../../build/runtime/display.ts';
import { ensureElectron } from '../../build/runtime/electron.ts';
import { ensureSystemLibraries } from '../../build/runtime/libraries.ts';
import { endCommunities } from '../e2e/support/communities.ts';
import { ELECTRON_VARIABLE } from '../support/electron-app.ts';
import { acceptLayout } from './accept.ts';
import { drawCommunities } from './community-states.ts';
import { drawComponents } from './components.ts';
import type { Draw } from './draw.ts';
import { drawForum } from './forum-states.ts';
import { readOptions, USAGE, type GalleryOptions } from './options.ts';
import { drawPractice } from './practice-desks.ts';
import { drawStates } from './state-desks.ts';

// `npm run gallery`: an account on stderr, one line of JSON on stdout, and in DIR the pictures and `faults.txt`.

async function draw(options: GalleryOptions): Promise<number> {
  await buildApp();
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron.path);
  const display = await openDisplay();
  Object.assign(process.env, display.env, { [ELECTRON_VARIABLE]: JSON.stringify(electron) });
  const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-gallery-'));
  const out = options.out === null ? null : resolve(options.out);
  if (out !== null) mkdirSync(out, { recursive: true });
  const found: Draw = { ...options, out, scratch, faults: [], failures: [], violations: [], states: new Set(), drawn: 0 };
  try {
    for (const part of [drawComponents, drawStates, drawCommunities, drawForum, drawPractice]) await part(found);
  } finally {
    endCommunities();
    display.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  for (const line of [...found.failures, ...found.violations]) say(`   ${line}`);
  if (out !== null) writeFileSync(join(out, 'faults.txt'), [...found.failures, ...found.violations, ...found.faults].map((line) => `${line}\n`).join(''));
  process.stdout.write(`${JSON.stringify({ states: found.states.size, looks: options.looks.length, drawn: found.drawn, failures: found.failures.length, violations: options.axe ? found.violations.length : null, faults: found.faults.length })}\n`);
  return found.failures.length + found.violations.length > 0 ? 1 : 0;
}

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    say(USAGE);
    return 0;
  }
  return options.accept ? acceptLayout() : draw(options);
});
