import { sayClock } from '../../../shared/time.ts';
import { ColleagueName } from '../../components/Colleague.tsx';
import { Button } from '../../components/Button.tsx';
import { RoleNote } from '../../components/RoleNote.tsx';
import { Title } from '../../components/Title.tsx';
import { useQuery } from '../../data/use-query.ts';
import { go } from '../../app/routes.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';

/** For who reads no messages: who does, when this person would, and what they can do when they are worried about somebody. */
export function NoInbox({ why }: { why: string | null }) {
  const cover = useQuery('cover.now', {}).data;
  const readers = cover?.people.filter((one) => one.covers === 'everything' || one.covers === 'inbox' || one.covers === 'weekend') ?? [];
  return (
    <div className="no-inbox">
      <Title pane>Inbox</Title>
      <RoleNote title="Messages are read by staff">
        <p>{why ?? 'You see one when it is handed to the weekend cover you are on.'}</p>
        <p>Nothing of a message is on this computer until then.</p>
      </RoleNote>
      {readers.length > 0 && (
        <section className="no-inbox__readers" aria-label="Who reads messages now">
          <p>Who reads messages now{cover?.until && `, until ${sayClock(cover.until)}`}</p>
          <ul role="list">{readers.map(({ person, covers }) => <li key={person.id}><ColleagueName name={person.name} you={person.you} detail={covers === 'weekend' ? 'Weekend' : undefined} /></li>)}</ul>
        </section>
      )}
      <div className="no-inbox__worried">
        <p><b>Worried about someone?</b> Open the case, and raise a risk record from there. Staff and the team lead see it at once.</p>
        <Button size="small" keyHint={keysOf('go.cases')} onClick={() => go({ screen: 'cases', id: null })}>Go to cases</Button>
      </div>
    </div>
  );
}
