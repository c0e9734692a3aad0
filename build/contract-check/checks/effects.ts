import { epochOf, plusMs } from '../../../shared/time.ts';
import type { Check, Trial, World } from '../check.ts';
import { Desk } from '../desk.ts';
import { claim, newDesk, note, noteText, post, subjectOf } from './support.ts';

const DAY_MS = 86_400_000;
const CLOCK_TOLERANCE_MS = 5_000;

/** Says where a row of the first person's copy is not what the document says it is. */
function expectRow(world: World, trial: Trial, t: string, id: string, wanted: Readonly<Record<string, unknown>>, asked: string): void {
  const facts = world.first.reader.row(t, id)?.facts;
  if (!facts) return trial.wrong(asked, `a row ${t} with the id that the document says`, 'none');
  const wrong = Object.entries(wanted).filter(([field, value]) => facts[field] !== value).map(([field]) => field);
  if (wrong.length > 0) trial.wrong(asked, `in the row ${t}: ${wrong.map((field) => `${field} ${JSON.stringify(wanted[field])}`).join(', ')}`, wrong.map((field) => `${field} ${JSON.stringify(facts[field] ?? null)}`).join(', '));
}

/** What mutations write (the effects of the document). */
export const effectChecks: readonly Check[] = [
  {
    name: 'effects.rows',
    says: 'A mutation writes the rows that the document says, by the person, with its own id',
    holds: 'promise 15',
    needs: { writes: true, mutations: ['case.claim@1', 'case.release@1', 'post.hide@1', 'post.restore@1', 'note.add@1'] },
    async run(world, trial) {
      const { caseId, postId } = subjectOf(world);
      const { reader, me } = world.first;
      const desk = newDesk(world);
      const by = me.staff.id;
      await desk.apply(claim(world, desk, 'claim'));
      await reader.catchUp();
      expectRow(world, trial, 'claim', caseId, { caseId, by }, 'the feed after case.claim@1');
      for (const [step, kind, state] of [['hide', 'hidden', 'hidden'], ['restore', 'restored', 'visible']] as const) {
        const [mutation] = await desk.apply(post(world, desk, step, null, true));
        await reader.catchUp();
        expectRow(world, trial, 'post', postId, { state, stateBy: by }, `the feed after post.${step}@1`);
        expectRow(world, trial, 'caseAction', mutation!.id, { caseId, kind, by, text: noteText(world, step) }, `the feed after post.${step}@1`);
      }
      const [written] = await desk.apply(note(world, desk, 'by whom'));
      await desk.apply(claim(world, desk, 'release'));
      await reader.catchUp();
      expectRow(world, trial, 'note', written!.id, { aboutKind: 'case', aboutId: caseId, visibility: 'team', by }, 'the feed after note.add@1');
      expectRow(world, trial, 'claim', caseId, { by: null }, 'the feed after case.release@1');
    },
  },
  {
    name: 'effects.clock',
    says: 'A desk’s clock cannot put an act into the future',
    holds: 'promise 15',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const ahead = new Desk(world.first.door, world.watch, world.aheadMs + DAY_MS);
      const [early] = await desk.apply({ ...note(world, ahead, 'from tomorrow'), entity: subjectOf(world).caseKey });
      await world.first.reader.catchUp();
      const at = String(world.first.reader.row('note', early!.id)?.facts?.['at'] ?? '');
      if (at === '') trial.wrong('the feed after note.add@1 dated tomorrow', 'the note', 'none');
      else if (epochOf(at) > epochOf(plusMs(desk.now(), CLOCK_TOLERANCE_MS))) trial.wrong('note.add@1 dated tomorrow', 'the server’s own time in the row', 'a time that has not come');
    },
  },
];
