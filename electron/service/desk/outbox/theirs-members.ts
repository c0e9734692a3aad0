import type { Break, LedgerEntry, PointsProposal, Policy } from '../../../../shared/contract/entities/points.ts';
import { limits } from '../../../../shared/limits.ts';
import { eventsOf } from '../../store/read/breaks.ts';
import type { Entry } from '../../sync/index.ts';
import type { Desk } from '../context.ts';
import type { Team } from '../naming.ts';
import { sayTerms } from './break-lines.ts';
import type { Theirs } from './theirs-shape.ts';
import { capital, pointsWords } from './words.ts';

type Of = Omit<Theirs, 'current'>;

const breakDid: Readonly<Record<Break['state'], string>> = { proposed: 'proposed it', scheduled: 'decided on it', active: 'decided on it', ended: 'decided on it', lifted: 'lifted it early', cancelled: 'decided against it' };

/** A colleague's break: the one that mine was about, or the one that it would overlap. */
export function theirsOnBreak(desk: Desk, row: Break, team: Team, entry: Entry): Of {
  const last = eventsOf(desk.store.db, row.id, limits.listRows).at(-1);
  const by = team.person(last?.by ?? row.decidedBy ?? row.proposedBy);
  const at = last?.at ?? row.decidedAt ?? row.proposedAt;
  const reason = last?.reason.trim() ? last.reason : null;
  if (entry.problem?.type === 'overlap') return { by, at, did: `decided on a break: ${sayTerms(row)}`, decision: `Another break: ${sayTerms(row)}`, reason: reason ?? row.reason };
  return { by, at, did: breakDid[row.state], decision: row.state === 'cancelled' ? 'No break' : row.state === 'lifted' ? 'Lifted early' : sayTerms(row), reason };
}

/** A colleague's decision on points that a volunteer proposed. */
export function theirsOnProposal(row: PointsProposal, team: Team): Of {
  const accepted = row.state === 'accepted';
  return { by: team.person(row.decidedBy), at: row.decidedAt, did: accepted ? 'gave the proposed points' : 'declined the proposal', decision: accepted ? 'Points given' : 'Declined', reason: row.declineReason };
}

/** A colleague's voiding of the entry that mine was to void. */
export function theirsOnEntry(row: LedgerEntry, team: Team): Of {
  return { by: team.person(row.by), at: row.at, did: row.kind === 'voided' ? 'voided these points' : `gave ${pointsWords(row.points)}`, decision: row.kind === 'voided' ? 'Voided' : capital(pointsWords(row.points)), reason: row.privateNote.trim() ? row.privateNote : null };
}

/** A colleague's version of the policy. */
export function theirsOnPolicy(row: Policy, team: Team): Of {
  return { by: team.person(row.publishedBy), at: row.publishedAt, did: `published version ${row.version}`, decision: `Version ${row.version}`, reason: null };
}
