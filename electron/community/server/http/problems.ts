import type { Problem, ProblemType } from '../../../../shared/contract/wire.ts';

/** A problem that ends a request (RFC 9457). `headers` go with it. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, type: ProblemType, title: string, more: { expectedSeq?: number; headers?: Record<string, string> } = {}) {
    super(title);
    this.name = 'HttpProblem';
    this.status = status;
    this.problem = { type, title, status, ...(more.expectedSeq === undefined ? {} : { expectedSeq: more.expectedSeq }) };
    this.headers = more.headers ?? {};
  }
}

/** A full disk or a locked database passes; the desk tries again (sync.md, invariant 7). */
const passing = (error: unknown): boolean => /^SQLITE_(BUSY|FULL|IOERR|LOCKED)/.test((error as { code?: string } | null)?.code ?? '');

function known(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (passing(error)) return new HttpProblem(503, 'unavailable', 'The community cannot write just now.', { headers: { 'retry-after': '5' } });
  return new HttpProblem(500, 'internal', 'Something went wrong on the community’s side.');
}

/** The answer to a request that failed; a defect of ours says nothing of itself. */
export function problemResponse(error: unknown): Response {
  const { problem, status, headers } = known(error);
  return new Response(JSON.stringify(problem), { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
}
