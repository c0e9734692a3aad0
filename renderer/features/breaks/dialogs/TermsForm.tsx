import type { BreakPlan, BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { sayClock, sayDay } from '../../../../shared/time.ts';
import { plusLondonWeeks } from '../../../../shared/time.ts';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { TimeField } from '../../../components/TimeField.tsx';
import { LengthChoice } from './LengthChoice.tsx';
import { firstReview, formEnd, formStart, isOpen, watchChoices, type FormTerms } from './terms-form.ts';

interface TermsFormProps {
  readonly form: FormTerms;
  readonly onChange: (change: (before: FormTerms) => FormTerms) => void;
  readonly plan: BreakPlan;
  readonly kind: BreakView['kind'];
  /** How the kind is chosen, where it can be. */
  readonly onKind?: ((kind: BreakView['kind']) => void) | undefined;
  /** Why the start stays as it is: the break has begun. */
  readonly begun?: boolean | undefined;
  readonly now: string;
}

const scopes = [{ value: 'boards', label: 'Boards' }, { value: 'chat', label: 'Chat' }, { value: 'both', label: 'Both' }] as const;
const kinds = [{ value: 'enforced', label: 'Decided by the team' }, { value: 'requested', label: 'They asked for it' }] as const;
const starts = [{ value: 'now', label: 'Now' }, { value: 'later', label: 'Later' }] as const;

/** Where, how long, from when to when, and what comes after it: what a person sets of a break (domain.md 2.6). */
export function TermsForm({ form, onChange, plan, kind, onKind, begun, now }: TermsFormProps) {
  // On top of what is there by then: two keys may come before the form is drawn again.
  const set = (change: Partial<FormTerms>): void => onChange((before) => ({ ...before, ...change }));
  const start = formStart(form, now);
  const end = formEnd(form, now);
  const open = isOpen(form);
  return (
    <div className="terms-form">
      <SegmentedControl label="From" showLabel value={form.scope} onChange={(scope) => set({ scope })} options={scopes} />
      {onKind && <SegmentedControl label="Kind" showLabel value={kind} onChange={onKind} options={kinds} />}
      <LengthChoice
        form={form} plan={plan} kind={kind}
        onChoose={(length) => set({ length, endsAt: length === null ? end : null, reviewAt: length?.unit === 'open-ended' ? (form.reviewAt ?? firstReview(start ?? now)) : open ? null : form.reviewAt })}
      />
      <div className="terms-form__start">
        {begun
          ? <p className="terms-form__fixed"><span className="field__label">Started</span> {form.startsAt === null ? '' : `${sayDay(form.startsAt)}, ${sayClock(form.startsAt)}`}</p>
          : (
            <>
              <SegmentedControl label="Starts" showLabel value={form.later ? 'later' : 'now'} onChange={(when) => set({ later: when === 'later', startsAt: when === 'later' ? (form.startsAt ?? plusLondonWeeks(now, 1)) : form.startsAt })} options={starts} />
              {form.later && <TimeField label="Starts on" value={form.startsAt} onChange={(startsAt) => set({ startsAt })} now={now} />}
            </>
          )}
      </div>
      {open
        ? <TimeField label="Review on" value={form.reviewAt} onChange={(reviewAt) => set({ reviewAt })} now={now} hint="A break without an end needs a date to look at it again." />
        : <TimeField label="Ends" value={end} onChange={(endsAt) => set({ length: null, endsAt })} now={now} clock={start === null ? undefined : sayClock(start)} />}
      {!open && (
        <Select
          label="Watch afterwards" value={String(form.watchWeeks)} onChange={(weeks) => set({ watchWeeks: Number(weeks) })}
          options={[...new Set([...watchChoices, form.watchWeeks])].sort((a, b) => a - b).map((weeks) => ({ value: String(weeks), label: watchWords(weeks, end) }))}
        />
      )}
      <TextField label="On return" optional value={form.conditions} onChange={(conditions) => set({ conditions })} placeholder="A chat with Tom before posting" maxLength={2_000} />
    </div>
  );
}

function watchWords(weeks: number, end: string | null): string {
  if (weeks === 0) return 'No watch';
  const length = weeks === 1 ? '1 week' : `${weeks} weeks`;
  return end === null ? length : `${length}, to ${sayDay(plusLondonWeeks(end, weeks))}`;
}
