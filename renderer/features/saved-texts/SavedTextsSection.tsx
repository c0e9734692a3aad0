import { useEffect, useRef } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { ReplyList } from './ReplyList.tsx';
import { SignpostForm } from './SignpostForm.tsx';
import { SignpostList } from './SignpostList.tsx';
import { useTextsUi } from './store.ts';
import './saved-texts.css';

/** What replies begin from: read by everybody, written by staff and leads. */
export function SavedTextsSection() {
  const { data: texts, error } = useQuery('texts.get', {});
  const draft = useTextsUi((ui) => ui.draft);
  const writing = texts?.edit.allowed === true ? draft : null;
  const from = writing === null ? null : `${writing.what}-${writing.id ?? 'new'}`;
  const wrote = useRef(from);
  useEffect(() => {
    // Back from writing, the focus is where it was asked for.
    if (wrote.current !== null && from === null) document.getElementById(wrote.current)?.focus();
    wrote.current = from;
  }, [from]);
  if (texts === null) return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  const { replies, signposts, edit } = texts;
  // Anew for each thing that is written, so that the focus begins at its top.
  if (writing?.what === 'reply') return <ReplyForm key={`${from} ${writing.v}`} draft={writing} now={replies.find((one) => one.id === writing.id)} />;
  if (writing?.what === 'signpost') return <SignpostForm key={from} draft={writing} />;
  return (
    <>
      {!edit.allowed && <p className="cover-intro">What replies begin from. Staff and team leads change it.</p>}
      <ReplyList replies={replies} mayEdit={edit.allowed} />
      <SignpostList signposts={signposts} mayEdit={edit.allowed} />
    </>
  );
}
