import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { OutboxRow } from '../../../../shared/contract/bridge/views.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import { limits } from '../../../../shared/limits.ts';
import { firstName } from '../people.ts';
import type { Desk } from '../context.ts';
import type { Entry } from '../../sync/index.ts';
import { theirsOf } from './theirs.ts';
import type { Wording } from './wording-shape.ts';
import { wordingOf } from './wording.ts';

/** What the desk does by itself beside a person's acts: worth seeing while it waits, noise once it is sent. */
const quiet: ReadonlySet<MutationName> = new Set<MutationName>(['case.touch@1', 'readMark.set@1']);

const waits: ReadonlySet<OutboxRow['state']> = new Set<OutboxRow['state']>(['queued', 'sending', 'held']);

function detailOf(desk: Desk, entry: Entry, wording: Wording): string {
  if (entry.state === 'held') return 'Waits for another change that needs you';
  if (entry.state !== 'needs-you' || entry.problem === null) return wording.detail;
  const theirs = entry.problem.current ? theirsOf(desk, entry) : null;
  if (!theirs?.by) return entry.problem.title;
  const name = firstName(theirs.by.name);
  if (entry.problem.type === 'overlap') return entry.problem.title;
  return theirs.current.t === 'claim' ? `${name} is working on this case` : `You and ${name} decided differently`;
}

/** One entry in people's words. What waits for a person is still to do, everything else counts as done here. */
export function outboxRowOf(desk: Desk, entry: Entry): OutboxRow {
  const wording = wordingOf(entry.name, entry.args, desk.store.reader);
  const undone = entry.state === 'needs-you' || entry.state === 'held';
  return {
    id: entry.id,
    mutation: entry.name,
    title: undone ? wording.todo : wording.done,
    detail: detailOf(desk, entry, wording),
    at: entry.at,
    settledAt: entry.settledAt,
    state: entry.state,
    caseId: entry.caseId ?? wording.caseId,
    problem: entry.problem,
  };
}

/** Everything done here: what needs the person, what waits (the first `limits.outboxRows`), what ended, newest first. */
export function listOutbox(desk: Desk): CallOutput<'outbox.list'> {
  const entries = desk.sync.entries();
  const row = (entry: Entry): OutboxRow => outboxRowOf(desk, entry);
  return {
    needsYou: entries.filter((one) => one.state === 'needs-you').map(row),
    waiting: entries.filter((one) => waits.has(one.state)).slice(0, limits.outboxRows).map(row),
    sent: entries.filter((one) => one.state !== 'needs-you' && !waits.has(one.state) && !quiet.has(one.name)).map(row),
  };
}
