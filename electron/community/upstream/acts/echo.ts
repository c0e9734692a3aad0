import { plusMs } from '../../../../shared/time.ts';
import type { ActRow } from '../../server/store/acts.ts';
import type { CommunityStore } from '../../server/store/store.ts';
import type { Ref, TalkFact, TalkMessage } from '../facts.ts';
import type { Want } from '../upstream.ts';
import { sameWords } from '../words.ts';

type Held = Pick<CommunityStore, 'acts' | 'upstream'>;
type Sent = { readonly act: ActRow; readonly want: Extract<Want, { kind: 'message' }> };

/** The forum's clock may be behind this server's by so much, milliseconds. */
const BEHIND_MS = 10 * 60_000;
const over: ReadonlySet<string> = new Set(['done', 'by-hand', 'given-up']);

function sentAs({ acts }: Held, message: TalkMessage, fits: (want: Sent['want']) => boolean): Sent | undefined {
  if (message.from !== 'team') return undefined;
  return acts.unplaced().map((act) => ({ act, want: JSON.parse(act.want) as Sent['want'] })).find(({ act, want }) => fits(want) && message.at >= plusMs(act.at, -BEHIND_MS) && sameWords(want.body, message.body));
}

/** That a message of the team's in the forum is this one of ours, however it came there. */
function place({ acts, upstream }: Held, ref: Ref, { act, want }: Sent): void {
  upstream.note(ref, { said: '{}', ours: want.messageId, open: false, gone: false });
  acts.place(act.id);
  if (!over.has(act.state)) acts.change(act.id, { state: 'done', why: null });
}

/** Which conversation of ours a new one of the forum's is: one that the team began here and whose beginning is in it. Null: none. */
export function begunHere(held: Held, fact: TalkFact): string | null {
  const known = held.upstream.seen(fact.ref)?.ours;
  if (known !== undefined) return known;
  for (const message of fact.messages) {
    const sent = sentAs(held, message, (want) => want.opens && want.member.source === fact.member.source && want.member.n === fact.member.n);
    if (sent === undefined) continue;
    held.upstream.note(fact.ref, { said: '', ours: sent.want.conversationId, open: false, gone: false });
    return sent.want.conversationId;
  }
  return null;
}

/** Whether a message that the forum tells of was sent from here; then it is known from now on. */
export function wasSentHere(held: Held, conversationId: string, message: TalkMessage): boolean {
  const sent = sentAs(held, message, (want) => want.conversationId === conversationId);
  if (sent === undefined) return false;
  place(held, message.ref, sent);
  return true;
}
