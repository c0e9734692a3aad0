import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serviceNode } from '../../../build/lib/node.ts';
import { repoRoot } from '../../../build/lib/paths.ts';
import type { Asked, Line, Opened } from '../../support/community-process.ts';

/** A community with a database of its own, and colleagues' tokens by their ids where it gave any. */
export interface TestCommunity {
  readonly url: string;
  readonly tokens: Record<string, string>;
  ask<T>(asked: Exclude<Asked, { readonly open: unknown }>): Promise<T>;
}

interface Say {
  <T>(line: Line): Promise<T>;
  end(): void;
}

/** Starts the process that has this worker's communities: it is read and compiled once, not once for each test. */
function start(): Say {
  const script = join(repoRoot, 'test', 'support', 'community-process.ts');
  const child = spawn(serviceNode(), ['--experimental-strip-types', '--no-warnings', script], { cwd: repoRoot, stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let turn: Promise<unknown> = Promise.resolve();
  const say = <T>(line: Line): Promise<T> => {
    const said = turn.then(async () => {
      child.stdin.write(`${JSON.stringify(line)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error('The test communities ended.');
      return JSON.parse(value as string) as T;
    });
    turn = said.catch(() => undefined);
    return said;
  };
  return Object.assign(say, { end: () => void child.stdin.end() });
}

let say: Say | null = null;
let opened = 0;

/** Ends the process for communities, if there is one: whoever does not end by themselves would wait for it. */
export function endCommunities(): void {
  say?.end();
  say = null;
}

/** Opens a community in this worker's process for them. */
export async function openCommunity(open: Opened): Promise<TestCommunity> {
  const ask = (say ??= start());
  opened += 1;
  const about = opened;
  const { url, tokens } = await ask<{ url: string; tokens: Record<string, string> }>({ about, asked: { open } });
  return { url, tokens, ask: (asked) => ask({ about, asked }) };
}
