import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportReasons } from '../../../../shared/model/report-reasons.ts';
import { outcome } from '../../../../shared/contract/entities/cases.ts';
import { sayCell, type Cell, type ExportDocument } from '../../../../shared/model/week/export/document.ts';
import { memberTable, type MemberRow } from '../../../../shared/model/week/export/members.ts';
import { isKnown } from '../../../../shared/model/week/export/relations.ts';
import type { WeekFacts } from '../../../../shared/model/week/facts.ts';
import { plusWeeks, type IsoWeek } from '../../../../shared/model/week/iso-week.ts';
import { namelessOf, reportOf, universe } from './support/export-week.ts';
import { attacker, type Known, type Seen } from './support/attacker.ts';
import { seededFacts } from './support/seeded-week.ts';

const WEEK: IsoWeek = '2026-W19';
const NOW = '2026-05-20T00:00:00.000Z';
const AROUND = Date.parse('2026-05-10T00:00:00.000Z');
const MOST = 400;

const weekOf = (document: ExportDocument, n: number): string => plusWeeks(document.week as IsoWeek, n - 12);
const tables = (document: ExportDocument) => document.sections.flatMap((section) => section.tables);
const rowsOf = (document: ExportDocument, id: string) => tables(document).find((table) => table.id === id)?.rows ?? [];

/** What a reader sees of a cell. Of what is not shown they are told whether it is three or more, as nearly all of it is. */
function seenAs(cell: Cell, really: number): Seen {
  const words = sayCell(cell);
  if (words === '<3') return { low: 0, high: 2 };
  if (words === 'not shown') return { low: really < 3 ? 0 : 3, high: Infinity };
  return { low: Number(words), high: Number(words) };
}

/** All that an attacker has: every number in every table of some documents, by figure and week, and every sum in which they stand with what it comes to. */
interface Dossier {
  readonly seen: Map<string, Seen>;
  readonly known: Known[];
}

const parts = {
  reasons: [...Object.keys(reportReasons), 'pending', 'filter'], outcomes: [...outcome.options, 'none'],
  points: [...universe.pointsReasons, 'not-listed'],
};
/** What each figure is made of, read off the definitions; written again here. */
const breakdowns: Readonly<Record<string, readonly string[]>> = {
  'cases.opened/kind': ['report', 'pending'], 'cases.opened/reason': parts.reasons, 'cases.opened/space': universe.spaces,
  'cases.closed/kind': ['report', 'pending'], 'cases.closed/reason': parts.reasons, 'cases.closed/space': universe.spaces, 'cases.closed/outcome': parts.outcomes, 'cases.closed/age': ['a-day-or-less', 'over-a-day'],
  'cases.closed/kind/pending/decision': ['approved', 'not-approved', 'otherwise'], 'cases.closed/kind/pending/decision/approved/words': ['as-written', 'edited'],
  'messages.received/purpose': ['risk', 'concern', 'tech', 'outside', 'untriaged'], 'messages.first-reply/purpose': ['risk', 'concern', 'tech', 'outside', 'untriaged'], 'messages.waiting/purpose': ['risk', 'concern', 'tech', 'outside', 'untriaged'],
  'messages.first-reply/result': ['in-target', 'late', 'waiting', 'waiting-late', 'closed-unanswered'],
  'risk.records/urgency': ['now', 'today', 'next-working-day', 'watch', 'not-chosen'], 'risk.reviews/done': ['done', 'not-done'],
  'points.given/band': ['lower', 'middle', 'upper'], 'points.given/reason': parts.points, 'points.voided/band': ['lower', 'middle', 'upper'],
  'breaks.proposed/scope': ['boards', 'chat', 'both'], 'breaks.started/scope': ['boards', 'chat', 'both'], 'breaks.started/kind': ['enforced', 'requested'], 'breaks.ended/scope': ['boards', 'chat', 'both'], 'breaks.lifted/scope': ['boards', 'chat', 'both'],
  'told/how': ['message', 'email', 'no-contact-route', 'not-told'], 'told/about': ['ledger', 'break'], 'told/when': ['same-day', 'later', 'not-told'],
};
const single = ['points.members', 'points.crossing'];
const figures = [...new Set([...single, ...Object.entries(breakdowns).flatMap(([name, values]) => [name.split('/').slice(0, -1).join('/'), ...values.map((value) => `${name}/${value}`)])])];

type Truth = (figure: string, week: string) => number;

/** What was really so in the weeks of some reports: the attacker is given what every sum comes to, also where nobody could know. */
function truthOf(facts: WeekFacts, weeks: readonly IsoWeek[]): Truth {
  const values = new Map<string, number>();
  for (const week of weeks) {
    const report = reportOf(facts, week, NOW);
    for (const { id, series } of report.sections.flatMap((section) => section.figures)) for (const [n, value] of series.entries()) values.set(`${id}@${report.weeks[n]}`, value ?? 0);
    for (const day of report.days) { values.set(`opened@${day.date}`, day.opened); values.set(`reports@${day.date}`, day.ofThemReports); values.set(`closed@${day.date}`, day.closed); }
  }
  return (figure, week) => values.get(`${figure}@${week}`) ?? 0;
}

function dossierOf(documents: readonly ExportDocument[], truth: Truth): Dossier {
  const seen = new Map<string, Seen>();
  const known: Known[] = [];
  const see = (id: string, what: Seen): void => {
    const was = seen.get(id) ?? { low: 0, high: Infinity };
    // One export says "<3" or "not shown" and another says no more: the same week looks the same.
    seen.set(id, { low: Math.max(was.low, what.low), high: Math.min(was.high, what.high) });
  };
  for (const document of documents) {
    const weeks = Array.from({ length: 13 }, (_, n) => weekOf(document, n));
    const listed = new Map<string, readonly Cell[]>();
    for (const table of tables(document)) if (table.id.endsWith('-weeks')) for (const row of table.rows) listed.set(row.id, row.cells.slice(1));
    for (const figure of figures) for (const [n, week] of weeks.entries()) {
      const cell = listed.get(figure)?.[n];
      // A row that is left out has nothing but "<3" to say.
      see(`${figure}@${week}`, cell === undefined ? { low: 0, high: 2 } : seenAs(cell, truth(figure, week)));
    }
    const now = document.week;
    const days = rowsOf(document, 'days');
    const sumOf = (of: Known['of'], sum: number): void => void known.push({ of, low: sum, high: sum });
    for (const [column, name, figure] of [[2, 'opened', 'cases.opened'], [3, 'reports', 'cases.opened/kind/report'], [4, 'closed', 'cases.closed']] as const) {
      // A column of which nothing is shown says nothing of any day.
      const empty = days.every((row) => row.cells[column]!.kind === 'withheld');
      for (const row of days) see(`${name}@${row.id}`, seenAs(row.cells[column]!, empty ? 0 : truth(name, row.id)));
      sumOf([[`${figure}@${now}`, -1], ...days.map((row) => [`${name}@${row.id}`, 1] as const)], 0);
    }
    for (const row of days) {
      see(`pending@${row.id}`, { low: 0, high: Infinity });
      sumOf([[`opened@${row.id}`, 1], [`reports@${row.id}`, -1], [`pending@${row.id}`, -1]], 0);
    }
    const hours = rowsOf(document, 'hours');
    for (const row of hours) see(`hour ${row.id}@${now}`, seenAs(row.cells[2]!, 0));
    sumOf([[`messages.received@${now}`, -1], ...hours.map((row) => [`hour ${row.id}@${now}`, 1] as const)], 0);
    for (const [n, week] of weeks.entries()) {
      const at = (figure: string): string => `${figure}@${week}`;
      const plus = (...ids: string[]) => ids.map((id) => [at(id), 1] as const);
      const minus = (...ids: string[]) => ids.map((id) => [at(id), -1] as const);
      /** The attacker is told what it comes to. */
      const told = (of: Known['of']): void => sumOf(of, of.reduce((all, [id, times]) => all + times * truth(...(id.split('@') as [string, string])), 0));
      for (const [name, values] of Object.entries(breakdowns)) told([...minus(name.split('/').slice(0, -1).join('/')), ...values.map((value) => [at(`${name}/${value}`), 1] as const)]);
      for (const top of ['cases.opened', 'cases.closed']) told([...plus(`${top}/kind/pending`), ...minus(`${top}/reason/pending`)]);
      told([...plus('told/how/no-contact-route', 'told/how/not-told'), ...minus('told/when/not-told')]);
      const more = (of: Known['of']): void => void known.push({ of, low: 0, high: Infinity });
      for (const purpose of breakdowns['messages.received/purpose']!) more([...plus(`messages.received/purpose/${purpose}`), ...minus(`messages.first-reply/purpose/${purpose}`)]);
      more([...plus('messages.waiting'), ...minus('messages.first-reply/result/waiting', 'messages.first-reply/result/waiting-late')]);
      more([...plus('points.given'), ...minus('points.members')]);
      more([...plus('points.members'), ...minus('points.crossing')]);
      more([...plus('points.given'), ...minus('told/about/ledger')]);
      more([...plus('cases.closed/outcome/approved', 'cases.closed/outcome/edited'), ...minus('cases.closed/kind/pending/decision/approved')]);
      more([...plus('cases.closed/outcome/rejected', 'cases.closed/outcome/hidden', 'cases.closed/outcome/removed'), ...minus('cases.closed/kind/pending/decision/not-approved')]);
      const sum = listed.get('points.sum')?.[n];
      if (sum?.kind === 'count') {
        const [lower, middle, upper] = ['lower', 'middle', 'upper'].map((band) => at(`points.given/band/${band}`));
        known.push({ of: [[middle!, 5], [upper!, 10]], low: 0, high: sum.count }, { of: [[lower!, 4], [middle!, 9], [upper!, 10_000]], low: sum.count, high: Infinity });
      }
    }
  }
  return { seen, known };
}

/** The small counts that can be worked out from some documents: each with the one value that it can have. */
function workedOut(documents: readonly ExportDocument[], truth: Truth): string[] {
  const { seen, known } = dossierOf(documents, truth);
  // What a day has besides reports is asked where reports are shown by day; elsewhere there is nothing to take it from.
  const small = [...seen].filter(([id]) => { const [figure = '', week = ''] = id.split('@'); return seen.get(id)!.high === 2 || (figure === 'pending' && seen.get(`reports@${week}`)!.high < Infinity && truth('opened', week) - truth('reports', week) < 3); });
  const possible = attacker(seen, known, MOST, (id) => truth(...(id.split('@') as [string, string])));
  return small.flatMap(([id]) => {
    const values = possible(id, [0, 1, 2, 3, 4, 5]);
    return values.length === 1 ? [`${id} is ${values[0]}`] : values.length === 0 ? [`${id} contradicts`] : [];
  });
}

describe('a week without names', () => {
  it('gives no small count away, whatever is added up in one export and in that of the next week', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: -10, max: 20 }), (seed, days) => {
      const facts = seededFacts(seed, AROUND + days * 86_400_000);
      const next = plusWeeks(WEEK, 1);
      const truth = truthOf(facts, [plusWeeks(WEEK, -1), WEEK, next]);
      const ds = [namelessOf(facts, WEEK, NOW), namelessOf(facts, next, NOW)];
      expect(workedOut(ds, truth)).toEqual([]);
    }), { numRuns: Number(process.env['RUNS'] ?? 3), seed: 1 });
  });

  it('looks the same in every export that it stands in', () => {
    const facts = seededFacts(352_746, AROUND);
    const [first, second] = [namelessOf(facts, WEEK, NOW), namelessOf(facts, plusWeeks(WEEK, 1), NOW)];
    const cells = (document: ExportDocument) => new Map(tables(document).filter((table) => table.id.endsWith('-weeks')).flatMap((table) => table.rows.flatMap((row) => row.cells.slice(1).map((cell, n) => [`${row.id}@${weekOf(document, n)}`, sayCell(cell)] as const))));
    const later = cells(second);
    const both = [...cells(first)].filter(([id]) => later.has(id) && !id.startsWith('cases.first-action') && !id.startsWith('cases.close@'));
    expect(both.length).toBeGreaterThan(100);
    expect(both.map(([id]) => [id, later.get(id)])).toEqual(both);
  });

  it('has only figures whose sums are known; every count that a report has is known or left out on purpose', () => {
    const report = reportOf(seededFacts(7, AROUND), WEEK, NOW);
    const unknown = report.sections.flatMap((section) => section.figures).filter((figure) => figure.unit === 'count' && !isKnown(figure.id)).map((figure) => figure.id.split('/')[0]);
    expect([...new Set(unknown)]).toEqual(['cases.open', 'cover.gaps']);
  });

  it('lists members only where three or more are alike, under names that another draw changes', () => {
    const rows = fc.array(fc.record({ band: fc.constantFrom('lower', 'middle', 'upper', null), breakStarted: fc.boolean() }), { maxLength: 14 }).map((all) => all.map((one, n): MemberRow => ({ id: `m-${n}`, ...one })));
    fc.assert(fc.property(rows, fc.subarray(['points.given/band/lower', 'points.given/band/middle', 'points.given/band/upper', 'breaks.started']), fc.infiniteStream(fc.nat()), (members, exact, chance) => {
      const table = memberTable(members, (id) => exact.includes(id), (most) => chance.next().value! % most);
      const said = table.rows.map((row) => row.cells.slice(1).map(sayCell).join());
      for (const group of Map.groupBy(said, (words) => words).values()) expect(group.length).toBeGreaterThanOrEqual(3);
      expect(table.rows.map((row) => sayCell(row.cells[0]!))).toEqual(table.rows.map((_, n) => `Member ${n + 1}`));
      if (!exact.includes('breaks.started')) expect(said.some((words) => words.endsWith('A break began'))).toBe(false);
    }));
    const many = Array.from({ length: 6 }, (_, n): MemberRow => ({ id: `m-${n}`, band: n < 3 ? 'lower' : 'middle', breakStarted: false }));
    const draw = (pick: (most: number) => number) => memberTable(many, () => true, pick).rows.map((row) => sayCell(row.cells[1]!)).join();
    expect(draw(() => 0)).not.toBe(draw((most) => most - 1));
  });
});
