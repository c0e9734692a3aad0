import type { ChronologyRow } from '../../../../shared/contract/bridge/members.ts';
import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { CoverKind } from '../../../../shared/model/evidence/cover-levels.ts';
import { coveredKinds } from '../../../../shared/model/evidence/covers.ts';
import { caseAt, endsUntil, reportsUntil } from '../../store/read/member-history.ts';
import type { ChronologyKey, Source } from '../../store/read/chronology.ts';
import { rowsById } from '../../store/read/rows-of.ts';
import type { Desk } from '../context.ts';
import { teamOf, type Team } from '../naming.ts';
import type { BreakEntry } from './break-entries.ts';
import type { OnePerson } from './person.ts';
import { actTitles, givenWords, lengthOf, momentWords, oneLine, outcomeWords, sayPoints, urgencyWords } from './words.ts';

type Line = Omit<ChronologyRow, 'key' | 'at'>;
type Says<T extends EntityName> = (row: EntityRow<T>) => Line | null;

const bare = { quote: null, by: null, aside: null, account: null, caseId: null } as const;
const plain = { ...bare, covers: [] as CoverKind[] };

const breakPictures = { 'proposed': 'break-proposed', 'approved': 'break', 'changed': 'break', 'reviewed': 'break', 'started': 'break', 'declined': 'break-over', 'cancelled': 'break-over', 'lifted': 'break-over', 'ended': 'break-over', 'watch-over': 'watch-over' } as const;

interface Context {
  readonly desk: Desk;
  readonly person: OnePerson;
  readonly team: Team;
  readonly at: string;
  readonly ids: (source: Source) => string[];
}

const rowsOf = <T extends EntityName>({ desk }: Context, t: T, ids: readonly string[]): Map<string, EntityRow<T>> => rowsById(desk.store.db, t, ids);

function reportedWords(count: number, space: string): string {
  if (count === 0) return `Reported in ${space}`;
  return count === 1 ? `Reported once in ${space}` : `Reported by ${count} people in ${space}`;
}

/** Cases as they were opened, with how each stood at the instant. */
function caseLines(context: Context): Says<'case'> {
  const { desk, person, at } = context;
  const ids = context.ids('case');
  const counts = new Map<string, number>();
  for (const { caseId, count } of reportsUntil(desk.store.db, ids, at)) counts.set(caseId, (counts.get(caseId) ?? 0) + count);
  const ends = endsUntil(desk.store.db, ids, at);
  return (row) => {
    const space = desk.store.reader.get('space', row.spaceId)?.name ?? 'a space no longer here';
    const { state, outcome } = caseAt(row, ends.get(row.id), at);
    const title = row.kind === 'pending' ? `Post waited for approval in ${space}` : reportedWords(counts.get(row.id) ?? 0, space);
    return { ...plain, kind: 'cases', what: row.kind === 'pending' ? 'pending' : 'reported', title, aside: state === 'open' ? 'Case open' : outcome === null ? 'Case closed' : `Closed, ${outcomeWords[outcome]}`, account: person.accountName(row.memberId), caseId: row.id };
  };
}

function actLines(context: Context, acts: ReadonlyMap<string, EntityRow<'caseAction'>>): Says<'caseAction'> {
  const { person, team } = context;
  const cases = rowsOf(context, 'case', [...acts.values()].map((act) => act.caseId));
  return (row) => {
    const title = actTitles[row.kind];
    if (title === undefined) return null;
    const to = row.kind === 'passed' ? team.person(row.toStaffId) : null;
    const what = row.kind === 'closed' ? 'closed' : row.kind === 'reopened' ? 'reopened' : 'acted';
    const end = row.kind === 'closed' && row.outcome !== null ? `: ${outcomeWords[row.outcome]}` : to === null ? '' : ` to ${to.you ? 'you' : to.name}`;
    const memberId = cases.get(row.caseId)?.memberId;
    return { ...plain, kind: 'cases', what, title: title + end, by: team.person(row.by), account: memberId === undefined ? null : person.accountName(memberId), caseId: row.caseId };
  };
}

function ledgerLines(context: Context, rows: ReadonlyMap<string, EntityRow<'ledgerEntry'>>): Says<'ledgerEntry'> {
  const { person, team } = context;
  const voided = rowsOf(context, 'ledgerEntry', [...rows.values()].flatMap((row) => row.voids ?? []));
  return (row) => {
    const shared = { ...plain, kind: 'points' as const, by: team.person(row.by), account: person.accountName(row.memberId), caseId: row.caseId };
    if (row.kind === 'given') return { ...shared, what: 'given', title: givenWords(row) };
    const points = (row.voids === null ? undefined : voided.get(row.voids))?.points;
    return { ...shared, what: 'voided', title: oneLine(`${points === undefined ? 'Points' : sayPoints(points)} voided${row.privateNote.trim() === '' ? '' : `: ${row.privateNote}`}`) };
  };
}

function proposalLines({ person, team }: Context, decided: boolean): Says<'pointsProposal'> {
  return (row) => {
    const shared = { ...plain, kind: 'points' as const, account: person.accountName(row.memberId), caseId: row.caseId };
    if (decided) return { ...shared, what: 'declined', title: `Proposal declined: ${givenWords(row)}`, by: team.person(row.decidedBy) };
    return { ...shared, what: 'proposed', title: `Proposed: ${givenWords(row)}`, by: team.person(row.by) };
  };
}

function noteLines({ team }: Context): Says<'note'> {
  return (row) => ({ ...plain, kind: 'notes', what: 'note', title: `Note: ${oneLine(row.text)}`, by: team.person(row.by), aside: row.visibility === 'staff' ? 'Staff only' : null, caseId: row.aboutKind === 'case' ? row.aboutId : null });
}

function conversationLines({ person }: Context): Says<'conversation'> {
  return (row) => ({ ...plain, kind: 'messages', what: 'wrote', title: 'Wrote to the team', quote: oneLine(row.subject), covers: coveredKinds(row.subject), account: person.accountName(row.memberId) });
}

function messageLines({ person, team }: Context): Says<'message'> {
  return (row) => {
    const shared = { ...plain, kind: 'messages' as const, covers: coveredKinds(row.body), account: person.accountName(row.memberId) };
    if (row.from === 'member') return { ...shared, what: 'wrote', title: 'Wrote', quote: oneLine(row.body) };
    return { ...shared, what: 'answered', title: shared.covers.length > 0 ? 'Answered' : `Answered: ${oneLine(row.body)}`, by: team.person(row.by) };
  };
}

function toldLines(context: Context, marks: ReadonlyMap<string, EntityRow<'toldMark'>>): Says<'toldMark'> {
  const { person, team } = context;
  const entries = rowsOf(context, 'ledgerEntry', [...marks.values()].filter((mark) => mark.aboutKind === 'ledger').map((mark) => mark.aboutId));
  return (row) => {
    const entry = entries.get(row.aboutId);
    const about = row.aboutKind === 'break' ? 'the break' : entry === undefined ? 'points' : entry.points === 0 ? 'a reminder' : `the ${sayPoints(entry.points)}`;
    const title = row.how === 'no-contact-route' ? `Not told of ${about}: no contact route` : `Told of ${about}${row.how === 'email' ? ' by email' : ''}`;
    return { ...plain, kind: row.aboutKind === 'break' ? 'breaks' : 'points', what: 'told', title, by: team.person(row.by), account: person.accountName(row.memberId) };
  };
}

function riskLines({ person, team }: Context): Says<'riskRecord'> {
  return (row) => ({ ...plain, kind: 'risk', what: 'risk', title: `Risk record, ${row.urgency === null ? 'urgency not decided yet' : urgencyWords[row.urgency]}`, by: team.person(row.by), account: person.accountName(row.memberId) });
}

function breakLine({ person, team }: Context, { row, moment }: BreakEntry): Line {
  const alone = moment.act ? null : moment.what === 'ended' ? lengthOf(moment.after) : moment.what === 'watch-over' ? 'By itself' : null;
  return { ...plain, kind: 'breaks', what: breakPictures[moment.what], title: momentWords(moment, row.kind), by: team.person(moment.by), aside: alone, account: person.accountName(row.memberId), caseId: row.caseId };
}

/** Reads the rows behind some entries, one query a kind, and says each in a line. An entry whose row went in between is left out. */
export function chronologyRows(desk: Desk, person: OnePerson, keys: readonly (ChronologyKey | BreakEntry)[], at: string): ChronologyRow[] {
  const bySource = Map.groupBy(keys, (key) => key.source);
  const context: Context = { desk, person, team: teamOf(desk), at, ids: (source) => (bySource.get(source) ?? []).map((key) => key.id) };
  const lines = <T extends EntityName>(t: T, source: Source, make: (rows: ReadonlyMap<string, EntityRow<T>>) => Says<T>): ((id: string) => Line | null) => {
    const ids = context.ids(source);
    if (ids.length === 0) return () => null;
    const rows = rowsOf(context, t, ids);
    const say = make(rows);
    return (id) => {
      const row = rows.get(id);
      return row === undefined ? null : say(row);
    };
  };
  const say: Readonly<Record<Exclude<Source, 'break'>, (id: string) => Line | null>> = {
    case: lines('case', 'case', () => caseLines(context)),
    action: lines('caseAction', 'action', (rows) => actLines(context, rows)),
    proposal: lines('pointsProposal', 'proposal', () => proposalLines(context, false)),
    decision: lines('pointsProposal', 'decision', () => proposalLines(context, true)),
    ledger: lines('ledgerEntry', 'ledger', (rows) => ledgerLines(context, rows)),
    note: lines('note', 'note', () => noteLines(context)),
    conversation: lines('conversation', 'conversation', () => conversationLines(context)),
    message: lines('message', 'message', () => messageLines(context)),
    told: lines('toldMark', 'told', (rows) => toldLines(context, rows)),
    risk: lines('riskRecord', 'risk', () => riskLines(context)),
  };
  return keys.flatMap((one) => {
    const line = 'moment' in one ? breakLine(context, one) : say[one.source as Exclude<Source, 'break'>](one.id);
    return line === null ? [] : [{ key: one.key, at: one.at, ...line }];
  });
}
