import type { ReactNode } from 'react';
import type { Standing } from '../../../../shared/contract/bridge/views.ts';
import { sayExact } from '../../../../shared/time.ts';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { openVoidPoints } from '../../points/store.ts';
import { useDecides } from '../../points/use-decides.ts';
import { go } from '../../../app/routes.ts';
import { breakCount, breakDates, breakWords, caseWords, shortDay } from './standing-words.ts';

interface SectionsProps {
  readonly standing: Standing;
  readonly caseId: string;
  readonly now: string;
}

/** The lists below a member's points. */
export function MemberSections({ standing, caseId }: SectionsProps) {
  const decides = useDecides();
  const { counting, breaks, cases, casesTotal, notes, nextOnLadder } = standing;
  const earlier = cases.filter((one) => one.id !== caseId);
  const hidden = casesTotal - cases.length;
  return (
    <>
      {counting.length > 0 && (
        <Part heading="Points that count now" count={counting.length}>
          <ul role="list" className="member-list">
            {counting.map((one) => <CountingLine key={one.id} one={one} voids={decides} />)}
          </ul>
        </Part>
      )}
      <Part heading="Breaks" count={breakCount(breaks)}>
        {breaks.length > 0 && (
          <ul role="list" className="member-list">
            {breaks.map((one) => <Line key={one.id} words={breakWords(one)} end={breakDates(one)} />)}
          </ul>
        )}
        <p className="member-pane__ladder">Next on the ladder: {nextOnLadder}.</p>
      </Part>
      {earlier.length > 0 && (
        <Part heading="Earlier cases" count={Math.max(casesTotal - 1, earlier.length)}>
          <ul role="list" className="member-list">
            {earlier.map((one) => (
              <li key={one.id}>
                <button type="button" className="member-line member-line--open" onClick={() => go({ screen: 'cases', id: one.id })}>
                  <span className="member-line__words">{caseWords(one)}</span><Day at={one.at} />
                </button>
              </li>
            ))}
          </ul>
          {hidden > 0 && <p className="member-pane__ladder">{hidden.toLocaleString('en-GB')} older ones are not shown here.</p>}
        </Part>
      )}
      {notes.map((note) => (
        <Part key={note.id} heading="Note" aside={note.visibility === 'staff' ? 'Staff only' : undefined}>
          <p className="standing-note"><bdi>{note.text}</bdi></p>
          <p className="member-pane__ladder">{note.by === null ? 'Somebody no longer here' : note.by.you ? 'You' : note.by.name}, {shortDay(note.at)}</p>
        </Part>
      ))}
    </>
  );
}

/** Points that count; who may void them can begin it here. */
function CountingLine({ one, voids }: { one: Standing['counting'][number]; voids: boolean }) {
  const words = <><b className="member-line__points">{one.points}</b><span className="member-line__words">{one.wording}</span><Day at={one.expiresAt} until /></>;
  if (!voids) return <li className="member-line">{words}</li>;
  return <li><button type="button" className="member-line member-line--open" title="Void these points" onClick={() => openVoidPoints(one.id)}>{words}</button></li>;
}

function Part({ heading, count, aside, children }: { heading: string; count?: number | string; aside?: string | undefined; children: ReactNode }) {
  return <section className="member-part"><SectionHeading level={3} count={count} aside={aside}>{heading}</SectionHeading>{children}</section>;
}

function Line({ words, end }: { words: string; end: ReactNode }) {
  return <li className="member-line"><span className="member-line__words">{words}</span><span className="member-line__end">{end}</span></li>;
}

function Day({ at, until }: { at: string; until?: boolean }) {
  return <time className="member-line__end" dateTime={at} title={until ? `Counts until ${sayExact(at)}` : sayExact(at)}>{shortDay(at)}</time>;
}
