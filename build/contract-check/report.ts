import type { Outcome } from './check.ts';
import type { Suite } from './run.ts';

const WORD = { passed: 'ok     ', failed: 'FAILED ', skipped: 'skipped' } as const;

/** One check as lines for people: what holds in one line, what is wrong in three. */
export function lines({ name, says, holds, status, findings, why, notes }: Outcome): string {
  const head = `${WORD[status]}  ${name.padEnd(24)} ${says}`;
  if (status === 'skipped') return `${head}\n             ${why ?? ''}`;
  const wrong = findings.map(({ asked, expected, came }) => `\n           asked     ${asked}\n           expected  ${expected}\n           came      ${came}`);
  const broken = status === 'failed' ? `  [${holds}]` : '';
  return [head + broken, ...wrong, ...notes.map((note) => `\n             ${note}`)].join('');
}

const count = (outcomes: readonly Outcome[], status: Outcome['status']): number => outcomes.filter((outcome) => outcome.status === status).length;

/** The last lines. */
export function summary({ outcomes, left }: Suite): string {
  const failed = outcomes.filter(({ status }) => status === 'failed').map(({ name }) => name);
  const behind = left.map((sentence) => `Not put back: ${sentence}\n`).join('');
  const total = `${count(outcomes, 'passed')} passed, ${failed.length} failed, ${count(outcomes, 'skipped')} skipped`;
  return `${behind}${total}${failed.length > 0 ? `: ${failed.join(', ')}` : ''}`;
}

/** The whole result for programs. */
export function asJson(suite: Suite, api: URL): string {
  const { me, outcomes, left } = suite;
  return JSON.stringify({
    api: api.href,
    community: me?.community ?? null,
    role: me?.staff.role ?? null,
    passed: count(outcomes, 'passed'),
    failed: count(outcomes, 'failed'),
    skipped: count(outcomes, 'skipped'),
    notPutBack: left,
    checks: outcomes,
  });
}
