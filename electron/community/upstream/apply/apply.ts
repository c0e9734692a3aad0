import { limits } from '../../../../shared/limits.ts';
import type { CommunityStore } from '../../server/store/store.ts';
import type { Fact, GoneFact } from '../facts.ts';
import type { Portion } from '../upstream.ts';
import { applyEscalation } from './escalations.ts';
import { applyNote } from './notes.ts';
import { applyMember, applySpace } from './people.ts';
import { applyPost, applyStanding } from './posts.ts';
import { applyReport } from './reports.ts';
import { applyTalk } from './talks.ts';
import { applying, Unfit, type Applying } from './writing.ts';

/** The database was put back to a backup while the forum was asked: what it said goes on from a state that is no more. */
export class Overtaken extends Error {}

/** Facts in one server transaction: each is a few rows, so that no page of the feed grows over its bound. */
const FACTS_AT_ONCE = 100;

function applyFact(to: Applying, fact: Fact): void {
  switch (fact.kind) {
    case 'space': return applySpace(to, fact);
    case 'member': return applyMember(to, fact);
    case 'post': return applyPost(to, fact);
    case 'standing': return applyStanding(to, fact);
    case 'report': return applyReport(to, fact);
    case 'escalation': return applyEscalation(to, fact);
    case 'note': return applyNote(to, fact);
    case 'talk': return applyTalk(to, fact);
    case 'gone': return applyGone(to, fact);
  }
}

/** What went is what it was last said to be, and over. */
function applyGone(to: Applying, { ref, at }: GoneFact): void {
  const said = to.store.upstream.seen(ref)?.said ?? '';
  const before = said === '' ? null : (JSON.parse(said) as Fact);
  if (before?.kind === 'report') applyReport(to, { ...before, status: 'gone', changedAt: at, changedBy: null });
  if (before?.kind === 'escalation') applyEscalation(to, { ...before, state: 'gone', changedAt: at });
  if (before?.kind === 'note') applyNote(to, { ...before, gone: true });
  if (before?.kind === 'member') applyMember(to, { ...before, gone: true });
}

function portions(facts: readonly Fact[]): Fact[][] {
  const all: Fact[][] = [[]];
  let chars = 0;
  for (const fact of facts) {
    const long = JSON.stringify(fact).length;
    const current = all.at(-1)!;
    if (current.length > 0 && (current.length >= FACTS_AT_ONCE || chars + long > limits.pageChars / 4)) { all.push([fact]); chars = long; }
    else { current.push(fact); chars += long; }
  }
  return all;
}

/**
 * Writes down what a forum said. The forum's word counts where it changed since it was heard last; what was decided here
 * stays otherwise. A fact that does not fit is left out and named in the answer; the state comes last, so that a crash
 * repeats facts, which changes nothing, and never skips one. Throws {@link Overtaken} when the state is not `from` any more.
 */
export function applyPortion(store: CommunityStore, portion: Pick<Portion, 'facts' | 'state'>, from: string | null, now: string): string[] {
  const unfit: string[] = [];
  const batches = portions(portion.facts);
  for (const [i, batch] of batches.entries()) {
    const last = i === batches.length - 1;
    const write = (facts: readonly Fact[], settle: boolean): void => store.transact(null, (writing) => {
      if (store.upstream.state('poll') !== from) throw new Overtaken();
      const to = applying(store, writing, now);
      for (const fact of facts) applyFact(to, fact);
      if (settle) store.upstream.setState('poll', portion.state);
    });
    try {
      write(batch, last);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      // One by one, so that the odd fact goes alone.
      for (const fact of batch) {
        try {
          write([fact], false);
        } catch (inner) {
          if (!(inner instanceof Unfit)) throw inner;
          unfit.push(`A row of the forum does not fit the desk and was left out: ${inner.message}.`);
        }
      }
      if (last) write([], true);
    }
  }
  return unfit.slice(0, 20);
}
