import { run } from '../../lib/run.ts';

const ASK_MS = 60_000;

/** What npm's audit says of the packages that are shipped: how many known weaknesses of each kind, or in a few words why it says nothing. */
export async function auditShipped(root: string): Promise<Readonly<Record<string, number>> | string> {
  const asked = await run('npm', ['audit', '--omit', 'dev', '--package-lock-only', '--json'], { cwd: root, timeoutMs: ASK_MS });
  return asked.timedOut ? `the registry was silent for ${ASK_MS / 1_000} seconds` : (auditCounts(asked.stdout) ?? whyNot(asked.stdout));
}

/** Reads the counts from the answer of `npm audit --json`; null when it is not one. */
export function auditCounts(answer: string): Readonly<Record<string, number>> | null {
  try {
    const { metadata } = JSON.parse(answer) as { metadata?: { vulnerabilities?: Record<string, number> } };
    return metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

/** Why the answer of `npm audit --json` is none, in a few words. */
export function whyNot(answer: string): string {
  try {
    const { statusCode, error } = JSON.parse(answer) as { statusCode?: number; error?: { code?: string } };
    if (statusCode !== undefined) return `the registry does not answer it: ${statusCode}`;
    return `the registry does not answer it${error?.code === undefined ? '' : `: ${error.code}`}`;
  } catch {
    return 'npm said nothing that can be read';
  }
}
