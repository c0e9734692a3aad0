import type { LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import type { HandoverFacts, OpenTalk } from '../../../../shared/model/handover/lines.ts';
import { limits } from '../../../../shared/limits.ts';
import { endOfNextWorkingDay } from '../../../../shared/london-days.ts';
import { policyInForce } from '../../../../shared/model/points-policy.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { calendarBreaks, closuresAt } from '../../store/read/breaks.ts';
import { allVersioned, coverCalendars } from '../../store/read/cover.ts';
import { claimsOfOpen, closedBetween, givenBetween, handedToStaff, liftedBetween } from '../../store/read/handover.ts';
import { ledgerOf } from '../../store/read/members.ts';
import { recordsByEnd } from '../../store/read/risk.ts';
import { policies } from '../../store/read/team.ts';
import { accountsWith } from '../accounts.ts';
import type { Desk } from '../context.ts';
import { openPlaced } from '../inbox/list.ts';
import { reachOf } from '../inbox/reach.ts';
import type { InPlace } from '../inbox/rows.ts';
import { knownRisks } from '../risk/summaries.ts';
import { owedOfAll } from '../told/list.ts';

function talk({ row, log, place }: InPlace): OpenTalk {
  const lastBy = log.messages.findLast((one) => one.from === 'team')?.by ?? null;
  return {
    id: row.id, group: place.group, since: place.clock.state === 'none' ? null : place.clock.since, lastMessageAt: row.lastMessageAt, lastBy,
    assigneeId: row.assigneeId, snoozedUntil: place.snoozedUntil, withWeekendCover: row.withWeekendCover,
  };
}

/** Points given since, each with the ledger of its person: read once a person, however many entries. */
function given(desk: Pick<Desk, 'store'>, entries: readonly LedgerEntry[]): HandoverFacts['given'] {
  const { db, reader } = desk.store;
  const versions = policies(db);
  const known = new Map<string, ReturnType<typeof ledgerOf>>();
  return entries.map((entry) => {
    const accounts = accountsWith(reader, entry.memberId);
    const ledger = known.get(accounts[0]) ?? accounts.flatMap((id) => ledgerOf(db, id));
    known.set(accounts[0], ledger);
    return { entry, ledger, threshold: (policyInForce(versions, entry.at) ?? publishedPolicy).threshold };
  });
}

/** Everything that a handover is made of, from what this person may read now; instants are canonical UTC. */
export function handoverFacts(desk: Desk, from: string, now: string): HandoverFacts {
  const { db } = desk.store;
  const span = { from, to: now };
  return {
    from,
    now,
    until: endOfNextWorkingDay(now, new Set(closuresAt(db, now).map(({ date }) => date))),
    talks: openPlaced(desk, reachOf(desk, now), now).map(talk),
    records: knownRisks(desk, recordsByEnd(db, false), now).map(({ standing: { record } }) => record),
    claims: claimsOfOpen(db).filter((one) => one.by !== null),
    withStaff: handedToStaff(db),
    owed: owedOfAll(desk, limits.untoldRows).map(({ kind, row, owed }) => ({ t: kind === 'ledger' ? 'ledgerEntry' : 'break', id: row.id, by: owed.by, at: owed.since })),
    breaks: calendarBreaks(db, from, now, now, limits.breakRows),
    lifted: liftedBetween(db, span),
    given: given(desk, givenBetween(db, span)),
    closed: closedBetween(db, span),
    policies: policies(db),
    calendars: coverCalendars(db),
    replies: allVersioned(db, 'savedReply'),
  };
}
