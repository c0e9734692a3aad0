import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { CoverVersion } from '../../../shared/contract/bridge/cover.ts';
import { kindOfDay } from '../../../shared/model/cover/closures.ts';
import { sayHours, sayTarget, targetNames } from '../../../shared/model/cover/words.ts';
import { Button } from '../../components/Button.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { useNow } from '../../data/clock.ts';
import { sayDay } from '../../../shared/time.ts';
import { useQuery } from '../../data/use-query.ts';
import { sayOpen, sayShift } from '../shifts/words.ts';
import { firstBegin } from '../policy/first-begin.ts';
import { FactList, SettingsGroup } from '../settings/SettingsGroup.tsx';
import { ClosedDays } from './ClosedDays.tsx';
import { beginCover } from './store.ts';
import { WeekPicture } from './WeekPicture.tsx';
import { beginsWords, kindNames, stateWords } from './words.ts';

type Book = CallOutput<'cover.book'>;
type Kind = CoverVersion['kind'];

/** One version in words: when, which hours, who published it. */
function Version({ version }: { version: CoverVersion }) {
  const { publishedBy, saving, state, until } = version;
  return (
    <li className="cover-version">
      <span className="cover-version__when">{stateWords(version)}{state === 'past' && until !== null && ` until ${beginsWords(until)}`}</span>
      <span>{sayHours(version.hours)}</span>
      <span className="cover-version__by">
        {publishedBy !== null && `Published by ${publishedBy.you ? 'you' : publishedBy.name}`}
        {saving === 'saved-here' && <StateLine state="saved" />}
        {saving === 'needs-you' && <StateLine state="needs-you" />}
      </span>
    </li>
  );
}

const empty: Readonly<Record<Kind, string>> = {
  weekday: 'No hours yet, so nothing is ever due. A team lead sets them.',
  weekend: 'No weekend hours. Messages that come then wait until Monday; those at risk never wait.',
};

/** Who looks after messages on the weekend of this week. */
function WeekendPeople() {
  const days = useQuery('cover.week', { at: null }).data?.days.filter((one) => kindOfDay(one.date) === 'weekend') ?? [];
  return (
    <div className="cover-people">
      {days.map((day) => {
        const people = day.shifts.filter((one) => one.covers !== 'reports');
        return (
          <p key={day.date}>
            <span className="cover-people__day">{sayDay(day.at)}</span>
            {day.open.length === 0 ? sayOpen(day) : people.length === 0 ? <b className="cover-people__none">Nobody on the inbox</b> : people.map((one) => `${one.person.you ? 'You' : one.person.name} ${sayShift(one)}`).join(', ')}
          </p>
        );
      })}
      <p><a href="#/settings/shifts">All shifts</a></p>
    </div>
  );
}

function Calendar({ kind, book, publish }: { kind: Kind; book: Book[Kind]; publish: Book['publish'] }) {
  const now = useNow();
  const { versions, last } = book;
  const past = versions.filter((one) => one.state === 'past');
  const current = versions.filter((one) => one.state !== 'past');
  const begin = (): void => beginCover(kind, versions[0], last, firstBegin(versions[0]?.effectiveFrom ?? now, now));
  return (
    <SettingsGroup title={kindNames[kind]}>
      {current.length === 0 ? <p className="cover-none">{empty[kind]}</p> : <ul className="cover-versions">{current.toReversed().map((one) => <Version key={one.id} version={one} />)}</ul>}
      {kind === 'weekend' && current.length > 0 && <WeekendPeople />}
      {past.length > 0 && (
        <details className="cover-past">
          <summary>{past.length === 1 ? 'One earlier version' : `${past.length} earlier versions`}</summary>
          <ul className="cover-versions">{past.map((one) => <Version key={one.id} version={one} />)}</ul>
        </details>
      )}
      {publish.allowed && <div><Button icon="edit" id={`cover-new-${kind}`} onClick={begin}>{versions.length === 0 ? `Set ${kind} hours` : `Change ${kind} hours${kind === 'weekday' ? ' or targets' : ''}`}</Button></div>}
    </SettingsGroup>
  );
}

const inForce = (versions: readonly CoverVersion[]): CoverVersion | undefined => versions.find((one) => one.state === 'in-force');

/** The hours in force as a week, both calendars, closed days and targets. Everybody reads it; leads change it. */
export function CoverBook({ book }: { book: Book }) {
  const [weekday, weekend] = [inForce(book.weekday.versions), inForce(book.weekend.versions)];
  const order = ['risk', 'untriaged', 'concern', 'tech', 'outside'] as const;
  return (
    <>
      <p className="cover-intro">When messages are answered, and how soon. Clocks count these hours only, by London’s time; a risk clock never pauses.{!book.publish.allowed && ' Team leads change them.'}</p>
      <WeekPicture label="Hours in force" hours={[...(weekday?.hours ?? []), ...(weekend?.hours ?? [])]} />
      <Calendar kind="weekday" book={book.weekday} publish={book.publish} />
      <Calendar kind="weekend" book={book.weekend} publish={book.publish} />
      <ClosedDays days={book.closed} publish={book.publish} />
      {weekday !== undefined && (
        <SettingsGroup title="Targets" words="How soon a member hears from us. A clock that runs already keeps the target it began with.">
          <FactList facts={order.flatMap((purpose) => weekday.targets.filter((one) => one.purpose === purpose).map((one) => [targetNames[purpose], `${sayTarget(one)}${purpose === 'risk' ? ', at any hour' : ''}`] as const))} />
        </SettingsGroup>
      )}
    </>
  );
}
