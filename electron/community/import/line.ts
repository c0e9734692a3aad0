import type { LedgerEntry, Policy, ToldMark } from '../../../shared/contract/entities/points.ts';
import { limits } from '../../../shared/limits.ts';
import { bandOf, expiryOf, policyInForce } from '../../../shared/model/points-policy.ts';
import type { Field } from './columns.ts';
import { dateIn } from './dates.ts';
import { whoIn, type People } from './people.ts';
import { toldIn } from './told.ts';

/** What one line comes to, before it is held against what is there: an entry without its id, or why there is none. */
export interface Drafted {
  readonly entry: Omit<LedgerEntry, 'id'> | null;
  readonly told: Pick<ToldMark, 'how' | 'at'> | null;
  /** Why it cannot be taken. */
  readonly refused: readonly string[];
  /** What a person should look at before it is taken. */
  readonly doubts: readonly string[];
}

/** What lines are read against. `now` is canonical UTC; `by`: whom an entry is put down to where the sheet names no colleague; `allTold`: members were told of all of it. */
export interface Against {
  readonly now: string;
  readonly policies: readonly Policy[];
  readonly people: People;
  readonly by: string;
  readonly allTold: boolean;
  readonly file: string;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[’‘`]/g, "'").replaceAll(/[^\p{L}\p{N}']+/gu, ' ').trim();
const cut = (text: string, max: number): string => text.toWellFormed().replaceAll('\u0000', '').slice(0, max).toWellFormed();

/** The policy's reason that a sheet means: its id, its words, or the beginning of the words of one alone. */
function reasonIn(text: string, { reasons }: Policy): Policy['reasons'][number] | null {
  const said = plain(text);
  const exact = reasons.find((one) => one.id === text.trim() || plain(one.wording) === said);
  if (exact !== undefined || said.length < 5) return exact ?? null;
  const begun = reasons.filter((one) => plain(one.wording).startsWith(said) || plain(one.wording.replace(/\(.*/, '')) === said);
  return begun.length === 1 ? begun[0]! : null;
}

function pointsIn(text: string): number | null {
  const found = /^\+?(\d{1,4})(?:[.,]0+)?\s*(?:p|pt|pts|point|points)?$/i.exec(text.trim());
  return found === null ? null : Number(found[1]);
}

/** The policy of a day; the first one for days before it was in force. */
function policyAt(policies: readonly Policy[], at: string): { readonly policy: Policy; readonly before: boolean } | null {
  const inForce = policyInForce(policies, at);
  if (inForce !== null) return { policy: inForce, before: false };
  const first = policies.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))[0];
  return first === undefined ? null : { policy: first, before: true };
}

/** Reads one line of points (domain.md 2.2, 2.3, 2.5). The rules are those of points that are given at a desk; what a desk would refuse is refused here. */
export function readLine(cell: (field: Field) => string, against: Against): Drafted {
  const { now, policies, people, allTold } = against;
  const refused: string[] = [];
  const doubts: string[] = [];
  const who = whoIn(people, cell('memberId'), cell('member'));
  if ('why' in who) refused.push(who.why);
  else if (who.doubt !== null) doubts.push(who.doubt);
  const at = dateIn(cell('date'));
  if (at === null) refused.push(cell('date') === '' ? 'It has no date.' : `“${cut(cell('date'), 40)}” is no date that can be read: write 3/11/2026, the day first.`);
  else if (at > now) refused.push('Its date is in the future.');
  const points = pointsIn(cell('points'));
  if (points === null) refused.push(cell('points') === '' ? 'It says no number of points.' : `“${cut(cell('points'), 40)}” is no number of points.`);
  const found = at === null ? null : policyAt(policies, at);
  if (at !== null && found === null) refused.push('There is no points policy yet.');
  if ('why' in who || at === null || at > now || points === null || found === null) return { entry: null, told: null, refused, doubts };

  const { policy, before } = found;
  if (before) doubts.push('It is from before the points policy; the first policy is taken for it.');
  if (points >= policy.threshold) doubts.push(`${points} points at once reach the threshold.`);
  const band = bandOf(policy, points);
  const said = cell('reason');
  const reason = reasonIn(said, policy);
  const listed = reason !== null && reason.band !== 'instant-break' ? reason : null;
  const offBand = listed !== null && listed.band !== band.band;
  if (said === '') doubts.push('It says no reason.');
  else if (reason !== null && listed === null) doubts.push('For this reason the policy proposes a break and gives no points; it is kept as something not on the list.');
  else if (listed === null) doubts.push('Its reason is none of the policy’s; it is kept in these words, as something not on the list.');
  if (offBand) doubts.push(`${points} points are outside of the reason’s band (${listed.band}).`);
  const giver = people.staffNamed(cell('by'));
  const told = allTold ? { told: true as const, how: 'message' as const, at: null } : toldIn(cell('told'));
  if (told.told === null) doubts.push(`Whether the member was told is not clear from “${cut(cell('told'), 40)}”; it counts as not told.`);
  const notes = [cell('note'), said.length > limits.nameLength ? `Reason: ${said}` : '', giver === null && cell('by') !== '' ? `Given by ${cell('by')}.` : '', `From the spreadsheet ${against.file}.`];
  return {
    refused, doubts,
    entry: {
      kind: 'given', memberId: who.id, voids: null, reasonId: listed?.id ?? null, wording: listed?.wording ?? (cut(said, limits.nameLength) || 'No reason in the spreadsheet'), band: band.band, points,
      offBandReason: offBand ? 'As the spreadsheet had it.' : null, policyId: policy.id, by: giver ?? against.by, at, expiresAt: expiryOf(policy, points, at), caseId: null, conversationId: null,
      evidence: cut(cell('evidence'), limits.bodyLength), privateNote: cut(notes.filter((one) => one !== '').join('\n'), limits.staffTextLength),
    },
    told: told.told === true ? { how: told.how, at: told.at !== null && told.at >= at && told.at <= now ? told.at : at } : null,
  };
}
