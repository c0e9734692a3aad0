import type { RiskForm, RiskSource } from '../../../../shared/contract/bridge/risk.ts';
import type { Person } from '../../../../shared/contract/bridge/views.ts';
import { ageWords, channelWords, riskQuestions } from '../../../../shared/model/risk/questions.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Select } from '../../../components/Select.tsx';
import { TimeField } from '../../../components/TimeField.tsx';
import { Before, type StepsOf } from '../parts/Before.tsx';
import { ExactWords } from '../parts/ExactWords.tsx';
import { Calls, TalkedWith } from '../parts/People.tsx';
import { Question } from '../parts/Question.tsx';
import { Urgency } from '../parts/Urgency.tsx';
import { Written } from '../parts/Written.tsx';
import '../parts/parts.css';

interface RecordFormProps {
  readonly form: RiskForm;
  readonly change: (part: Partial<RiskForm>) => void;
  readonly people: readonly Person[];
  readonly sources: readonly RiskSource[];
  readonly onTake: (words: string, source: RiskSource) => void;
  readonly stepsOf: StepsOf;
  /** What of it is saved already; null for a new record. */
  readonly base: RiskForm | null;
  readonly now: string;
  readonly aboutId: string;
}

const first = riskQuestions.slice(0, 6);
const further = riskQuestions.slice(6);
const options = <T extends string>(words: Readonly<Record<T, string>>): { value: T; label: string }[] => (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));

/** Every part of a risk record (domain.md 2.10), in the order in which it is asked; nothing of it is forced. */
export function RecordForm({ form, change, people, sources, onTake, stepsOf, base, now, aboutId }: RecordFormProps) {
  const question = ({ field, label }: (typeof riskQuestions)[number]) => <Question key={field} {...{ field, label, stepsOf }} value={form[field]} onChange={(value) => change({ [field]: value })} />;
  const written = (field: 'safetyFactors' | 'decision' | 'reasonsForActing' | 'reasonsForNotActing' | 'signposting', label: string, placeholder: string) => <Written {...{ field, label, placeholder, stepsOf }} value={form[field]} onChange={(value) => change({ [field]: value })} />;
  return (
    <div className="risk-form">
      <ExactWords {...{ form, change, sources, onTake, stepsOf, aboutId }} />
      {first.map(question)}
      {written('safetyFactors', 'What helps', 'People, places, plans that keep them safe')}
      <Urgency {...{ form, change, stepsOf }} />
      <TalkedWith talks={form.discussedWith} people={people} saved={base?.discussedWith.length ?? 0} onChange={(discussedWith) => change({ discussedWith })} />
      {written('signposting', 'Signposting', 'What was sent to them, and when')}
      <Calls calls={form.servicesContacted} saved={base?.servicesContacted.length ?? 0} onChange={(servicesContacted) => change({ servicesContacted })} />
      {written('reasonsForNotActing', 'Why not 999 yet', 'Write the reason, or add a call')}
      {written('reasonsForActing', 'Why we act', 'What made you decide to act')}
      {further.map(question)}
      {written('decision', 'Decision', 'What the team does, and who')}
      <div data-risk-field="memberTold">
        <Checkbox label="The member knows what happens next" checked={form.memberTold} onChange={(memberTold) => change({ memberTold })} />
        <Before steps={stepsOf('memberTold')} />
      </div>
      <div data-risk-field="reviewDueAt">
        <TimeField label="Review due" optional value={form.reviewDueAt} now={now} clock="10:00" hint="For example tomorrow 10:00, or Mon" onChange={(reviewDueAt) => change({ reviewDueAt })} />
        <Before steps={stepsOf('reviewDueAt')} />
      </div>
      <div className="risk-form__facts">
        <div data-risk-field="ageBand"><Select label="Age" value={form.ageBand} options={options(ageWords)} onChange={(ageBand) => change({ ageBand })} /><Before steps={stepsOf('ageBand')} /></div>
        <div data-risk-field="channel"><Select label="Where" value={form.channel} options={options(channelWords)} onChange={(channel) => change({ channel })} /><Before steps={stepsOf('channel')} /></div>
        <div data-risk-field="seenBy"><Select label="Seen by" value={form.seenBy} options={people.map((one) => ({ value: one.id, label: one.you ? 'You' : one.name }))} onChange={(seenBy) => change({ seenBy })} /><Before steps={stepsOf('seenBy')} /></div>
        <div data-risk-field="seenAt" className="risk-form__wide"><TimeField label="Seen at" value={form.seenAt} now={now} onChange={(seenAt) => { if (seenAt !== null) change({ seenAt }); }} /><Before steps={stepsOf('seenAt')} /></div>
      </div>
    </div>
  );
}
