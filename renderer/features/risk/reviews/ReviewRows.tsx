import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { RiskSummary } from '../../../../shared/contract/bridge/risk.ts';
import { ClockIcon } from '../../../components/Clock.tsx';
import { ColleagueInitials } from '../../../components/Colleague.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { Row } from '../../../components/Row.tsx';
import { StateLine } from '../../../components/StateLine.tsx';
import { reviewWords, urgencyOf } from '../words.ts';
import { isFocusNowhere } from '../../../components/focus-nowhere.ts';

interface ReviewRowsProps {
  readonly rows: readonly RiskSummary[];
  /** Where the keyboard is; -1 for nowhere. */
  readonly at: number;
  readonly now: string;
  readonly onMove: (to: number) => void;
  readonly onOpen: (id: string) => void;
}

const isUnseen = ({ raised }: RiskSummary): boolean => raised !== null && raised.lookedBy === null;

/** Records in the order in which they are gone through; at most `limits.riskRows`. The list holds the focus. */
export function ReviewRows({ rows, at, now, onMove, onOpen }: ReviewRowsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.getElementById(`review-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  // Coming by key one goes on by key.
  useEffect(() => {
    if (isFocusNowhere()) list.current?.focus({ preventScroll: true });
  }, []);
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    // Enter is the list's alone: the buttons beside it have their own.
    if (event.key === 'Enter' && rows[at]) {
      event.preventDefault();
      return onOpen(rows[at].id);
    }
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <div ref={list} className="reviews__rows ring-inside" data-density="comfortable" role="listbox" tabIndex={0} aria-label="Risk records" onKeyDown={keys} aria-activedescendant={at < 0 ? undefined : `review-${at}`}>
      {rows.map((row, n) => (
        <Row
          key={row.id} id={`review-${n}`} role="option" aria-selected={n === at} selected={n === at} cursor={n === at}
          name={<MemberName clip name={row.member.name} onBreak={row.member.onBreak} watched={row.member.underWatch} />}
          badge={isUnseen(row) ? <span className="reviews__raised"><ClockIcon kind="risk" />Raised</span> : undefined}
          detail={<span className={row.review === 'overdue' ? 'risk-facts__late' : undefined}>{reviewWords(row, now)}</span>}
          when={urgencyOf(row.urgency)}
          claim={<>{row.saving !== 'sent' && <StateLine state={row.saving === 'saved-here' ? 'saved' : 'needs-you'} />}{row.by && <ColleagueInitials name={row.by.name} you={row.by.you} />}</>}
          onClick={() => onMove(n)} onDoubleClick={() => onOpen(row.id)}
        />
      ))}
    </div>
  );
}
