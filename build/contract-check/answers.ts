import { mediaType, problemOf, sayAnswer } from './findings.ts';
import type { Answer, Ask } from './http.ts';
import type { Watch } from './watch.ts';

const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** What a refusal must be, whatever was asked (RFC 9457). */
function lookAtProblem(answer: Answer, watch: Watch): void {
  const wrong = (expected: string, came: string): void => watch.wrong('http.problems', answer.asked, expected, came);
  watch.looked('http.problems');
  if (mediaType(answer) !== 'application/problem+json') return wrong('application/problem+json', sayAnswer(answer));
  const problem = problemOf(answer);
  if (!problem) return wrong('a problem of the contract: a known type and a title', typeOf(answer.text));
  if (problem.status !== undefined && problem.status !== answer.status) wrong(`status ${answer.status} inside as well`, `status ${problem.status}`);
}

function typeOf(text: string): string {
  try {
    const { type } = JSON.parse(text) as { type?: unknown };
    return typeof type === 'string' ? `the type “${type.slice(0, 80)}”` : 'no type';
  } catch {
    return 'text that is no JSON';
  }
}

/** Looks at every answer for the standing checks on HTTP. HEAD has no body to look at. */
export function lookAtAnswer(answer: Answer, ask: Ask, watch: Watch): void {
  const { asked, status, headers, text } = answer;
  const retry = headers['retry-after'];
  const needsRetry = status === 429 || status === 503;
  watch.looked('http.no-faults');
  watch.looked('http.no-cookies');
  if (status >= 500 && !(status === 503 && retry !== undefined)) watch.wrong('http.no-faults', asked, 'an answer or a refusal', sayAnswer(answer));
  if (headers['set-cookie'] !== undefined) watch.wrong('http.no-cookies', asked, 'no Set-Cookie', 'Set-Cookie');
  if (retry !== undefined || needsRetry) {
    watch.looked('http.retry-after');
    if (!/^\d{1,9}$/.test(retry ?? '') && !HTTP_DATE.test(retry ?? '')) watch.wrong('http.retry-after', `${asked} (status ${status})`, 'Retry-After in seconds or as an HTTP date', retry === undefined ? 'none' : `“${retry.slice(0, 40)}”`);
  }
  if (ask.method === 'HEAD') return;
  if (status >= 400) return lookAtProblem(answer, watch);
  if (text === '') return;
  watch.looked('http.json');
  const charset = /charset=([^;]+)/i.exec(headers['content-type'] ?? '')?.[1]?.trim().toLowerCase();
  if (mediaType(answer) !== 'application/json') watch.wrong('http.json', asked, 'application/json', sayAnswer(answer));
  else if (charset !== undefined && charset !== 'utf-8') watch.wrong('http.json', asked, 'UTF-8', `charset ${charset.slice(0, 40)}`);
}
