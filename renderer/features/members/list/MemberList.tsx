import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { MemberListRow } from '../../../../shared/contract/bridge/members.ts';
import { standAt } from '../../../components/focus-nowhere.ts';
import { NothingHere } from '../../../app/NothingHere.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { Title } from '../../../components/Title.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { go } from '../../../app/routes.ts';
import { sayError } from '../../../data/error-words.ts';
import { prefetch } from '../../../data/query-cache.ts';
import { useArriving } from '../../../data/use-copying.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useMembersUi } from '../store.ts';
import { MemberRows, type Line } from './MemberRows.tsx';
import './list.css';

type List = CallOutput<'members.list'>;

const headings: Readonly<Record<List['groups'][number]['id'], string>> = { 'found': 'Found', 'recent': 'Lately at this desk', 'on-break': 'On a break', 'near': 'Near the line' };

/** The groups as one list of lines, and the members among them in order. */
function linesOf(list: List | null): { lines: Line[]; rows: MemberListRow[] } {
  const rows: MemberListRow[] = [];
  const lines = (list?.groups ?? []).flatMap((group): Line[] => [
    { kind: 'heading', id: group.id, words: headings[group.id], count: group.id === 'found' ? (list?.total ?? 0) : group.rows.length },
    ...group.rows.map((row): Line => ({ kind: 'member', row, index: rows.push(row) - 1 })),
  ]);
  return { lines, rows };
}

/** The key that leads to the field, pressed in it: no name begins with it. */
const leading = (text: string): string => (text.startsWith('/') ? text.slice(1) : text);

/** The list stays on the last answer while a newer one comes, so that typing never flashes. */
function useList(text: string) {
  const { data, error } = useQuery('members.list', { text });
  const [shown, setShown] = useState<List | null>(data);
  if (data !== null && data !== shown) setShown(data);
  return { list: data ?? shown, error: data === null ? error : null };
}

/** Find anyone by any part of their name; without a name, those whom one looks for. */
export function MemberList() {
  const { text, last } = useMembersUi();
  const wanted = text.trim().slice(0, 200);
  const { list, error } = useList(wanted);
  const { lines, rows } = useMemo(() => linesOf(list), [list]);
  const [chosen, setChosen] = useState<string | null>(last);
  // Until all that needs somebody is here nobody knows how many there are.
  const arriving = useArriving();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const found = rows.findIndex((row) => row.member.id === chosen);
  const active = rows.length === 0 ? -1 : Math.max(0, found);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  // What Enter would open is here already when it is pressed.
  const likely = rows[active]?.member.id;
  useEffect(() => {
    if (likely === undefined) return;
    void prefetch('members.get', { id: likely, at: null });
    void prefetch('members.chronology', { id: likely, at: null, kind: null, after: null });
  }, [likely]);

  const move = (to: number): void => setChosen(rows[Math.min(rows.length - 1, Math.max(0, to))]?.member.id ?? null);
  const open = (id: string | undefined): void => {
    if (id !== undefined) go({ screen: 'members', id });
  };
  useKeys({ 'members.search': () => field.current?.focus(), 'list.nextMember': () => move(active + 1), 'list.previousMember': () => move(active - 1), 'members.open': () => open(likely) });
  const keys = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 10, PageUp: active - 10 };
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') open(likely);
    else if (event.key === 'Escape' && text === '') standAt('pane');
    else return;
    if (event.key !== 'Escape') event.preventDefault();
  };

  return (
    <div className="members whole-list">
      <header className="title-line members__head">
        <Title count={list && !arriving ? list.members.toLocaleString('en-GB') : undefined}>Members</Title>
        <SearchField
          ref={field} label="Find a member" placeholder="Any part of a name" value={text} onChange={(next) => { useMembersUi.setState({ text: leading(next) }); setChosen(null); }} onKeyDown={keys} className="members__find"
          role="combobox" aria-expanded={rows.length > 0} aria-controls={listId} aria-autocomplete="list" aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          trailing={wanted === '' ? undefined : `${(list?.total ?? 0).toLocaleString('en-GB')} found`}
        />
      </header>
      {rows.length > 0 && <MemberRows id={listId} lines={lines} size={rows.length} active={active} match={wanted} onOpen={open} />}
      {list !== null && rows.length === 0 && (
        wanted === ''
          ? <NothingHere title="Find anyone by their name">People you work with here, those on a break and those near the line appear here by themselves.</NothingHere>
          : <EmptyState kind="plain" title={`Nobody here is called “${wanted}”`}>Any part of a name is enough; capitals and accents do not matter.</EmptyState>
      )}
      {list !== null && wanted !== '' && list.total > rows.length && rows.length > 0 && <p className="whole-list__more">Type more of the name: the first {rows.length.toLocaleString('en-GB')} are shown.</p>}
      {list === null && error !== null && error.code !== 'not-ready' && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>}
    </div>
  );
}
