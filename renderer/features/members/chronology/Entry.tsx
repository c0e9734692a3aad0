import { memo, type KeyboardEvent } from 'react';
import type { ChronologyRow } from '../../../../shared/contract/bridge/members.ts';
import { coverState, sayCovered, type CoverLevels } from '../../../../shared/model/evidence/cover-levels.ts';
import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { EntryDetail } from './EntryDetail.tsx';
import { asideOf, pictures } from './pictures.ts';

interface EntryProps {
  readonly row: ChronologyRow;
  readonly now: string;
  readonly id: string;
  readonly memberId: string;
  readonly at: string | null;
  /** What this person has covered. */
  readonly covers: CoverLevels;
  readonly open: boolean;
  /** The keyboard is here when the list has the focus. */
  readonly active: boolean;
  readonly index: number;
  readonly onToggle: (memberId: string, key: string) => void;
  readonly onActive: (index: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** One thing that happened: a line, and below it the whole of it once asked for. */
export const Entry = memo(function Entry({ row, now, id, memberId, at, covers, open, active, index, onToggle, onActive, onKey }: EntryProps) {
  const [icon, label] = pictures[row.what];
  const aside = asideOf(row);
  return (
    <>
      <button
        type="button" id={id} className={cx('entry__line', `entry__line--${row.what}`, open && 'entry__line--open')} aria-expanded={open} tabIndex={active ? 0 : -1}
        onFocus={() => onActive(index)} onKeyDown={onKey} onClick={() => onToggle(memberId, row.key)}
      >
        <span className="entry__icon"><Icon name={icon} size={15} label={label} /></span>
        <span className="entry__title">
          {row.title}
          {coverState(row.covers, covers, false) !== 'shown' ? <span className="entry__covered"> [covered: {sayCovered(row.covers)}]</span> : row.quote !== null && row.quote !== '' && <q className="entry__quote" dir="auto">{row.quote}</q>}
          {row.account !== null && <span className="entry__account"> on <MemberName inline name={row.account} /></span>}
        </span>
        {aside !== '' && <span className="entry__aside">{aside}</span>}
        <TimeText at={row.at} now={now} plain className="entry__time" />
      </button>
      {open && <EntryDetail memberId={memberId} entryKey={row.key} at={at} caseId={row.caseId} />}
    </>
  );
});
