import { expect, test } from 'vitest';
import { sayReportReason } from '../../../../shared/model/report-reasons.ts';

test('a reason is said in the desk’s words, else in the forum’s where they are words, and nothing else gets through', () => {
  expect(['spam', 'copied-account', 'abuse', 'rule-breaking'].map(sayReportReason)).toEqual(['Spam', 'Copied account?', 'Abuse', 'Rule breaking']);
  for (const id of ['reason-17', 'R', '', 'toString', '<b>x</b>', 'a'.repeat(64), '__proto__']) expect(sayReportReason(id), id).toBe('Something else');
});
