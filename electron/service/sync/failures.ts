import type { Problem } from '../../../shared/contract/wire.ts';
import { deskError, type DeskError, type ErrorCode } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import type { CallFailure, CallFailureKind } from './community.ts';

const sentences: Readonly<Record<CallFailureKind, string>> = {
  transport: 'The community cannot be reached.',
  unavailable: 'The community does not answer just now.',
  'rate-limited': 'The community asks the desk to wait.',
  'in-flight': 'The community is still working on what the desk sent.',
  'sequence-gap': 'The community misses earlier changes of this desk.',
  'sequence-reused': 'The community has something else under this change’s number.',
  'too-large': 'This is more than the community takes at once.',
  'cursor-expired': 'The desk’s copy is too old to be continued.',
  unauthorized: 'The community does not know this token.',
  forbidden: 'The community does not allow this.',
  'account-closed': 'This account has ended.',
  'too-old': 'The community needs a newer desk.',
  'too-new': 'This desk needs a newer community.',
  'not-a-community': 'Something answered at this address, but it is not a community server.',
  refused: 'The community did not accept what the desk sent.',
};

/** Makes a {@link CallFailure} with its sentence. */
export function failure(kind: CallFailureKind, detail: string | null, more: Partial<Pick<CallFailure, 'retryAfterMs' | 'expectedSeq' | 'problem'>> = {}): CallFailure {
  return { kind, sentence: sentences[kind], detail, retryAfterMs: null, expectedSeq: null, problem: null, ...more };
}

/** `Retry-After` (seconds or a date) as milliseconds from now, at most `limits.retryAfterCapMs`. */
export function retryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), limits.retryAfterCapMs) : null;
}

const byStatus: Readonly<Record<number, CallFailureKind>> = { 401: 'unauthorized', 403: 'forbidden', 410: 'cursor-expired', 413: 'too-large', 422: 'sequence-reused', 426: 'too-old', 429: 'rate-limited' };

function kindOf(status: number, problem: Problem | null): CallFailureKind {
  if (status >= 500) return 'unavailable';
  if (status === 429) return 'rate-limited';
  // Every other refusal of a community is problem+json; without it, somebody else answered.
  if (status < 400 || problem === null) return status === 413 ? 'too-large' : 'not-a-community';
  // The one answer that deletes a copy: only in the form that the contract gives it.
  if (problem.type === 'account-closed') return status === 403 ? 'account-closed' : (byStatus[status] ?? 'refused');
  if (problem.type === 'sequence-gap' || problem.type === 'in-flight') return problem.type;
  return byStatus[status] ?? 'refused';
}

/** What an answer that is no success means. */
export function failureOfStatus(status: number, problem: Problem | null, retryAfterMs: number | null): CallFailure {
  return failure(kindOf(status, problem), `HTTP ${status}${problem ? ` ${problem.type}` : ''}`, { retryAfterMs, expectedSeq: problem?.expectedSeq ?? null, problem });
}

const codes: Readonly<Partial<Record<CallFailureKind, ErrorCode>>> = {
  transport: 'unreachable',
  unavailable: 'unreachable',
  'rate-limited': 'unreachable',
  unauthorized: 'wrong-token',
  'account-closed': 'wrong-token',
  'too-old': 'too-old',
  'too-new': 'too-new',
};

/** A failed call as the first-run screen meets it. */
export function asDeskError({ kind, sentence, detail }: CallFailure): DeskError {
  return deskError(codes[kind] ?? 'not-a-community', sentence, detail);
}
