import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { openDisplay } from '../runtime/display.ts';
import { ensureElectron } from '../runtime/electron.ts';
import { sandboxFlags } from './desk-process.ts';

/** Whether a command line of the headless desk asks for a PDF. */
export function asksForPdf(args: readonly string[]): boolean {
  return args.some((word, n) => word === '--format=pdf' || (word === '--format' && args[n + 1] === 'pdf'));
}

/** Has a program that prints at hand while `work` runs: an Electron, and a display where there is none. The desk finds it in its environment. */
export async function withPrinter(work: () => Promise<number>): Promise<number> {
  const { path } = await ensureElectron();
  const display = await openDisplay();
  try {
    Object.assign(process.env, display.env, { DUTY_DESK_PRINTER: JSON.stringify([path, ...sandboxFlags(), join(repoRoot, 'out', 'main', 'print.js')]) });
    return await work();
  } finally {
    display.close();
  }
}
