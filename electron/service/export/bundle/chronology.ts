import { breakMoments } from '../../../../shared/model/break-history.ts';
import { excerpt } from '../../desk/outbox/words.ts';
import { html, type Html } from '../html.ts';
import type { BreakFacts, BundleFacts, CaseFacts } from './facts.ts';
import type { Numbers } from './numbers.ts';
import { actWords, caseTitle, count, givenWords, momentWords, sayWhen, toldWords, workActs } from './words.ts';

/** One line of the chronology. `who` is null for what came by time alone, the forum or the desk. */
export interface Happening {
  readonly at: string;
  readonly what: Html;
  readonly who: string | null;
  /** The reason or the beginning of it; the whole stands at its place. */
  readonly why?: string | null;
}

/** Longest piece of a reason that a line shows. */
const REASON_LENGTH = 160;


function ofCase(one: CaseFacts, facts: BundleFacts, no: Numbers): Happening[] {
  const ref = no.case(one.row.id);
  const opened: Happening = { at: one.row.openedAt, what: html`${ref} opened. ${caseTitle(one)}`, who: null };
  const acts = one.actions.filter((act) => !workActs.has(act.kind)).map((act): Happening => ({ at: act.at, what: html`${ref}: ${actWords[act.kind].toLowerCase()}`, who: facts.colleague(act.by), why: act.text }));
  const notes = one.notes.map((note): Happening => ({ at: note.at, what: html`${ref}: note`, who: facts.colleague(note.by), why: note.text }));
  return [opened, ...acts, ...notes];
}

function ofBreak({ row, events }: BreakFacts, facts: BundleFacts, no: Numbers): Happening[] {
  const ref = no.break(row.id);
  return breakMoments(row, events, facts.at).map((one): Happening => ({ at: one.at, what: html`${ref}: ${momentWords[one.what].toLowerCase()}`, who: one.act ? (facts.colleague(one.by) ?? 'the desk') : null, why: one.reason }));
}

function ofPoints(facts: BundleFacts, no: Numbers): Happening[] {
  const given = no.given.map((one): Happening => ({ at: one.at, what: html`${no.entry(one.id)}. ${givenWords(one)}`, who: facts.colleague(one.by) }));
  const voided = [...no.voids].map(([id, one]): Happening => ({ at: one.at, what: html`${no.entry(id)} voided`, who: facts.colleague(one.by), why: one.privateNote }));
  const proposed = facts.proposals.map((one): Happening => ({ at: one.at, what: html`Points proposed. ${givenWords(one)}`, who: facts.colleague(one.by) }));
  const declined = facts.proposals.filter((one) => one.state === 'declined').map((one): Happening => ({ at: one.decidedAt ?? one.at, what: html`Proposed points declined. ${givenWords(one)}`, who: facts.colleague(one.decidedBy), why: one.declineReason }));
  return [...given, ...voided, ...proposed, ...declined];
}

/** Everything of a bundle in the order in which it happened, what happened at one instant in the order of the sections. */
export function happenings(facts: BundleFacts, no: Numbers): Happening[] {
  const joined: Happening[] = facts.order.about.kind === 'case' ? [] : [facts.member, ...facts.accounts].map((one) => ({ at: one.joinedAt, what: html`Account ${one.name} made`, who: null }));
  const told = facts.told.map((mark): Happening => ({ at: mark.at, what: html`${mark.how === 'no-contact-route' ? 'Not told of' : 'Told of'} ${mark.aboutKind === 'ledger' ? no.entry(mark.aboutId) : no.break(mark.aboutId)}. ${toldWords[mark.how]}`, who: facts.colleague(mark.by) }));
  const notes = facts.notes.map((note): Happening => ({ at: note.at, what: html`Note about the member`, who: facts.colleague(note.by), why: note.text }));
  const all = [...joined, ...facts.cases.flatMap((one) => ofCase(one, facts, no)), ...ofPoints(facts, no), ...facts.breaks.flatMap((one) => ofBreak(one, facts, no)), ...told, ...notes];
  return all.filter((one) => one.at <= facts.at).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The beginning of the chronology; its lines follow as {@link happeningLine}. */
export function chronologyHead(total: number): Html {
  return html`<section><h2 id="chronology">Chronology</h2><p class="quiet">${count(total, 'entry', 'entries')}, the earliest first. Each leads to its place below, where it stands in full.</p><ol class="history chronicle">`;
}

/** One line of the chronology. */
export function happeningLine({ at, what, who, why }: Happening): Html {
  return html`<li><time datetime="${at}">${sayWhen(at)}</time><span>${what}${who === null ? null : html` <span class="quiet">by ${who}</span>`}${why?.trim() ? html`. <span class="quiet">${excerpt(why, REASON_LENGTH)}</span>` : null}</span></li>`;
}

/** The end of the chronology. */
export const chronologyEnd = html`</ol></section>`;
