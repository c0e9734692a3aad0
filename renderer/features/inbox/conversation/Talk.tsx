import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { sayClock } from '../../../../shared/time.ts';
import { Icon } from '../../../components/Icon.tsx';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { go } from '../../../app/routes.ts';
import { ForumMark } from '../../forum/ForumMark.tsx';
import { useForumMarks } from '../../forum/use-forum-marks.ts';
import { wordsOf } from '../../cases/evidence/segments.ts';
import { plural } from '../../cases/words.ts';
import { talkId } from '../ids.ts';
import { useInboxUi } from '../store.ts';
import { firstName } from '../words.ts';
import { NEAR_END_PX, scrollerOf } from './in-front.ts';
import { talkLines, type TalkLine } from './timeline.ts';
import { onAlone, type Covering } from '../../kindness/covering.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface TalkProps {
  readonly detail: ConversationDetail;
  readonly now: string;
  readonly covering: Covering;
  readonly onUncover: () => void;
}

interface LineProps extends TalkProps {
  /** What became of a message on the forum. */
  readonly mark: ReturnType<typeof useForumMarks>;
}

/** Shows the end of a conversation when it is opened, and stays there when something is added; who has scrolled back is left where they read. */
function useAtEnd() {
  const lines = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!lines.current) return;
    const box = scrollerOf(lines.current);
    const { current } = lines;
    let atEnd = true;
    // How far the last words are below the window of what scrolls.
    const below = (): number => (box === current ? box.scrollHeight - box.scrollTop - box.clientHeight : current.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom);
    const toEnd = (): void => { if (atEnd) box.scrollTop += below(); };
    const note = (): void => { atEnd = Math.abs(below()) < NEAR_END_PX; };
    // A reply that grows below takes room from the conversation, a new message adds to it: its end stays in sight.
    const grown = new ResizeObserver(toEnd);
    toEnd();
    box.addEventListener('scroll', note, { passive: true });
    for (const one of [lines.current, ...lines.current.children]) grown.observe(one);
    return () => {
      box.removeEventListener('scroll', note);
      grown.disconnect();
    };
  }, []);
  return lines;
}

/** Shows a message that was looked for elsewhere, and looks for it no longer. */
function useSought({ id, messages }: ConversationDetail): void {
  const sought = useInboxUi((ui) => (ui.sought?.conversationId === id ? ui.sought.messageId : null));
  const here = sought !== null && messages.some((one) => one.id === sought);
  useEffect(() => {
    if (!here || sought === null) return;
    useInboxUi.setState({ sought: null });
    const message = document.getElementById(messageId(sought));
    message?.scrollIntoView({ block: 'center' });
    message?.focus({ preventScroll: true });
  }, [here, sought]);
}

/** Whether the subject only repeats how the conversation begins, as where the forum has no subjects of its own. */
function isFirstWords({ subject, messages, before }: ConversationDetail): boolean {
  const first = before > 0 ? undefined : messages[0]?.segments.map((one) => one.text).join('');
  return subject.trim() === '' || (first?.startsWith(subject.replace(/[….\s]+$/u, '')) ?? false);
}

/** What was said, in the order of time: the member's words as evidence, the team's in bubbles, what was done as quiet lines. */
export function Talk({ detail, now, covering, onUncover }: TalkProps) {
  const lines = useMemo(() => talkLines(detail, now), [detail, now]);
  const scroller = useAtEnd();
  useSought(detail);
  const mark = useForumMarks(detail.messages.flatMap((one) => (one.from === 'member' ? [] : [one.id])));
  const shared = { detail, now, covering, onUncover, mark };
  return (
    <div ref={scroller} className="talk ring-inside" id={talkId} tabIndex={0} role="region" aria-label={`Conversation with ${detail.member.name}`}>
      <div className="talk__lines">
        {!isFirstWords(detail) && <p className="talk__subject"><bdi>{detail.subject}</bdi></p>}
        {detail.before > 0 && <p className="talk__day">{plural(detail.before, 'earlier message is', 'earlier messages are')} not shown here. The member’s page has all.</p>}
        {lines.map((line) => <Line key={line.id} line={line} {...shared} />)}
      </div>
    </div>
  );
}

function Line({ line, ...shared }: LineProps & { line: TalkLine }) {
  if (line.kind === 'day') return <p className="talk__day"><time dateTime={line.at}>{line.words}</time></p>;
  if (line.kind === 'event') return <EventLine event={line.event} now={shared.now} />;
  return line.message.from === 'member' ? <TheirMessage message={line.message} {...shared} /> : <OurMessage message={line.message} {...shared} />;
}

const messageId = (id: string): string => `message-${id}`;

type Message = ConversationDetail['messages'][number];

/** What the member wrote; when, and when this person read it. */
function TheirMessage({ message, detail, now, covering, onUncover }: TalkProps & { message: Message }) {
  const seen = detail.seen?.messageId === message.id && !detail.unread ? detail.seen.at : null;
  return (
    <article className="their-message" id={messageId(message.id)} tabIndex={-1} aria-label={`${detail.member.name} wrote`}>
      <MemberWords segments={wordsOf(message.segments, covering)} uncoverKey={keysOf('inbox.uncover') ?? null} onUncover={onUncover} onAlone={onAlone} />
      <p className="talk__when"><TimeText at={message.at} now={now} form="clock" />{seen !== null && `, seen by you${seen > message.at ? ` ${sayClock(seen)}` : ''}`}</p>
    </article>
  );
}

/** What the team wrote, signed as it was sent; where it is while it has not reached the member. */
function OurMessage({ message, now, mark }: LineProps & { message: Message }) {
  const who = message.by === null ? 'The team' : message.by.you ? 'You' : firstName(message.by.name);
  return (
    <article className="our-message" id={messageId(message.id)} tabIndex={-1} aria-label={`${who} replied`}>
      <p className="our-message__words">{message.segments.map((one) => one.text).join('')}</p>
      <p className="talk__when">
        {who}, <TimeText at={message.at} now={now} form="clock" />
        {message.saving === 'saved-here' && <span className="our-message__state"><Icon name="saved-here" size={13} />Saved here, not with them yet</span>}
        {message.saving === 'needs-you' && <button type="button" className="our-message__state our-message__state--needs-you" onClick={() => go({ screen: 'outbox', id: null })}><Icon name="needs-you" size={13} />Needs you: open the outbox</button>}
        {message.saving === 'sent' && <ForumMark mark={mark(message.id)} />}
      </p>
    </article>
  );
}

/** Something that was done, in a quiet line; its note below. */
function EventLine({ event, now }: { event: ConversationDetail['events'][number]; now: string }) {
  return (
    <div className="talk__event">
      <p>{event.words}, <TimeText at={event.at} now={now} form="clock" />{event.saving === 'saved-here' && <> <Icon name="saved-here" size={13} label="Saved here" /></>}</p>
      {event.note !== null && event.note !== '' && <p className="talk__note"><bdi>{event.note}</bdi></p>}
    </div>
  );
}
