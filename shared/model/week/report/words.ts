import { sayReportReason } from '../../report-reasons.ts';
import type { FlatFigure, SectionId } from './flat.ts';

/** Names that only the data knows: spaces, and the wordings of the points policy. */
export interface WeekNames {
  space(id: string): string;
  pointsReason(id: string): string;
}

/** The sections in their order. */
export const sectionTitles: Readonly<Record<SectionId, string>> = {
  cases: 'Cases', times: 'How long cases took', messages: 'Messages to the team', risk: 'Risk records', points: 'Points', breaks: 'Breaks', told: 'Telling members', cover: 'Cover',
};

const tops: Readonly<Record<string, string>> = {
  'cases.opened': 'Cases opened', 'cases.closed': 'Cases closed', 'cases.open': 'Cases open at the end',
  'cases.first-action': 'Until the first action', 'cases.close': 'Until the case was closed',
  'messages.received': 'Messages to the team', 'messages.first-reply': 'Conversations begun', 'messages.in-target': 'First reply in time', 'messages.waiting': 'Conversations waiting for us at the end',
  'risk.records': 'Risk records made', 'risk.reviews': 'Risk reviews due',
  'points.sum': 'Points given', 'points.given': 'Times points were given', 'points.members': 'Members given points', 'points.voided': 'Points voided afterwards', 'points.crossing': 'Members who reached the line',
  'breaks.proposed': 'Breaks proposed', 'breaks.started': 'Breaks started', 'breaks.ended': 'Breaks ended', 'breaks.lifted': 'Breaks lifted early',
  'told': 'Points and breaks to tell of',
  'cover.open': 'Cover hours', 'cover.planned': 'Cover hours with a shift', 'cover.worked': 'Cover hours with something done', 'cover.gaps': 'Gaps in the shifts',
};

/** Parts that are also shown by themselves, so that they must say what they are of. */
const whole: Readonly<Record<string, string>> = {
  'cases.opened/kind/report': 'Posts reported',
  'cases.opened/kind/pending': 'Posts that waited for approval',
  'cases.closed/kind/pending/decision/approved': 'Posts approved',
  'cases.closed/kind/pending/decision/approved/words/edited': 'Posts edited before approval',
  'cases.closed/kind/pending/decision/not-approved': 'Posts not approved',
  'cases.open/age/over-a-day': 'Cases open longer than a day',
  'messages.received/purpose/risk': 'Risk messages',
  'messages.received/purpose/concern': 'Messages: concern or question',
  'messages.received/purpose/tech': 'Messages: tech',
  'messages.received/purpose/outside': 'Messages: outside what we do',
  'messages.received/purpose/untriaged': 'Messages: not sorted',
  'breaks.started/kind/requested': 'Breaks a member asked for',
  'told/when/same-day': 'Points and breaks told the same day',
};

const ways: Readonly<Record<string, string>> = {
  kind: 'By kind', reason: 'By reason', space: 'By space', outcome: 'By outcome', decision: 'By what was decided', words: 'By whether it was edited', age: 'By how long it was open', cover: 'By cover hours',
  purpose: 'By purpose', result: 'By what became of it', urgency: 'By urgency', done: 'By whether it was done', band: 'By band', scope: 'By where it applies', how: 'By how', about: 'By what it was about', when: 'By when',
};

const keys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { report: 'Reported', pending: 'Waiting for approval', enforced: 'Enforced', requested: 'Asked for' },
  reason: { pending: 'Waiting for approval', filter: 'The forum’s own filter', 'not-listed': 'Something not on the list' },
  outcome: { 'no-action': 'No action', edited: 'Edited', hidden: 'Hidden', removed: 'Removed', approved: 'Approved', rejected: 'Not approved', points: 'Points', break: 'Break', 'handed-to-staff': 'Handed to staff', none: 'Not said' },
  decision: { approved: 'Approved', 'not-approved': 'Not approved', otherwise: 'Points, a break or staff' },
  words: { 'as-written': 'As it was written', edited: 'Edited first' },
  age: { 'a-day-or-less': 'A day or less', 'over-a-day': 'Longer than a day' },
  cover: { 'in-cover': 'Opened in cover hours', 'out-of-cover': 'Opened outside cover hours' },
  purpose: { risk: 'Risk', concern: 'Concern or question', tech: 'Tech', outside: 'Outside what we do', untriaged: 'Not sorted' },
  result: { 'in-target': 'Answered in time', late: 'Answered late', waiting: 'Waiting, still in time', 'waiting-late': 'Waiting, late', 'closed-unanswered': 'Closed without a reply' },
  urgency: { now: 'Now', today: 'Today', 'next-working-day': 'Next working day', watch: 'Watch', 'not-chosen': 'Not chosen' },
  done: { done: 'Done', 'not-done': 'Not done' },
  band: { lower: 'Lower', middle: 'Middle', upper: 'Upper' },
  scope: { boards: 'Boards', chat: 'Chat', both: 'Boards and chat' },
  how: { message: 'Told by message', email: 'Told by email', 'no-contact-route': 'No way to reach them', 'not-told': 'Not yet told' },
  about: { ledger: 'Points', break: 'Breaks' },
  when: { 'same-day': 'The same day', later: 'Later', 'not-told': 'Not told' },
};

/** A breakdown in words: "By reason". */
export function sayWay(way: string): string {
  return ways[way] ?? way;
}

/** A figure's label. `threshold` is at how many points a break is proposed, where one is known. */
export function labelOf({ id, top, part, key }: Pick<FlatFigure, 'id' | 'top' | 'part' | 'key'>, names: WeekNames, threshold: number | null): string {
  if (id === 'points.crossing' && threshold !== null) return `Members who reached ${threshold} points`;
  if (part === null) return tops[id] ?? id;
  const known = whole[id] ?? keys[part.way]?.[key];
  if (known !== undefined) return known;
  if (part.way === 'space') return names.space(key);
  if (part.way === 'reason') return top.startsWith('points.') ? names.pointsReason(key) : sayReportReason(key);
  return key;
}

/** A label that says by itself what it is of, for lists in which the figure above does not stand: "Cases opened: Unkind conflict". */
export function fullLabelOf(figure: Pick<FlatFigure, 'id' | 'top' | 'part' | 'key'>, names: WeekNames, threshold: number | null): string {
  const label = labelOf(figure, names, threshold);
  if (figure.part === null || whole[figure.id] !== undefined) return label;
  return `${labelOf({ id: figure.top, top: figure.top, part: null, key: figure.top }, names, threshold)}: ${label}`;
}
