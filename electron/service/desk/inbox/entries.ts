import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import type { Person } from '../../../../shared/contract/bridge/views.ts';
import type { ConversationEvent, Message, TriageMark } from '../../../../shared/contract/entities/inbox.ts';
import { messageSegments } from '../../../../shared/model/evidence/index.ts';
import { sayMomentAhead } from '../../../../shared/model/cover/say-clock.ts';
import type { Team } from '../naming.ts';
import { purposeWords } from '../outbox/words.ts';
import { firstName } from '../people.ts';
import type { UnsentInbox } from './unsent.ts';

type Entry = ConversationDetail['events'][number];

/** What the words of an entry need. */
export interface Telling {
  readonly team: Team;
  readonly unsent: UnsentInbox;
  readonly memberName: string;
  readonly now: string;
}

const who = (person: Person | null): string => (person === null ? 'Somebody' : person.you ? 'You' : firstName(person.name));

function assigned({ by, toStaffId }: ConversationEvent, { team }: Telling): string {
  const [from, to] = [team.person(by), team.person(toStaffId)];
  if (to === null) return `${who(from)} put it back for anyone`;
  if (to.id === from?.id) return `${who(from)} took it on`;
  return `${who(from)} gave it to ${to.you ? 'you' : firstName(to.name)}`;
}

/** What happened, as a sentence without its full stop; null for what the messages tell by themselves. */
function words(event: ConversationEvent, telling: Telling): string | null {
  const { team, memberName, now } = telling;
  const by = event.by === null ? null : who(team.person(event.by));
  switch (event.kind) {
    case 'opened': return by === null ? null : `${by} began this conversation`;
    case 'waiting': return by === null ? `Waiting for ${memberName}` : `${by} set it to wait for ${memberName}`;
    case 'resumed': return by === null ? `${memberName} wrote again, so it is with us` : `${by} took it up again`;
    case 'snoozed': return `${by ?? 'Somebody'} put it off${event.until === null ? '' : ` until ${sayMomentAhead(event.until, now)}`}`;
    case 'woken': return by === null ? 'It came back' : `${by} brought it back`;
    case 'assigned': return assigned(event, telling);
    case 'handed-to-cover': return `${by ?? 'Somebody'} handed it to weekend cover`;
    case 'handed-back': return `${by ?? 'Somebody'} handed it back to staff`;
    case 'closed': return `${by ?? 'Somebody'} closed it`;
    case 'reopened': return by === null ? `${memberName} wrote again, so it is open` : `${by} reopened it`;
  }
}

/** What was done with a conversation, sortings among it, in the order of time. */
export function eventEntries(events: readonly ConversationEvent[], marks: readonly TriageMark[], telling: Telling): Entry[] {
  const { team, unsent } = telling;
  const done = events.flatMap((one): Entry[] => {
    const said = words(one, telling);
    return said === null ? [] : [{ id: one.id, at: one.at, by: team.person(one.by), words: said, note: one.text?.trim() ? one.text : null, saving: unsent.ofRow(one.id) }];
  });
  const sorted = marks.map((one): Entry => ({ id: one.id, at: one.at, by: team.person(one.by), words: `${who(team.person(one.by))} sorted it: ${purposeWords[one.purpose]}`, note: null, saving: unsent.ofRow(one.id) }));
  return [...done, ...sorted].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** Where a message is marked, by its id. */
export type Marked = ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>;

/** Messages for the screen: the member's with covers and marks, the team's as they were written. */
export function messageEntries(messages: readonly Message[], marked: Marked, { team, unsent }: Telling): ConversationDetail['messages'] {
  return messages.map(({ id, from, by, at, body }) => {
    const saving = unsent.ofRow(id);
    if (from === 'team') return { id, from, by: team.person(by), at, segments: [{ text: body, change: 'same', found: null, covers: [] }], coveredSentences: 0, saving };
    return { id, from, by: null, at, ...messageSegments(body, marked.get(id) ?? []), saving };
  });
}
