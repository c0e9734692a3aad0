import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../lib/run.ts';
import type { Display } from '../../runtime/display.ts';
import { sandboxFlags } from '../../start/desk-process.ts';
import { resultLine } from '../../start/smoke.ts';
import type { Artefact } from './artefact.ts';

const DEADLINE_MS = 180_000;

/** What a packaged desk told of its run through all its screens (electron/pictures.ts). */
export interface StartReport {
  readonly electron: string;
  readonly node: string;
  readonly sqlite: string;
  readonly screenReadyMs: number | null;
  readonly cases: number;
  readonly screens: readonly string[];
}

/** How a packaged desk ended: its report, or what it said instead. */
export type Started = { readonly ok: true; readonly report: StartReport } | { readonly ok: false; readonly why: string };

/** Variables with which a Node or an Electron that is not ours could be brought in; a packaged desk must pass over them. */
const HOSTILE = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nonexistent/planted.js', DUTY_DESK_NODE: '/nonexistent/node', ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' };

/**
 * Starts an unpacked package on a new profile and lets it go through its screens on a practice community of its own. It gets
 * an environment that would lead a desk astray which listened to it.
 */
export async function startPackaged(artefact: Pick<Artefact, 'executable'>, display: Pick<Display, 'env'>): Promise<Started> {
  const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-packaged-'));
  try {
    const args = [...sandboxFlags(), `--duty-profile=${join(scratch, 'profile')}`, `--duty-smoke-out=${join(scratch, 'pictures')}`];
    const ran = await run(artefact.executable, args, { cwd: scratch, env: { ...process.env, ...display.env, ...HOSTILE }, timeoutMs: DEADLINE_MS });
    const line = resultLine(ran.stdout);
    if (ran.timedOut) return { ok: false, why: `it did not finish within ${DEADLINE_MS / 1000} seconds` };
    if (ran.code !== 0 || line === null) return { ok: false, why: `it ended with code ${ran.code}: ${ran.stderr.trim().split('\n').at(-1) ?? ''}` };
    return { ok: true, report: JSON.parse(line) as StartReport };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
