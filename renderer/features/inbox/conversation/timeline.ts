import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { londonDate } from '../../../../shared/london-days.ts';
import { sayDay, sayTime } from '../../../../shared/time.ts';

type Message = ConversationDetail['messages'][number];
type Event = ConversationDetail['events'][number];

/** One line of a conversation: the beginning of a day, a message, or something that was done. */
export type TalkLine =
  | { readonly kind: 'day'; readonly id: string; readonly words: string; readonly at: string }
  | { readonly kind: 'message'; readonly id: string; readonly message: Message }
  | { readonly kind: 'event'; readonly id: string; readonly event: Event };

/** "Today", "Yesterday", "Tue 28 Apr"; with the year when it is long ago. */
export function sayTalkDay(at: string, now: string): string {
  const words = sayTime(at, now).replace(/ \d\d:\d\d$/u, '');
  return words === 'today' || words === 'yesterday' ? words.charAt(0).toUpperCase() + words.slice(1) : words === 'tomorrow' ? sayDay(at) : words;
}

/** Messages and what was done, in the order of time, under the days of London. Events before the first message shown are left to the history. */
export function talkLines({ messages, events, before }: Pick<ConversationDetail, 'messages' | 'events' | 'before'>, now: string): TalkLine[] {
  const first = before > 0 ? (messages[0]?.at ?? '') : '';
  const all = [
    ...messages.map((message): TalkLine & { at: string } => ({ kind: 'message', id: message.id, message, at: message.at })),
    ...events.filter((event) => event.at >= first).map((event): TalkLine & { at: string } => ({ kind: 'event', id: event.id, event, at: event.at })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.kind === b.kind ? 0 : a.kind === 'message' ? -1 : 1));
  const lines: TalkLine[] = [];
  let day = '';
  for (const line of all) {
    const on = londonDate(line.at);
    if (on !== day) lines.push({ kind: 'day', id: `day ${on}`, words: sayTalkDay(line.at, now), at: line.at });
    day = on;
    lines.push(line);
  }
  return lines;
}

/** Colleagues' replies after a message: what a person who began to write at that message has not seen. */
export function repliesSince(messages: readonly Message[], messageId: string | null): Message[] {
  const at = messages.findIndex((one) => one.id === messageId);
  return at < 0 ? [] : messages.slice(at + 1).filter((one) => one.from === 'team' && one.by !== null && !one.by.you);
}
