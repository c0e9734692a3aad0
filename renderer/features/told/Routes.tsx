import type { Telling } from '../../../shared/contract/bridge/told.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { command } from '../../data/use-command.ts';

const names = { message: 'Messages here', email: 'Email' } as const;

/** How the member can be reached, as the team knows it; changed at once (domain.md 2.5). */
export function Routes({ telling: { member, routes, mayMark } }: { telling: Telling }) {
  const set = (route: keyof typeof names, on: boolean): void =>
    void command('member.routes', { memberId: member.id, routes: (['message', 'email'] as const).filter((one) => (one === route ? on : routes.includes(one))) });
  return (
    <fieldset className="tell__things">
      <legend className="field__label">They can be reached by</legend>
      {(['message', 'email'] as const).map((route) => <Checkbox key={route} label={names[route]} checked={routes.includes(route)} onChange={(on) => set(route, on)} blocked={!mayMark.allowed && mayMark.why} />)}
    </fieldset>
  );
}
