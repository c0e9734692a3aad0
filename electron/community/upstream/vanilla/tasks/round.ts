import { instantOf } from '../../../../../shared/time.ts';
import type { Fact, Ref } from '../../facts.ts';
import { ref, type Turn } from '../asking.ts';
import { ranged, type Ranged } from '../state.ts';
import { readRange, sizes } from './ranges.ts';
import { confirmGone } from './reports.ts';

const paths: Readonly<Record<Ranged, string>> = { user: '/users', discussion: '/discussions', comment: '/comments', report: '/reports', escalation: '/escalations', note: '/user-notes' };

/** Rows that are asked for one by one in a turn; what is left of a window is asked for in the next. */
const ONE_BY_ONE = 2;

const goneFact = (source: Ranged, one: Ref, at: string): Fact => (source === 'discussion' || source === 'comment' ? { kind: 'standing', ref: one, standing: 'gone' } : { kind: 'gone', ref: one, at });

/**
 * One window of the slow round over everything that is known: what was passed over, edited unnoticed or deleted is found
 * here at last. What a list leaves out is gone only when the forum says so of that very row.
 */
export async function round(turn: Turn): Promise<void> {
  const at = turn.state.round;
  const { through: read, top } = turn.state.ranges[at.source];
  // A crash can leave rows behind that are further than what was read to the end; one of them may be gone before it is read again.
  const through = read < top ? read : Math.max(read, turn.held.top(at.source));
  if (at.at >= through) {
    at.source = ranged[(ranged.indexOf(at.source) + 1) % ranged.length]!;
    at.at = 0;
    at.asked = 0;
    return;
  }
  const from = at.at + 1;
  const to = Math.min(through, at.at + sizes[at.source]);
  const { ns } = await readRange(turn, at.source, from, to);
  const told = new Set(ns);
  const missing = turn.held.between(at.source, Math.max(from, at.asked + 1), to).filter((n) => !told.has(n));
  const now = missing.slice(0, ONE_BY_ONE).map((n) => ref(at.source, n));
  for (const one of await confirmGone(turn, now, ({ n }) => `${paths[at.source]}/${n}`)) turn.facts.push(goneFact(at.source, one, instantOf(turn.nowMs)));
  if (missing.length > now.length) at.asked = now.at(-1)!.n;
  else at.at = to;
}
