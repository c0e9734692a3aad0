import type { Found } from '../../../shared/contract/bridge/search.ts';
import type { SearchKind } from '../../../shared/model/search/kinds.ts';
import type { SearchOperator } from '../../../shared/model/search/typing.ts';
import type { IconName } from '../../components/icons.ts';

/** Each kind of thing that is found: its picture, its name alone and in a row of facets. */
export const kindWords: Readonly<Record<SearchKind, { readonly icon: IconName; readonly one: string; readonly many: string }>> = {
  post: { icon: 'evidence', one: 'Post', many: 'Posts' },
  member: { icon: 'person', one: 'Member', many: 'Members' },
  case: { icon: 'reported', one: 'Case', many: 'Cases' },
  message: { icon: 'inbox', one: 'Message', many: 'Messages' },
  note: { icon: 'note', one: 'Note', many: 'Notes' },
  record: { icon: 'points', one: 'Record', many: 'Records' },
  handover: { icon: 'hand-on', one: 'Handover', many: 'Handovers' },
};

/** What each operator asks for, and an example that can be chosen. */
export const operatorWords: Readonly<Record<SearchOperator, { readonly asks: string; readonly example: string }>> = {
  from: { asks: 'Written by a member or a colleague', example: 'from:' },
  in: { asks: 'In a space, or among the messages', example: 'in:' },
  is: { asks: 'How it stands', example: 'is:open' },
  has: { asks: 'What belongs to it', example: 'has:report' },
  reason: { asks: 'The reason of a case or of points', example: 'reason:' },
  kind: { asks: 'What kind of thing it is', example: 'kind:note' },
  before: { asks: 'Before a day', example: 'before:yesterday' },
  after: { asks: 'From a day on', example: 'after:this-week' },
};

/** Ways to type words, with what each does. */
export const wordForms: readonly (readonly [example: string, does: string])[] = [
  ['bullying', 'a word in any of its forms: bully, bullied, bullies'],
  ['"leave me alone"', 'words just as they stand beside each other'],
  ['anx*', 'every word that begins so'],
  ['-joke', 'without this word'],
];

/** The picture of a result: a record is of points, of a break or of a risk, and opens where those are. */
export function iconOf({ kind, opens }: Pick<Found, 'kind' | 'opens'>): IconName {
  if (kind !== 'record') return kindWords[kind].icon;
  return opens.screen === 'risk' ? 'risk-record' : opens.screen === 'breaks' ? 'breaks' : kindWords.record.icon;
}

/** The name of a result in a list, for the keyboard's place. */
export const keyOf = ({ kind, id }: Pick<Found, 'kind' | 'id'>): string => `${kind}:${id}`;

/** How many were found: "1,204 found", "more than 1,000 found". */
export function sayTotal(total: number, atLeast: boolean): string {
  return `${atLeast ? 'more than ' : ''}${total.toLocaleString('en-GB')} found`;
}
