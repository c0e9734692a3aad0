import type { Case, CaseAction } from '../../contract/entities/cases.ts';
import type { Break, LedgerEntry, Policy, ToldMark } from '../../contract/entities/points.ts';
import type { Shift } from '../../contract/entities/cover.ts';
import type { RiskCorrection, RiskRecord } from '../../contract/entities/risk.ts';
import type { BreakAct } from '../break-history.ts';
import type { ConversationLog } from '../cover/clock.ts';
import type { Cover } from '../cover/hours.ts';

/** A case with its log. `reason` is that of its first report; null for a pending post and for the forum's own filter. */
export interface CaseFacts extends Pick<Case, 'id' | 'kind' | 'spaceId' | 'openedAt'> {
  readonly reason: string | null;
  readonly acts: readonly Pick<CaseAction, 'kind' | 'at' | 'outcome'>[];
}

/** A conversation with the log from which its clocks are computed. */
export interface ConversationFacts extends ConversationLog {
  readonly id: string;
  readonly messages: readonly { readonly id: string; readonly from: 'member' | 'team'; readonly at: string }[];
}

/** A member, merged accounts as one, with their ledger. */
export interface MemberFacts {
  readonly id: string;
  readonly entries: readonly Pick<LedgerEntry, 'id' | 'kind' | 'voids' | 'points' | 'band' | 'reasonId' | 'wording' | 'at' | 'expiresAt'>[];
}

/** A break with the acts on it. */
export interface BreakFacts {
  readonly row: Break;
  readonly acts: readonly BreakAct[];
}

/**
 * Everything that the figures of a week are computed from (domain.md 2.13). What happened after the week may be in it: it is
 * left out where it must not count, so that the same week asked later gives the same figures.
 */
export interface WeekFacts {
  readonly cases: readonly CaseFacts[];
  readonly conversations: readonly ConversationFacts[];
  readonly riskRecords: readonly Pick<RiskRecord, 'id' | 'urgency' | 'at' | 'reviewDueAt'>[];
  readonly riskAdditions: readonly Pick<RiskCorrection, 'recordId' | 'kind' | 'at' | 'reviewDueAt'>[];
  readonly members: readonly MemberFacts[];
  readonly breaks: readonly BreakFacts[];
  readonly told: readonly Pick<ToldMark, 'aboutKind' | 'aboutId' | 'how' | 'at'>[];
  readonly policies: readonly Pick<Policy, 'effectiveFrom' | 'threshold' | 'version'>[];
  readonly shifts: readonly Pick<Shift, 'id' | 'startsAt' | 'endsAt' | 'covers' | 'cancelled'>[];
  /** When colleagues did something that the desk records, whoever it was; the beginning of the clock hour is enough. */
  readonly acts: readonly string[];
  readonly cover: Cover;
}
