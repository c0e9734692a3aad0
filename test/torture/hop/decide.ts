import { randomUUID } from 'node:crypto';
import type { Draft } from '../../../electron/service/sync/index.ts';
import type { MutationName } from '../../../shared/contract/mutations/index.ts';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { plusMs } from '../../../shared/time.ts';
import type { HopDesk } from './desk.ts';
import type { Step } from './script.ts';

/** Who and what is on the forum at the beginning, by its numbers there. */
export interface Ground { readonly members: readonly number[]; readonly comments: readonly number[] }

const MINUTE = 60_000;

/** What a decision is at a desk, in words that are nowhere else (`mark`). */
export function draftsOf({ what, n }: Pick<Extract<Step, { k: 'decide' }>, 'what' | 'n'>, desk: HopDesk, { members, comments }: Ground, at: string, mark: string): Draft[] {
  const made = (name: MutationName, entity: string, args: object): Draft => ({ name, entity, ifVersion: null, args }) as unknown as Draft;
  const postId = `comment-${comments[n % comments.length]}`;
  const memberId = `user-${members[n % members.length]}`;
  const onPost = (name: MutationName, more: object = {}): Draft => made(name, `post/${postId}`, { postId, caseId: null, text: mark, ...more, at });
  const message = (conversationId: string | null, to: string): Draft => made('message.send@1', conversationId === null ? `message/${mark}` : `conversation/${conversationId}`, { messageId: mark, conversationId, memberId: to, body: `Words ${mark}.\nOnce.`, at });
  const talks = ['conversation-1', 'conversation-2'].flatMap((id) => desk.store.reader.get('conversation', id) ?? []);
  switch (what) {
    case 'hide': return [onPost('post.hide@1')];
    case 'restore': return [onPost('post.restore@1')];
    case 'edit': return [onPost('post.edit@1', { body: `Mended ${mark}` })];
    case 'answer': return [message('conversation-1', `user-${members[0]}`)];
    case 'write': return [message(null, memberId)];
    case 'again': { const one = talks[n % Math.max(1, talks.length)]; return one === undefined ? [] : [message(one.id, one.memberId)]; }
    case 'approve': return [made('post.approve@1', 'post/held-2', { postId: 'held-2', caseId: 'case-report-2', text: mark, at })];
    case 'reject': return [made('post.reject@1', 'post/held-2', { postId: 'held-2', caseId: 'case-report-2', text: mark, at })];
    case 'close': return [made('case.close@1', 'case/case-report-1', { caseId: 'case-report-1', outcome: 'no-action', text: mark, at })];
    case 'escalate': return [made('case.handToStaff@1', 'case/case-report-1', { caseId: 'case-report-1', text: mark, at })];
    case 'note': return [made('note.add@1', 'case/case-report-1', { aboutKind: 'case', aboutId: 'case-report-1', visibility: 'team', text: mark, at })];
    case 'points': return [made('ledger.give@1', `ledgerEntry/${mark}`, { entry: { id: mark, memberId, reasonId: 'derailing', wording: 'w', band: 'lower', points: 2, offBandReason: null, policyId: publishedPolicy.id, at, caseId: null, conversationId: null, evidence: '', privateNote: mark }, proposalId: null })];
    case 'lift': return desk.store.reader.list('break', memberId).slice(0, 1).map((one) => made('break.lift@1', `break/${one.id}`, { breakId: one.id, reason: mark, at }));
    case 'break': {
      const breakId = randomUUID();
      const startsAt = plusMs(at, (n % 3) * 3 * MINUTE);
      const terms = { scope: 'boards', startsAt, endsAt: plusMs(startsAt, (2 + (n % 12)) * MINUTE), reviewAt: null, watchUntil: null, conditions: '' };
      return [
        made('break.propose@1', `break/${breakId}`, { break: { id: breakId, memberId, kind: 'enforced', ...terms, reason: mark, caseId: null, entryId: null }, reasonId: null, at }),
        made('break.decide@1', `break/${breakId}`, { breakId, approve: true, ...terms, ladder: null, reason: mark, at }),
      ];
    }
  }
}
