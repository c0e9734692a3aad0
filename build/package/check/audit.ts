import { run } from '../../lib/run.ts';

const ASK_MS = 60_000;

/** What npm's audit says of the packages that are shipped: how many known weaknesses of each kind; null where the registry does not answer. */
export async function auditShipped(root: string): Promise<Readonly<Record<string, number>> | null> {
  const asked = await run('npm', ['audit', '--omit', 'dev', '--package-lock-only', '--json'], { cwd: root, timeoutMs: ASK_MS });
  return auditCounts(asked.stdout);
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
