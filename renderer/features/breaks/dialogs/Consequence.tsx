import type { BreakPlan, BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { sayScope } from '../../../../shared/model/break-calendar.ts';
import { sayBreakLength } from '../../../../shared/model/break-length.ts';
import { Note } from '../../../components/Note.tsx';
import { dayAndTime } from '../words.ts';
import { knownSpans, OneAxis, type AxisSpan } from './OneAxis.tsx';
import { consequenceWords } from './consequence.ts';
import type { FormTerms } from './terms-form.ts';
import type { Check } from './use-check.ts';

interface ConsequenceProps {
  readonly form: FormTerms;
  readonly check: Check | null;
  readonly plan: BreakPlan;
  /** The break that is adjusted, as it is; null for a new one. */
  readonly was: Pick<BreakView, 'id' | 'scope' | 'startsAt' | 'endsAt' | 'length'> | null;
  readonly now: string;
}

/** Before anything is saved: what it will do in a sentence, and the member's breaks on one axis with it; a clash stands out (design.md principle 4). */
export function Consequence({ form, check, plan, was, now }: ConsequenceProps) {
  if (check === null) return null;
  const { clash } = check;
  const fresh: AxisSpan = { id: 'new', label: `${sayScope(form.scope)}, ${sayBreakLength(check.startsAt, check.endsAt)}`, scope: form.scope, from: check.startsAt, to: check.endsAt, look: 'new' };
  const same = was !== null && was.scope === form.scope && was.startsAt === check.startsAt && was.endsAt === check.endsAt;
  const before: AxisSpan[] = was === null || same ? [] : [{ id: was.id, label: `${sayScope(was.scope)}, ${was.length}`, scope: was.scope, from: was.startsAt, to: was.endsAt, look: 'was' }];
  const known = knownSpans(plan.breaks.filter((one) => one.id !== was?.id), clash?.id ?? null);
  return (
    <div className="consequence">
      <div role="status">
        {clash !== null && (
          <Note tone="ochre" icon="warning" title={`They have another break of ${clash.scope === 'both' ? 'boards and chat' : clash.scope} then`}>
            {sayScope(clash.scope)}, from {dayAndTime(clash.startsAt, now)} {clash.endsAt === null ? 'without an end' : `to ${dayAndTime(clash.endsAt, now)}`}. Two breaks of one scope cannot run at once: choose other dates, or change that one.
          </Note>
        )}
        {check.type === 'dates-do-not-fit' && <Note tone="ochre" icon="warning" title={check.why} />}
        {clash === null && check.type !== 'dates-do-not-fit' && <p className="consequence__words">{consequenceWords(form, check, now)}</p>}
      </div>
      <OneAxis spans={[...before, fresh, ...known]} now={now} label="Their breaks on one axis" />
    </div>
  );
}
