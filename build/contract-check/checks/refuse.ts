import { entities } from '../../../shared/contract/entities/index.ts';
import { isMutationName, mutationNames, type MutationName } from '../../../shared/contract/mutations/index.ts';
import type { ProblemType, PushResult, WireMutation } from '../../../shared/contract/wire.ts';
import { limits } from '../../../shared/limits.ts';
import { mayAsk } from '../../../shared/model/permissions.ts';
import type { Check, Trial, World } from '../check.ts';
import type { Person } from '../person.ts';
import { draft, sayResult, type Draft } from '../desk.ts';
import { NotHere, problemOf, sayAnswer } from '../findings.ts';
import { claim, expectNoNote, newDesk, note, noteText, post, postRow, subjectOf } from './support.ts';

function expectRefusal(trial: Trial, result: PushResult, types: readonly ProblemType[], asked: string): void {
  if (result.status === 'rejected' && result.problem && types.includes(result.problem.type)) return;
  trial.wrong(asked, `status “rejected”, problem ${types.map((type) => `“${type}”`).join(' or ')}`, sayResult(result));
}

/** Pushes one draft that no schema allows; the server may refuse it alone or its whole request, but not fall over it. */
async function expectInvalid(world: World, trial: Trial, what: string, change: (good: Draft) => unknown): Promise<void> {
  const desk = newDesk(world);
  const [good] = desk.number(note(world, desk, `invalid, ${what}`));
  const body = JSON.stringify(desk.body([change(good!) as WireMutation]));
  const answer = await world.first.door.ask('/v1/sync/mutations', { method: 'POST', body });
  const asked = `note.add@1 with ${what}`;
  if (answer.status === 400) {
    if (problemOf(answer)?.type !== 'invalid') trial.wrong(asked, 'a problem “invalid” with a 400', sayAnswer(answer));
    return;
  }
  if (answer.status !== 200) return trial.wrong(asked, 'the outcome “rejected”, or a 400 problem', sayAnswer(answer));
  const { results, lastSeq } = JSON.parse(answer.text) as { results: PushResult[]; lastSeq: number };
  expectRefusal(trial, results[0]!, ['invalid'], asked);
  if (lastSeq !== 1) trial.wrong(asked, 'lastSeq 1: a refused mutation uses its number', `lastSeq ${lastSeq}`);
}

const withArgs = (more: Record<string, unknown>) => (good: Draft): unknown => ({ ...good, args: { ...good.args, ...more } });

/** Staff-only steps that do no harm to a case that is not with staff, whatever a careless server makes of them. */
const harmlessStaffSteps = (world: World, desk: ReturnType<typeof newDesk>): Draft[] => {
  const { caseId, caseKey } = subjectOf(world);
  return [draft('case.handBack@1', caseKey, { caseId, text: noteText(world, 'not for volunteers'), at: desk.now() }), note(world, desk, 'staff only, by a volunteer', 'staff')];
};

const moderatorOf = (world: World): Person => {
  const found = [world.first, world.second].find((person) => person?.me.staff.role === 'moderator');
  if (!found) throw new NotHere('Neither token is a moderator’s, so no step that is harmless is forbidden.');
  return found;
};

/** What a server says no to, and how (sync.md, invariants 5 and 6). */
export const refuseChecks: readonly Check[] = [
  {
    name: 'refuse.unsupported',
    says: 'A mutation that the server does not know is rejected as such, and the next one goes on',
    holds: 'promise 13',
    needs: { writes: true },
    async run(world, trial) {
      const desk = newDesk(world);
      const names = ['case.claim@99', 'nothing.of.the.kind@1', 'case.claim', '', '__proto__', 'constructor', 'toString', 'case.claim@1 '];
      for (const name of names) expectRefusal(trial, await desk.outcome({ name, entity: `case/none-${world.run}`, args: {} }), ['unsupported-mutation'], `a mutation of the name “${name}”`);
      expectRefusal(trial, await desk.outcome({ name: 'case.claim@1', entity: 'case/x', args: {} }), ['invalid', 'unsupported-mutation'], 'case.claim@1 without arguments after unknown ones');
    },
  },
  {
    name: 'refuse.capabilities',
    says: 'The mutations that /v1/me names are carried, the others are rejected as unsupported',
    holds: 'promise 13',
    needs: { writes: true },
    async run(world, trial) {
      const desk = newDesk(world);
      const carried = new Set(world.first.me.capabilities.mutations);
      for (const name of mutationNames) {
        const result = await desk.outcome({ name, entity: `none/${world.run}`, args: {} });
        const types: ProblemType[] = carried.has(name) ? ['invalid', 'forbidden'] : ['unsupported-mutation'];
        expectRefusal(trial, result, types, `${name} without arguments, which /v1/me ${carried.has(name) ? 'names' : 'does not name'}`);
      }
    },
  },
  {
    name: 'refuse.invalid',
    says: 'Arguments that do not fit are rejected as invalid and change nothing',
    holds: 'promises 3 and 13',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const wrong: Record<string, (good: Draft) => unknown> = {
        'a field missing': (good) => ({ ...good, args: { ...good.args, text: undefined } }),
        'a field that is not in the schema': withArgs({ extra: 1 }),
        'a number for a text': withArgs({ text: 5 }),
        'an empty text': withArgs({ text: '' }),
        'a text that is too long': withArgs({ text: 'x'.repeat(limits.staffTextLength + 1) }),
        'an unknown choice': withArgs({ visibility: 'everyone' }),
        'an instant in another form': withArgs({ at: '2026-05-14T13:02:11+01:00' }),
        'a NUL in its text': withArgs({ text: noteText(world, 'nul \u0000 nul') }),
        'a lone surrogate in its text': withArgs({ text: noteText(world, 'lone \ud83d surrogate') }),
        'an id with a blank': withArgs({ aboutId: 'a b' }),
        'an id that is too long': withArgs({ aboutId: 'a'.repeat(5_000) }),
      };
      for (const [what, change] of Object.entries(wrong)) await expectInvalid(world, trial, what, change);
      await world.first.reader.catchUp();
      const left = Object.keys(wrong).filter((what) => world.first.reader.notesSaying(noteText(world, `invalid, ${what}`)).length > 0);
      if (left.length > 0) trial.wrong('notes that do not fit', 'no effect', `a note with ${left.join('; with ')}`);
    },
  },
  {
    name: 'refuse.not-found',
    says: 'A change to something that is not there is rejected as not found',
    holds: 'promise 13',
    needs: { writes: true, mutations: ['case.claim@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const caseId = `none-${world.run}`;
      expectRefusal(trial, await desk.outcome(draft('case.claim@1', `case/${caseId}`, { caseId, at: desk.now() })), ['not-found'], 'case.claim@1 on a case that is not there');
    },
  },
  {
    name: 'refuse.forbidden',
    says: 'What a role may not do is rejected as forbidden by the server itself',
    holds: 'promise 13',
    needs: { writes: true, mutations: ['case.handBack@1', 'note.add@1'] },
    async run(world, trial) {
      const person = moderatorOf(world);
      const desk = newDesk(world, person);
      for (const step of harmlessStaffSteps(world, desk)) expectRefusal(trial, await desk.outcome(step), ['forbidden'], `${step.name} for staff, by a moderator`);
      await expectNoNote(world, trial, 'staff only, by a volunteer', 'a staff-only note by a moderator');
      const carried = world.first.me.capabilities.mutations.filter(isMutationName);
      const never = carried.filter((name: MutationName) => !mayAsk('moderator', name));
      for (const name of never) expectRefusal(trial, await desk.outcome({ name, entity: `none/${name}`, args: {} }), ['forbidden', 'invalid'], `${name} without arguments, by a moderator`);
    },
  },
  {
    name: 'refuse.stale',
    says: 'A change made on an old version is a conflict that carries the row as it stands',
    holds: 'promises 5 and 6',
    needs: { writes: true, mutations: ['post.hide@1', 'post.restore@1'] },
    async run(world, trial) {
      const { postId } = subjectOf(world);
      const [one, other] = [newDesk(world), newDesk(world)];
      await world.first.reader.catchUp();
      const seen = postRow(world).v;
      await one.apply(post(world, one, 'hide', seen));
      const late = other.number(post(world, other, 'restore', seen));
      const asked = 'post.restore@1 with the version before another client hid the post';
      const result = (await other.send(late)).results[0]!;
      const problem = result.problem;
      if (result.status !== 'conflict' || problem?.type !== 'stale') trial.wrong(asked, 'status “conflict”, problem “stale”', sayResult(result));
      else {
        const current = entities.post.safeParse(problem.current);
        if (!current.success || current.data.id !== postId || current.data.state !== 'hidden') trial.wrong(asked, 'current: the post as it stands, hidden', problem.current ? 'something else' : 'no current');
        const again = (await other.send(late)).results[0]!;
        if (again.status !== 'duplicate' || again.problem?.type !== 'stale' || !again.problem.current) trial.wrong('the conflict sent again, not acknowledged', 'status “duplicate” with the stored problem and its current', sayResult(again));
      }
      await world.first.reader.catchUp();
      await other.apply(post(world, other, 'restore', postRow(world).v));
    },
  },
  {
    name: 'refuse.own-chain',
    says: 'A client may build on its own changes: ifVersion looks at what others did',
    holds: 'promise 6',
    needs: { writes: true, mutations: ['post.hide@1', 'post.restore@1'] },
    async run(world) {
      const desk = newDesk(world);
      await world.first.reader.catchUp();
      const seen = postRow(world).v;
      // One batch, then one more push: the version seen is the same for all of them.
      await desk.apply(post(world, desk, 'hide', seen), post(world, desk, 'restore', seen));
      await desk.apply(post(world, desk, 'hide', seen));
      await desk.apply(post(world, desk, 'restore', seen));
    },
  },
  {
    name: 'refuse.not-held',
    says: 'Only the holder of a case can let it go',
    holds: 'effects of case.release@1',
    needs: { writes: true, mutations: ['case.claim@1', 'case.release@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      await desk.apply(claim(world, desk, 'claim'), claim(world, desk, 'touch'), claim(world, desk, 'release'));
      expectRefusal(trial, await desk.outcome(claim(world, desk, 'release')), ['wrong-state'], 'case.release@1 by a person who does not hold the case');
    },
  },
];
