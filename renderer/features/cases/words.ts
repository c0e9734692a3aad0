import type { CaseDetail } from '../../../shared/contract/bridge/views.ts';
import type { CaseActionKind, Outcome, PostState } from '../../../shared/contract/entities/cases.ts';
import type { IconName } from '../../components/icons.ts';

/** What closing decided, in words that follow "Closed:". */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  'no-action': 'no action',
  'edited': 'content edited',
  'hidden': 'hidden',
  'removed': 'removed',
  'approved': 'approved',
  'rejected': 'not approved',
  'points': 'points',
  'break': 'break',
  'handed-to-staff': 'handed to staff',
};

/** A sentence's first word. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}

/** What each outcome means for the member, in the dialog that closes a case (design.md principle 4). */
export const outcomeMeaning: Readonly<Record<Outcome, string>> = {
  'no-action': 'Nothing changes for the member.',
  'edited': 'The post stays with the team’s wording.',
  'hidden': 'Members do not see the post; it can be brought back.',
  'removed': 'The post is gone for members.',
  'approved': 'Members see the post.',
  'rejected': 'The post does not go up.',
  'points': 'Points were given for it.',
  'break': 'It led to a break.',
  'handed-to-staff': 'Staff decided it elsewhere.',
};

/** An act in the history; who did it stands before. */
export const actWords: Readonly<Record<CaseActionKind, string>> = {
  'claimed': 'claimed it',
  'released': 'let it go',
  'taken-over': 'took it over',
  'passed': 'passed it on',
  'hidden': 'hid the post',
  'restored': 'brought the post back',
  'removed': 'removed the post',
  'edited': 'edited the post',
  'approved': 'approved the post',
  'rejected': 'did not approve the post',
  'handed-to-staff': 'handed it to staff',
  'handed-back': 'handed it back to everyone',
  'closed': 'closed it',
  'reopened': 'opened it again',
  'points-given': 'gave points',
  'points-proposed': 'proposed points',
  'break-proposed': 'proposed a break',
};

/** An act as "so far" says it: "Hidden by Bea 09:51". */
export const soFarWords: Readonly<Partial<Record<CaseActionKind, string>>> = {
  'hidden': 'Hidden',
  'restored': 'Brought back',
  'removed': 'Removed',
  'edited': 'Edited',
  'approved': 'Approved',
  'rejected': 'Not approved',
  'handed-to-staff': 'Handed to staff',
  'handed-back': 'Handed back',
  'points-given': 'Points given',
  'points-proposed': 'Points proposed',
  'break-proposed': 'Break proposed',
};

/** An act as "so far" says it, with how many points where it is about points: "7 points given". */
export function soFarAct({ kind, text }: { readonly kind: CaseActionKind; readonly text: string | null }): string | undefined {
  const words = soFarWords[kind];
  const count = kind === 'points-given' || kind === 'points-proposed' ? /^(\d+):/u.exec(text ?? '')?.[1] : undefined;
  if (count === undefined || words === undefined) return words;
  return `${count === '0' ? 'Reminder' : plural(Number(count), 'point')} ${kind === 'points-given' ? 'given' : 'proposed'}`;
}

/** A picture for an act of the history. */
export const actIcons: Readonly<Record<CaseActionKind, IconName>> = {
  'claimed': 'person',
  'released': 'lifted',
  'taken-over': 'taken-over',
  'passed': 'pass',
  'hidden': 'covered',
  'restored': 'watch',
  'removed': 'remove',
  'edited': 'edit',
  'approved': 'check',
  'rejected': 'no-route',
  'handed-to-staff': 'handed',
  'handed-back': 'lifted',
  'closed': 'closed',
  'reopened': 'undo',
  'points-given': 'points',
  'points-proposed': 'points',
  'break-proposed': 'on-break',
};

/** How members see the post, as an answer to "Still showing?". */
export function showingWords(state: PostState, place: 'board' | 'chat'): string {
  const where = place === 'chat' ? 'in the chat' : 'on the board';
  return state === 'visible' ? `Still showing ${where}: yes.` : `Still showing ${where}: no, the post ${postIs[state]}.`;
}

/** What has become of the post. */
export const postIs: Readonly<Record<PostState, string>> = {
  visible: 'is there for members',
  pending: 'waits for approval',
  hidden: 'is hidden',
  removed: 'is removed',
  rejected: 'was not approved',
};

/** What the evidence's title says a screen reader first: the case and whose post it is. */
export function caseName(detail: Pick<CaseDetail, 'title' | 'member'>): string {
  return `${detail.title}, ${detail.member.name}`;
}

/** A colleague in running text. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** "1 report", "3 reports". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
