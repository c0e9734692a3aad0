import type { CaseListRow } from '../../../shared/contract/bridge/views.ts';
import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { MemberName } from '../../components/MemberName.tsx';
import type { PaletteItem } from '../../components/Palette.tsx';
import { kindOf } from '../../features/cases/kinds.ts';

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
