import { readBy } from '../../../../shared/contract/read-by.ts';
import type { OutboxDetail } from '../../../../shared/contract/bridge/views.ts';
import { outcome as outcomes, postState } from '../../../../shared/contract/entities/cases.ts';
import { conversation as conversations, purpose as purposes } from '../../../../shared/contract/entities/inbox.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import type { Entry } from '../../sync/index.ts';
import { breakLines } from './break-lines.ts';
import { coverLines } from './cover-lines.ts';
import { policyLines } from './policy-lines.ts';
import { sayConversation } from './theirs-inbox.ts';
import type { Theirs } from './theirs-shape.ts';
import type { Wording } from './wording-shape.ts';
import { capital, outcomeWords, postStateWords, purposeWords } from './words.ts';

type Line = OutboxDetail['lines'][number];

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** My decision on its own, by the kind of change; others have no decision line. */
const decisions: Partial<Record<MutationName, string>> = {
  'post.approve@1': 'Approved',
  'post.reject@1': 'Not approved',
  'post.hide@1': 'Hidden',
  'post.restore@1': 'Brought back',
  'post.remove@1': 'Removed',
  'post.edit@1': 'Edited',
  'case.handToStaff@1': 'Handed to staff',
  'case.handBack@1': 'Handed back to everyone',
  'case.reopen@1': 'Reopened',
  'case.pass@1': 'Passed on',
  'case.takeOver@1': 'Taken over',
  'break.lift@1': 'Lifted early',
  'break.cancel@1': 'Cancelled',
  'ledger.void@1': 'Voided',
  'ledger.decline@1': 'Declined',
  'conversation.wait@1': 'Waiting for them',
  'conversation.snooze@1': 'Put off',
  'conversation.close@1': 'Closed',
  'conversation.reopen@1': 'Reopened',
  'conversation.handToCover@1': 'With weekend cover',
  'conversation.handBack@1': 'Handed back to staff',
};

function mineDecision(entry: Entry): string | null {
  if (entry.name === 'conversation.triage@1') {
    const sorted = readBy(purposes, entry.args['purpose']);
    return sorted.success ? capital(purposeWords[sorted.data]) : null;
  }
  if (entry.name === 'break.decide@1') return entry.args['approve'] === true ? 'Break decided on' : 'No break';
  if (entry.name !== 'case.close@1') return decisions[entry.name] ?? null;
  const outcome = readBy(outcomes, entry.args['outcome']);
  return outcome.success ? capital(outcomeWords[outcome.data]) : null;
}

/** How the row stood before, in the words of the decision line. */
function wasDecision(entry: Entry): string | null {
  if (entry.entity.startsWith('conversation/') && entry.was !== null) {
    const row = readBy(conversations, entry.was);
    return row.success ? sayConversation(row.data) : null;
  }
  const state = entry.was?.['state'];
  if (state === 'open') return entry.was?.['withStaff'] === true ? 'With staff' : 'Open';
  if (state === 'closed') return 'Closed';
  const post = readBy(postState, state);
  return post.success ? capital(postStateWords[post.data]) : null;
}

/** The member's text: as it was, as I left it, as it is now. */
function postLine(entry: Entry, theirs: Theirs | null): Line | null {
  const was = text(entry.was?.['body']);
  if (was === null || !entry.name.startsWith('post.')) return null;
  const mine = entry.name === 'post.edit@1' ? (text(entry.args['body']) ?? '') : was;
  const now = theirs?.current.t === 'post' ? theirs.current.row.body : null;
  return { label: 'The post', was: mine === was ? null : was, mine, theirs: now, memberWords: true };
}

/** The rows of the comparison: as it was, mine, theirs (design.md "A conflict shows three rows where it can"). */
export function linesOf(entry: Entry, wording: Wording, theirs: Theirs | null, colleague: (id: string) => string): Line[] {
  const decision = mineDecision(entry);
  const label = entry.name === 'note.add@1' ? 'Note' : entry.name === 'message.send@1' ? 'Message' : entry.name === 'ledger.give@1' ? 'Private note' : 'Reason';
  const lines: Line[] = [{ label: decision === null ? 'What you did' : 'Decision', was: wasDecision(entry), mine: decision ?? wording.done, theirs: theirs?.decision ?? null, memberWords: false }];
  const post = postLine(entry, theirs);
  if (post) lines.push(post);
  lines.push(...breakLines(entry, theirs), ...policyLines(entry, theirs));
  const kept = coverLines(entry, theirs, colleague);
  // A saved text has its words among its lines.
  if (kept.length > 0) return [...lines, ...kept];
  const decided = theirs !== null && theirs.current.t !== 'claim';
  if (wording.text !== null || theirs?.reason) lines.push({ label, was: null, mine: wording.text ?? 'None', theirs: decided ? (theirs.reason ?? 'None') : null, memberWords: false });
  return lines;
}
