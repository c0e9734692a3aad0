import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { sayClock } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { ColleagueInitials } from '../../../components/Colleague.tsx';
import { firstName } from '../words.ts';

interface PresenceProps {
  readonly viewing: ConversationDetail['viewing'];
  /** Leaves the reply to the colleague who writes; what this person wrote is kept. */
  readonly onLeave: () => void;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Who writes a reply just now, and since when; else who looks at it too. */
export function Presence({ viewing, onLeave }: PresenceProps) {
  const writing = viewing.filter((one) => one.doing === 'writing' && !one.person.you);
  const looking = viewing.filter((one) => one.doing === 'viewing' && !one.person.you);
  const [first] = writing;
  if (first !== undefined) {
    const names = list.format(writing.map((one) => firstName(one.person.name)));
    return (
      <div className="presence" role="status">
        {writing.map(({ person }) => <ColleagueInitials key={person.id} name={person.name} decorative />)}
        <p className="presence__words"><b>{names} {writing.length === 1 ? 'is writing a reply' : 'are writing replies'}</b> since {sayClock(first.since)}</p>
        <Button size="small" onClick={onLeave}>Leave it to {names}</Button>
      </div>
    );
  }
  if (looking.length === 0) return null;
  const names = list.format(looking.map((one) => firstName(one.person.name)));
  return (
    <p className="presence presence--looking" role="status">
      {looking.map(({ person }) => <ColleagueInitials key={person.id} name={person.name} decorative />)}
      <span>{names} {looking.length === 1 ? 'is' : 'are'} looking at this too.</span>
    </p>
  );
}
