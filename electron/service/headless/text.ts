import type { OwedWhat } from '../../../shared/model/told.ts';
import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { Break } from '../../../shared/contract/entities/points.ts';
import type { OutboxRow, Quarantined } from '../../../shared/contract/bridge/views.ts';
import { sayDay, sayExact, sayTime } from '../../../shared/time.ts';
import type { breakCalendar, ExplainedEntry, notYetTold, PointsAt, policyBook } from '../desk/points.ts';
import type { clocksOf, inboxAt } from '../desk/inbox/asked.ts';
import { sayHandover, type HandoverDocument } from './handover.ts';
import type { WeekReport } from '../../../shared/contract/bridge/weekly.ts';
import type { TriagedFile } from './triage.ts';
import { sayFound } from './search.ts';
import { weeklyLines } from './weekly.ts';
import type { verbTable } from './verbs.ts';

type NamedBreak = ReturnType<typeof breakCalendar>[number];
type Document = Readonly<Record<string, unknown>>;

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, cell.length)), []);
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ').trimEnd()).join('\n');
};

const heading = (text: string, count: number): string => `${text}  ${count}`;

function status(document: Document, now: string): string {
  if (document['signedIn'] === false) return `No community is connected. Folder: ${String(document['folder'])}`;
  const last = document['lastSyncAt'];
  return table([
    ['Community', `${String(document['community'])} (${String(document['url'])})${document['practice'] === true ? ', practice' : ''}`],
    ['Signed in as', `${String(document['person'])}, ${String(document['role'])}`],
    ['In step', typeof last === 'string' ? sayTime(last, now) : 'never'],
    ['Saved here', String(document['saved'])],
    ['Needs a person', String(document['needsYou'])],
    ['Quarantined', String(document['quarantined'])],
    ['Rows', String(document['rows'])],
  ]);
}

function cases(document: Document, now: string): string {
  const { rows, total } = document as unknown as CallOutput<'cases.list'>;
  const lines = rows.map((row) => [
    row.id,
    row.member.name,
    `${row.reason ?? row.spaceName}${row.reportCount > 1 ? ` ×${row.reportCount}` : ''}`,
    row.holder?.name ?? '',
    sayTime(row.closedAt ?? row.openedAt, now),
    row.saving === 'sent' ? '' : row.saving,
  ]);
  return [heading('Cases', total), ...(lines.length > 0 ? [table(lines)] : [])].join('\n');
}

function outbox(document: Document, now: string): string {
  const { needsYou, waiting, sent } = document as unknown as CallOutput<'outbox.list'>;
  const part = (title: string, rows: readonly OutboxRow[]): string =>
    [heading(title, rows.length), ...(rows.length > 0 ? [table(rows.map((row) => [`  ${row.id}`, row.title, row.detail, sayTime(row.settledAt ?? row.at, now)]))] : [])].join('\n');
  return [part('Needs a person', needsYou), part('Saved here, not yet sent', waiting), part('Ended', sent)].join('\n\n');
}

function quarantine(document: Document): string {
  const rows = document['rows'] as Quarantined[];
  return [heading('Quarantined', rows.length), ...(rows.length > 0 ? [table(rows.map((row) => [`  ${row.t}`, row.id, row.why]))] : [])].join('\n');
}

function fate({ fate: what }: ExplainedEntry, now: string): string {
  switch (what.state) {
    case 'counts': return `counts until ${sayTime(what.until, now)}`;
    case 'later': return `given ${sayTime(what.from, now)}`;
    default: return `${what.state} ${sayTime(what.since, now)}`;
  }
}

function points(document: Document, now: string): string {
  const { member, merged, at, total, threshold, entries, forecast } = document as unknown as PointsAt;
  const account = ({ memberId }: ExplainedEntry): string => merged.find((one) => one.id === memberId)?.name ?? '';
  const lines = entries.map((entry) => [`  ${entry.points}`, entry.wording, ...(merged.length > 0 ? [account(entry)] : []), sayDay(entry.at), fate(entry, now)]);
  const drops = forecast.map((drop) => [`  ${sayTime(drop.at, now)}`, `down to ${drop.total}`]);
  return [`${member.name}: ${total} of ${threshold} points at ${sayExact(at)}`, ...(merged.length > 0 ? [`With ${merged.map((one) => one.name).join(', ')}, merged into this account`] : []), ...(lines.length > 0 ? [table(lines)] : []), ...(drops.length > 0 ? ['If nothing is added', table(drops)] : [])].join('\n');
}

const span = (one: Pick<Break, 'startsAt' | 'endsAt' | 'endedAt'>, now: string): string => `${sayTime(one.startsAt, now)} to ${one.endedAt ?? one.endsAt ? sayTime((one.endedAt ?? one.endsAt)!, now) : 'open-ended'}`;
const breakLines = (rows: readonly NamedBreak[], now: string): string[][] => rows.map((one) => [`  ${one.memberName}`, one.scope, one.state, span(one, now)]);

function breaks(document: Document, now: string): string {
  const rows = document['breaks'] as NamedBreak[];
  const file = document['file'];
  return [heading('Breaks', rows.length), ...(rows.length > 0 ? [table(breakLines(rows, now))] : []), ...(typeof file === 'string' ? [`Written to ${file}`] : [])].join('\n');
}

/** What became of a thing, where the list says more than that it was given or decided on. */
const become: Readonly<Record<OwedWhat, string>> = { points: '', void: 'taken back', decided: '', changed: 'changed since', lifted: 'lifted early', cancelled: 'cancelled', declined: 'decided against' };

function told(document: Document, now: string): string {
  const untold = document as unknown as ReturnType<typeof notYetTold>;
  const entries = untold.points.map((one) => [`  ${one.memberName}`, become[one.what] || String(one.points), one.wording, sayTime(one.at, now)]);
  return [heading('Points not yet told', entries.length), ...(entries.length > 0 ? [table(entries)] : []), heading('Breaks not yet told', untold.breaks.length), ...(untold.breaks.length > 0 ? [table(untold.breaks.map((one) => [...breakLines([one], now).flat(), become[one.what]]))] : [])].join('\n');
}

function policy(document: Document): string {
  const { inForce, versions } = document as unknown as ReturnType<typeof policyBook>;
  return table(versions.map((one) => [`Version ${one.version}`, `from ${sayDay(one.effectiveFrom)} ${one.effectiveFrom.slice(0, 4)}`, `a break at ${one.threshold}`, `${one.reasons.length} reasons`, one.version === inForce ? 'in force' : '']));
}

function clock(document: Document, now: string): string {
  const { conversationId, at, state, purpose, words, clocks } = document as unknown as ReturnType<typeof clocksOf>;
  const lines = clocks.map((one) => [`  ${one.which === 'first-reply' ? 'First reply' : 'Reply'}`, one.purpose, one.state, `since ${sayTime(one.since, now)}`, `${one.usedMinutes} of ${one.targetMinutes} min`, one.dueAt === null ? '' : `due ${sayTime(one.dueAt, now)}`, one.pausedBecause ?? '']);
  return [`${conversationId}: ${state}, ${purpose ?? 'not sorted'} at ${sayExact(at)}`, ...(words === null ? [] : [words]), ...(lines.length > 0 ? [table(lines)] : [])].join('\n');
}

function inbox(document: Document): string {
  const { rows, total, at } = document as unknown as ReturnType<typeof inboxAt>;
  const lines = rows.map((row) => [`  ${row.id}`, row.memberName, row.group, row.purpose ?? '', row.clock?.words ?? '', row.assignee ?? '']);
  return [`${heading('Inbox', total)} at ${sayExact(at)}`, ...(lines.length > 0 ? [table(lines)] : [])].join('\n');
}

function triage(document: Document): string {
  const { purpose, why, phrases, lexicon } = document as unknown as TriagedFile;
  return [`Suggested  ${purpose ?? 'nothing'}`, why, ...(phrases.length > 0 ? [table(phrases.map((one) => [`  ${one.purpose}`, `“${one.text.replaceAll(/\s+/gu, ' ')}”`, one.why]))] : []), `By version ${lexicon} of the words. A person decides.`].join('\n');
}

function weekly(document: Document, now: string): string {
  const { heading: title, sections, late } = weeklyLines(document as unknown as WeekReport, now);
  return [title, ...sections.flatMap((section) => ['', section.title, table(section.rows)]), ...(late.length > 0 ? ['', ...late] : [])].join('\n');
}

function said(verb: keyof typeof verbTable, document: Document, now: string): string {
  if (verb === 'sync' || verb === 'status') return status(document, now);
  if (verb === 'cases') return cases(document, now);
  if (verb === 'outbox') return outbox(document, now);
  if (verb === 'quarantine') return quarantine(document);
  if (verb === 'points') return points(document, now);
  if (verb === 'breaks') return breaks(document, now);
  if (verb === 'told') return told(document, now);
  if (verb === 'policy') return policy(document);
  if (verb === 'clock') return clock(document, now);
  if (verb === 'inbox') return inbox(document);
  if (verb === 'handover') return sayHandover(document as unknown as HandoverDocument, now);
  if (verb === 'search') return sayFound(document as unknown as CallOutput<'search.find'> & CallOutput<'search.count'>, now);
  if (verb === 'triage') return triage(document);
  if (verb === 'weekly') return 'files' in document ? `Written: ${(document['files'] as readonly string[]).join(', ')}. It is no longer under the protection of the desk.` : weekly(document, now);
  if (verb === 'bundle') return `The bundle is in ${String(document['file'])}. It holds a young person’s words in full: keep it safe.`;
  return String(document['mutationId']);
}

/** What a terminal would obey, or what turns the reading order: a member's name may hold either. Line breaks are ours. */
const COMMANDS = /[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/gu;

/** A verb's document for people; `now` is an instant in UTC. Nothing in it can move the cursor or reorder what stands beside it. */
export function asText(verb: keyof typeof verbTable, document: Document, now: string): string {
  return said(verb, document, now).replaceAll(COMMANDS, '\ufffd');
}
