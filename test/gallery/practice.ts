import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { serviceNode } from '../../build/lib/node.ts';
import { repoRoot } from '../../build/lib/paths.ts';
import { readyLine, type Practice } from '../../build/start/practice-process.ts';

/** The instant of the drawings, a Thursday afternoon in summer time: ages and dates read as they do there. */
export const THE_DAY = '2026-05-14T13:20:05.000Z';

/** A practice community that is the same at every start: fixed seed and instant, and nothing happens in it by itself. */
export async function stillPractice(databaseFile: string): Promise<Practice & { stop(): void }> {
  const args = ['--port', '0', '--seed', '1', '--scale', '0.3', '--day', 'off', '--now', THE_DAY, '--db', databaseFile, '--exit-with-parent'];
  const child = spawn(serviceNode(), [join(repoRoot, 'out', 'main', 'practice.js'), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const practice = await new Promise<Practice>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const found = readyLine(text);
      if (found !== null) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The practice community ended with ${code}.`)));
  });
  return { ...practice, stop: () => void child.kill('SIGKILL') };
}
