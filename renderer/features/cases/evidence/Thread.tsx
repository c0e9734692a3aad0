import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { postIs } from '../words.ts';
import { coveredText } from './segments.ts';

interface ContextPostProps {
  readonly post: CaseDetail['before'][number];
  readonly now: string;
  readonly uncovered: boolean;
  readonly onUncover: () => void;
}

/** A post before or after the reported one, quieter than it. */
export function ContextPost({ post, now, uncovered, onUncover }: ContextPostProps) {
  return (
    <article className="thread-post" aria-label={`${post.author.name}, in the thread`}>
      <p className="thread-post__by">
        <MemberName name={post.author.name} onBreak={post.author.onBreak} watched={post.author.underWatch} />
        <TimeText at={post.createdAt} now={now} />
        {post.state !== 'visible' && <span>The post {postIs[post.state]}</span>}
      </p>
      <MemberWords size="context" segments={coveredText(post.body, uncovered)} onUncover={onUncover} />
    </article>
  );
}
