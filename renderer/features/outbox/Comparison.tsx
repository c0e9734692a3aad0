import type { ReactNode } from 'react';
import type { OutboxDetail, Person } from '../../../shared/contract/bridge/views.ts';
import { sayTime } from '../../../shared/time.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { ColleagueInitials } from '../../components/Colleague.tsx';
import { cx } from '../../components/cx.ts';
import { MemberWords, type WordSegment } from '../../components/MemberWords.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { useNow } from '../../data/clock.ts';
import { onAlone, useCoverLevels, type Covering } from '../kindness/covering.ts';
import { hasCovers, postCells } from './post-words.ts';
import { useOutboxUi } from './store.ts';
import { whose } from './words.ts';
import './comparison.css';

type Line = OutboxDetail['lines'][number];

/** As it was, mine and theirs, line by line. A column that nothing stands in is left out. */
export function Comparison({ detail }: { detail: OutboxDetail }) {
  const { lines, mineBy, theirsBy, theirsAt } = detail;
  const withWas = lines.some((line) => line.was !== null);
  const withTheirs = theirsBy !== null || lines.some((line) => line.theirs !== null);
  const covers = useCovers(detail);
  return (
    <div className="compare-room">
      <table className={cx('compare', withWas && 'compare--was', withTheirs && 'compare--theirs')}>
        <caption className="visually-hidden">{withTheirs ? 'Yours and theirs, side by side' : 'What you did'}</caption>
        <thead>
          <tr>
            <th scope="col" className="compare__label"><VisuallyHidden>What</VisuallyHidden></th>
            {withWas && <th scope="col" className="compare__was">As it was</th>}
            <th scope="col" className="compare__mine"><Side person={mineBy} title="Yours" at={detail.mineAt} what="saved here" /></th>
            {withTheirs && <th scope="col"><Side person={theirsBy} title={whose(theirsBy)} at={theirsAt} what="sent" /></th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => <LineRow key={line.label} line={line} withWas={withWas} withTheirs={withTheirs} theirsName={whose(theirsBy)} covers={covers} />)}
        </tbody>
      </table>
    </div>
  );
}

function Side({ person, title, at, what }: { person: Person | null; title: string; at: string | null; what: string }) {
  const now = useNow();
  const today = at !== null && sayTime(at, now).startsWith('today ');
  return (
    <span className="side">
      {person && <ColleagueInitials name={person.name} you={person.you} decorative />}
      <span className="side__words">
        <span className="side__title">{title}</span>
        {at !== null && <span className="side__at">{today && 'Today '}<TimeText at={at} now={now} form="short" />, {what}</span>}
      </span>
    </span>
  );
}

interface Covers {
  readonly covering: Covering;
  readonly show: () => void;
}

/** Distressing words stay covered until asked for, as far as the person has them covered. */
function useCovers({ row, lines }: OutboxDetail): Covers {
  const shown = useOutboxUi((ui) => ui.uncovered === row.id);
  const levels = useCoverLevels();
  const any = lines.some((line) => line.memberWords && hasCovers(postCells(line, { levels, asked: false })));
  const set = (uncovered: string | null): void => useOutboxUi.setState({ uncovered });
  useKeys(any ? { 'case.uncover': () => set(shown ? null : row.id) } : {});
  return { covering: { levels, asked: shown }, show: () => set(row.id) };
}

interface LineRowProps {
  readonly line: Line;
  readonly withWas: boolean;
  readonly withTheirs: boolean;
  readonly theirsName: string;
  readonly covers: Covers;
}

function LineRow({ line, withWas, withTheirs, theirsName, covers }: LineRowProps) {
  const words = line.memberWords ? postCells(line, covers.covering) : null;
  const decision = line.label === 'Decision';
  const cell = (text: string | null, segments: readonly WordSegment[] | null | undefined): ReactNode => {
    if (text === null) return null;
    if (segments) return <MemberWords segments={segments} size={withWas ? 'context' : 'evidence'} onUncover={covers.show} onAlone={onAlone} />;
    return <div className={decision ? 'compare__decision' : 'compare__text'} dir="auto">{text}</div>;
  };
  return (
    <tr>
      <th scope="row" className="compare__label">{line.label}</th>
      {withWas && <td className="compare__was" data-side="As it was">{line.was === null && line.memberWords ? 'The same' : cell(line.was, words?.was)}</td>}
      <td className="compare__mine" data-side="Yours">{cell(line.mine, words?.mine)}</td>
      {withTheirs && <td data-side={theirsName}>{cell(line.theirs, words?.theirs)}</td>}
    </tr>
  );
}
