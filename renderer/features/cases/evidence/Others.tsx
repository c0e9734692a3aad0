import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { ColleagueInitials } from '../../../components/Colleague.tsx';
import { firstName } from '../words.ts';

function say(names: readonly string[], doing: string): string {
  const last = names.at(-1) ?? '';
  return names.length === 1 ? `${last} is ${doing}` : `${names.slice(0, -1).join(', ')} and ${last} are ${doing}`;
}

/** Who else looks at the case or writes on it just now. */
export function Others({ viewing }: Pick<CaseDetail, 'viewing'>) {
  if (viewing.length === 0) return null;
  const writing = viewing.filter((one) => one.doing === 'writing').map((one) => firstName(one.person.name));
  const looking = viewing.filter((one) => one.doing === 'viewing').map((one) => firstName(one.person.name));
  const words = [writing.length > 0 && say(writing, 'writing here'), looking.length > 0 && say(looking, 'looking at this too')].filter(Boolean).join('. ');
  return (
    <p className={writing.length > 0 ? 'others others--writing' : 'others'} role="status">
      {viewing.map(({ person }) => <ColleagueInitials key={person.id} name={person.name} decorative />)}
      <span>{words}.</span>
    </p>
  );
}
