import type { RiskPrintOrder, RiskSummary } from '../../../../shared/contract/bridge/risk.ts';
import type { RiskRecord } from '../../../../shared/contract/entities/risk.ts';
import { fieldLabels, riskQuestions, type RiskField } from '../../../../shared/model/risk/questions.ts';
import { sayField, sayStep, type NameOf } from '../../../../shared/model/risk/say.ts';
import type { RiskStanding } from '../../../../shared/model/risk/standing.ts';
import { stillToAsk } from '../../../../shared/model/risk/to-ask.ts';
import { sayExact } from '../../../../shared/time.ts';
import { facts, name, said, table, words } from '../bundle/parts.ts';
import { count } from '../bundle/words.ts';
import { documentEnd, documentHead } from '../document.ts';
import { html, type Html } from '../html.ts';

/** What a record on paper is made of. Texts come without the names of other members. */
export interface RiskPaper {
  readonly order: RiskPrintOrder;
  readonly row: RiskRecord;
  readonly standing: RiskStanding;
  readonly summary: RiskSummary;
  readonly community: string;
  readonly nameOf: NameOf;
  /** Takes the names of other members out of a text. */
  readonly clean: (text: string) => string;
  readonly places: number;
  readonly by: string;
  /** Canonical UTC. */
  readonly at: string;
  readonly unsent: boolean;
}

/** The parts after the questions, in the order of the record. */
const told: readonly RiskField[] = ['ageBand', 'safetyFactors', 'decision', 'decidedBy', 'discussedWith', 'reasonsForActing', 'reasonsForNotActing', 'signposting', 'servicesContacted', 'memberTold', 'reviewDueAt'];

function title({ order, row, summary, standing, community, nameOf, by, at }: RiskPaper): Html {
  const { closed } = standing;
  return html`<div class="title"><p class="community">${community}</p><h1>Risk record</h1><p class="about">About ${name(summary.member.name)}</p>
${facts([
    ['Written by', `${nameOf(row.by)}, ${sayExact(row.at)}`],
    ['Closed', closed === null ? 'No, it is open' : `By ${nameOf(closed.by)}, ${sayExact(closed.at)}`],
    ['What it is for', said(order.purpose)],
    ['Made by', by],
    ['Made at', `${sayExact(at)}, London time`],
  ])}`;
}

function left({ order, places, unsent, standing }: RiskPaper): string[] {
  return [
    'Who reported something is not named.',
    ...(places > 0 ? [`Names of other members are left out in ${count(places, 'place')}, and shown as “[another member]”.`] : ['No other member is named.']),
    ...(order.colleagues ? [] : ['Colleagues are not named.']),
    ...(order.evidence ? [] : ['The whole messages or posts from which the words were taken are not in it.']),
    ...(order.history || standing.steps.length === 0 ? [] : [`${count(standing.steps.length, 'addition')} and what stood before ${standing.steps.length === 1 ? 'it' : 'them'} are not in it; it shows the record as it stands.`]),
    ...(unsent ? ['Some of it was saved on this computer and had not reached the community when this was made.'] : []),
    'It holds no score and no level: those who wrote it decided, with reasons.',
  ];
}

function answers({ standing: { record }, clean }: RiskPaper): Html {
  return table('What was asked, and what the member said', ['Question', 'Answer'], riskQuestions.map(({ field, label }) => [label, clean(sayField(field, record, () => ''))]));
}

function rest({ standing, nameOf, clean }: RiskPaper): Html {
  const { record, closed, outcome } = standing;
  const open = new Set(stillToAsk(record, closed !== null));
  return facts([
    ...told.map((field) => [fieldLabels[field], open.has(field) && field !== 'memberTold' ? html`<span class="quiet">Still to ask or to write</span>` : said(clean(sayField(field, record, nameOf)))] as const),
    ['Outcome', outcome === null ? null : said(clean(outcome))],
  ]);
}

function history({ standing, nameOf, clean }: RiskPaper): Html {
  const lines = standing.steps.map((step) => {
    const { label, was, now } = sayStep(step, standing.record, nameOf);
    const { at, by, reason } = step.addition;
    return html`<li><time datetime="${at}">${sayExact(at)}</time><div><p><strong>${label}</strong> <span class="quiet">by ${nameOf(by)}</span></p>${was === null ? null : html`<p class="quiet">Before: ${clean(was)}</p>`}${now.trim() === '' ? null : said(clean(now))}${reason.trim() === '' ? null : html`<p class="quiet">Reason: ${clean(reason)}</p>`}</div></li>`;
  });
  return html`<section><h2>What was added</h2><p class="quiet">The earliest first. Nothing in a risk record is overwritten: what stood before is said with each change.</p><ol class="history">${lines}</ol></section>`;
}

/** A risk record as an HTML document for a safeguarding lead or a service (domain.md 2.10): tagged headings, tables and lists, no score. */
export function riskDocument(paper: RiskPaper): string {
  const { order, row, standing: { record, steps }, nameOf, clean } = paper;
  const copies = order.evidence ? row.evidence.map((one) => html`<p class="label">Written ${sayExact(one.at)}, copied ${sayExact(one.copiedAt)}</p>${words(clean(one.text))}`) : [];
  return [
    // The title stands in the file's properties, which show without opening it: it names nobody.
    documentHead('Risk record', false), title(paper),
    html`<div><p class="label">What is not in it</p><ul class="left">${left(paper).map((line) => html`<li>${line}</li>`)}</ul></div>
<div class="care"><p><strong>Handle with care.</strong> This holds a young person’s own words at a hard moment. Give it only to those it was made for, and delete it when it has served.</p></div></div>
<section><h2>The record</h2><h3>Their exact words</h3>${record.exactWords.trim() === '' ? html`<p>None were copied.</p>` : words(clean(record.exactWords))}
${facts([['Seen', `By ${nameOf(record.seenBy)}, ${sayExact(record.seenAt)}`], ['Where', sayField('channel', record, nameOf)], [fieldLabels.urgency, said(clean(sayField('urgency', record, nameOf)))]])}
${answers(paper)}${rest(paper)}</section>`,
    ...(copies.length === 0 ? [] : [html`<section><h2>What the words were taken from</h2>${copies}</section>`]),
    ...(order.history && steps.length > 0 ? [history(paper)] : []),
    documentEnd,
  ].map((part) => part.text).join('');
}
