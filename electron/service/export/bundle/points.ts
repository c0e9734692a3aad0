import type { LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import { activePoints } from '../../../../shared/model/ledger.ts';
import { html, type Html } from '../html.ts';
import type { BundleFacts } from './facts.ts';
import type { Numbers } from './numbers.ts';
import { facts as factList, said, words } from './parts.ts';
import { bandWords, count, givenWords, sayDate, sayWhen } from './words.ts';

/** Until when an entry counts, or since when it does not, at the instant of the bundle (domain.md 2.1, 2.2). */
function fate(one: LedgerEntry, facts: BundleFacts, no: Numbers): string {
  const voided = no.voids.get(one.id);
  if (voided !== undefined && voided.at < one.expiresAt) return `Voided ${sayWhen(voided.at)} by ${facts.colleague(voided.by) ?? 'the desk'}`;
  return one.expiresAt <= facts.at ? `Expired ${sayWhen(one.expiresAt)}` : `Counts until ${sayWhen(one.expiresAt)}`;
}

/** The sum as it was when the points were given: "24 + 7 = 31". */
function sum(one: LedgerEntry, { ledger }: BundleFacts): string {
  const before = activePoints(ledger.filter((other) => other.id !== one.id && other.at <= one.at), one.at);
  return `${before} + ${one.points} = ${before + one.points} active points`;
}

/** One entry of the ledger with the wording that was in force then. */
export function entryArticle(one: LedgerEntry, index: number, facts: BundleFacts, no: Numbers): Html {
  const policy = facts.policies.find(({ id }) => id === one.policyId);
  const voided = no.voids.get(one.id);
  const told = facts.told.filter((mark) => mark.aboutKind === 'ledger' && mark.aboutId === one.id);
  return html`<article class="whole" id="entry-${index}"><div class="head"><h3>Entry ${index}. ${givenWords(one)}</h3><time datetime="${one.at}">${sayWhen(one.at)}</time></div>
${factList([
    ['Given by', facts.colleague(one.by)],
    ['Guideline', one.reasonId === null ? 'Not on the list' : null],
    ['Band then', `${one.band.charAt(0).toUpperCase()}${one.band.slice(1)}${policy === undefined ? '' : `, policy version ${policy.version}`}`],
    ['Outside the band', one.offBandReason === null ? null : said(one.offBandReason)],
    ['Total then', sum(one, facts)],
    ['Now', fate(one, facts, no)],
    ['Why voided', voided === undefined ? null : said(voided.privateNote)],
    ['Case', one.caseId === null ? null : no.case(one.caseId)],
    ['Told', told.length === 0 ? (voided === undefined ? 'Not told yet' : null) : told.map((mark) => html`${sayWhen(mark.at)} `)],
    ['Note of the team', one.privateNote.trim() === '' ? null : said(one.privateNote)],
  ])}
${one.evidence.trim() === '' ? null : html`<p class="label">Evidence kept with it</p>${words(one.evidence)}`}</article>
`;
}

/** Points that somebody proposed and staff declined or have not decided about. */
function proposals(facts: BundleFacts): Html | null {
  const rows = facts.proposals.filter((one) => one.state !== 'accepted');
  if (rows.length === 0) return null;
  return html`<h3>Proposed and not given</h3><ol class="history">${rows.map((one) => html`<li><time datetime="${one.at}">${sayWhen(one.at)}</time><div>${givenWords(one)} <span class="quiet">proposed by ${facts.colleague(one.by)}</span>${one.state === 'proposed' ? html`<div>Nobody has decided yet.</div>` : html`<div>Declined by ${facts.colleague(one.decidedBy)}${one.decidedAt === null ? '' : `, ${sayWhen(one.decidedAt)}`}</div>${said(one.declineReason ?? '')}`}</div></li>`)}</ol>`;
}

/** The policy in force for the entries, so that nobody has to know today's (domain.md 2.2). */
function wording(facts: BundleFacts, no: Numbers): Html[] {
  const used = new Set(no.given.map((one) => one.policyId));
  return facts.policies.filter((one) => used.has(one.id)).map((policy) => html`<p class="label">Policy version ${policy.version}, in force from ${sayDate(policy.effectiveFrom)}</p><p>A break is proposed at ${count(policy.threshold, 'active point')}. ${bandWords(policy).join('. ')}.</p>`);
}

/** The head of the section on points. */
export function pointsHead(facts: BundleFacts, no: Numbers): Html {
  return html`<section><h2 id="points">Points</h2>${no.given.length === 0 ? html`<p>No points were given.</p>` : html`<p class="quiet">Each with the wording and the band that were in force when it was given. Later versions of the policy change nothing of it.</p>`}${wording(facts, no)}<div>`;
}

/** The end of the section on points. */
export function pointsEnd(facts: BundleFacts): Html {
  return html`</div>${proposals(facts)}</section>`;
}
