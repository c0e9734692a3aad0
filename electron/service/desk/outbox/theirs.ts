import { readBy } from '../../../../shared/contract/read-by.ts';
import { entities, type EntityName, type EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Case, Post } from '../../../../shared/contract/entities/cases.ts';
import type { Entry } from '../../sync/index.ts';
import { actionsOf, type ActionRow } from '../../store/read/case.ts';
import type { Desk } from '../context.ts';
import { teamOf, type Team } from '../naming.ts';
import type { Current, Theirs } from './theirs-shape.ts';
import { theirsOnCover, theirsOnLexicon, theirsOnReply, theirsOnShift, theirsOnSignpost } from './theirs-cover.ts';
import { theirsOnConversation, theirsOnSharedDraft } from './theirs-inbox.ts';
import { theirsOnBreak, theirsOnEntry, theirsOnPolicy, theirsOnProposal } from './theirs-members.ts';
import { capital, outcomeWords, postStateWords } from './words.ts';

const fits = <T extends EntityName>(t: T, row: unknown): EntityRow<T> | null => {
  const parsed = readBy(entities[t], row);
  return parsed.success ? (parsed.data as EntityRow<T>) : null;
};

/** Which kind of row a problem carries; a row that fits none is left out rather than guessed at. */
export function currentOf(entry: Pick<Entry, 'problem'>): Current {
  const row = entry.problem?.current;
  if (!row) return { t: 'other' };
  for (const t of ['case', 'post', 'claim', 'break', 'pointsProposal', 'ledgerEntry', 'policy', 'coverCalendar', 'triageLexicon', 'shift', 'savedReply', 'signpost', 'conversation', 'sharedDraft'] as const) {
    const fitting = fits(t, row);
    if (fitting !== null) return { t, row: fitting } as Current;
  }
  return { t: 'other' };
}

/** The newest act on the case by somebody else, for what a row does not tell by itself. */
function lastByOthers(desk: Desk, entry: Entry): ActionRow | undefined {
  if (entry.caseId === null) return undefined;
  return actionsOf(desk.store.db, entry.caseId).findLast((one) => one.by !== desk.actor.id);
}

function theirsOnCase(row: Case, team: Team, last: ActionRow | undefined): Omit<Theirs, 'current'> {
  if (row.state === 'closed') {
    const outcome = row.outcome === null ? 'closed' : outcomeWords[row.outcome];
    return { by: team.person(row.closedBy), at: row.closedAt, did: `closed it: ${outcome}`, decision: capital(outcome), reason: row.closingNote };
  }
  const by = team.person(last?.by ?? null);
  if (row.withStaff) return { by, at: last?.at ?? null, did: 'handed it to staff', decision: 'With staff', reason: last?.text ?? null };
  const reopened = last?.kind === 'reopened';
  return { by, at: last?.at ?? null, did: reopened ? 'reopened it' : 'changed it', decision: 'Open', reason: last?.text ?? null };
}

const postDid: Readonly<Record<Post['state'], string>> = { visible: 'approved it', pending: 'put it back to wait', hidden: 'hid it', removed: 'removed it', rejected: 'did not approve it' };

function theirsOnPost(row: Post, team: Team, last: ActionRow | undefined): Omit<Theirs, 'current'> {
  const edited = row.editedAt !== null && (row.stateAt === null || row.editedAt > row.stateAt);
  const colleague = team.person(team.all.some((one) => one.id === (edited ? row.editedBy : row.stateBy)) ? (edited ? row.editedBy : row.stateBy) : null);
  const reason = last !== undefined && last.by === colleague?.id ? last.text : null;
  if (edited) return { by: colleague, at: row.editedAt, did: 'edited it', decision: `${capital(postStateWords[row.state])}, edited`, reason };
  return { by: colleague, at: row.stateAt, did: row.state === 'visible' && last?.kind === 'restored' ? 'brought it back' : postDid[row.state], decision: capital(postStateWords[row.state]), reason };
}

/** What stands against an entry that was refused; null when the refusal is not about what somebody else did. */
export function theirsOf(desk: Desk, entry: Entry): Theirs | null {
  const current = currentOf(entry);
  if (current.t === 'other') return null;
  const team = teamOf(desk);
  const last = lastByOthers(desk, entry);
  const of = (): Omit<Theirs, 'current'> => {
    switch (current.t) {
      case 'case': return theirsOnCase(current.row, team, last);
      case 'post': return theirsOnPost(current.row, team, last);
      case 'claim': return { by: team.person(current.row.by), at: current.row.at, did: 'claimed the case', decision: 'Working on the case', reason: null };
      case 'break': return theirsOnBreak(desk, current.row, team, entry);
      case 'pointsProposal': return theirsOnProposal(current.row, team);
      case 'ledgerEntry': return theirsOnEntry(current.row, team);
      case 'conversation': return theirsOnConversation(desk, current.row, team);
      case 'sharedDraft': return theirsOnSharedDraft(current.row, team);
      case 'policy': return theirsOnPolicy(current.row, team);
      case 'coverCalendar': return theirsOnCover(current.row, team);
      case 'triageLexicon': return theirsOnLexicon(current.row, team);
      case 'shift': return theirsOnShift(current.row);
      case 'savedReply': return theirsOnReply(current.row, team);
      case 'signpost': return theirsOnSignpost(current.row);
    }
  };
  return { ...of(), current };
}
