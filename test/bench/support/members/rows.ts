import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { expiryOf } from '../../../../shared/model/points-policy.ts';
import { instantOf } from '../../../../shared/time.ts';
import { conversation, row, told } from '../../../desk/support/member-world.ts';
import { member, put, smallWorld, type Put } from '../../../desk/support/world.ts';

/** The member with a long history, and one as most are. */
export const people = { long: 'm-long', ordinary: 'm-usual' } as const;

const HOUR = 3_600_000;
const words = 'It kept coming back to the same three people, so the thread was slowed down and everybody was asked to take a breath.';

/** A break that was proposed, decided on and ended by itself: two acts, its beginning, its end. */
function pause(id: string, memberId: string, at: number): Put[] {
  const [proposedAt, decidedAt, startsAt, endsAt] = [at, at + HOUR, at + 2 * HOUR, at + 170 * HOUR].map(instantOf) as [string, string, string, string];
  const terms = { scope: 'boards' as const, startsAt, endsAt, reviewAt: null, watchUntil: null, conditions: '' };
  const act = (kind: 'proposed' | 'approved', when: string): Put => row('breakEvent', { id: `${id}.${kind}`, breakId: id, memberId, kind, by: 's-tom', at: when, receivedAt: when, reason: words, reasonId: null, ...terms });
  return [
    row('break', { id, memberId, kind: 'enforced', state: 'active', ...terms, reason: words, caseId: null, entryId: null, proposedBy: 's-tom', proposedAt, decidedBy: 's-tom', decidedAt, endedAt: null }),
    act('proposed', proposedAt), act('approved', decidedAt),
  ];
}

/** A case with its report, two acts and its closing: four entries. */
function closed(id: string, memberId: string, at: number): Put[] {
  const [openedAt, actedAt, closedAt] = [at, at + HOUR, at + 2 * HOUR].map(instantOf) as [string, string, string];
  const act = (kind: 'hidden' | 'restored' | 'closed', when: string): Put => row('caseAction', { id: `${id}.${kind}`, caseId: id, kind, by: 's-tom', at: when, receivedAt: when, text: words, outcome: kind === 'closed' ? 'no-action' : null, toStaffId: null });
  return [
    row('case', { id, kind: 'report', postId: `p-${id}`, memberId, spaceId: 'sp-life', openedAt, frozenTitle: null, frozenBody: words, frozenAt: openedAt, state: 'closed', withStaff: false, outcome: 'no-action', closedAt, closedBy: 's-tom', closingNote: null, appealOf: null }),
    row('report', { id: `r-${id}`, caseId: id, postId: `p-${id}`, reporterId: 'm-moss', reason: 'derailing', words, at: openedAt }),
    act('hidden', actedAt), act('restored', actedAt), act('closed', closedAt),
  ];
}

/** Points with a mark that the member was told: two entries. */
function points(id: string, memberId: string, at: number, given: number): Put[] {
  const when = instantOf(at);
  return [
    row('ledgerEntry', { id, kind: 'given', memberId, voids: null, reasonId: 'derailing', wording: 'Derailing or hijacking a thread', band: 'lower', points: given, offBandReason: null, policyId: publishedPolicy.id, by: 's-tom', at: when, expiresAt: expiryOf(publishedPolicy, given, when), caseId: null, conversationId: null, evidence: words, privateNote: '' }),
    told(`${id}.told`, memberId, 'ledger', id, instantOf(at + HOUR)),
  ];
}

/** Ten entries' worth of history at a time: a case, points, a conversation of three messages, a note. */
function chapter(memberId: string, n: number, at: number): Put[] {
  const id = `${memberId.slice(2)}${n}`;
  return [
    ...closed(`c-${id}`, memberId, at),
    ...points(`l-${id}`, memberId, at + 3 * HOUR, 1 + (n % 3)),
    ...conversation(`con-${id}`, memberId, [{ from: 'member', body: words, at: instantOf(at + 4 * HOUR) }, { from: 'team', body: words, at: instantOf(at + 5 * HOUR) }, { from: 'member', body: words, at: instantOf(at + 6 * HOUR) }]),
    put('note', { id: `n-${id}`, aboutKind: 'member', aboutId: memberId, visibility: 'team', by: 's-tom', at: instantOf(at + 7 * HOUR), text: words }),
  ];
}

/** A community of `members` in which one has about `entries` entries over three years and another about forty. */
export function benchWorld(entries: number, members: number, nowMs: number): Put[] {
  const since = nowMs - 3 * 365 * 24 * HOUR;
  const chapters = Math.floor((entries - 80) / 10);
  const apart = Math.floor((nowMs - since - 30 * 24 * HOUR) / chapters);
  return [
    ...smallWorld(),
    put('policy', publishedPolicy),
    member(people.long, 'long_history'),
    member(people.ordinary, 'usual_history'),
    ...Array.from({ length: members }, (_, n) => member(`m-crowd${n}`, `crowd.${n}`)),
    ...Array.from({ length: chapters }, (_, n) => chapter(people.long, n, since + n * apart)).flat(),
    ...Array.from({ length: 20 }, (_, n) => pause(`b-long${n}`, people.long, since + n * 40 * 24 * HOUR)).flat(),
    ...Array.from({ length: 4 }, (_, n) => chapter(people.ordinary, n, since + n * 250 * 24 * HOUR)).flat(),
    ...pause('b-usual', people.ordinary, since + 300 * 24 * HOUR),
  ];
}
