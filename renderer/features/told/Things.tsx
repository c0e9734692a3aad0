import type { OwedThing } from '../../../shared/contract/bridge/told.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { sayTime } from '../../../shared/time.ts';
import { thingKey } from './words.ts';

interface ThingsProps {
  readonly things: readonly OwedThing[];
  readonly chosen: readonly OwedThing[];
  readonly onTick: (name: string, on: boolean) => void;
  /** What is not sent yet goes in a message of its own. */
  readonly alone: boolean;
  readonly now: string;
}

const states = { 'sent': '', 'saved-here': 'Saved here', 'needs-you': 'Needs you in the outbox' } as const;

/** What the member has not been told of: several things make one message. */
export function Things({ things, chosen, onTick, alone, now }: ThingsProps) {
  const waits = chosen.find((one) => one.saving !== 'sent');
  return (
    <fieldset className="tell__things">
      <legend className="field__label">{things.length === 1 ? 'What they have not been told' : `${things.length} things they have not been told`}</legend>
      {things.map((one) => {
        const crowd = alone && one.saving !== 'sent' && waits !== undefined && waits !== one;
        const by = one.by === null ? '' : one.by.you ? 'You, ' : `${one.by.name}, `;
        return (
          <Checkbox
            key={thingKey(one)} label={<><span className="tell__thing">{one.title}</span> {one.detail}</>} checked={chosen.includes(one)} onChange={(on) => onTick(thingKey(one), on)}
            blocked={crowd && 'Not sent yet, so it gets a message of its own'} hint={[`${by}${sayTime(one.since, now)}`, states[one.saving]].filter(Boolean).join('. ')}
          />
        );
      })}
    </fieldset>
  );
}
