import { useEffect } from 'react';
import { go } from '../../app/routes.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { Button } from '../../components/Button.tsx';
import { NothingHere } from '../../app/NothingHere.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Title } from '../../components/Title.tsx';
import type { OwedRow, TellingWay } from '../../../shared/contract/bridge/told.ts';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { useToldUi } from './store.ts';
import { TellDialog } from './TellDialog.tsx';
import { ToldRows } from './ToldRows.tsx';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import './told.css';

const keyOf = (row: OwedRow): string => `${row.aboutKind}/${row.aboutId}`;

/** What members have not been told yet, the oldest first: nothing is finished until the member is told (domain.md 2.5). */
export function ToldScreen() {
  const { data, error } = useQuery('told.list', {});
  const { cursor, place, asked } = useToldUi();
  const rows = data?.rows ?? [];
  const found = rows.findIndex((row) => keyOf(row) === cursor);
  // When a row is done the next one takes its place under the keyboard.
  const at = rows.length === 0 ? -1 : found >= 0 ? found : Math.min(place, rows.length - 1);
  const current = rows[at];
  const move = (to: number): void => {
    const next = Math.min(rows.length - 1, Math.max(0, to));
    const row = rows[next];
    if (row) useToldUi.setState({ cursor: keyOf(row), place: next });
  };
  const open = (row: OwedRow | undefined, way: TellingWay['how'] | null): void => {
    if (row === undefined) return;
    // Nobody writes what they may not send; who the member is, everybody may look up.
    if (data?.may.allowed === false) return go({ screen: 'members', id: row.member.id });
    useToldUi.setState({ cursor: keyOf(row), place: rows.indexOf(row), asked: { memberId: row.member.id, about: { kind: row.aboutKind, id: row.aboutId }, way } });
  };
  const member = (): void => { if (current) go({ screen: 'members', id: current.member.id }); };
  useKeys({
    'told.next': () => move(at + 1), 'told.previous': () => move(at - 1), 'told.write': () => open(current, null), 'told.open': () => open(current, null),
    'told.email': () => open(current, 'email'), 'told.noRoute': () => open(current, 'no-contact-route'), 'told.member': member,
  });
  useEffect(() => () => useToldUi.setState({ asked: null }), []);
  const total = data?.total ?? 0;
  return (
    <section className="told whole-list" aria-labelledby="told-title">
      <header className="title-line">
        <Title id="told-title" count={total > 0 ? total.toLocaleString('en-GB') : undefined}>Not yet told</Title>
        <p className="told__why">Nothing is finished until the member is told.</p>
        {current && data?.may.allowed && (
          <div className="told__acts" role="group" aria-label={`For ${current.member.name}`}>
            <Button size="small" kind="quiet" keyHint={keysOf('told.member')} onClick={member}>Open</Button>
            <Button size="small" kind="quiet" icon="no-route" keyHint={keysOf('told.noRoute')} onClick={() => open(current, 'no-contact-route')}>No way to reach them</Button>
            <Button size="small" kind="quiet" icon="contact" keyHint={keysOf('told.email')} onClick={() => open(current, 'email')}>By email</Button>
            <Button size="small" kind="primary" icon="write" keyHint={keysOf('told.write')} onClick={() => open(current, null)}>Write to them</Button>
          </div>
        )}
        {data?.may.allowed === false && (
          <div className="told__acts">
            <p className="told__role"><Icon name="locked" size={14} />Staff and team leads tell members</p>
            {current && <Button size="small" keyHint={keysOf('told.member')} onClick={member}>Open</Button>}
          </div>
        )}
      </header>
      {data === null && error !== null && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>}
      {rows.length > 0 && <ToldRows rows={rows} at={at} nameOf={keyOf} onMove={move} onOpen={(row) => open(row, null)} />}
      {data !== null && rows.length === 0 && <NothingHere title="Everyone has been told">Points and breaks stand here from the moment they are given until the member knows why, by message, by email, or until you say that there is no way to reach them.</NothingHere>}
      {total > rows.length && <p className="whole-list__more">{(total - rows.length).toLocaleString('en-GB')} more come up as these are done.</p>}
      {asked !== null && <TellDialog key={`${asked.memberId} ${asked.about.id}`} memberId={asked.memberId} about={asked.about} way={asked.way} onClose={() => useToldUi.setState({ asked: null })} />}
    </section>
  );
}
