import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { coverState } from '../../../shared/model/evidence/cover-levels.ts';
import type { Found } from '../../../shared/contract/bridge/search.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { go } from '../../app/routes.ts';
import { useLayout } from '../../app/use-layout.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Popover } from '../../components/Popover.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Title } from '../../components/Title.tsx';
import { useNow } from '../../data/clock.ts';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { useCoverLevels } from '../kindness/covering.ts';
import { SearchBox } from './box/SearchBox.tsx';
import { Understood } from './box/Understood.tsx';
import { Facets } from './Facets.tsx';
import { NothingTyped } from './NothingTyped.tsx';
import { isReadHere, openFound } from './open-found.ts';
import { PostPane } from './post/PostPane.tsx';
import { ResultRows } from './results/ResultRows.tsx';
import { leaveSearch, look, nothingWanted, useSearchUi, wantedOf } from './store.ts';
import { useSearch } from './use-search.ts';
import { keyOf, sayTotal } from './words.ts';
import { isFocusNowhere } from '../../components/focus-nowhere.ts';
import './search.css';

/** Search over everything that the role may see: as one types, narrowed by facets; what is chosen opens at its place, and Esc there leads back here. */
export function SearchScreen({ post }: { post: string | null }) {
  const ui = useSearchUi();
  const now = useNow();
  const layout = useLayout();
  const role = useQuery('desk.state', {}).data?.session?.role ?? null;
  const levels = useCoverLevels();
  const wanted = wantedOf(ui);
  const asks = ui.text.trim() !== '';
  const { answer, count, rows, error, more } = useSearch(asks ? wanted : null);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const found = rows.findIndex((row) => keyOf(row) === ui.chosen);
  const at = rows.length === 0 ? -1 : Math.max(0, found);

  const open = (row: Found): void => {
    useSearchUi.setState({ chosen: keyOf(row) });
    openFound(row);
  };
  const place = (index: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (row === undefined) return;
    useSearchUi.setState({ chosen: keyOf(row) });
    // What is read beside the results follows the keyboard while it stands there.
    if (post !== null && layout !== 'narrow' && isReadHere(row)) go({ screen: 'search', id: row.id }, 'replace');
  };
  const back = (): void => {
    if (post === null) return leaveSearch();
    go({ screen: 'search', id: null });
    // Back to where one chose it; in a narrow window the list comes with the next frame and takes the focus itself.
    document.getElementById(listId)?.focus();
  };
  const uncover = (): void => useSearchUi.setState({ uncovered: !ui.uncovered });
  useKeys({
    'search.field': () => { field.current?.focus(); field.current?.select(); },
    'list.nextFound': () => place(at + 1),
    'list.previousFound': () => place(at - 1),
    'search.order': () => look({ order: ui.order === 'best' ? 'newest' : 'best' }),
    'search.uncover': uncover,
    'search.back': back,
  });
  const keys = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => place(at + 1), ArrowUp: () => place(at - 1), PageDown: () => place(at + 8), PageUp: () => place(at - 8), Escape: back,
      Enter: () => { const row = rows[at]; if (row !== undefined) open(row); },
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  // One comes to type; coming back from what was opened one goes on in the list, and keys are the screen's until it is there.
  const waits = ui.chosen !== null && asks && answer === null && error === null;
  useEffect(() => {
    if (waits || post !== null || !isFocusNowhere()) return;
    const list = document.getElementById(listId);
    if (useSearchUi.getState().chosen !== null && list !== null) list.focus({ preventScroll: true });
    else field.current?.focus({ preventScroll: true });
  }, [post, listId, waits]);

  const facets = count && <Facets facets={count.facets} />;
  const hasFacets = count !== null && (count.facets.kinds.length > 0 || ui.kinds.length > 0 || ui.spaceId !== null || ui.year !== null);
  const covered = rows.some((row) => coverState(row.covers, levels, false) === 'asked');
  const reading = post !== null && <aside className="search__post ring-inside" aria-label="The post in its thread"><PostPane id={post} now={now} onClose={back} /></aside>;
  if (layout === 'narrow' && reading) return <div className="search search--post">{reading}</div>;
  return (
    <div className="search">
      <header className="search__head">
        <Title>Search</Title>
        <SearchBox field={field} listId={listId} activeId={at >= 0 ? `${listId}-${at}` : undefined} onKey={keys} found={count === null ? undefined : <span role="status">{sayTotal(count.total, count.totalIsAtLeast)}</span>} />
        {asks && <SegmentedControl size="small" label="Order" value={ui.order} onChange={(order) => look({ order })} options={[{ value: 'best', label: 'Best first' }, { value: 'newest', label: 'Newest first' }]} />}
        {asks && layout !== 'wide' && hasFacets && <Popover align="end" title="Narrow down" trigger={<Button kind="quiet" size="small" icon="filter">Narrow down</Button>}>{facets}</Popover>}
        {covered && <Button kind="quiet" size="small" icon="covered" keyHint={keysOf('search.uncover')} aria-pressed={ui.uncovered} onClick={uncover}>{ui.uncovered ? 'Cover again' : 'Show what is covered'}</Button>}
      </header>
      <Understood problems={answer?.problems ?? []} indexing={answer?.indexing ?? null} now={now} />
      <div className="search__body" data-post={post !== null || undefined}>
        {asks && layout === 'wide' && <nav className="search__facets" aria-label="Narrow down">{hasFacets && facets}</nav>}
        <div className="search__found">
          {!asks && <NothingTyped role={role} onChosen={() => field.current?.focus()} />}
          {rows.length > 0 && answer !== null && <ResultRows id={listId} rows={rows} total={Math.max(rows.length, count?.total ?? 0)} at={at} search={JSON.stringify(wanted)} onPlace={place} onOpen={open} onMore={more} />}
          {asks && answer !== null && rows.length === 0 && (
            <EmptyState
              kind="plain" title={answer.indexing === null ? 'Nothing found' : 'Nothing found yet'}
              actions={<>{(ui.kinds.length > 0 || ui.spaceId !== null || ui.year !== null) && <Button size="small" onClick={() => look({ ...nothingWanted, text: ui.text })}>Look everywhere</Button>}<Button size="small" kind="quiet" onClick={() => { look(nothingWanted); field.current?.focus(); }}>Start again</Button></>}
            >
              {answer.indexing !== null && 'Not everything is findable on this computer yet; what comes is shown here by itself. '}
              {ui.text.includes(':') ? 'Take one of the words under the field away, or fewer letters: anx* finds every word that begins so.' : 'Fewer words find more, and anx* finds every word that begins so. A phrase in quotes is found only just as it stands.'}
            </EmptyState>
          )}
          {answer === null && error !== null && error.code !== 'not-ready' && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>}
        </div>
        {reading}
      </div>
    </div>
  );
}
