import type { z } from 'zod';
import { problem, type Problem } from '../../shared/contract/wire.ts';
import type { Answer } from './http.ts';

/** One thing that the server does wrong, in plain words. Never holds a token, a name or what somebody wrote. */
export interface Finding {
  readonly asked: string;
  readonly expected: string;
  readonly came: string;
}

/** A check cannot go on, because the server did not do what the next step needs. */
export class Unmet extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(`${finding.asked}: expected ${finding.expected}, came ${finding.came}`);
    this.name = 'Unmet';
    this.finding = finding;
  }
}

/** A check does not apply here; the message is a sentence that says why. */
export class NotHere extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotHere';
  }
}

/** Ends the check with a finding unless `holds`. */
export function must(holds: boolean, asked: string, expected: string, came: string): asserts holds {
  if (!holds) throw new Unmet({ asked, expected, came });
}

/** The media type of an answer without its parameters, in lower case. */
export function mediaType(answer: Pick<Answer, 'headers'>): string {
  return (answer.headers['content-type'] ?? 'no content type').split(';')[0]!.trim().toLowerCase();
}

/** The problem of an answer (RFC 9457), or null when its body is none of the contract's. */
export function problemOf(answer: Answer): Problem | null {
  try {
    const parsed = problem.safeParse(JSON.parse(answer.text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** An answer in a few words. What people wrote is never in it. */
export function sayAnswer(answer: Answer): string {
  const known = problemOf(answer);
  const media = mediaType(answer);
  const expected = known?.expectedSeq === undefined ? '' : `, expectedSeq ${known.expectedSeq}`;
  return known && answer.status >= 400 ? `${answer.status} ${media}, problem “${known.type}”${expected}` : `${answer.status} ${media}, ${answer.text.length} characters`;
}

/** Where a value breaks a schema: fields and reasons, never what they hold. */
export function misfit(error: z.ZodError): string {
  const [first] = error.issues;
  const more = error.issues.length > 1 ? ` and ${error.issues.length - 1} more` : '';
  return first ? `${first.path.join('.') || 'the whole'}: ${first.message}${more}` : 'something that does not fit';
}

/** Whether an answer has status 200 and fits a schema. */
export function isOf(answer: Answer, schema: z.ZodType): boolean {
  try {
    return answer.status === 200 && schema.safeParse(JSON.parse(answer.text)).success;
  } catch {
    return false;
  }
}

/** Reads an answer of status 200 as JSON of a schema, or ends the check. */
export function fits<S extends z.ZodType>(answer: Answer, schema: S, name: string): z.infer<S> {
  must(answer.status === 200, answer.asked, `status 200 with ${name}`, sayAnswer(answer));
  let value: unknown;
  try {
    value = JSON.parse(answer.text);
  } catch {
    must(false, answer.asked, `${name} as JSON`, `text that is no JSON (${sayAnswer(answer)})`);
  }
  const parsed = schema.safeParse(value);
  must(parsed.success, answer.asked, `${name} as the contract has it`, parsed.success ? '' : misfit(parsed.error));
  return parsed.data;
}
