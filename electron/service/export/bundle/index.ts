import { documentEnd, documentHead } from '../document.ts';
import type { Desk } from '../../desk/context.ts';
import type { BundleOrder } from '../../../../shared/contract/bridge/bundle.ts';
import { html, type Html } from '../html.ts';
import { breakArticle } from './breaks.ts';
import { caseArticle } from './cases.ts';
import { chronologyEnd, chronologyHead, happeningLine, happenings } from './chronology.ts';
import { bundleFacts, type BundleFacts } from './facts.ts';
import { numbersOf } from './numbers.ts';
import { entryArticle, pointsEnd, pointsHead } from './points.ts';
import { notesSection, toldSection, totalsSection } from './rest.ts';
import { titlePage } from './title.ts';

/** A piece of the document, and how many of its entries are written once it is. */
export interface BundlePiece {
  readonly html: Html;
  readonly done: number;
}

/** A bundle that is being written: how many entries it has, and its pieces, each made when it is asked for. */
export interface BundleDocument {
  readonly facts: BundleFacts;
  readonly total: number;
  readonly pieces: Generator<BundlePiece, void>;
}

function* pieces(facts: BundleFacts, alone: boolean, no: ReturnType<typeof numbersOf>, happened: ReturnType<typeof happenings>): Generator<BundlePiece, void> {
  let done = 0;
  const piece = (part: Html, entries = 0): BundlePiece => ({ html: part, done: (done += entries) });
  // The title stands in the file's properties, which show without opening it: it names nobody.
  yield piece(documentHead('Evidence bundle', alone));
  yield piece(titlePage(facts, no, happened.length));
  yield piece(chronologyHead(happened.length));
  for (const one of happened) yield piece(happeningLine(one), 1);
  yield piece(chronologyEnd);
  yield piece(html`<section><h2 id="cases">${facts.order.about.kind === 'case' ? 'The case' : 'Cases'}</h2>${facts.cases.length === 0 ? html`<p>None.</p>` : null}`);
  for (const [i, one] of facts.cases.entries()) yield piece(caseArticle(one, i + 1, facts), 1);
  yield piece(html`</section>`);
  yield piece(pointsHead(facts, no));
  for (const [i, one] of no.given.entries()) yield piece(entryArticle(one, i + 1, facts, no), 1);
  yield piece(pointsEnd(facts));
  yield piece(html`<section><h2 id="breaks">Breaks</h2>${facts.breaks.length === 0 ? html`<p>None.</p>` : null}`);
  for (const [i, one] of facts.breaks.entries()) yield piece(breakArticle(one, i + 1, facts, no), 1);
  yield piece(html`</section>`);
  yield piece(toldSection(facts, no));
  if (facts.order.about.kind === 'member') {
    yield piece(notesSection(facts));
    yield piece(totalsSection(facts));
  }
  yield piece(documentEnd);
}

/**
 * An evidence bundle as an HTML document, read at this moment and written piece by piece. `alone` carries its styles inside,
 * for a file without a window. Fails with `not-found`.
 */
export function bundleDocument(desk: Desk, order: BundleOrder, alone = false): BundleDocument {
  const facts = bundleFacts(desk, order);
  const no = numbersOf(facts);
  const happened = happenings(facts, no);
  const total = happened.length + facts.cases.length + no.given.length + facts.breaks.length;
  return { facts, total, pieces: pieces(facts, alone, no, happened) };
}
