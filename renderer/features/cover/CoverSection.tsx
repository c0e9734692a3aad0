import { useEffect, useRef } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { CoverBook } from './CoverBook.tsx';
import { CoverEditor } from './editor/CoverEditor.tsx';
import { useCoverUi } from './store.ts';
import './cover.css';

/** Cover hours, closed days and targets: read by everybody, changed by leads. */
export function CoverSection() {
  const { data: book, error } = useQuery('cover.book', {});
  const draft = useCoverUi((ui) => ui.draft);
  const writing = book?.publish.allowed === true ? draft : null;
  const wrote = useRef(writing?.kind ?? null);
  useEffect(() => {
    // Back from writing, the focus is where it was asked for.
    if (wrote.current !== null && writing === null) document.getElementById(`cover-new-${wrote.current}`)?.focus();
    wrote.current = writing?.kind ?? null;
  }, [writing]);
  if (book === null) return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  return writing === null ? <CoverBook book={book} /> : <CoverEditor draft={writing} book={book} />;
}
