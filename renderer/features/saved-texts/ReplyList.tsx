import type { KeptReply } from '../../../shared/contract/bridge/saved-texts.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useNow } from '../../data/clock.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { putReplyAway } from './acts.ts';
import { beginReply } from './store.ts';
import { Stretches } from './Stretches.tsx';

function Reply({ reply, mayEdit }: { reply: KeptReply; mayEdit: boolean }) {
  const now = useNow();
  return (
    <li className="saved-text">
      <header className="saved-text__head">
        <h4 className="saved-text__name">{reply.name}</h4>
        {reply.purpose !== null && <Badge kind={reply.purpose} />}
        <span className="saved-text__by">
          {reply.editedBy !== null && <span>{reply.editedBy.you ? 'You' : reply.editedBy.name}, <TimeText at={reply.editedAt} now={now} /></span>}
          {reply.saving === 'saved-here' && <StateLine state="saved" />}
          {reply.saving === 'needs-you' && <StateLine state="needs-you" />}
        </span>
        {mayEdit && (
          <span className="saved-text__acts">
            {!reply.archived && <IconButton icon="edit" size="small" id={`reply-${reply.id}`} label={`Edit ${reply.name}`} onClick={() => beginReply(reply)} />}
            <Button size="small" kind="quiet" aria-label={`${reply.archived ? 'Bring back' : 'Put away'} ${reply.name}`} onClick={() => void putReplyAway(reply, !reply.archived)}>{reply.archived ? 'Bring back' : 'Put away'}</Button>
          </span>
        )}
      </header>
      {!reply.archived && <Stretches body={reply.body} />}
    </li>
  );
}

/** The saved replies, as writers get them; staff reword them, and put away what is not used. */
export function ReplyList({ replies, mayEdit }: { replies: readonly KeptReply[]; mayEdit: boolean }) {
  const [used, away] = [replies.filter((one) => !one.archived), replies.filter((one) => one.archived)];
  return (
    <SettingsGroup title="Saved replies" words="A beginning, never a finished message: marked parts must be written before it can be sent, and their name comes in by itself.">
      {used.length === 0 && <p className="saved-none">None yet. One that you often begin from saves looking for the words on a hard evening.</p>}
      <ul className="saved-texts">{used.map((one) => <Reply key={one.id} reply={one} mayEdit={mayEdit} />)}</ul>
      {mayEdit && <div><Button icon="add-plain" id="reply-new" onClick={() => beginReply(null)}>New reply</Button></div>}
      {away.length > 0 && (
        <details className="cover-past">
          <summary>{away.length} put away</summary>
          <ul className="saved-texts">{away.map((one) => <Reply key={one.id} reply={one} mayEdit={mayEdit} />)}</ul>
        </details>
      )}
    </SettingsGroup>
  );
}
