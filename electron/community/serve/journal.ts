/** What is written down: names of events and numbers, never a token, a body, a name or an address. */
export interface Journal {
  say(level: 'info' | 'warn' | 'error', event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void;
  /** A defect of ours: its class, its code and where in our own code, never its words, which may be a member's. */
  fault(event: string, error: unknown): void;
}

/** Where an error came from, without what it says. */
export function whereOf(error: unknown): { readonly kind: string; readonly code: string | null; readonly where: string | null } {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, where: null };
  const code = (error as { code?: unknown }).code;
  // The stack begins with the message, which may have lines that look like places: it is cut off by its length, or nothing is said.
  const head = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  const places = stack.startsWith(head) ? stack.slice(head.length).split('\n').flatMap((line) => /^ {4}at (?:async )?(?:[\w.$<>[\] ]+ \()?(?:file:\/\/)?\/?[^()]*?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? []) : [];
  return { kind: error.name.slice(0, 60), code: typeof code === 'string' ? code.slice(0, 60) : null, where: places.slice(0, 4).join(' < ') || null };
}

/** A journal of JSON lines, each with its instant in UTC. */
export function journal(write: (line: string) => void, nowMs: () => number): Journal {
  const say: Journal['say'] = (level, event, facts = {}) => write(`${JSON.stringify({ at: new Date(nowMs()).toISOString(), level, event, ...facts })}\n`);
  return { say, fault: (event, error) => say('error', event, whereOf(error)) };
}
