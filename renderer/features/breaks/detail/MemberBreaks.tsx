import type { BreakPlan } from '../../../../shared/contract/bridge/breaks.ts';
import { sayScope } from '../../../../shared/model/break-calendar.ts';
import { go } from '../../../app/routes.ts';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { sayDay } from '../../../../shared/time.ts';
import { groupWords, pointsWords } from '../words.ts';

/** What else is known of the member's breaks, and what the ladder and their points say. */
export function MemberBreaks({ plan, but }: { plan: BreakPlan; but: string }) {
  const others = plan.breaks.filter((one) => one.id !== but);
  const suggested = plan.ladder.find(({ step }) => step === 'suggested');
  return (
    <section className="break-part">
      <SectionHeading level={3} count={others.length}>Other breaks</SectionHeading>
      {others.length === 0 ? <p className="break-part__quiet">They have had no other break.</p> : (
        <ul role="list" className="break-others">
          {others.map((one) => (
            <li key={one.id}>
              <button type="button" className="break-other" onClick={() => go({ screen: 'breaks', id: one.id })}>
                <span>{sayScope(one.scope)}, {one.length}</span>
                <span className="break-other__end">{one.stage === 'cancelled' ? 'Cancelled' : one.stage === 'lifted' ? 'Lifted early' : groupWords[one.group]}, {sayDay(one.startsAt)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="break-part__quiet">{suggested && `Next on the ladder: ${suggested.words}. `}{pointsWords(plan)}</p>
    </section>
  );
}
