import { colleagues } from '../../../electron/community/server/actor.ts';
import type { Settled } from '../../../electron/community/server/push/mutate.ts';
import type { MutationArgs, MutationName } from '../../../shared/contract/mutations/index.ts';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { instantOf } from '../../../shared/time.ts';
import { TEAM, type Differences, type Forum } from '../../support/vanilla/forum.ts';
import type { VanillaOptions } from '../../../electron/community/upstream/vanilla/bridge.ts';
import { bridged, MINUTE, smallForum, type Bridged } from './site-support.ts';
import { emptyStore } from './support.ts';

export const HOUR = 60 * MINUTE;

/** A desk's colleagues in front of a forum that has been read once. */
export interface Team extends Bridged {
  readonly small: ReturnType<typeof smallForum>;
  /** What a colleague decides now; throws when the rules refuse it. Answers the mutation's id. */
  decide<N extends MutationName>(name: N, args: Omit<MutationArgs<N>, 'at'>): string;
  /** The same, refused or not. */
  try<N extends MutationName>(name: N, args: Omit<MutationArgs<N>, 'at'>): Settled;
  /** A break of so long from now on, proposed and decided. Answers its id. */
  breakFor(memberId: string, ms: number, startsIn?: number): string;
  /** What the team's account said on the forum, as plain text, oldest first. */
  said(): string[];
  /** How the acts stand, by id. */
  states(): Record<string, string>;
}

let count = 0;
const uuid = (): string => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;

/** The team's words on the forum. */
export const saidBy = ({ data }: Forum): string[] => [...data.messages.values()].filter((one) => one.insertUserID === TEAM).map((one) => one.body.replaceAll('</p><p>', '\n').replaceAll(/<\/?p>/g, ''));

/** Makes the team. `file`: where the database is; `requestMs`: how long an answer is waited for, longer than a busy machine takes unless a test is about answers that never come. */
export async function team(differences: Partial<Differences> = {}, more: Pick<VanillaOptions, 'carrying' | 'dry'> = { carrying: { breaks: { how: 'ban' } } }, file?: string, requestMs = 20_000): Promise<Team> {
  let small!: ReturnType<typeof smallForum>;
  const store = emptyStore(file);
  colleagues(store, () => '2026-01-01T00:00:00.000Z').ingest([{ op: 'put', t: 'staff', row: { id: 'st-ada', name: 'Ada Brook', role: 'lead', active: true, memberId: null } }, { op: 'put', t: 'policy', row: publishedPolicy }]);
  const here = await bridged(differences, store, (forum) => { small = smallForum(forum); }, requestMs, more);
  await here.imported();
  const doIt = (id: string, name: MutationName, args: object): Settled => colleagues(made.store, () => instantOf(made.clock.ms)).applyAsColleague('st-ada', name, args as never, id);
  const made: Team = Object.assign(here, {
    small,
    decide<N extends MutationName>(name: N, args: Omit<MutationArgs<N>, 'at'>) {
      const id = uuid();
      const settled = doIt(id, name, name.startsWith('ledger.') ? args : { ...args, at: instantOf(made.clock.ms) });
      if (settled.status !== 'applied') throw new Error(`${name}: ${settled.problem?.title}`);
      return id;
    },
    try: <N extends MutationName>(name: N, args: Omit<MutationArgs<N>, 'at'>) => doIt(uuid(), name, { ...args, at: instantOf(made.clock.ms) }),
    breakFor(memberId: string, ms: number, startsIn = 0) {
      const breakId = uuid();
      const terms = { scope: 'boards' as const, startsAt: instantOf(made.clock.ms + startsIn), endsAt: instantOf(made.clock.ms + startsIn + ms), reviewAt: null, watchUntil: null, conditions: '' };
      made.decide('break.propose@1', { break: { id: breakId, memberId, kind: 'enforced', ...terms, reason: 'A rest.', caseId: null, entryId: null }, reasonId: null });
      made.decide('break.decide@1', { breakId, approve: true, ...terms, ladder: null, reason: 'Agreed.' });
      return breakId;
    },
    said: () => saidBy(here.forum),
    states: () => Object.fromEntries(states(made)),
  });
  return made;
}

const states = ({ store }: Bridged): [string, string][] => count === 0 ? [] : Array.from({ length: count }, (_, i) => `00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}`).flatMap((id) => [id, ...Array.from({ length: 4 }, (_, n) => `${id}:b${n}`)]).flatMap((id) => { const act = store.acts.get(id); return act === undefined ? [] : [[id, act.state] as [string, string]]; });
