import { sayCovered } from '../../../../shared/model/evidence/cover-levels.ts';
import type { Found } from '../../../../shared/contract/bridge/search.ts';
import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { iconOf, kindWords } from '../words.ts';

interface ResultRowProps {
  readonly row: Found;
  readonly now: string;
  readonly id: string;
  readonly at: number;
  readonly size: number;
  readonly selected: boolean;
  /** Its words stay away until they are asked for. */
  readonly covered: boolean;
  readonly onOpen: (found: Found) => void;
  readonly onPlace: (index: number) => void;
}

/** One thing that was found: what, whose, where and when; below, its words with those that were asked for marked. */
export function ResultRow({ row, now, id, at, size, selected, covered, onOpen, onPlace }: ResultRowProps) {
  const { kind, member, by, title, where, state, words, snippet } = row;
  const about = [title, where, state].filter((part) => part !== null && part !== '');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list, or the field above it, holds the focus and hears the keys
    <div
      id={id} role="option" aria-selected={selected} aria-setsize={size} aria-posinset={at + 1} className={cx('row', 'found', selected && 'row--selected')}
      onPointerDown={() => onPlace(at)} onClick={() => onOpen(row)}
    >
      <span className="found__icon"><Icon name={iconOf(row)} size={16} label={kindWords[kind].one} /></span>
      <span className="found__head">
        {member && <MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} clip />}
        {by && <span className="found__by">{by.you ? 'You' : by.name}</span>}
        <span className="found__about">{about.join(' · ')}</span>
      </span>
      <TimeText at={row.at} now={now} plain className="found__time" />
      {covered
        ? <span className="found__cover"><Icon name="covered" size={14} />[covered: {sayCovered(row.covers)}]</span>
        : (
          <span className={cx('found__words', words === 'member' && 'found__words--member')} dir="auto">
            {snippet.map((part, index) => (part.mark ? <mark key={index} className="found__mark">{part.text}</mark> : part.text))}
          </span>
        )}
    </div>
  );
}
