import { cx } from '../../components/cx.ts';
import { NAME_PART, replyStretches } from '../../../shared/model/saved-reply.ts';

/** A saved reply as it reads, its parts to write told apart from its words. */
export function Stretches({ body }: { body: string }) {
  return (
    <p className="saved-words">
      {replyStretches(body).map(({ kind, text }, i) => (kind === 'part' ? <mark key={i} className={cx('saved-part', text === NAME_PART && 'saved-part--filled')}>{text === NAME_PART ? 'their name' : text}</mark> : <span key={i}>{text}</span>))}
    </p>
  );
}
