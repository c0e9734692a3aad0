import { randomUUID } from 'node:crypto';
import { pushResponse } from '../../../shared/contract/wire.ts';
import type { Check, Trial } from '../check.ts';
import { draft, sayResult, type Desk } from '../desk.ts';
import { isOf, problemOf, sayAnswer } from '../findings.ts';
import type { Answer } from '../http.ts';
import { expectNoNote, expectOneNote, expectProblem, newDesk, note, noteText, subjectOf } from './support.ts';

function expectGap(trial: Trial, answer: Answer, expectedSeq: number, asked: string): void {
  if (expectProblem(trial, answer, [409], ['sequence-gap'], asked) && problemOf(answer)?.expectedSeq !== expectedSeq) trial.wrong(asked, `expectedSeq ${expectedSeq}`, sayAnswer(answer));
}

/** A mutation that a server with any rules refuses: about a case that is not there. */
const refused = (desk: Desk, entity = `case/none-${randomUUID()}`) => draft('note.add@1', entity, { aboutKind: 'case', aboutId: `none-${randomUUID()}`, visibility: 'team', text: 'Contract check: about nothing', at: desk.now() });

/** Mutations are taken in the order of their numbers, with nothing left out (sync.md, invariant 3). */
export const orderChecks: readonly Check[] = [
  {
    name: 'order.gap',
    says: 'A push that leaves a number out is refused with expectedSeq, and has no effect',
    holds: 'promise 3',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      desk.nextSeq = 5;
      expectGap(trial, await desk.post(desk.number(note(world, desk, 'after a gap'))), 1, 'seq 5 as a client’s first');
      await expectNoNote(world, trial, 'after a gap', 'seq 5 as a client’s first');
      desk.nextSeq = 1;
      await desk.apply(note(world, desk, 'before a gap'));
      desk.nextSeq = 3;
      expectGap(trial, await desk.post(desk.number(note(world, desk, 'after another gap'))), 2, 'seq 3 after seq 1');
      await expectNoNote(world, trial, 'after another gap', 'seq 3 after seq 1');
      desk.nextSeq = 2;
      await desk.apply(note(world, desk, 'where the gap was'));
    },
  },
  {
    name: 'order.gap-inside',
    says: 'A batch with a gap or out of order is applied up to there at most',
    holds: 'promise 3',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const [one] = desk.number(note(world, desk, 'gap inside, first'));
      desk.nextSeq = 3;
      const [three] = desk.number(note(world, desk, 'gap inside, third'));
      for (const [batch, how] of [[[three!, one!], 'seq 3 before seq 1'], [[one!, three!], 'seq 1 and 3 in one batch']] as const) {
        const answer = await desk.post(batch);
        const stops = isOf(answer, pushResponse) && pushResponse.parse(JSON.parse(answer.text)).results.every(({ seq }) => seq === 1);
        if (!stops) expectGap(trial, answer, problemOf(answer)?.expectedSeq === 2 ? 2 : 1, how);
        await expectNoNote(world, trial, 'gap inside, third', how);
      }
      const { lastSeq } = await desk.send([one!]);
      if (lastSeq !== 1) trial.wrong('seq 1, after batches with a gap', 'lastSeq 1', `lastSeq ${lastSeq}`);
    },
  },
  {
    name: 'order.reused-seq',
    says: 'A number that comes again with other content is refused',
    holds: 'promise 3',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const [sent] = await desk.apply(note(world, desk, 'number in use'));
      const others = {
        'another id and text': { ...sent!, id: randomUUID(), args: { ...sent!.args, text: noteText(world, 'number used again') } },
        'another text': { ...sent!, args: { ...sent!.args, text: noteText(world, 'number used again') } },
        'another ifVersion': { ...sent!, ifVersion: 1 },
      };
      for (const [what, other] of Object.entries(others)) expectProblem(trial, await desk.post([other]), [422], ['sequence-reused'], `seq 1 again with ${what}`);
      await expectNoNote(world, trial, 'number used again', 'seq 1 again with another text');
      await expectOneNote(world, trial, 'number in use', 'seq 1, then other content under its number');
    },
  },
  {
    name: 'order.reused-id',
    says: 'An id that comes again under another number is refused',
    holds: 'promise 3',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const [sent] = await desk.apply(note(world, desk, 'id in use'));
      const next = { ...note(world, desk, 'id used again'), id: sent!.id };
      expectProblem(trial, await desk.post(desk.number(next)), [422], ['sequence-reused'], 'seq 2 with the id of seq 1');
      await expectNoNote(world, trial, 'id used again', 'seq 2 with the id of seq 1');
      desk.nextSeq = 2;
      await desk.apply(note(world, desk, 'id of its own'));
    },
  },
  {
    name: 'order.rejected-uses-seq',
    says: 'A refused mutation uses up its number, so that it blocks nothing',
    holds: 'promise 3',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const first = desk.number(refused(desk));
      const response = await desk.send(first);
      if (response.results[0]!.status !== 'rejected') trial.wrong('note.add@1 about a case that is not there', 'status “rejected”', sayResult(response.results[0]));
      if (response.lastSeq !== 1) trial.wrong('a rejected mutation as seq 1', 'lastSeq 1', `lastSeq ${response.lastSeq}`);
      await desk.apply(note(world, desk, 'after a refusal'));
      await expectOneNote(world, trial, 'after a refusal', 'seq 2 after a rejected seq 1');
    },
  },
  {
    name: 'order.blocked',
    says: 'After a refusal, later changes to the same entity in that push are held, others are not',
    holds: 'promises 3 and 13',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const { caseKey, postKey } = subjectOf(world);
      const held = note(world, desk, 'held behind a refusal');
      const free = { ...note(world, desk, 'beside a refusal'), entity: postKey };
      const mutations = desk.number(refused(desk, caseKey), held, free);
      const asked = 'a batch of a change that is refused, one to the same entity, one to another';
      const { results } = await desk.send(mutations);
      const wanted = ['rejected', 'blocked', 'applied'];
      for (const [i, result] of results.entries()) if (result.status !== wanted[i]) trial.wrong(`${asked}: seq ${result.seq}`, `status “${wanted[i]}”`, sayResult(result));
      await expectNoNote(world, trial, 'held behind a refusal', asked);
      await expectOneNote(world, trial, 'beside a refusal', asked);
      const again = (await desk.send(mutations)).results[1]!;
      if (again.status !== 'duplicate') trial.wrong('a blocked mutation sent again', 'status “duplicate”: its number is used up', sayResult(again));
    },
  },
];
