import type { ReactNode } from 'react';
import { reportReasons } from '../../../../shared/model/report-reasons.ts';
import { searchKinds } from '../../../../shared/model/search/kinds.ts';
import { searchMarks, searchStates } from '../../../../shared/model/search/query.ts';
import type { OperatorToken } from '../../../../shared/model/search/typing.ts';
import type { IconName } from '../../../components/icons.ts';
import { useQuery } from '../../../data/use-query.ts';
import { kindWords } from '../words.ts';

/** A value that an operator can have. */
export interface Suggestion {
  readonly value: string;
  readonly icon: IconName;
  /** Instead of the value, how it is drawn. */
  readonly label?: ReactNode;
  readonly detail?: string | undefined;
  /** A member's name, in the face that tells look-alikes apart. */
  readonly member?: boolean | undefined;
}

/** More than anybody reads while typing. */
const SHOWN = 8;
const none: readonly Suggestion[] = [];

const days: readonly Suggestion[] = [
  { value: 'today', icon: 'calendar' }, { value: 'yesterday', icon: 'calendar' }, { value: 'this-week', icon: 'calendar', detail: 'from Monday' }, { value: 'last-week', icon: 'calendar', detail: 'from Monday a week ago' },
];
const states: Readonly<Record<(typeof searchStates)[number], string>> = {
  open: 'cases and conversations', closed: 'cases and conversations', pending: 'posts that wait for approval', mine: 'yours', unclaimed: 'nobody has it', risk: 'messages about a risk', concern: 'messages of concern',
  tech: 'messages about tech', outside: 'messages outside of what they are for', untriaged: 'messages nobody has sorted', untold: 'not yet told', unread: 'you have not read it',
};
const marks: Readonly<Record<(typeof searchMarks)[number], string>> = { points: 'points were given', break: 'a break', note: 'a note', record: 'a risk record', report: 'it was reported', contact: 'a contact detail', link: 'a link' };

const plain = (value: string): string => value.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const begins = (all: readonly Suggestion[], typed: string): readonly Suggestion[] => {
  const wanted = plain(typed);
  const found = all.filter(({ value }) => plain(value).includes(wanted));
  return [...found.filter(({ value }) => plain(value).startsWith(wanted)), ...found.filter(({ value }) => !plain(value).startsWith(wanted))];
};

/** Members and colleagues by what is typed of their name. */
function usePeople(typed: string | null): readonly Suggestion[] {
  const members = useQuery('find', typed === null || typed === '' ? null : { text: typed }).data?.members ?? [];
  const team = useQuery('staff.list', typed === null ? null : {}).data ?? [];
  if (typed === null) return none;
  return [
    ...begins([{ value: 'me', icon: 'person', detail: 'what you wrote' }], typed),
    ...begins(team.map(({ name, you, role }): Suggestion => ({ value: name, icon: 'colleagues', detail: you ? 'you' : role })), typed).slice(0, 3),
    ...members.map(({ member }): Suggestion => ({ value: member.name, icon: 'person', member: true })),
  ];
}

/** Spaces, all boards or all of the chat, and the kinds of things that stand nowhere else. */
function useSpaces(typed: string | null): readonly Suggestion[] {
  const spaces = useQuery('spaces.list', typed === null ? null : {}).data ?? [];
  return [
    ...spaces.map(({ name, kind }): Suggestion => ({ value: name, icon: kind === 'board' ? 'evidence' : 'write', detail: kind === 'board' ? 'board' : 'chat room' })),
    { value: 'boards', icon: 'evidence', detail: 'all boards' }, { value: 'chat', icon: 'write', detail: 'all of the chat' },
    ...(['message', 'case', 'note', 'record', 'handover'] as const).map((kind): Suggestion => ({ value: `${kind}s`, icon: kindWords[kind].icon })),
  ];
}

/** Reasons of reports, and wordings of the policy's. */
function useReasons(typed: string | null): readonly Suggestion[] {
  const book = useQuery('policy.book', typed === null ? null : {}).data;
  const wordings = [...Object.values(reportReasons), ...(book?.versions[0]?.reasons ?? []).map(({ wording }) => wording)];
  return [...new Set(wordings)].map((value) => ({ value, icon: 'policy' }));
}

/** What can stand after the operator in which somebody types; nothing once it stands there in full. */
export function useSuggestions(token: OperatorToken | null): readonly Suggestion[] {
  const typed = (...operators: readonly OperatorToken['operator'][]): string | null => (token !== null && operators.includes(token.operator) ? token.value.slice(0, 200) : null);
  const [people, spaces, reasons] = [usePeople(typed('from')), useSpaces(typed('in')), useReasons(typed('reason'))];
  if (token === null) return none;
  const { operator, value } = token;
  const all = {
    from: () => people,
    in: () => begins(spaces, value),
    reason: () => begins(reasons, value),
    is: () => begins(searchStates.map((one): Suggestion => ({ value: one, icon: 'filter', detail: states[one] })), value),
    has: () => begins(searchMarks.map((one): Suggestion => ({ value: one, icon: 'tick', detail: marks[one] })), value),
    kind: () => begins(searchKinds.map((one): Suggestion => ({ value: one, icon: kindWords[one].icon, detail: kindWords[one].many })), value),
    before: () => begins(days, value),
    after: () => begins(days, value),
  }[operator]();
  return all.length === 1 && plain(all[0]?.value ?? '') === plain(value) ? none : all.slice(0, SHOWN);
}
