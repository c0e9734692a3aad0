import type { RiskSummary } from '../../../../shared/contract/bridge/risk.ts';
import type { RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import { mostPressingFirst, reviewState } from '../../../../shared/model/risk/review.ts';
import { riskStanding, type RiskStanding } from '../../../../shared/model/risk/standing.ts';
import { stillToAsk } from '../../../../shared/model/risk/to-ask.ts';
import { additionsTo, unsentRisk } from '../../store/read/risk.ts';
import { accountsWith } from '../accounts.ts';
import type { Desk } from '../context.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { canSee } from '../veil.ts';

/** A record with its additions, and how a list shows it. */
export interface KnownRisk {
  readonly standing: RiskStanding;
  readonly summary: RiskSummary;
}

type Reading = Pick<Desk, 'store' | 'actor' | 'now'>;

/** Nobody reads what is kept about themselves (domain.md 2.11). */
export function isOwn({ store, actor }: Reading, memberId: string): boolean {
  return actor.memberId !== null && accountsWith(store.reader, memberId).includes(actor.memberId);
}

/** Records as lists show them at an instant, in the order given; a handful of queries however many there are. Those about the person's own account are left out, and those that are not theirs to read any more. */
export function knownRisks(desk: Reading, rows: readonly RiskRecord[], now: string): KnownRisk[] {
  const { db } = desk.store;
  const readable = rows.filter((row) => !isOwn(desk, row.memberId) && canSee(desk, 'riskRecord', row));
  const [team, unsent] = [teamOf(desk), unsentRisk(db)];
  const additions = additionsTo(db, readable.map((row) => row.id));
  const named = membersNamed(desk, readable.map((row) => row.memberId), now);
  return readable.map((row) => {
    const added = additions.get(row.id) ?? [];
    const standing = riskStanding(row, added);
    const { record, raised, closed } = standing;
    const waiting = [row.id, ...added.map((one) => one.id)].flatMap((id) => unsent.get(id) ?? []);
    const summary: RiskSummary = {
      id: row.id, member: named(row.memberId), about: { kind: row.aboutKind, id: row.aboutId }, by: team.person(row.by), at: row.at,
      urgency: record.urgency, review: reviewState(record.reviewDueAt, now), reviewDueAt: record.reviewDueAt, toAsk: stillToAsk(record, closed !== null).length,
      raised: raised && { by: team.person(raised.by), at: raised.at, lookedBy: team.person(raised.lookedBy), lookedAt: raised.lookedAt },
      closed: closed && { by: team.person(closed.by), at: closed.at },
      saving: waiting.includes('needs-you') ? 'needs-you' : waiting.length > 0 ? 'saved-here' : 'sent',
    };
    return { standing, summary };
  });
}

/** Whether a record was raised to the team leads and none has looked. */
export const isUnseen = ({ raised }: Pick<RiskSummary, 'raised'>): boolean => raised !== null && raised.lookedBy === null;

/** Summaries with what is most pressing first; closed ones as they come. */
export function inOrder(known: readonly KnownRisk[], now: string): RiskSummary[] {
  const before = mostPressingFirst(now);
  return known.map(({ summary }) => summary).sort((a, b) => before({ ...a, unseen: isUnseen(a) }, { ...b, unseen: isUnseen(b) }));
}
