import { inboxStepKind, type ConversationDetail, type InboxStepKind } from '../../../../shared/contract/bridge/inbox.ts';
import type { Permission } from '../../../../shared/contract/bridge/views.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import type { Place } from '../../../../shared/model/inbox/place.ts';
import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import { mayAsk } from '../../../../shared/model/permissions.ts';
import { plusMs } from '../../../../shared/time.ts';
import type { Draft } from '../../sync/index.ts';
import type { Desk } from '../context.ts';
import { mayRecord } from '../risk/may.ts';
import { mayPoints } from '../points/may.ts';
import { stepDraft } from './steps.ts';
import { refusalOf } from './tried.ts';

/** A conversation as this person sees it, for asking what they may do. */
export interface InView {
  readonly row: Conversation;
  readonly place: Place;
  readonly now: string;
}

const HOUR_MS = 3_600_000;
const yes: Permission = { allowed: true, why: null, byRole: false };
const no = (why: string, byRole = false): Permission => ({ allowed: false, why, byRole });

/** The least that each kind of step needs, for asking the rules about it. */
function sample(kind: InboxStepKind, desk: Desk, { row, now }: InView): Draft | null {
  const target = { conversationId: row.id, v: null, at: now };
  switch (kind) {
    case 'triage': return stepDraft({ kind, purpose: row.purpose ?? 'concern', suggested: null, suggestedWords: [] }, target);
    case 'assign': return stepDraft({ kind, toStaffId: desk.actor.id }, target);
    case 'snooze': return stepDraft({ kind, until: plusMs(now, HOUR_MS) }, target);
    case 'wait': case 'close': case 'reopen': return stepDraft({ kind }, target);
    case 'hand-to-cover': case 'hand-back': return stepDraft({ kind, text: '-' }, target);
    case 'reply': return { name: 'message.send@1', entity: `conversation/${row.id}`, ifVersion: null, args: { messageId: 'dry-run', conversationId: row.id, memberId: row.memberId, body: '-', at: now } };
    case 'share-draft': return { name: 'draft.share@1', entity: `conversation/${row.id}`, ifVersion: null, args: { conversationId: row.id, text: '-', note: '', at: now } };
    case 'record-risk': case 'give-points': return null;
  }
}

/** What the rules would let pass although it changes nothing: no reason to offer it. */
function idle(kind: InboxStepKind, { place, row }: InView): string | null {
  if (kind === 'wait' && row.state === 'waiting-for-member' && place.group === 'for-them') return 'It waits for them already.';
  return null;
}

function permissionOf(kind: InboxStepKind, desk: Desk, view: InView): Permission {
  if (kind === 'record-risk') return mayRecord(desk, { kind: 'conversation', id: view.row.id }, view.row.memberId, view.now);
  if (kind === 'give-points') {
    const { allowed, why, byRole } = mayPoints(desk, { memberId: view.row.memberId, caseId: null, conversationId: view.row.id, proposalId: null });
    return { allowed, why, byRole };
  }
  const draft = sample(kind, desk, view);
  if (draft === null) return yes;
  const refusal = refusalOf(desk, [draft], view.now);
  const name: MutationName = draft.name;
  if (refusal !== null) return no(refusal.title, !mayAsk(desk.actor.role, name));
  const why = idle(kind, view);
  return why === null ? yes : no(why);
}

/** What this person may do with a conversation now; each "no" with its sentence. */
export function inboxPermissions(desk: Desk, view: InView): ConversationDetail['may'] {
  return Object.fromEntries(inboxStepKind.options.map((kind) => [kind, permissionOf(kind, desk, view)])) as ConversationDetail['may'];
}
