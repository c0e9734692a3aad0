import type { CallInput } from '../../../../shared/contract/bridge/calls.ts';
import type { EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { ChronologyEntry } from '../../../../shared/contract/bridge/members.ts';
import type { Segment } from '../../../../shared/contract/bridge/views.ts';
import { evidenceOf } from '../../../../shared/model/evidence/index.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { sayReportReason } from '../../../../shared/model/report-reasons.ts';
import { sayDay, sayExact } from '../../../../shared/time.ts';
import { reportsOf } from '../../store/read/case.ts';
import { sources, type Source } from '../../store/read/chronology.ts';
import { policies } from '../../store/read/team.ts';
import { fails, type Desk } from '../context.ts';
import { breakEntries } from './break-entries.ts';
import { teamOf } from '../naming.ts';
import { canSee } from '../veil.ts';
import { breaksWith, personWith, type OnePerson } from './person.ts';
import { urgencyWords } from './words.ts';

type Fact = ChronologyEntry['facts'][number];

const segments = (text: string): Segment[] | null => (text.trim() === '' ? null : evidenceOf({ frozenBody: text, currentBody: null }).reported);
const textOr = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);
const fact = (label: string, value: string | null | undefined): Fact[] => (value === null || value === undefined || value.trim() === '' ? [] : [{ label, value }]);
const gone = (): never => fails('not-found', 'This entry is not on this computer any more.');
const bands = { lower: 'Lower', middle: 'Middle', upper: 'Upper' } as const;

interface Asked {
  readonly desk: Desk;
  /** What came later is not said. */
  readonly at: string;
  readonly person: OnePerson;
  readonly id: string;
  /** A colleague's name, or what stands for nobody. */
  readonly name: (id: string | null) => string;
}

function ofCase({ desk, id, at }: Asked): ChronologyEntry {
  const row = desk.store.reader.get('case', id) ?? gone();
  const reports = reportsOf(desk.store.db, id).filter((one) => one.at <= at);
  const reasons = [...new Set(reports.map((one) => sayReportReason(one.reason)))];
  return { words: segments(row.frozenBody), text: null, facts: [...fact('Thread', row.frozenTitle), ...fact('Reported for', reasons.join(', ')), ...fact('Frozen', sayExact(row.frozenAt))] };
}

function ofAction({ desk, id }: Asked): ChronologyEntry {
  const row = desk.store.reader.get('caseAction', id) ?? gone();
  return { words: null, text: textOr(row.text), facts: fact('Done', sayExact(row.at)) };
}

function ofLedger({ desk, id, name }: Asked): ChronologyEntry {
  const row = desk.store.reader.get('ledgerEntry', id) ?? gone();
  const version = policies(desk.store.db).find((one) => one.id === row.policyId)?.version;
  const given = row.kind === 'given';
  const mayRead = isStaff(desk.actor.role) || !given;
  return {
    words: segments(row.evidence),
    text: mayRead ? textOr(row.privateNote) : null,
    facts: [
      ...fact(given ? 'Given by' : 'Voided by', name(row.by)), ...fact('On', sayExact(row.at)),
      ...(given ? [...fact('Guideline', row.wording), ...fact('Band', bands[row.band]), ...fact('Counts until', sayExact(row.expiresAt))] : []),
      ...fact('Outside the usual band because', row.offBandReason), ...fact('Policy', version === undefined ? null : `Version ${version}`),
    ],
  };
}

function ofProposal({ desk, id, at, name }: Asked): ChronologyEntry {
  const row = desk.store.reader.get('pointsProposal', id) ?? gone();
  const decided = row.decidedAt === null || row.decidedAt > at ? null : `${row.state === 'accepted' ? 'Accepted' : 'Declined'} by ${name(row.decidedBy)}`;
  return {
    words: segments(row.evidence),
    text: isStaff(desk.actor.role) || row.by === desk.actor.id ? textOr(row.privateNote) : null,
    facts: [...fact('Guideline', row.wording), ...fact('Band', bands[row.band]), ...fact('Proposed by', name(row.by)), ...fact('Decision', decided), ...fact('Declined because', decided === null ? null : row.declineReason)],
  };
}

function ofBreak({ desk, person, id, at, name }: Asked): ChronologyEntry {
  const found = breakEntries(breaksWith(desk, person.accounts), at).find((one) => one.id === id) ?? gone();
  const { after, reason, by, act } = found.moment;
  const span = after.endsAt === null ? `From ${sayExact(after.startsAt)}, open-ended` : `${sayExact(after.startsAt)} to ${sayExact(after.endsAt)}`;
  return {
    words: null,
    text: textOr(reason) ?? textOr(found.row.reason),
    facts: [...fact('When', span), ...fact('Review', after.reviewAt === null ? null : sayDay(after.reviewAt)), ...fact('Watch until', after.watchUntil === null ? null : sayDay(after.watchUntil)), ...fact('Conditions on return', after.conditions), ...fact('By', act ? name(by) : null)],
  };
}

/** A row that this person may still see; fails with `not-found`. */
function seen<T extends 'message' | 'conversation' | 'note' | 'riskRecord'>(desk: Desk, t: T, id: string): EntityRow<T> {
  const row = desk.store.reader.get(t, id) ?? gone();
  return canSee(desk, t, row) ? row : gone();
}

function ofMessage({ desk, id, name }: Asked): ChronologyEntry {
  const row = seen(desk, 'message', id);
  return { words: row.from === 'member' ? segments(row.body) : null, text: row.from === 'team' ? row.body : null, facts: fact(row.from === 'team' ? 'Written by' : 'Sent', row.from === 'team' ? name(row.by) : sayExact(row.at)) };
}

function ofConversation({ desk, id }: Asked): ChronologyEntry {
  const row = seen(desk, 'conversation', id);
  return { words: segments(row.subject), text: null, facts: [...fact('For', row.purpose === null ? 'Not triaged yet' : row.purpose), ...fact('Begun', sayExact(row.openedAt))] };
}

function ofNote({ desk, id, name }: Asked): ChronologyEntry {
  const row = seen(desk, 'note', id);
  return { words: null, text: row.text, facts: [...fact('Written by', name(row.by)), ...fact('Who reads it', row.visibility === 'staff' ? 'Staff only' : 'Everybody on the team')] };
}

function ofTold({ desk, id, name }: Asked): ChronologyEntry {
  const row = desk.store.reader.get('toldMark', id) ?? gone();
  const how = { 'message': 'Message from the team', 'email': 'Email', 'no-contact-route': 'There was no way to reach them' }[row.how];
  return { words: null, text: textOr(row.reason), facts: [...fact('How', how), ...fact('By', name(row.by)), ...fact('When', sayExact(row.at))] };
}

/** That there is one and how soon to act; all else is in the record itself, whose reading leaves a trace. */
function ofRisk({ desk, id, name }: Asked): ChronologyEntry {
  const row = seen(desk, 'riskRecord', id);
  return { words: null, text: null, facts: [...fact('Urgency', row.urgency === null ? 'Not decided yet' : urgencyWords[row.urgency]), ...fact('Recorded by', name(row.by)), ...fact('When', sayExact(row.at))] };
}

const answers: Readonly<Record<Source, (asked: Asked) => ChronologyEntry>> = {
  case: ofCase, action: ofAction, proposal: ofProposal, decision: ofProposal, ledger: ofLedger, break: ofBreak, note: ofNote, conversation: ofConversation, message: ofMessage, told: ofTold, risk: ofRisk,
};

/** One entry of the chronology in full. Fails with `not-found`. */
export function getEntry(desk: Desk, { id, key, at }: CallInput<'members.entry'>): ChronologyEntry {
  const source = (Object.keys(sources) as Source[]).find((one) => key.startsWith(`${sources[one]}:`)) ?? gone();
  const team = teamOf(desk);
  const name = (staffId: string | null): string => {
    const person = team.person(staffId);
    return person === null ? 'The desk itself' : person.you ? 'You' : person.name;
  };
  return answers[source]({ desk, at: at ?? desk.now(), person: personWith(desk, id), id: key.slice(2), name });
}
