import { randomInt, randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { WeekReport, WeekRow } from '../../../../shared/contract/bridge/weekly.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { exportDocument } from '../../../../shared/model/week/export/build.ts';
import type { ExportDocument } from '../../../../shared/model/week/export/document.ts';
import type { MemberRow } from '../../../../shared/model/week/export/members.ts';
import type { FigureRows } from '../../../../shared/model/week/export/named.ts';
import { plusWeeks, type IsoWeek } from '../../../../shared/model/week/iso-week.ts';
import { csvFiles } from '../../export/weekly/csv.ts';
import { weekHtml } from '../../export/weekly/html.ts';
import { weekFooter, weekName } from '../../export/weekly/name.ts';
import { xlsxFile } from '../../export/weekly/xlsx.ts';
import { withoutOthers } from '../../export/risk/others.ts';
import { policies } from '../../store/read/team.ts';
import { spaceNames } from '../../store/read/week-cases.ts';
import { fails, type Desk } from '../context.ts';
import { getWeek } from './get.ts';
import { mayExport } from './may.ts';
import { weekRows } from './rows.ts';
import { inSteps } from './slices.ts';

/** Every row behind a figure. */
async function allRows(desk: Desk, week: string, figure: string): Promise<WeekRow[]> {
  const rows: WeekRow[] = [];
  for (;;) {
    const next = await weekRows(desk, { week, figure, from: rows.length });
    rows.push(...next.rows);
    if (next.rows.length === 0 || rows.length >= next.total) return rows;
  }
}

/** Whom points and breaks of the week were about, by the highest band. */
async function membersOf(desk: Desk, week: string): Promise<MemberRow[]> {
  const members = new Map<string, MemberRow>();
  for (const band of ['upper', 'middle', 'lower'] as const) {
    for (const { member } of await allRows(desk, week, `points.given/band/${band}`)) if (member !== null && !members.has(member.id)) members.set(member.id, { id: member.id, band, breakStarted: false });
  }
  for (const { member } of await allRows(desk, week, 'breaks.started')) if (member !== null) members.set(member.id, { id: member.id, band: members.get(member.id)?.band ?? null, breakStarted: true });
  return [...members.values()];
}

/** The rows behind every figure that is not a part of another, in the order of the report. */
async function rowsOf(desk: Desk, report: WeekReport): Promise<FigureRows[]> {
  const found: FigureRows[] = [];
  // The points added up are those of the times they were given; hours of cover have no members.
  const tops = report.sections.filter((section) => section.id !== 'times' && section.id !== 'cover').flatMap((section) => section.figures).filter((figure) => figure.part === null && figure.unit === 'count');
  for (const { id, label } of tops) found.push({ id, label, rows: await allRows(desk, report.week, id) });
  return found;
}

/** Says nothing of anybody by name, also in what a lead wrote for the meeting. */
function notesWithout(desk: Desk, report: WeekReport): (figure: { readonly note: string }) => string {
  const { said } = withoutOthers(desk.store.db, report.sections.flatMap((section) => section.figures.map((figure) => figure.note)), new Set());
  return ({ note }) => said(note);
}

async function before(desk: Desk, report: WeekReport): Promise<WeekReport | null> {
  const week = plusWeeks(report.week as IsoWeek, -1);
  return week < report.earliest ? null : getWeek(desk, { week });
}

/** What leaves a trace with the community before anything is handed out (domain.md 2.13). */
function record(desk: Desk, week: string, reason: string, at: string): void {
  const id = randomUUID();
  const saved = desk.sync.enqueue([{ name: 'audit.record@1', entity: `auditEntry/${id}`, ifVersion: null, args: { entry: { id, kind: 'named-export', targetKind: 'weekly-report', targetId: week, at, reason } } }]);
  if (!saved.ok) throw new DeskFailure(saved.error);
}

/**
 * All that leaves the desk of a week. With names it is on record once this answers. Fails with `not-allowed` for whoever is
 * no lead, and with `refused` without a reason, or without names before the week is over: two exports of a day that differ by one say what one hides.
 */
export async function weekDocument(desk: Desk, week: string, named: string | null): Promise<ExportDocument> {
  const { allowed, why } = mayExport(desk);
  if (!allowed) return fails('not-allowed', why ?? 'This is not yours to export.');
  if (named !== null && named.trim() === '') return fails('refused', 'Say what the names are for.');
  const report = await getWeek(desk, { week });
  if (named === null && !report.over) return fails('refused', 'This week is not over. Without names it can be exported from Monday on, because two exports of a week that goes on could be compared.');
  const at = desk.now();
  const universe = { spaces: [...spaceNames(desk.store.db).keys()], pointsReasons: [...new Set(policies(desk.store.db).flatMap((policy) => policy.reasons.map((reason) => reason.id)))] };
  const shared = { report, before: await before(desk, report), community: desk.session.me.community.name, madeAt: at, universe };
  if (named === null) return inSteps(exportDocument({ ...shared, note: notesWithout(desk, report), names: { why: null, members: await membersOf(desk, week), below: randomInt } }));
  const document = await inSteps(exportDocument({ ...shared, note: ({ note }) => note, names: { why: named.trim(), rows: await rowsOf(desk, report) } }));
  record(desk, report.week, named.trim(), at);
  return document;
}

/** A week as the files of a format, for the window's process to write; a PDF as the document that it prints. */
export async function makeWeek(desk: Desk, { week, format, named }: CallInput<'weekly.make'>): Promise<CallOutput<'weekly.make'>> {
  const document = await weekDocument(desk, week, named);
  const base = weekName(document);
  const footer = weekFooter(document);
  if (format === 'pdf') return { base, footer, html: weekHtml(document, false), files: [] };
  if (format === 'xlsx') return { base, footer, html: null, files: [{ name: `${base}.xlsx`, base64: Buffer.from(await xlsxFile(document)).toString('base64') }] };
  return { base, footer, html: null, files: csvFiles(document).map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') })) };
}
