import { sayCell, type Cell, type ExportDocument, type ExportSection, type ExportTable, type Headline, type Row } from '../../../../shared/model/week/export/document.ts';
import { sayClock, sayDay } from '../../../../shared/time.ts';
import { documentEnd, documentHead } from '../document.ts';
import { html, type Html } from '../html.ts';
import { bars, spark, type Bar } from './plots.ts';

/** A value in a printed table: what is not shown is a dash, which the first page explains, and changes say their direction. */
function said(cell: Cell, change: boolean): string {
  if (cell.kind === 'withheld') return '–';
  if (change && cell.kind === 'count') return cell.count === 0 ? 'same' : `${Math.abs(cell.count)} ${cell.count > 0 ? 'more' : 'fewer'}`;
  if (change && cell.kind === 'duration') return cell.ms === 0 ? 'same' : `${sayCell({ ...cell, ms: Math.abs(cell.ms) })} ${cell.ms > 0 ? 'more' : 'less'}`;
  if (cell.kind === 'instant') return `${sayDay(cell.at)} ${sayClock(cell.at)}`;
  return cell.kind === 'date' ? sayDay(`${cell.date}T12:00:00.000Z`) : sayCell(cell);
}

const column = (table: ExportTable, label: string): number => table.columns.findIndex((one) => one.label === label);
const cellOf = (row: Row, n: number): Cell => row.cells[n] ?? { kind: 'none' };

function usualWords(low: Cell, high: Cell): string {
  if (low.kind === 'none' || high.kind === 'none') return '';
  const [from, to] = [said(low, false), said(high, false)];
  return from === to ? from : `${from} to ${to}`;
}

/** Whether there is a line to be drawn: two weeks side by side of which the numbers are shown. */
const hasCourse = (cells: readonly Cell[]): boolean => cells.some((cell, n) => [cell, cells[n - 1]].every((one) => one?.kind === 'count' || one?.kind === 'duration' || one?.kind === 'share'));

/** A section's figures: the week, the week before, the change and what is usual, drawn and in words. */
function figureTable(table: ExportTable, weeks: ExportTable | undefined): Html {
  const [broken, low, high, note, change] = ['Broken down', 'Usual from', 'Usual to', 'Note for the meeting', 'Change'].map((label) => column(table, label)) as [number, number, number, number, number];
  const values = table.columns.map((_, n) => n).filter((n) => n > 0 && ![broken, low, high, note].includes(n));
  const series = new Map(weeks?.rows.map((row) => [row.id, row.cells.slice(1)]));
  const drawn = series.size > 0;
  let way = '';
  const rows = table.rows.map((row) => {
    const own = said(cellOf(row, broken), false);
    const begins = own !== '' && own !== way;
    way = own;
    const cells = series.get(row.id);
    return html`${begins ? html`<tr class="way"><th scope="rowgroup" colspan="${values.length + 2 + (drawn ? 1 : 0) + (note < 0 ? 0 : 1)}" class="in${row.depth}">${own}</th></tr>` : null}<tr class="${row.depth === 0 ? 'top' : 'part'}"><th scope="row" class="in${row.depth}">${said(cellOf(row, 0), false)}</th>
${values.map((n) => html`<td class="n">${said(cellOf(row, n), n === change)}</td>`)}
${drawn ? html`<td class="drawn">${cells === undefined || !hasCourse(cells) ? null : spark(`${said(cellOf(row, 0), false)} over the weeks`, cells, low < 0 ? null : [cellOf(row, low), cellOf(row, high)])}</td>` : null}<td class="n">${usualWords(cellOf(row, low), cellOf(row, high))}</td>${note < 0 ? null : html`<td class="said">${said(cellOf(row, note), false)}</td>`}</tr>`;
  });
  return html`<table class="figures"><thead><tr><th scope="col">Figure</th>${values.map((n) => html`<th scope="col" class="n">${table.columns[n]!.label}</th>`)}${drawn ? html`<th scope="col" class="course">Course</th>` : null}<th scope="col" class="n">Usual</th>${note < 0 ? null : html`<th scope="col">Note</th>`}</tr></thead><tbody>${rows}</tbody></table>`;
}

function plainTable(whole: ExportTable, kind: string): Html {
  // A day says its date.
  const date = column(whole, 'Day') < 0 ? -1 : column(whole, 'Date');
  const table = { columns: whole.columns.filter((_, n) => n !== date), rows: whole.rows.map((row) => ({ ...row, cells: row.cells.filter((_, n) => n !== date) })) };
  return html`<table class="${kind}"><thead><tr>${table.columns.map((one) => html`<th scope="col" class="${one.wide ? '' : 'n'}">${kind === 'weeks' ? one.label.replace('Week ', 'W') : one.label}</th>`)}</tr></thead><tbody>
${table.rows.map((row) => html`<tr>${row.cells.map((cell, n) => (n === 0 ? html`<th scope="row" class="in${row.depth}">${said(cell, false)}</th>` : html`<td class="${table.columns[n]?.label === 'Member' ? 'name' : table.columns[n]?.wide === true ? '' : 'n'}">${said(cell, false)}</td>`))}</tr>`)}
</tbody></table>`;
}

function barsOf(table: ExportTable): Html | null {
  const at = (row: Row, label: string): Cell => cellOf(row, column(table, label));
  const days = (row: Row): Bar => ({ label: said(at(row, 'Day'), false), note: said(at(row, 'Note'), false), value: at(row, 'Opened'), part: at(row, 'Of these reported') });
  const hours = (row: Row): Bar => ({ label: said(at(row, 'From'), false), note: '', value: at(row, 'Messages'), part: null });
  if (table.plot === 'days') return bars('Cases opened each day, and how many of these were reported', table.rows.map(days));
  return table.plot === 'hours' ? bars('Messages by the hours in which they came in', table.rows.map(hours)) : null;
}

function headline({ label, value, beside, usual, series }: Headline): Html {
  const range = usual === null ? '' : usualWords(...usual);
  return html`<div class="headline"><p class="label">${label}</p><p class="big">${said(value, false)}</p><p class="beside">${beside}</p>${hasCourse(series) ? spark(`${label} over the weeks`, series, usual) : html`<div class="spark"></div>`}<p class="beside">${range === '' ? '' : `Usual ${range}`}</p></div>`;
}

function firstPage(document: ExportDocument): Html {
  const when = document.sections.find((section) => section.id === 'when')?.tables ?? [];
  const plots = when.flatMap((table) => { const drawn = barsOf(table); return drawn === null ? [] : [{ table, drawn }]; });
  return html`<header class="week-head"><p class="community">${document.community}</p><h1>${document.title} <span>${document.dates}</span></h1>
<p class="quiet">Weekly report. Made ${sayDay(document.madeAt)} ${sayClock(document.madeAt)}, London time.${document.named === null ? null : html` With names, for: ${document.named}`}</p></header>
<div class="headlines">${document.headlines.map(headline)}</div>
<div class="plots">${plots.map(({ table, drawn }) => html`<figure><figcaption>${table.title}${table.plot === 'days' ? html` <span class="key"><i class="pine"></i>opened <i class="ochre"></i>of these reported</span>` : null}</figcaption>${drawn}</figure>`)}</div>
<div class="remarks"><h2>How to read this</h2>${document.remarks.map((remark) => html`<p>${remark}</p>`)}<p>${document.named === null ? 'A dash stands for what is not shown, an open dot for a number below three. ' : ''}The shaded band is the usual range. What each figure counts stands at the end.</p></div>`;
}

function chapter(section: ExportSection): Html {
  const weeks = section.tables.find((table) => table.id.endsWith('-weeks'));
  const shown = section.tables.filter((table) => table !== weeks);
  return html`<div class="chapter"><h2>${section.title}</h2>${shown.map((table) => html`${table.title === section.title ? null : html`<h3>${table.title}</h3>`}${table.about === '' ? null : html`<p class="quiet">${table.about}</p>`}${table.plot === 'weeks' ? figureTable(table, weeks) : plainTable(table, table.id === 'definitions' ? 'definitions' : 'plain')}`)}</div>`;
}

/** A week as a document to be printed: a page to look at, the figures by section, week by week, and what each counts. `alone` carries its style inside. */
export function weekHtml(document: ExportDocument, alone: boolean): string {
  const own = document.sections.filter((section) => section.id !== 'definitions');
  const definitions = document.sections.filter((section) => section.id === 'definitions');
  const weeks = own.flatMap((section) => section.tables.filter((table) => table.id.endsWith('-weeks')));
  return html`${documentHead(`${document.title}, ${document.dates}`, alone)}${firstPage(document)}<section class="run">${own.map(chapter)}</section>
${weeks.length === 0 ? null : html`<section><h2>Week by week</h2>${weeks.map((table) => html`<div class="chapter"><h3>${table.title.replace(', week by week', '')}</h3>${plainTable(table, 'weeks')}</div>`)}</section>`}
<section>${definitions.map(chapter)}</section>${documentEnd}`.text;
}
