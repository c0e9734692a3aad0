import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { sayError } from '../../../data/error-words.ts';
import { useQuery } from '../../../data/use-query.ts';
import { Thread } from '../../cases/evidence/Thread.tsx';
import { coveredText } from '../../cases/evidence/segments.ts';
import { onAlone, showsHeavyText, useCovering } from '../../kindness/covering.ts';
import { useHeavyReading } from '../../kindness/heavy.ts';
import { postIs } from '../../cases/words.ts';
import { ImagesHere } from '../../images/ImagesHere.tsx';
import { PostImages } from '../../images/PostImages.tsx';
import { openFromSearch, useSearchUi } from '../store.ts';
import '../../cases/evidence/evidence.css';
import './post.css';

interface PostPaneProps {
  readonly id: string;
  readonly now: string;
  readonly onClose: () => void;
}

/** A post that was found, where it stands in its thread. */
export function PostPane({ id, now, onClose }: PostPaneProps) {
  const { data, error } = useQuery('posts.get', { id });
  // The one before stays while the next is on its way, and the focus with it.
  const [shown, setShown] = useState(data);
  if (data !== null && data !== shown) setShown(data);
  const post = data ?? (error === null ? shown : null);
  const heading = useRef<HTMLHeadingElement>(null);
  const covering = useCovering(useSearchUi((ui) => ui.uncovered));
  const uncover = (): void => useSearchUi.setState({ uncovered: true });
  useHeavyReading(post !== null && showsHeavyText(post.body, covering) ? `post ${post.id}` : null);
  const here = post !== null;
  const takes = useSearchUi((ui) => ui.takesFocus);
  useEffect(() => {
    if (!here || !takes) return;
    useSearchUi.setState({ takesFocus: false });
    heading.current?.focus({ preventScroll: true });
  }, [here, takes]);
  const member = post?.author.id;
  useKeys({ 'search.member': () => { if (member !== undefined) openFromSearch({ screen: 'members', id: member }); } });
  if (post === null) return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  const { author, threadTitle, spaceName, state, createdAt, editedAt, caseId } = post;
  return (
    <div className="found-post">
      <header className="found-post__head">
        <h2 className="found-post__title" ref={heading} tabIndex={-1}><bdi>{threadTitle ?? spaceName}</bdi></h2>
        <IconButton icon="close" label="Close the post" size="small" keyHint="Esc" onClick={onClose} />
        <p className="found-post__where">{spaceName}{state !== 'visible' && `, ${postIs[state]}`}</p>
      </header>
      <ImagesHere place={id} postIds={[id, ...[...post.before, ...post.after].map((one) => one.id)]} keyId="search.images">
        <Thread before={post.before} after={post.after} now={now} covering={covering} onUncover={uncover}>
          <article className="found-post__post" aria-label={`${author.name}, the post that was found`}>
            <p className="thread-post__by"><MemberName name={author.name} onBreak={author.onBreak} watched={author.underWatch} /><TimeText at={createdAt} now={now} />{editedAt !== null && <span>edited <TimeText at={editedAt} now={now} plain /></span>}</p>
            <MemberWords segments={coveredText(post.body, covering)} uncoverKey={keysOf('search.uncover') ?? null} onUncover={uncover} onAlone={onAlone} />
            <PostImages postId={post.id} now={now} covering={covering} />
          </article>
        </Thread>
      </ImagesHere>
      <footer className="found-post__foot">
        <Button size="small" icon="person" keyHint={keysOf('search.member')} onClick={() => openFromSearch({ screen: 'members', id: author.id })}>Open the member</Button>
        {caseId !== null && <Button size="small" icon="cases" onClick={() => openFromSearch({ screen: 'cases', id: caseId })}>Open the case</Button>}
      </footer>
    </div>
  );
}
