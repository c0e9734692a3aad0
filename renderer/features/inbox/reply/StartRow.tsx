import type { ReplyStart } from '../../../../shared/contract/bridge/inbox.ts';
import { Button } from '../../../components/Button.tsx';

/** So many are offered in sight; the others are one key away. */
const OFFERED = 3;

/** Saved replies that suit the purpose, while nothing is written yet: a start, never a reply. */
export function StartRow({ replies, onStart }: { replies: readonly ReplyStart[]; onStart: (reply: ReplyStart) => void }) {
  if (replies.length === 0) return null;
  return (
    <div className="start-row">
      <span className="start-row__label">Start from</span>
      {replies.slice(0, OFFERED).map((one) => <Button key={one.id} size="small" kind="secondary" className="start-row__one" title={one.text} onClick={() => onStart(one)}>{one.name}</Button>)}
    </div>
  );
}
