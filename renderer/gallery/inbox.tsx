import { useState } from 'react';
import type { ConversationDetail } from '../../shared/contract/bridge/inbox.ts';
import type { Purpose } from '../../shared/contract/entities/inbox.ts';
import { Presence } from '../features/inbox/conversation/Presence.tsx';
import { TriageBar } from '../features/inbox/conversation/TriageBar.tsx';
import { NewerReply } from '../features/inbox/reply/NewerReply.tsx';
import { NotReaching } from '../features/inbox/reply/NotReaching.tsx';
import { SharedDraft } from '../features/inbox/reply/SharedDraft.tsx';
import '../features/inbox/conversation.css';
import '../features/inbox/reply.css';
import { now, Section } from './parts.tsx';

const tom = { id: 's-tom', name: 'Tom Okafor', initials: 'TO', you: false, role: 'staff' } as const;
const imogen = { ...tom, id: 's-imogen', name: 'Imogen Hart', initials: 'IH', you: true } as const;
const yes = { allowed: true, why: null, byRole: false };
const may: ConversationDetail['may'] = {
  'triage': yes, 'reply': yes, 'assign': yes, 'wait': yes, 'snooze': { allowed: false, why: 'A risk is never put out of sight.', byRole: false }, 'close': yes, 'reopen': yes, 'hand-to-cover': yes, 'hand-back': yes, 'record-risk': yes, 'share-draft': yes, 'give-points': yes,
};
const theirs: ConversationDetail['messages'][number] = { id: 'g-1', from: 'team', by: tom, at: '2026-05-14T13:19:00.000Z', segments: [{ text: 'Hi northstar_lily, I’m here. Are you somewhere safe right now?\n\nTom', change: 'same', found: null, covers: [] }], coveredSentences: 0, saving: 'sent' };
const nothing = (): void => undefined;

/** What the inbox adds to the components: sorting, who writes, a colleague's reply, a reply to check, and that nothing has reached the member. */
export function Inbox() {
  const [purpose, setPurpose] = useState<Purpose | null>('risk');
  const decided = purpose === null ? null : { by: imogen, at: '2026-05-14T13:05:00.000Z', purpose, suggested: 'risk' as const, saving: 'sent' as const };
  const suggestion = { purpose: 'risk' as const, why: 'Risk, because of the marked phrase.', phrases: [{ purpose: 'risk' as const, text: 'i don’t feel safe tonight', why: 'Says that they are not safe now', messageId: 'g-0' }] };
  return (
    <div className="gallery__column">
      <Section title="What is it for?">
        <TriageBar detail={{ purpose, may, suggestion, decided }} now={now} acts={{ triage: setPurpose, open: nothing }} />
        <TriageBar detail={{ purpose: null, may, suggestion: { purpose: null, why: '', phrases: [] }, decided: null }} now={now} acts={{ triage: nothing, open: nothing }} />
      </Section>
      <Section title="Two people at once">
        <Presence viewing={[{ person: tom, doing: 'writing', since: '2026-05-14T13:18:00.000Z' }]} onLeave={nothing} />
        <Presence viewing={[{ person: tom, doing: 'viewing', since: '2026-05-14T13:18:00.000Z' }]} onLeave={nothing} />
        <NewerReply newer={[theirs]} blocked={null} onKeep={nothing} onSend={nothing} onDiscard={nothing} />
        <SharedDraft shared={{ by: tom, at: '2026-05-14T13:18:00.000Z', text: 'Hi northstar_lily, thank you for telling us.\n\nTom', note: 'Is this too short?', saving: 'sent' }} now={now} blocked={null} onTakeOver={nothing} onTakeBack={nothing} />
      </Section>
      <Section title="Not with them yet">
        <NotReaching risk={false} words="juniper_jo has not got your reply." instead="It goes by itself once there is a connection." />
        <NotReaching risk words="northstar_lily has not got your reply" instead="It is saved here only. If they may be in danger now, phone whoever is on call, or call 999 with what you know." />
      </Section>
    </div>
  );
}
