import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { sayTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { ColleagueInitials } from '../../../components/Colleague.tsx';
import { firstName } from '../words.ts';

interface SharedDraftProps {
  readonly shared: NonNullable<ConversationDetail['sharedDraft']>;
  readonly now: string;
  /** Why it cannot be taken over just now; null when it can. */
  readonly blocked: string | null;
  readonly onTakeOver: () => void;
  readonly onTakeBack: () => void;
}

/** A reply that somebody put before the others to check. Members never see it. */
export function SharedDraft({ shared, now, blocked, onTakeOver, onTakeBack }: SharedDraftProps) {
  const { by, at, text, note, saving } = shared;
  const who = by.you ? 'You' : firstName(by.name);
  return (
    <section className="shared-draft" aria-label={`${who} asked for a reply to be checked`}>
      <p className="shared-draft__title">
        <ColleagueInitials name={by.name} you={by.you} decorative />
        <span><b>{who} asked for this reply to be checked</b>, {sayTime(at, now)}.{saving === 'saved-here' && ' Saved here; colleagues see it once there is a connection.'} Members do not see it.</span>
      </p>
      {note !== '' && <p className="shared-draft__note"><bdi>{note}</bdi></p>}
      <blockquote className="newer__words">{text}</blockquote>
      <div className="newer__acts">
        {by.you
          ? <Button size="small" kind="quiet" onClick={onTakeBack}>Take it back</Button>
          : <Button size="small" blocked={blocked} reason="after" onClick={onTakeOver}>Take it over and send it as yours</Button>}
      </div>
    </section>
  );
}
