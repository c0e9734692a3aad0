import type { Draft } from '../../electron/service/sync/index.ts';
import type { MutationName } from '../../shared/contract/mutations/index.ts';
import type { Shift } from '../../shared/contract/entities/cover.ts';
import type { Outcome } from '../../shared/contract/entities/cases.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { plusMs } from '../../shared/time.ts';
import { receiveMessage } from '../../electron/community/server/intake.ts';
import { CASES, elsewhere, people, post, TALKS, THEN, type TortureCommunity } from './community.ts';
import type { Examined } from './oracles.ts';
import type { Clock } from './time.ts';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 86_400_000;
const outcomes: readonly Outcome[] = ['no-action', 'hidden', 'removed', 'approved', 'rejected', 'points', 'edited', 'no-action'];

/** A shift of the volunteer's with two desks: under way for some minutes, about to begin, or cancelled. */
const shiftOf = (m: number, at: string): Shift => {
  const startsAt = plusMs(at, m === 6 ? HOUR_MS / 2 : -HOUR_MS);
  return { id: `sh-${m % 2}`, staffId: people[0]!.id, startsAt, endsAt: plusMs(startsAt, HOUR_MS + (m + 1) * 600_000), covers: 'weekend', cancelled: m === 5 };
};

/** What a person at a desk does: every kind of mutation that the community carries. `mark` is in the text, and nowhere else. */
export function draftOf({ a, n, m }: { a: number; n: number; m: number }, desk: Pick<Examined, 'store' | 'around'>, at: string, mark: string): Draft {
  const caseId = `c-${n % CASES}`;
  const postId = `p-${n % CASES}`;
  const made = (name: MutationName, entity: string, args: object): Draft => {
    const slash = entity.indexOf('/');
    const seen = m % 2 === 1 ? desk.store.versionOf(entity.slice(0, slash) as 'case', entity.slice(slash + 1)) : null;
    return { name, entity, ifVersion: seen, args } as unknown as Draft;
  };
  const onCase = (name: MutationName, more: object): Draft => made(name, `case/${caseId}`, { caseId, ...more, at });
  const onPost = (name: MutationName, more: object = {}): Draft => made(name, `post/${postId}`, { postId, caseId: m < 5 ? caseId : null, text: mark, ...more, at });
  const memberId = `m-${n}`;
  const breakId = `${memberId}:b1`;
  const { reader } = desk.store;
  const terms = { scope: (['boards', 'chat', 'both'] as const)[m % 3], startsAt: at, endsAt: plusMs(at, (m + 1) * WEEK_MS), reviewAt: null, watchUntil: null, conditions: '' };
  const other = [...people, elsewhere].find(({ id }) => id !== desk.around.staff.id)!;
  const conversationId = `con-${n % TALKS}`;
  const onTalk = (name: MutationName, more: object = {}): Draft => made(name, `conversation/${conversationId}`, { conversationId, eventId: mark, ...more, at });
  switch (a) {
    case 0: return onCase('case.claim@1', {});
    case 1: return onCase('case.release@1', {});
    case 2: return onCase('case.touch@1', {});
    case 3: return onCase('case.takeOver@1', { from: desk.store.reader.get('claim', caseId)?.by ?? other.id });
    case 4: return onCase('case.pass@1', { toStaffId: m % 2 ? null : other.id, text: mark });
    case 5: return onCase('case.handToStaff@1', { text: mark });
    case 6: return onCase('case.handBack@1', { text: mark });
    case 7: case 8: return onCase('case.close@1', { outcome: outcomes[m], text: mark });
    case 9: case 10: return onCase('case.reopen@1', { text: mark });
    case 11: return onPost('post.hide@1');
    case 12: return onPost('post.restore@1');
    case 13: return onPost('post.remove@1');
    case 14: return onPost('post.edit@1', { body: `Edited ${mark}` });
    case 15: return made('post.approve@1', `post/${postId}`, { postId, caseId, text: mark, at });
    case 16: return made('post.reject@1', `post/${postId}`, { postId, caseId, text: mark, at });
    case 17: return made('note.add@1', `member/m-${n}`, { aboutKind: 'member', aboutId: `m-${n}`, visibility: 'team', text: mark, at });
    case 18: case 19: case 30: case 31: return made('ledger.give@1', `ledgerEntry/${mark}`, { entry: { id: mark, memberId, reasonId: 'bullying', wording: 'w', band: 'upper', points: 20 + 2 * m, offBandReason: null, policyId: publishedPolicy.id, at, caseId: m < 4 ? caseId : null, conversationId: null, evidence: '', privateNote: mark }, proposalId: null });
    case 20: return made('ledger.void@1', `ledgerEntry/${mark}`, { entryId: mark, voids: reader.list('ledgerEntry', memberId).find((one) => one.kind === 'given')?.id ?? 'none', reason: mark, at });
    case 21: return made('break.decide@1', `break/${breakId}`, { breakId, approve: m !== 6, ...terms, ladder: null, reason: mark, at });
    case 22: case 34: case 35: return made('break.propose@1', `break/${mark}`, { break: { id: mark, memberId, kind: 'requested', reason: mark, caseId: null, entryId: null, ...terms }, reasonId: null, at });
    case 23: case 32: case 33: { const decided = reader.list('break', memberId).find((one) => one.state === 'proposed')?.id ?? breakId; return made('break.decide@1', `break/${decided}`, { breakId: decided, approve: true, ...terms, ladder: null, reason: mark, at }); }
    case 24: return made('break.change@1', `break/${breakId}`, { breakId, ...terms, startsAt: reader.get('break', breakId)?.startsAt ?? at, endsAt: plusMs(at, 9 * WEEK_MS), reason: mark, at });
    case 25: return made(m % 2 ? 'break.lift@1' : 'break.cancel@1', `break/${breakId}`, { breakId, reason: mark, at });
    case 26: return made('ledger.propose@1', `pointsProposal/${mark}`, { proposal: { id: mark, memberId, reasonId: 'derailing', wording: 'w', band: 'lower', points: m % 5, caseId: m < 4 ? caseId : null, evidence: '', privateNote: mark, at } });
    case 27: return made('message.send@1', `message/${mark}`, { messageId: mark, conversationId: null, memberId, body: mark, at });
    case 36: case 37: return made('message.send@1', `conversation/${conversationId}`, { messageId: mark, conversationId, memberId: `m-${(n % TALKS) + 1}`, body: mark, at });
    case 38: return made('conversation.triage@1', `conversation/${conversationId}`, { conversationId, markId: mark, purpose: (['risk', 'concern', 'tech', 'outside'] as const)[m % 4], suggested: null, suggestedWords: [], at });
    case 39: return onTalk('conversation.assign@1', { toStaffId: m % 2 ? null : other.id });
    case 40: return m % 2 ? onTalk('conversation.wait@1') : onTalk('conversation.snooze@1', { until: plusMs(at, HOUR_MS) });
    case 41: return onTalk(m % 2 ? 'conversation.close@1' : 'conversation.reopen@1');
    case 42: case 43: return onTalk('conversation.handToCover@1', { text: mark });
    case 44: return onTalk('conversation.handBack@1', { text: mark });
    case 45: return m % 3 === 0 ? made('draft.withdraw@1', `conversation/${conversationId}`, { conversationId, at }) : made('draft.share@1', `conversation/${conversationId}`, { conversationId, text: mark, note: '', at });
    case 46: case 47: return made('shift.set@1', `shift/sh-${m % 2}`, { shift: shiftOf(m, at) });
    case 29: return made('handover.write@1', `handover/${mark}`, { handover: { id: mark, at, from: plusMs(at, -HOUR_MS), readers: m % 2 ? 'staff' : 'team', generated: [{ what: 'with-staff', t: 'case', id: caseId, by: null, at }], text: mark, replaces: null } });
    default: return made('note.add@1', `case/${caseId}`, { aboutKind: 'case', aboutId: caseId, visibility: m === 7 ? 'staff' : 'team', text: mark, at });
  }
}

/** What the boards hold besides what a test made, so that fresh ids are new. */
export interface Boards {
  serial: number;
  /** Ids of rows that a colleague without a desk made. */
  readonly foreign: Set<string>;
}

/** What happens elsewhere: members, colleagues without a desk, the server's keeper. */
export function onTheBoards({ a, n, m }: { a: number; n: number; m: number }, community: TortureCommunity, boards: Boards, time: Clock): void {
  const { store } = community;
  const caseId = `c-${n % CASES}`;
  const postId = `p-${n % CASES}`;
  const at = time.instant();
  const colleague = <N extends MutationName>(name: N, args: object): void => {
    const id = crypto.randomUUID();
    boards.foreign.add(id);
    community.applyAsColleague(elsewhere.id, name, args as never, id);
  };
  const row = store.records.get('post', postId);
  switch (a) {
    case 0: return colleague('case.close@1', { caseId, outcome: 'no-action', text: 'Ada', at });
    case 1: return colleague('case.claim@1', { caseId, at });
    case 2: return colleague('post.hide@1', { postId, caseId: null, text: '', at });
    case 3: return colleague('case.reopen@1', { caseId, text: 'Ada', at });
    case 4: return colleague('note.add@1', { aboutKind: 'case', aboutId: caseId, visibility: m % 2 ? 'staff' : 'team', text: 'Ada', at });
    // The author edits their post.
    case 5: if (row) community.ingest([{ op: 'put', t: 'post', row: { ...row, body: `Edited by its author ${boards.serial++}`, editedAt: at, editedBy: row.authorId } }]); return;
    // One more report on it.
    case 6: community.ingest([{ op: 'put', t: 'report', row: { id: `r-${boards.serial++}`, caseId, postId, reporterId: `m-${m}`, reason: 'unkind', words: 'Again', at } }]); return;
    // A post with a case of its own, in one transaction, and its end.
    case 7: { const id = `p-new-${boards.serial++}`; community.ingest(Array.from({ length: m + 1 }, (_, i) => ({ op: 'put' as const, t: 'post' as const, row: { ...post(0), id: `${id}-${i}`, threadId: id, createdAt: THEN } }))); return; }
    case 8: { const id = store.records.all('post').map((each) => each.id).filter((each) => each.startsWith('p-new')).at(n); if (id) community.ingest([{ op: 'del', t: 'post', id }]); return; }
    case 9: if (store.records.get('member', `m-${n + 2}`) && store.records.get('member', 'm-1')) community.mergeMembers(`m-${n + 2}`, 'm-1'); return;
    case 10: {
      const staff = store.records.get('staff', people[n % 2]!.id)!;
      const role = n % 2 === 0 ? (staff.role === 'moderator' ? 'staff' : 'moderator') : staff.role === 'staff' ? 'moderator' : 'staff';
      community.ingest([{ op: 'put', t: 'staff', row: { ...staff, role } }]);
      return;
    }
    case 11: store.newEpoch(); return;
    case 12: store.expireBefore(store.head()); return;
    case 13: { const id = store.records.all('report').at(n)?.id; if (id) community.ingest([{ op: 'del', t: 'report', id }]); return; }
    // The member writes; Ada hands over and back; a lead elsewhere sets a shift.
    case 15: { const into = store.records.get('conversation', `con-${n % TALKS}`); if (into) community.ingest(receiveMessage({ id: `msg-new-${boards.serial++}`, memberId: into.memberId, body: 'Are you there?', at }, into, { conversationId: 'none', eventId: `cev-${boards.serial++}` })); return; }
    case 16: return colleague(m % 2 ? 'conversation.handBack@1' : 'conversation.handToCover@1', { conversationId: `con-${n % TALKS}`, eventId: `cev-${boards.serial++}`, text: 'Ada', at });
    case 17: community.ingest([{ op: 'put', t: 'shift', row: shiftOf(m + (n % 2) * 4, at) }]); return;
    default: return colleague('case.handToStaff@1', { caseId, text: 'Ada', at });
  }
}
