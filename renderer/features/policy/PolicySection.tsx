import { useEffect, useRef } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { PolicyEditor } from './editor/PolicyEditor.tsx';
import { PolicyBook } from './PolicyBook.tsx';
import { usePolicyUi } from './store.ts';
import './policy.css';

/** The points policy: read by everybody, written by leads. */
export function PolicySection() {
  const { data: book, error } = useQuery('policy.book', {});
  const draft = usePolicyUi((ui) => ui.draft);
  const writing = draft !== null && book?.publish.allowed === true;
  const wrote = useRef(writing);
  useEffect(() => {
    // Back from writing, the focus is where it was asked for.
    if (wrote.current && !writing) document.getElementById('policy-new')?.focus();
    wrote.current = writing;
  }, [writing]);
  if (book === null) return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  return writing ? <PolicyEditor draft={draft} book={book} /> : <PolicyBook book={book} />;
}
