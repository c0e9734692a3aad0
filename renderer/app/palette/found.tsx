import { sayCovered } from '../../../shared/model/evidence/cover-levels.ts';
import type { CaseListRow } from '../../../shared/contract/bridge/views.ts';
import type { Found } from '../../../shared/contract/bridge/search.ts';
import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { MemberName } from '../../components/MemberName.tsx';
import type { PaletteItem } from '../../components/Palette.tsx';
import { kindOf } from '../../features/cases/kinds.ts';
import { iconOf, keyOf } from '../../features/search/words.ts';

const openCases = (count: number): string => (count === 0 ? 'no open case' : count === 1 ? '1 open case' : `${count} open cases`);

/** Members that were found, and what choosing one will show. */
export function memberItems(members: CallOutput<'find'>['members'], match: string): PaletteItem[] {
  return members.map(({ member, openCases: count }) => ({
    id: `member:${member.id}`,
    icon: 'person',
    label: <MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} match={match} />,
    detail: openCases(count),
  }));
}

function whose({ holder, own }: CaseListRow): string {
  if (own) return 'about your own post';
  if (holder === null) return 'unclaimed';
  return holder.you ? 'yours' : holder.name;
}

/** Cases that were found. */
export function caseItems(cases: readonly CaseListRow[], match: string): PaletteItem[] {
  return cases.map((row) => ({
    id: `case:${row.id}`,
    icon: kindOf(row).icon,
    label: <>{row.reason ?? `Waiting for approval in ${row.spaceName}`}, <MemberName inline name={row.member.name} match={match} /></>,
    detail: whose(row),
  }));
}

/** Where words were found: a few of them, with those that were asked for stronger; covered ones stay covered here. */
export function wordItems(found: readonly Found[]): PaletteItem[] {
  return found.map((one) => ({
    id: `word:${keyOf(one)}`,
    icon: iconOf(one),
    label: one.covers.length > 0 ? `[covered: ${sayCovered(one.covers)}]` : <span className={one.words === 'member' ? 'palette__words' : undefined} dir="auto">{one.snippet.map((part, at) => (part.mark ? <b key={at}>{part.text}</b> : part.text))}</span>,
    detail: one.member === null ? one.by?.name : <MemberName inline name={one.member.name} />,
  }));
}
