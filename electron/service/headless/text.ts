import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { OutboxRow, Quarantined } from '../../../shared/contract/bridge/views.ts';
import { sayTime } from '../../../shared/time.ts';
import type { verbTable } from './verbs.ts';

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

/** A verb's document for people; `now` is an instant in UTC. */
export function asText(verb: keyof typeof verbTable, document: Document, now: string): string {
  if (verb === 'sync' || verb === 'status') return status(document, now);
  if (verb === 'cases') return cases(document, now);
  if (verb === 'outbox') return outbox(document, now);
  if (verb === 'quarantine') return quarantine(document);
  return String(document['mutationId']);
}
