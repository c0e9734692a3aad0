import type { RiskForm } from '../../../../shared/contract/bridge/risk.ts';
import type { Person } from '../../../../shared/contract/bridge/views.ts';
import { sayTime } from '../../../../shared/time.ts';
import { ColleagueName } from '../../../components/Colleague.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { useNow } from '../../../data/clock.ts';

interface TalkedWithProps {
  readonly talks: RiskForm['discussedWith'];
  readonly people: readonly Person[];
  readonly onChange: (talks: RiskForm['discussedWith']) => void;
  /** How many of them are saved: those stay. */
  readonly saved: number;
}

/** Colleagues with whom it was talked over, and when. */
export function TalkedWith({ talks, people, onChange, saved }: TalkedWithProps) {
  const now = useNow();
  const others = people.filter((one) => !one.you && !talks.some((talk) => talk.staffId === one.id));
  return (
    <div className="risk-written" data-risk-field="discussedWith">
      <p className="risk-label">Talked with</p>
      <ul role="list" className="risk-lines">
        {talks.map((talk, n) => {
          const person = people.find((one) => one.id === talk.staffId);
          const name = person?.name ?? 'A former colleague';
          return (
            <li key={`${talk.staffId} ${talk.at}`}>
              <ColleagueName name={name} you={person?.you} detail={sayTime(talk.at, now).replace(/^today /u, '')} />
              {n >= saved && <IconButton icon="close" size="small" bare label={`Take ${name} out`} onClick={() => onChange(talks.filter((_one, i) => i !== n))} />}
            </li>
          );
        })}
        <li><Menu trigger={<button type="button" className="risk-link">Add a colleague</button>} groups={[{ heading: 'Talked with now', items: others.map((one) => ({ id: one.id, label: one.name, onSelect: () => onChange([...talks, { staffId: one.id, at: now }]) })) }]} /></li>
      </ul>
    </div>
  );
}

interface CallsProps {
  readonly calls: RiskForm['servicesContacted'];
  readonly onChange: (calls: RiskForm['servicesContacted']) => void;
  readonly saved: number;
}

/** Services that were called: when, whom, and their reference. */
export function Calls({ calls, onChange, saved }: CallsProps) {
  const now = useNow();
  if (calls.length === 0) return null;
  return (
    <div className="risk-written" data-risk-field="servicesContacted">
      <p className="risk-label">Calls</p>
      <ul role="list" className="risk-lines">
        {calls.map((call, n) => (
          <li key={`${call.to} ${call.at}`}>
            <span><b>{call.to}</b>, {sayTime(call.at, now)}{call.reference !== '' && <span className="risk-quiet">, reference {call.reference}</span>}</span>
            {n >= saved && <IconButton icon="close" size="small" bare label={`Take the call to ${call.to} out`} onClick={() => onChange(calls.filter((_one, i) => i !== n))} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
