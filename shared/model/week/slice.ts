import type { BreakFacts, CaseFacts, ConversationFacts, WeekFacts } from './facts.ts';
import type { WeekBounds } from './iso-week.ts';
import type { Steps } from './steps.ts';

/** From when until when something can matter to a week; an end of null means for ever after. Canonical UTC. */
interface Life {
  readonly from: string;
  readonly to: string | null;
}

const latest = (all: readonly { readonly at: string }[]): string => all.reduce((last, { at }) => (at > last ? at : last), '');

function lifeOfCase({ openedAt, acts }: CaseFacts): Life {
  const last = acts.reduce<CaseFacts['acts'][number] | null>((found, act) => ((act.kind === 'closed' || act.kind === 'reopened') && (found === null || found.at <= act.at) ? act : found), null);
  return { from: openedAt, to: last?.kind === 'closed' ? last.at : null };
}

function lifeOfConversation({ messages, events }: ConversationFacts): Life {
  const from = messages.reduce((first, { at }) => (at < first ? at : first), '9999');
  const said = latest(messages.filter((one) => one.from === 'member'));
  const ended = latest([...messages.filter((one) => one.from === 'team'), ...events.filter((one) => one.kind === 'closed')]);
  // While a member waits, every week counts it.
  return { from, to: ended >= said ? ended : null };
}

/** Everything that a break's row and acts name; what came by time alone came at one of these. */
function lifeOfBreak({ row, acts }: BreakFacts): Life {
  const instants = [row.proposedAt, row.decidedAt, row.startsAt, row.endsAt, row.endedAt, ...acts.flatMap((act) => [act.at, act.startsAt, act.endsAt])].filter((at) => at !== null).toSorted();
  return { from: instants[0]!, to: instants.at(-1)! };
}

/** Things sorted in one step. */
const AT_ONCE = 3_000;

function* spread<T>(all: readonly T[], lifeOf: (one: T) => Life, weeks: readonly WeekBounds[]): Steps<T[][]> {
  const found: T[][] = weeks.map(() => []);
  // Things come nearly in order of time, so the first week of one is near that of the one before.
  let first = 0;
  for (const [place, one] of all.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) yield;
    const { from, to } = lifeOf(one);
    while (first > 0 && from < weeks[first - 1]!.to) first -= 1;
    while (first < weeks.length && from >= weeks[first]!.to) first += 1;
    const last = to ?? '9999';
    for (let n = first; n < weeks.length; n += 1) {
      if (last < weeks[n]!.from) break;
      found[n]!.push(one);
    }
  }
  return found;
}

/** For each of some weeks, in order of time, the facts that its figures depend on: the same figures come of them as of all, for less work. */
export function* factsOfWeeks(facts: WeekFacts, weeks: readonly WeekBounds[]): Steps<WeekFacts[]> {
  const cases = yield* spread(facts.cases, lifeOfCase, weeks);
  yield;
  const conversations = yield* spread(facts.conversations, lifeOfConversation, weeks);
  yield;
  const breaks = yield* spread(facts.breaks, lifeOfBreak, weeks);
  const found: WeekFacts[] = [];
  for (const [n, { from, to }] of weeks.entries()) {
    yield;
    const members = facts.members.filter(({ entries }) => entries.some(({ at }) => from <= at && at < to));
    found.push({ ...facts, cases: cases[n]!, conversations: conversations[n]!, breaks: breaks[n]!, members, acts: facts.acts.filter((at) => from <= at && at < to) });
  }
  return found;
}
