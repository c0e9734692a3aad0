import type { CommunityServer } from '../../../electron/community/server/server.ts';
import type { EntityName, EntityRow } from '../../../shared/contract/entities/index.ts';
import { bankHolidayDates } from '../../../shared/model/cover/bank-holidays.ts';
import type { WeekFacts } from '../../../shared/model/week/facts.ts';

/** Everything that happened in a community, read whole from its own rows: no query, no time bound, nothing of the desk. */
export function factsOfCommunity({ store }: Pick<CommunityServer, 'store'>): WeekFacts {
  const all = <T extends EntityName>(t: T): EntityRow<T>[] => store.records.all(t);
  const acts = all('caseAction'); const reports = all('report'); const messages = all('message'); const marks = all('triageMark'); const events = all('conversationEvent');
  const entries = all('ledgerEntry'); const breakEvents = all('breakEvent'); const told = all('toldMark'); const additions = all('riskCorrection'); const records = all('riskRecord');
  const members = all('member');
  const person = (id: string): string => { const into = members.find((one) => one.id === id)?.mergedInto; return into ? person(into) : id; };
  const by = (rows: readonly { by: string | null; at: string }[]): string[] => rows.flatMap((one) => (one.by === null ? [] : [one.at]));
  return {
    cases: all('case').map((one) => {
      const first = reports.filter((report) => report.caseId === one.id).sort((a, b) => (`${a.at}${a.reason}` < `${b.at}${b.reason}` ? -1 : 1))[0];
      return { id: one.id, kind: one.kind, spaceId: one.spaceId, openedAt: one.openedAt, reason: one.kind === 'pending' || first === undefined || first.reporterId === null ? null : first.reason, acts: acts.filter((act) => act.caseId === one.id) };
    }),
    conversations: all('conversation').map(({ id }) => ({ id, messages: messages.filter((one) => one.conversationId === id).sort((a, b) => (a.at < b.at ? -1 : 1)), marks: marks.filter((one) => one.conversationId === id), events: events.filter((one) => one.conversationId === id) })),
    riskRecords: records, riskAdditions: additions,
    members: [...new Set(entries.map((one) => person(one.memberId)))].map((id) => ({ id, entries: entries.filter((one) => person(one.memberId) === id) })),
    breaks: all('break').map((one) => ({ row: one, acts: breakEvents.filter((act) => act.breakId === one.id).sort((a, b) => (a.at < b.at ? -1 : 1)) })),
    told, policies: all('policy'), shifts: all('shift'),
    acts: [...by(acts), ...by(messages.filter((one) => one.from === 'team')), ...by(marks), ...by(events), ...by(entries), ...by(breakEvents), ...by(told), ...by(records), ...by(additions)],
    cover: { calendars: all('coverCalendar'), holidays: bankHolidayDates },
  };
}
