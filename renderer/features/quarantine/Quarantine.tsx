import { useId } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Title } from '../../components/Title.tsx';
import { useNow } from '../../data/clock.ts';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { QuarantinedRow } from './QuarantinedRow.tsx';
import './quarantine.css';

/** Rows of the community that this desk could not use, as they came (sync.md, invariant 2). */
export function Quarantine() {
  const { data: rows, error } = useQuery('quarantine.list', {});
  const total = useQuery('counts.get', {}).data?.quarantined ?? 0;
  const now = useNow();
  const titleId = useId();
  if (rows === null) return error && <div className="quarantine"><ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState></div>;
  return (
    <section className="quarantine" aria-labelledby={titleId}>
      <header className="quarantine__head">
        <Title className="quarantine__title" id={titleId}>Rows that did not fit</Title>
        <p>The community sent these in a form that this desk does not understand, so it put them aside, word for word. Everything else goes on arriving as usual, and nothing you do is held up by them.</p>
        <p>What they are about may be missing or out of date here. When the community sends such a row again in a form that fits, it goes where it belongs and leaves this list. If one stays, copy it for whoever looks after the community’s server.</p>
      </header>
      {rows.length === 0 ? (
        <EmptyState card title="Everything fits">Every row that the community has sent is in its place.</EmptyState>
      ) : (
        <ul role="list" className="quarantine__rows" aria-label="Rows that did not fit, newest first">
          {rows.map((row) => <QuarantinedRow key={`${row.t} ${row.id}`} row={row} now={now} />)}
        </ul>
      )}
      {total > rows.length && <p className="quarantine__more">The newest {rows.length.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')} are shown.</p>}
    </section>
  );
}
