import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { sayTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';
import { ariaKeys } from '../../../components/keys.ts';
import { Popover } from '../../../components/Popover.tsx';
import { useSingleKeys } from '../../../components/single-keys.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import type { InboxActs } from '../acts/use-inbox-acts.ts';
import { firstName, purposes, purposeWords, within } from '../words.ts';

type Sorting = Pick<ConversationDetail, 'suggestion' | 'purpose' | 'decided' | 'may'>;

interface TriageBarProps {
  readonly detail: Sorting;
  readonly now: string;
  readonly acts: Pick<InboxActs, 'triage' | 'open'>;
}

/** Who decided, and what: "You decided at 14:05." Said in full where the person did not follow the suggestion. */
function decidedWords({ decided, suggestion }: Sorting, now: string): string | null {
  if (decided === null) return null;
  const who = decided.by === null ? 'Somebody' : decided.by.you ? 'You' : firstName(decided.by.name);
  const what = decided.purpose === suggestion.purpose ? '' : `: ${purposeWords[decided.purpose]}`;
  const where = decided.saving === 'sent' ? '' : decided.saving === 'saved-here' ? ' Saved here.' : ' Needs you: see the outbox.';
  return `${who} decided ${sayTime(decided.at, now).replace(/^today /, 'at ')}${what}.${where}`;
}

/** What it is for, in one key; what the desk noticed and why, always the person's call (domain.md 2.9). */
export function TriageBar({ detail, now, acts }: TriageBarProps) {
  const { suggestion, purpose, may } = detail;
  const single = useSingleKeys();
  const decided = decidedWords(detail, now);
  const said = suggestion.purpose === null ? (decided === null ? 'Nothing stands out. What is it for?' : null) : `Suggested: ${within(suggestion.why)}`;
  return (
    <div className="triage" role="group" aria-label="What is it for?">
      <div className="triage__why">
        <Icon name="suggested" size={14} />
        <span>{[said, decided].filter(Boolean).join(' ')}</span>
        {suggestion.phrases.length > 0 && <Why phrases={suggestion.phrases} />}
      </div>
      <div className="triage__line">
        {purposes.map(({ purpose: one, label, key }) => (
          <button
            key={one} type="button" className={cx('triage__choice', `triage__choice--${one}`)} aria-pressed={purpose === one} aria-keyshortcuts={ariaKeys(keysOf(key), single)}
            aria-disabled={!may.triage.allowed || undefined} title={may.triage.allowed ? undefined : (may.triage.why ?? undefined)} onClick={() => acts.triage(one)}
          >
            <KeyHint keys={keysOf(key)} silent />
            <span>{label}</span>
            {purpose === one && <Icon name="check" size={15} />}
          </button>
        ))}
        <span className="triage__end">
          <Button kind="quiet" size="small" keyHint={keysOf('inbox.snooze')} blocked={!may.snooze.allowed && may.snooze.why} reason="none" title={may.snooze.why ?? undefined} onClick={() => acts.open('snooze')}>Snooze</Button>
        </span>
      </div>
    </div>
  );
}

/** Each phrase that the desk reacted to, with its reason. */
function Why({ phrases }: Pick<ConversationDetail['suggestion'], 'phrases'>) {
  return (
    <Popover title="What the desk noticed" trigger={<button type="button" className="triage__because">Why</button>}>
      <ul role="list" className="triage__phrases">
        {phrases.map((one, index) => <li key={`${one.messageId} ${index}`}><bdi className="triage__phrase">{one.text}</bdi><span>{one.why}</span></li>)}
      </ul>
      <p className="triage__call">It reacts to words, not to people. You decide.</p>
    </Popover>
  );
}
