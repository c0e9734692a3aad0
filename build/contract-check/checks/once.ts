import { pushResponse } from '../../../shared/contract/wire.ts';
import type { Check } from '../check.ts';
import { draft, sayResult } from '../desk.ts';
import { isOf, must, NotHere, problemOf, sayAnswer } from '../findings.ts';
import { hashOf } from '../rows.ts';
import { claim, expectNoNote, expectOneNote, newDesk, note, noteText } from './support.ts';

const TIMES = 5;
const AT_ONCE = 20;

/** Whatever is sent again has one effect and one outcome (sync.md, invariant 3). */
export const onceChecks: readonly Check[] = [
  {
    name: 'once.repeat',
    says: 'The same push sent five times has one effect, and every answer after the first says duplicate',
    holds: 'promise 3',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const mutations = desk.number(note(world, desk, 'repeated, first'), note(world, desk, 'repeated, second'));
      for (let time = 1; time <= TIMES; time += 1) {
        const response = await desk.send(mutations);
        const wanted = time === 1 ? 'applied' : 'duplicate';
        for (const result of response.results) if (result.status !== wanted) trial.wrong(`note.add@1 as seq ${result.seq}, sent for the ${time}. time`, `status “${wanted}”`, sayResult(result));
        if (response.lastSeq !== 2) trial.wrong(`seq 1 and 2 sent for the ${time}. time`, 'lastSeq 2', `lastSeq ${response.lastSeq}`);
      }
      await expectOneNote(world, trial, 'repeated, first', `note.add@1 sent ${TIMES} times with one seq and one id`);
      await expectOneNote(world, trial, 'repeated, second', `note.add@1 sent ${TIMES} times with one seq and one id`);
      world.keep = { community: world.first.me.community.id, staffId: world.first.me.staff.id, epoch: world.first.me.epoch, cursor: world.first.reader.cursor!, pushed: { clientId: desk.clientId, mutation: mutations[1]! } };
    },
  },
  {
    name: 'once.problem',
    says: 'A refusal sent again is a duplicate with the stored problem',
    holds: 'promises 3 and 5',
    needs: { writes: true },
    async run(world, trial) {
      const desk = newDesk(world);
      const mutations = desk.number(draft('note.add@1', 'case/no-such-case', { aboutKind: 'case', aboutId: `none-${world.run}`, visibility: 'team', text: noteText(world, 'about nothing'), at: desk.now() }));
      const first = (await desk.send(mutations)).results[0]!;
      must(first.status === 'rejected' && first.problem !== undefined, 'note.add@1 about a case that is not there', 'status “rejected” with a problem', sayResult(first));
      for (let time = 2; time <= TIMES; time += 1) {
        const again = (await desk.send(mutations)).results[0]!;
        const right = again.status === 'duplicate' && hashOf(again.problem ?? null) === hashOf(first.problem);
        if (!right) trial.wrong(`a rejected mutation sent for the ${time}. time`, `status “duplicate” with the problem “${first.problem.type}” as first answered`, sayResult(again));
      }
    },
  },
  {
    name: 'once.parallel',
    says: 'Twenty pushes of one batch at the same time have one effect',
    holds: 'promises 3 and 14',
    needs: { writes: true, mutations: ['note.add@1', 'case.touch@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const touches = Array.from({ length: 18 }, () => claim(world, desk, 'touch'));
      const mutations = desk.number(note(world, desk, 'at once, first'), ...touches, note(world, desk, 'at once, last'));
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => desk.post(mutations)));
      const applied = new Map<number, number>();
      for (const answer of answers) {
        const waits = [409, 429, 503].includes(answer.status) && problemOf(answer)?.type !== 'sequence-gap';
        if (!waits && !isOf(answer, pushResponse)) trial.wrong(`${AT_ONCE} equal pushes at once`, 'outcomes, or a 409 problem “in-flight”', sayAnswer(answer));
        if (isOf(answer, pushResponse)) for (const { seq, status } of pushResponse.parse(JSON.parse(answer.text)).results) if (status === 'applied') applied.set(seq, (applied.get(seq) ?? 0) + 1);
      }
      const twice = [...applied].filter(([, count]) => count > 1).map(([seq]) => seq);
      if (twice.length > 0) trial.wrong(`${AT_ONCE} equal pushes at once`, 'each seq “applied” in one answer at most', `seq ${twice.join(', ')} in several`);
      const last = await desk.send(mutations);
      if (last.lastSeq !== mutations.length) trial.wrong('the same push once more, alone', `lastSeq ${mutations.length}`, `lastSeq ${last.lastSeq}`);
      await expectOneNote(world, trial, 'at once, first', `${AT_ONCE} equal pushes at once`);
      await expectOneNote(world, trial, 'at once, last', `${AT_ONCE} equal pushes at once`);
    },
  },
  {
    name: 'once.acknowledged',
    says: 'A mutation that the client has acknowledged still has no second effect',
    holds: 'promise 3',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      const early = await desk.apply(note(world, desk, 'acknowledged, first'), note(world, desk, 'acknowledged, second'));
      await desk.send(desk.number(note(world, desk, 'acknowledged, third')), { ackedThrough: 2 });
      for (const result of (await desk.send(early, { ackedThrough: 3 })).results) {
        if (result.status !== 'duplicate') trial.wrong(`seq ${result.seq} again, after ackedThrough 2`, 'status “duplicate”', sayResult(result));
      }
      // A client whose book is ahead of the server's must not make the server believe it.
      const ahead = await desk.post(desk.number(note(world, desk, 'acknowledged, fourth')), { ackedThrough: 1_000 });
      if (!isOf(ahead, pushResponse) && (ahead.status < 400 || ahead.status >= 500)) trial.wrong('a push with ackedThrough above every seq', 'outcomes, or a 4xx problem', sayAnswer(ahead));
      for (const what of ['acknowledged, first', 'acknowledged, second', 'acknowledged, third']) await expectOneNote(world, trial, what, 'note.add@1, acknowledged and sent again');
    },
  },
  {
    name: 'once.nothing',
    says: 'A push of nothing answers the client’s mark',
    holds: 'schema PushResponse',
    needs: { writes: true },
    async run(world, trial) {
      const { lastSeq } = await newDesk(world).send([]);
      if (lastSeq !== 0) trial.wrong('a push of nothing by a new client', 'lastSeq 0', `lastSeq ${lastSeq}`);
    },
  },
  {
    name: 'once.owner',
    says: 'A client’s queue belongs to the person who began it',
    holds: 'promise 11',
    needs: { writes: true, colleague: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      await desk.apply(note(world, desk, 'mine'));
      const foreign = desk.body(desk.number(note(world, desk, 'by somebody else on my queue')));
      const answer = await world.colleague!.door.ask('/v1/sync/mutations', { method: 'POST', body: JSON.stringify(foreign) });
      if (answer.status < 400 || answer.status >= 500) trial.wrong('a push with the clientId of another person', 'a 4xx problem', sayAnswer(answer));
      await expectNoNote(world, trial, 'by somebody else on my queue', 'a push with the clientId of another person');
    },
  },
  {
    name: 'once.remembered',
    says: 'A push of an earlier run is still known, however often the server started since',
    holds: 'promise 3',
    needs: { writes: true },
    async run(world, trial) {
      const { remembered, first } = world;
      if (!remembered?.pushed) throw new NotHere('Only a second run with --remember can tell: the first one keeps a push.');
      if (remembered.staffId !== first.me.staff.id || remembered.epoch !== first.me.epoch) throw new NotHere('The earlier run was with another person’s token, or in another epoch.');
      const { clientId, mutation } = remembered.pushed;
      const result = (await newDesk(world).send([mutation], { clientId })).results[0];
      if (result?.status !== 'duplicate') trial.wrong('a mutation of the earlier run, sent again', 'status “duplicate”', sayResult(result));
    },
  },
];
