import type { ProblemType } from '../../../shared/contract/wire.ts';
import type { Check, Trial, World } from '../check.ts';
import type { Person } from '../person.ts';
import { Desk, draft, sayResult, type Draft } from '../desk.ts';
import { mediaType, must, NotHere, problemOf, sayAnswer } from '../findings.ts';
import type { Answer } from '../http.ts';
import { MARK, type Known } from '../rows.ts';
import type { Subject } from '../subject.ts';

/** One person with a client of theirs. */
export interface Acting {
  readonly person: Person;
  readonly desk: Desk;
}

/** The endpoints of the contract, with the method each answers. */
export const endpoints = [
  ['GET', '/v1/me'],
  ['GET', '/v1/sync/changes?cursor=c'],
  ['GET', '/v1/sync/snapshot'],
  ['POST', '/v1/sync/mutations'],
  ['GET', '/v1/sync/live'],
  ['POST', '/v1/presence'],
] as const;

/** A check that reports what came by under its name during the whole run. `none` says why there was nothing to look at. */
export function standing(name: string, says: string, holds: string, none: string): Check {
  return {
    name,
    says,
    holds,
    run({ watch }, trial) {
      const { looked, findings, more } = watch.result(name);
      for (const { asked, expected, came } of findings) trial.wrong(asked, expected, came);
      if (more > 0) trial.note(`${more} more of the kind.`);
      if (looked === 0 && findings.length === 0) throw new NotHere(none);
    },
  };
}

/** Tells whether an answer is a problem of one of these statuses and types; says so when it is not. */
export function expectProblem(trial: Pick<Trial, 'wrong'>, answer: Answer, statuses: readonly number[], types: readonly ProblemType[], asked = answer.asked): boolean {
  const problem = problemOf(answer);
  const right = statuses.includes(answer.status) && problem !== null && types.includes(problem.type) && mediaType(answer) === 'application/problem+json';
  if (!right) trial.wrong(asked, `status ${statuses.join(' or ')}, application/problem+json of type ${types.map((type) => `“${type}”`).join(' or ')}`, sayAnswer(answer));
  return right;
}

/** The case that write checks use. */
export function subjectOf({ subject }: World): Subject {
  if (!subject) throw new NotHere('There is no open, visible, unclaimed report that is about none of these people, so there is nothing harmless to write to.');
  return subject;
}

/** A new client of a person, the first one's unless told. */
export function newDesk(world: World, person: Person = world.first): Desk {
  return new Desk(person.door, world.watch, world.aheadMs);
}

/** The text of a note, unique in this run by `what`. */
export function noteText(world: World, what: string): string {
  return `${MARK} ${world.run}: ${what}`;
}

/** A note for the team on the chosen case. */
export function note(world: World, desk: Desk, what: string, visibility: 'team' | 'staff' = 'team'): Draft {
  const { caseId, caseKey } = subjectOf(world);
  return draft('note.add@1', caseKey, { aboutKind: 'case', aboutId: caseId, visibility, text: noteText(world, what), at: desk.now() });
}

/** Hides or restores the chosen case's post. */
export function post(world: World, desk: Desk, step: 'hide' | 'restore', ifVersion: number | null, withCase = false): Draft {
  const { caseId, postId, postKey } = subjectOf(world);
  const args = { postId, caseId: withCase ? caseId : null, text: noteText(world, step), at: desk.now() };
  return draft(step === 'hide' ? 'post.hide@1' : 'post.restore@1', postKey, args, ifVersion);
}

/** Claims or releases the chosen case. */
export function claim(world: World, desk: Desk, step: 'claim' | 'release' | 'touch'): Draft {
  const { caseId, caseKey } = subjectOf(world);
  return draft(`case.${step}@1`, caseKey, { caseId, at: desk.now() });
}

/** The chosen case's post as the first person's copy has it now, or the end of the check. */
export function postRow(world: World): Known {
  const { postId } = subjectOf(world);
  const row = world.first.reader.row('post', postId);
  must(row !== undefined, 'the feed', `post ${postId}`, 'nothing');
  return row;
}

/** Says when a note stands in the first person's copy more or less often than once. Catches up first. */
export async function expectOneNote(world: World, trial: Trial, what: string, asked: string): Promise<void> {
  await world.first.reader.catchUp();
  const ids = world.first.reader.notesSaying(noteText(world, what));
  if (ids.length !== 1) trial.wrong(asked, 'one note, once', ids.length === 0 ? 'no note' : `${ids.length} notes`);
}

/** Says when a note stands in the first person's copy that must not. Catches up first. */
export async function expectNoNote(world: World, trial: Trial, what: string, asked: string): Promise<void> {
  await world.first.reader.catchUp();
  const ids = world.first.reader.notesSaying(noteText(world, what));
  if (ids.length > 0) trial.wrong(asked, 'no effect', `${ids.length} note${ids.length > 1 ? 's' : ''}`);
}

/** Rows of a kind in a person's copy that are there. */
export function rowsOf<T>(person: Person, t: string): T[] {
  return [...person.reader.copy].filter(([key, { gone, facts }]) => key.startsWith(`${t}/`) && !gone && facts !== null).map(([, { facts }]) => facts as T);
}

/** Pushes what must be refused with a problem of this type, and says so when it is not. */
export async function refused(trial: Trial, { desk }: Acting, asked: Draft, type: ProblemType, what: string): Promise<void> {
  const result = await desk.outcome(asked);
  if (result.status === 'applied' || result.problem?.type !== type) trial.wrong(what, `problem “${type}”`, sayResult(result));
}

/** Says where a row of the person's copy is not what the document says it is. */
export function expectFacts(trial: Trial, { person }: Acting, t: string, id: string, wanted: Readonly<Record<string, unknown>>, asked: string): void {
  const facts = person.reader.row(t, id)?.facts ?? null;
  if (facts === null) return trial.wrong(asked, `a row ${t} with the id that the document says`, 'none');
  const wrong = Object.entries(wanted).filter(([field, value]) => facts[field] !== value).map(([field]) => field);
  if (wrong.length > 0) trial.wrong(asked, `in the row ${t}: ${wrong.map((field) => `${field} ${JSON.stringify(wanted[field])}`).join(', ')}`, wrong.map((field) => `${field} ${JSON.stringify(facts[field] ?? null)}`).join(', '));
}
