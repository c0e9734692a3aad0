import { type ComponentPropsWithRef, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { OutboxRow } from '../../../shared/contract/bridge/views.ts';
import { go } from '../../app/routes.ts';
import { cx } from '../../components/cx.ts';
import { Icon } from '../../components/Icon.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { Title } from '../../components/Title.tsx';
import { useQuery } from '../../data/use-query.ts';
import { endedAt, type OutboxGroup, type OutboxListing } from './groups.ts';
import { OnForum } from './OnForum.tsx';
import { useOutboxUi } from './store.ts';
import { Visible } from './Visible.tsx';
import { endWords, iconOf, offlineWords, rowDetail } from './words.ts';
import { isFocusNowhere } from '../../components/focus-nowhere.ts';

interface OutboxListProps {
  readonly id: string;
  readonly listing: OutboxListing;
  readonly groups: readonly OutboxGroup[];
  readonly selected: string | null;
  readonly now: string;
  readonly narrow: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

/** The list: groups of links, one of which is in the tab order; arrows, J and K move, Enter opens. */
export function OutboxList({ id, listing, groups, selected, now, narrow, onStep }: OutboxListProps) {
  const connection = useQuery('connection.get', {}).data;
  const { saved: queued = 0, quarantined = 0 } = useQuery('counts.get', {}).data ?? {};
  const lastOffline = useOutboxUi((ui) => ui.lastOffline);
  const rows = groups.flatMap((group) => group.rows);
  const keep = useKeptFocus();
  const onForum = useQuery('forum.needs', {}).data?.total ?? 0;
  const tabStop = rows.find((row) => row.id === selected) ?? rows[0];
  return (
    <section id={id} {...keep} className="outbox__list" aria-labelledby={`${id}-title`}>
      <header className="outbox__head">
        <Title pane id={`${id}-title`}>Outbox</Title>
        <p className="outbox__when">{offlineWords(connection, lastOffline, now)}</p>
      </header>
      <OnForum now={now} />
      {groups.map((group) => {
        const more = group.key === 'waiting' ? Math.max(0, queued - group.rows.length) : 0;
        return (
          <div key={group.key} className="outbox__group">
            <SectionHeading tone={group.tone} count={(group.rows.length + more).toLocaleString('en-GB')} id={`${id} ${group.key}`.replaceAll(' ', '-')}>{group.name}</SectionHeading>
            <ul role="list" className="outbox__rows" aria-labelledby={`${id} ${group.key}`.replaceAll(' ', '-')}>
              {group.rows.map((row) => (
                <li key={row.id}><Entry row={row} now={now} selected={row.id === selected} tabStop={row === tabStop} narrow={narrow} onStep={onStep} /></li>
              ))}
            </ul>
            {more > 0 && <p className="outbox__more">{more.toLocaleString('en-GB')} more are saved here and wait in their turn.</p>}
          </div>
        );
      })}
      {listing.needsYou.length + listing.waiting.length === 0 && (narrow || rows.length === 0) && (
        <p className="outbox__none">{narrow ? `${onForum > 0 ? '' : 'Nothing is waiting. '}Everything you did has reached the community.` : 'Nothing has been done at this desk yet.'}</p>
      )}
      {quarantined > 0 && (
        <p className="outbox__aside">
          <a href="#/quarantine">{quarantined === 1 ? '1 row from the community' : `${quarantined.toLocaleString('en-GB')} rows from the community`}</a> did not fit and {quarantined === 1 ? 'is' : 'are'} kept aside. Nothing you did is held up.
        </p>
      )}
    </section>
  );
}

interface EntryProps extends Pick<OutboxListProps, 'now' | 'narrow' | 'onStep'> {
  readonly row: OutboxRow;
  readonly selected: boolean;
  /** The one link of the list that Tab reaches. */
  readonly tabStop: boolean;
}

function Entry({ row, now, selected, tabStop, narrow, onStep }: EntryProps) {
  const self = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (selected) self.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const detail = rowDetail(row, now);
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onStep(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <a
      ref={self} href={`#/outbox/${row.id}`} data-entry={row.id} tabIndex={tabStop ? 0 : -1} aria-current={selected ? 'true' : undefined}
      className={cx('outbox-row', selected && 'outbox-row--selected')}
      onKeyDown={keys}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go({ screen: 'outbox', id: row.id }, narrow ? 'push' : 'replace');
      }}
    >
      <Icon name={iconOf(row)} size={16} />
      <span className="outbox-row__words">
        <span className="outbox-row__title"><Visible text={row.title} /></span>
        {detail !== '' && <span className="outbox-row__detail"><Visible text={detail} /></span>}
      </span>
      <EntryState row={row} now={now} grouped />
    </a>
  );
}

/** Where an entry is, in words and with a picture. `grouped` when a heading above tells the day. */
export function EntryState({ row, now, grouped = false }: { row: OutboxRow; now: string; grouped?: boolean }) {
  switch (row.state) {
    case 'needs-you': return <StateLine state="needs-you" />;
    case 'sent': return <span className="state-line state-line--sent"><Icon name="sent" size={14} /><span>Sent <TimeText at={endedAt(row)} now={now} form={grouped ? 'clock' : 'short'} /></span></span>;
    case 'sending': return <span className="state-line"><Icon name="sending" size={14} /><span>Sending</span></span>;
    case 'queued': return <StateLine state="saved" />;
    case 'held': return <span className="state-line"><Icon name="hourglass" size={14} /><span>Waits</span></span>;
    default: return <span className="state-line"><Icon name={row.state === 'undone' ? 'undo' : row.state === 'discarded' ? 'no-route' : 'colleagues'} size={14} /><span>{endWords(row)} <TimeText at={endedAt(row)} now={now} form="short" /></span></span>;
  }
}

/** A row that moves to another group is a new element: the focus that was on the old one goes with it. */
function useKeptFocus(): Pick<ComponentPropsWithRef<'section'>, 'ref' | 'onFocus' | 'onBlur'> {
  const list = useRef<HTMLElement>(null);
  const focused = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || !isFocusNowhere()) return;
    list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(focused.current)}"]`)?.focus({ preventScroll: true });
  });
  return {
    ref: list,
    onFocus: (event) => {
      focused.current = event.target instanceof HTMLElement ? (event.target.dataset['entry'] ?? null) : null;
    },
    // React tells nobody of a blur while it takes elements out, so this one was a person's.
    onBlur: () => {
      focused.current = null;
    },
  };
}
