import type { WireMutation } from '../../../shared/contract/wire.ts';
import type { Check, World } from '../check.ts';
import { draft, type Desk } from '../desk.ts';
import { note, newDesk, noteText } from './support.ts';
import type { ReadPage } from '../reader.ts';

const ROUNDS = 8;

/** Follows one client's acks over pages: says when an ack covers a note that has not come, or falls. */
function follower(clientId: string, notes: readonly WireMutation[], wrong: (asked: string, expected: string, came: string) => void) {
  const come = new Set<string>();
  let acked = 0;
  return {
    page({ asked, page, taken }: ReadPage): void {
      for (const { key } of taken) come.add(key);
      const now = Object.hasOwn(page.acks, clientId) ? page.acks[clientId]! : 0;
      if (now < acked) wrong(asked, `an ack of ${acked} or more`, `ack ${now}`);
      acked = now;
      const early = notes.filter(({ seq, id }) => seq <= now && !come.has(`note/${id}`)).map(({ seq }) => seq);
      if (early.length > 0) wrong(asked, 'an ack that covers what this page or an earlier one brought', `ack ${now}, but the effect of seq ${early.join(', ')} has not come`);
    },
    get acked(): number {
      return acked;
    },
  };
}

const aboutNothing = (world: World, desk: Desk) => draft('note.add@1', 'case/none', { aboutKind: 'case', aboutId: `none-${world.run}`, visibility: 'team', text: noteText(world, 'about nothing'), at: desk.now() });

/** The acknowledgement in the feed (sync.md, invariant 4). */
export const ackChecks: readonly Check[] = [
  {
    name: 'acks.with-effect',
    says: 'An ack comes on the page of its effect or a later one, also when pages hold one transaction',
    holds: 'promise 4',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const { reader } = world.first;
      for (const limit of [1, undefined]) {
        await reader.catchUp();
        const desk = newDesk(world);
        const say = limit === 1 ? 'page by page' : 'at once';
        const notes = await desk.apply(...[1, 2, 3].map((n) => note(world, desk, `acknowledged ${say}, ${n}`)));
        await desk.outcome(aboutNothing(world, desk));
        const follow = follower(desk.clientId, notes, trial.wrong);
        await reader.catchUp(limit, follow.page);
        if (follow.acked !== 4) trial.wrong(`the feed read to its end after seq 1 to 4, ${say}`, 'ack 4: a refused mutation is covered too', `ack ${follow.acked}`);
      }
    },
  },
  {
    name: 'acks.while-pushing',
    says: 'While one client pushes, a reader never sees an ack before its effect',
    holds: 'promises 1 and 4',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const { reader } = world.first;
      await reader.catchUp();
      const desk = newDesk(world);
      const notes = desk.number(...Array.from({ length: ROUNDS }, (_, n) => note(world, desk, `while pulling, ${n + 1}`)));
      const follow = follower(desk.clientId, notes, trial.wrong);
      const state = { pushed: false };
      const pushing = (async () => { for (const one of notes) await desk.send([one]); })().finally(() => { state.pushed = true; });
      // Waited for below; a failure in the meantime must not be one of nobody's.
      pushing.catch(() => undefined);
      while (!state.pushed) await reader.catchUp(1, follow.page);
      await pushing;
      await reader.catchUp(1, follow.page);
      if (follow.acked !== ROUNDS) trial.wrong(`the feed read to its end after seq 1 to ${ROUNDS}`, `ack ${ROUNDS}`, `ack ${follow.acked}`);
    },
  },
];
