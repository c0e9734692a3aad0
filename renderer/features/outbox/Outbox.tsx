import { useEffect, useRef } from 'react';
import { outboxNoticeId } from '../../app/desk-notices.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { go, goOnFrom } from '../../app/routes.ts';
import { useLayout } from '../../app/use-layout.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { dismissNotice } from '../../components/Notices.tsx';
import { Title } from '../../components/Title.tsx';
import { on } from '../../data/bridge.ts';
import { useNow } from '../../data/clock.ts';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { groupsOf, rowsInOrder, type OutboxListing } from './groups.ts';
import { OutboxEntry } from './OutboxEntry.tsx';
import { OutboxList } from './OutboxList.tsx';
import { useMoveOn } from './use-move-on.ts';
import './outbox.css';

const listId = 'outbox-list';

/** Moves the keyboard's place in the list; where both panes are shown, the selection goes with it. */
function step(by: 1 | -1, ids: readonly string[], id: string | null, narrow: boolean): void {
  const list = document.getElementById(listId);
  const focused = document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? id;
  const at = focused === null ? -1 : ids.indexOf(focused);
  const next = ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by))];
  if (next === undefined) return;
  list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(next)}"]`)?.focus();
  if (!narrow) go({ screen: 'outbox', id: next }, 'replace');
}

/** Everything done here: what needs the person, what is not sent yet, what was sent (experience.md "Outbox"). */
export function Outbox({ id }: { id: string | null }) {
  const { data: listing, error } = useQuery('outbox.list', {});
  const narrow = useLayout() === 'narrow';
  const now = useNow();
  const groups = listing === null ? [] : groupsOf(listing, now);
  const ids = rowsInOrder(groups).map((row) => row.id);
  useFirst(listing, id, narrow);
  useMoveOn(listing, id, narrow);
  useNoticesTaken(listing);
  useReturn(id, narrow);
  useKeys({
    'outbox.next': () => step(1, ids, id, narrow),
    'outbox.previous': () => step(-1, ids, id, narrow),
  });
  if (listing === null) {
    return (
      <section className="outbox__list" aria-labelledby={`${listId}-title`}>
        <header className="outbox__head"><Title pane id={`${listId}-title`}>Outbox</Title></header>
        {error !== null && <div className="outbox__fault"><ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState></div>}
      </section>
    );
  }
  return (
    <div className="outbox panes">
      {!(narrow && id !== null) && <OutboxList id={listId} listing={listing} groups={groups} selected={id} now={now} narrow={narrow} onStep={(by) => step(by, ids, id, narrow)} />}
      {id === null ? !narrow && <Nothing listing={listing} /> : <OutboxEntry key={id} id={id} narrow={narrow} listing={listing} />}
    </div>
  );
}

/** With both panes on the screen the first entry that is not done is shown at once; what was sent waits to be chosen. */
function useFirst(listing: OutboxListing | null, id: string | null, narrow: boolean): void {
  const first = (listing?.needsYou[0] ?? listing?.waiting[0])?.id;
  useEffect(() => {
    if (id === null && !narrow && first !== undefined) goOnFrom({ screen: 'outbox', id: null }, { screen: 'outbox', id: first });
  }, [id, narrow, first]);
}

/** Back from an entry to the list, one pane at a time: the focus is where it left. */
function useReturn(id: string | null, narrow: boolean): void {
  const before = useRef(id);
  useEffect(() => {
    const left = before.current;
    before.current = id;
    if (!narrow || id !== null || left === null) return;
    document.getElementById(listId)?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(left)}"]`)?.focus();
  }, [id, narrow]);
}

/** What needs the person stands here itself: a notice about it would only lie over the button that settles it. */
function useNoticesTaken(listing: OutboxListing | null): void {
  useEffect(() => {
    for (const row of [...(listing?.needsYou ?? []), ...(listing?.sent ?? [])]) dismissNotice(outboxNoticeId(row.id));
  }, [listing]);
  useEffect(() => on('notice', ({ outboxId }) => { if (outboxId !== null) dismissNotice(outboxNoticeId(outboxId)); }), []);
}

function Nothing({ listing }: { listing: OutboxListing }) {
  const { total: onForum = 0, waits = null } = useQuery('forum.needs', {}).data ?? {};
  if (listing.needsYou.length + listing.waiting.length > 0) return <div className="outbox__detail pane-sheet" />;
  return (
    <div className="outbox__detail pane-sheet outbox__detail--empty">
      <EmptyState
        title={onForum > 0 || waits !== null ? 'Nothing waits to be sent' : 'Nothing is waiting'}
        actions={<Button size="small" onClick={() => go({ screen: 'cases', id: null })}>Go to the cases</Button>}
      >
        Everything you did has reached the community{onForum > 0 && '; what the forum has not done stands beside and waits for a word from you'}{onForum === 0 && waits !== null && ', which waits for the forum'}. What you do while offline waits here, and what needs your decision is shown side by side.
      </EmptyState>
    </div>
  );
}
