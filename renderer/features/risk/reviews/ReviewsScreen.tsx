import { useEffect } from 'react';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { NothingHere } from '../../../app/NothingHere.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { Title } from '../../../components/Title.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { go, goOnFrom } from '../../../app/routes.ts';
import { useLayout } from '../../../app/use-layout.ts';
import { useNow } from '../../../data/clock.ts';
import { sayError } from '../../../data/error-words.ts';
import { useQuery } from '../../../data/use-query.ts';
import { closeRecord, openRecord, useRiskUi } from '../store.ts';
import { Begun } from './Begun.tsx';
import { ReviewBeside } from './ReviewBeside.tsx';
import { ReviewRows } from './ReviewRows.tsx';
import '../risk.css';
import './reviews.css';

/** "3 due, 1 that no team lead has seen": what the heading says of the open records. */
function countWords(rows: CallOutput<'risk.reviews'>['rows'], total: number): string {
  const due = rows.filter((one) => one.review === 'overdue' || one.review === 'today').length;
  const unseen = rows.filter((one) => one.raised !== null && one.raised.lookedBy === null).length;
  return [`${total} open`, due > 0 ? `${due} due` : null, unseen > 0 ? `${unseen} raised and not seen` : null].filter((part) => part !== null).join(', ');
}

/** The risk records that are open, the most pressing first, or those that are closed: who, how soon, when they are reviewed. None of their words until one is opened. */
export function ReviewsScreen({ id }: { id: string | null }) {
  const list = useRiskUi((ui) => ui.list);
  const { data, error } = useQuery('risk.reviews', { closed: list === 'closed' });
  const narrow = useLayout() === 'narrow';
  const now = useNow();
  const rows = data?.rows ?? [];
  const total = data?.total ?? 0;
  const at = rows.findIndex((row) => row.id === id);
  const first = rows[0]?.id;
  useEffect(() => closeRecord, []);
  // Where both stand side by side there is always a record in front of the person.
  useEffect(() => {
    if (!narrow && id === null && first !== undefined) goOnFrom({ screen: 'risk', id: null }, { screen: 'risk', id: first });
  }, [narrow, id, first]);
  const select = (to: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row === undefined || row.id === id) return;
    closeRecord();
    go({ screen: 'risk', id: row.id }, 'replace');
  };
  const open = (recordId: string): void => {
    go({ screen: 'risk', id: recordId }, narrow ? 'push' : 'replace');
    void openRecord(recordId);
  };
  useKeys({ 'reviews.next': () => select(at + 1), 'reviews.previous': () => select(at - 1) });
  const beside = id !== null && <ReviewBeside key={id} id={id} summary={rows.find((row) => row.id === id) ?? null} onOpen={open} onBack={narrow ? () => { closeRecord(); go({ screen: 'risk', id: null }); } : null} />;
  if (narrow && id !== null) return <section className="reviews reviews--one panes" aria-label="Risk record">{beside}</section>;
  return (
    <section className="reviews panes" aria-labelledby="reviews-title">
      <div className="pane-list">
        <header className="reviews__head">
          <Title pane id="reviews-title">Risk reviews</Title>
          <SegmentedControl size="small" label="Which records" value={list} onChange={(next) => { closeRecord(); useRiskUi.setState({ list: next }); go({ screen: 'risk', id: null }, 'replace'); }} options={[{ value: 'open', label: 'Open' }, { value: 'closed', label: 'Closed' }]} />
          {list === 'open' && rows.length > 0 && <p className="reviews__count">{countWords(rows, total)}</p>}
        </header>
        {data === null && error !== null && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>}
        {data !== null && <Begun begun={data.begun} now={now} />}
        {rows.length > 0 && <ReviewRows rows={rows} at={at} now={now} onMove={select} onOpen={open} />}
        {data !== null && rows.length === 0 && <NothingHere title={list === 'open' ? 'No risk record is open' : 'No risk record is closed'}>A record is written beside a message or a case, and stands here until somebody closes it: raised ones first, then what is due for review.</NothingHere>}
        {total > rows.length && <p className="risk-quiet reviews__more">{(total - rows.length).toLocaleString('en-GB')} more come up as these are done.</p>}
      </div>
      <div className="reviews__beside ring-inside" role="region" aria-label="Risk record" tabIndex={0}>{beside}</div>
    </section>
  );
}
