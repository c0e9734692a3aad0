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

/** The answer to a request that failed; anything but an {@link HttpProblem} is a defect of ours and says nothing of itself. */
export function problemResponse(error: unknown): Response {
  const known = error instanceof HttpProblem ? error : new HttpProblem(500, 'internal', 'Something went wrong on the community’s side.');
  return new Response(JSON.stringify(known.problem), { status: known.status, headers: { ...known.headers, 'content-type': 'application/problem+json' } });
}
