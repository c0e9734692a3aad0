import { entities } from '../../../shared/contract/entities/index.ts';
import type { ProblemType, PushResult } from '../../../shared/contract/wire.ts';
import type { Check, Trial, World } from '../check.ts';
import type { Person } from '../person.ts';
import { Desk, draft, sayResult, type Draft } from '../desk.ts';
import { NotHere } from '../findings.ts';
import { claim, newDesk, noteText, subjectOf } from './support.ts';

interface Racer {
  readonly person: Person;
  readonly desk: Desk;
  readonly result: PushResult;
  readonly id: string;
}

async function race(world: World, people: readonly Person[], step: (desk: Desk) => Draft): Promise<Racer[]> {
  const entries = people.map((person) => { const desk = newDesk(world, person); const [mutation] = desk.number(step(desk)); return { person, desk, mutation: mutation! }; });
  const responses = await Promise.all(entries.map(({ desk, mutation }) => desk.send([mutation])));
  return entries.map(({ person, desk, mutation }, i) => ({ person, desk, result: responses[i]!.results[0]!, id: mutation.id }));
}

/** Exactly one may win; the others must hear why, with the row as it stands. Answers the winner. */
function oneWinner(trial: Trial, racers: readonly Racer[], types: readonly ProblemType[], asked: string): Racer | null {
  const winners = racers.filter(({ result }) => result.status === 'applied');
  if (winners.length !== 1) trial.wrong(asked, 'exactly one “applied”', winners.length === 0 ? racers.map(({ result }) => sayResult(result)).join(' and ') : `${winners.length} times “applied”`);
  for (const { result } of racers) {
    const known = result.status === 'applied' || (result.status === 'conflict' && result.problem && types.includes(result.problem.type));
    if (!known) trial.wrong(asked, `for the other status “conflict”, problem ${types.map((type) => `“${type}”`).join(' or ')}`, sayResult(result));
    if (result.status === 'conflict' && !result.problem?.current) trial.wrong(asked, 'current in the conflict', 'none');
  }
  return winners.length === 1 ? winners[0]! : null;
}

/** Two who want the same thing at the same time. */
export const raceChecks: readonly Check[] = [
  {
    name: 'race.claim',
    says: 'When two people claim one case at the same time, one gets it and the other hears who',
    holds: 'promise 14',
    needs: { writes: true, colleague: true, mutations: ['case.claim@1', 'case.release@1'] },
    async run(world, trial) {
      const asked = 'case.claim@1 by two people at the same time';
      for (let round = 0; round < 3; round += 1) {
        const racers = await race(world, [world.first, world.colleague!], (desk) => claim(world, desk, 'claim'));
        if (racers.every(({ result }) => result.problem?.type === 'claimed-by-colleague')) throw new NotHere('A third person claimed the case in the meantime.');
        const winner = oneWinner(trial, racers, ['claimed-by-colleague'], asked);
        const current = racers.find(({ result }) => result.status === 'conflict')?.result.problem?.current;
        const held = entities.claim.safeParse(current);
        if (winner && current && (!held.success || held.data.by !== winner.person.me.staff.id)) trial.wrong(asked, 'current: the claim of the one who got it', 'something else');
        for (const { desk, result } of racers) if (result.status === 'applied') await desk.outcome(claim(world, desk, 'release'));
      }
    },
  },
  {
    name: 'race.close',
    says: 'When two clients close one case at the same time, one decides and the other is told what was decided',
    holds: 'promise 14',
    needs: { writes: true, mutations: ['case.close@1', 'case.reopen@1'] },
    async run(world, trial) {
      const { caseId, caseKey } = subjectOf(world);
      const asked = 'case.close@1 by two clients at the same time';
      const racers = await race(world, [world.first, world.colleague ?? world.first], (desk) => draft('case.close@1', caseKey, { caseId, outcome: 'no-action', text: noteText(world, 'closed by one of two'), at: desk.now() }));
      try {
        const winner = oneWinner(trial, racers, ['already-closed', 'stale'], asked);
        const current = racers.find(({ result }) => result.status === 'conflict')?.result.problem?.current;
        const closed = entities.case.safeParse(current);
        if (winner && current && (!closed.success || closed.data.state !== 'closed' || closed.data.closedBy !== winner.person.me.staff.id)) trial.wrong(asked, 'current: the case as it was closed', 'something else');
        await world.first.reader.catchUp();
        const steps = racers.filter(({ id }) => world.first.reader.row('caseAction', id) !== undefined).length;
        if (steps !== 1) trial.wrong(asked, 'one step “closed” in the case’s history', `${steps}`);
        if (world.first.reader.row('case', caseId)?.facts?.['state'] !== 'closed') trial.wrong(asked, 'the case closed in the feed', 'the case open');
      } finally {
        const desk = newDesk(world);
        const opened = await desk.outcome(draft('case.reopen@1', caseKey, { caseId, text: noteText(world, 'open again'), at: desk.now() }));
        if (opened.status !== 'applied') trial.wrong('case.reopen@1 after it', 'status “applied”', sayResult(opened));
      }
    },
  },
];
