import { html, type Html, type Part } from '../html.ts';

/** A member's exact words, kept apart from everybody else's: Literata, their own reading direction, their own line breaks. */
export function words(text: string): Html {
  return html`<blockquote class="words" dir="auto">${text}</blockquote>`;
}

/** A member's name in the face that tells look-alikes apart. */
export function name(text: string): Html {
  return html`<bdi class="name">${text}</bdi>`;
}

/** A colleague's text, as they wrote it. */
export function said(text: string): Html {
  return html`<div class="said" dir="auto">${text}</div>`;
}

/** Facts as name and value; those without a value are left out. */
export function facts(rows: readonly (readonly [label: string, value: Part])[]): Html {
  const kept = rows.filter(([, value]) => value !== null && value !== '');
  return html`<dl class="facts">${kept.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A table of this many rows stays on one page with its caption. */
const SHORT = 12;

/** A table with a head; every cell is a part, the first of each row names it. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly Part[])[]): Html {
  return html`<table class="${rows.length <= SHORT ? 'whole' : ''}"><caption>${caption}</caption><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>`)}</tbody></table>`;
}
