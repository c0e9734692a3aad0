import { useState, type ReactNode } from 'react';
import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { Button } from '../../../components/Button.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { PostImages } from '../../images/PostImages.tsx';
import { plural, postIs } from '../words.ts';
import { coveredText } from './segments.ts';
import { onAlone, type Covering } from '../../kindness/covering.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface ContextPostProps {
  readonly post: CaseDetail['before'][number];
  readonly now: string;
  readonly covering: Covering;
  readonly onUncover: () => void;
}

/** A post before or after the reported one, quieter than it. */
function ContextPost({ post, now, covering, onUncover }: ContextPostProps) {
  return (
    <article className="thread-post" aria-label={`${post.author.name}, in the thread`}>
      <p className="thread-post__by">
        <MemberName name={post.author.name} onBreak={post.author.onBreak} watched={post.author.underWatch} />
        <TimeText at={post.createdAt} now={now} />
        {post.state !== 'visible' && <span>The post {postIs[post.state]}</span>}
      </p>
      <MemberWords size="context" segments={coveredText(post.body, covering)} uncoverKey={keysOf('case.uncover') ?? null} onUncover={onUncover} onAlone={onAlone} />
      <PostImages postId={post.id} now={now} covering={covering} />
    </article>
  );
}

/** How many posts around the reported one stand open: enough to follow, never so many that it slides out of sight. */
const NEAR = { before: 1, after: 2 } as const;

interface ThreadProps extends Omit<ContextPostProps, 'post'> {
  readonly before: CaseDetail['before'];
  readonly after: CaseDetail['after'];
  /** The reported post. */
  readonly children: ReactNode;
}

/** The reported post with the thread around it; what lies further off opens on asking. */
export function Thread({ before, after, children, ...shared }: ThreadProps) {
  const [open, setOpen] = useState(false);
  const first = open ? 0 : Math.max(0, before.length - NEAR.before);
  const last = open ? after.length : NEAR.after;
  const post = (one: ContextPostProps['post']) => <ContextPost key={one.id} post={one} {...shared} />;
  const more = (count: number, where: string) => count > 0 && (
    <div className="thread-more"><Button kind="link" size="small" onClick={() => setOpen(true)}>{plural(count, 'post')} {where} in this thread</Button></div>
  );
  return (
    <div className="thread">
      {more(first, 'earlier')}
      {before.slice(first).map(post)}
      {children}
      {after.slice(0, last).map(post)}
      {more(after.length - Math.min(last, after.length), 'later')}
    </div>
  );
}
