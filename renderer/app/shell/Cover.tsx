import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { sayClock } from '../../../shared/time.ts';
import { ColleagueInitials, ColleagueName } from '../../components/Colleague.tsx';
import { useQuery } from '../../data/use-query.ts';

type Covering = CallOutput<'cover.now'>['people'][number];

const covers: Readonly<Record<Covering['covers'], string | undefined>> = { everything: undefined, reports: 'Reports', inbox: 'Inbox', weekend: 'Weekend' };

/** What stands after a colleague's name: what they cover, or that they lead. */
const detailOf = ({ person, covers: what }: Covering): string | undefined => covers[what] ?? (person.role === 'lead' && !person.you ? 'lead' : undefined);

/** Who is on cover now and until when. */
export function Cover({ narrow }: { narrow: boolean }) {
  const cover = useQuery('cover.now', {}).data;
  if (cover === null || cover.people.length === 0) return null;
  const until = cover.until === null ? 'On cover' : `On cover until ${sayClock(cover.until)}`;
  return (
    <section className="cover" aria-label={until}>
      {!narrow && <p className="cover__until">{until}</p>}
      <ul role="list" className="cover__people">
        {cover.people.map((one) => (
          <li key={one.person.id}>
            {narrow ? <ColleagueInitials name={one.person.name} you={one.person.you} /> : <ColleagueName name={one.person.name} you={one.person.you} detail={detailOf(one)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
