import type { Role } from '../../../../shared/contract/entities/people.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { sayExact, sayMonth } from '../../../../shared/time.ts';
import { html, type Html } from '../html.ts';
import type { BundleFacts } from './facts.ts';
import type { Numbers } from './numbers.ts';
import { facts as factList, name, said } from './parts.ts';
import { caseTitle, count, sayDate, sayWhen } from './words.ts';

const roles: Readonly<Record<Role, string>> = { moderator: 'volunteer moderator', staff: 'staff', lead: 'team lead' };

/** What somebody of a role does not see, so that it cannot be in a bundle of theirs (domain.md 2.11); a sentence each. */
export function unseenBy(role: Role): string[] {
  if (isStaff(role)) return [];
  return ['Messages with the team, risk records and notes for staff only are not in it: volunteer moderators do not read them.'];
}

/** What is not in this bundle, each in a sentence, so that nobody takes it for all there is. */
function leftOut({ order, left, made }: BundleFacts): string[] {
  const lines = [...unseenBy(made.role)];
  if (order.reporters === null) lines.push(left.reporters === 0 ? 'Nobody is named who reported something.' : `Who reported, and in which words, is left out: ${count(left.reporters, 'person', 'people')}.`);
  if (left.staffNotes > 0) lines.push(`${count(left.staffNotes, 'note')} for staff only ${left.staffNotes === 1 ? 'is' : 'are'} left out.`);
  if (left.riskRecords > 0) lines.push(`${count(left.riskRecords, 'risk record')} ${left.riskRecords === 1 ? 'is' : 'are'} kept apart and not part of this bundle.`);
  if (left.conversations > 0) lines.push('Of messages with the team only those are in it that told the member of points or a break.');
  if (made.lastSyncAt === null) lines.push('This computer was still fetching its first copy from the community, so things may be missing.');
  if (made.unsent > 0) lines.push(`${count(made.unsent, 'change')} made on this computer had not reached the community when this was made. Where one concerns the member, it is in here as it was done.`);
  if (made.quarantined > 0) lines.push(`${count(made.quarantined, 'thing')} from the community could not be read on this computer and may be missing.`);
  return lines;
}

function contents(facts: BundleFacts, no: Numbers, happened: number): Html {
  const one = (id: string, label: string, n: number | null): Html => html`<li><a href="#${id}">${label}</a>${n === null ? null : html` <span class="quiet">${n.toLocaleString('en-GB')}</span>`}</li>`;
  return html`<nav aria-label="Contents"><ol class="contents">${[
    one('chronology', 'Chronology', happened),
    one('cases', facts.order.about.kind === 'case' ? 'The case' : 'Cases', facts.cases.length),
    one('points', 'Points', no.given.length),
    one('breaks', 'Breaks', facts.breaks.length),
    one('told', 'What told the member', facts.told.length),
    facts.order.about.kind === 'case' ? null : one('notes', 'Notes about the member', facts.notes.length),
    facts.order.about.kind === 'case' ? null : one('totals', 'Points over time', null),
  ]}</ol></nav>`;
}

/** The title page: what this is, about whom, by whom, when, for what, and what is not in it. */
export function titlePage(facts: BundleFacts, no: Numbers, happened: number): Html {
  const { member, order, made, at } = facts;
  const [only] = facts.cases;
  const about = order.about.kind === 'case' && only ? html`<p class="about">One case about ${name(member.name)}<br>${caseTitle(only)}, opened ${sayDate(only.row.openedAt)}</p>` : html`<p class="about">About ${name(member.name)}</p>`;
  const inForce = facts.policies.filter((one) => one.effectiveFrom <= at);
  return html`<div class="title"><p class="community">${made.community}</p><h1>Evidence bundle</h1>${about}
${factList([
    ['Also known as', facts.accounts.length === 0 ? null : facts.accounts.map((one, i) => [i === 0 ? '' : ', ', name(one.name)])],
    ['Member since', sayMonth(member.joinedAt)],
    ['Age', member.ageBand === 'unknown' ? 'Not known' : member.ageBand],
    ['What it is for', said(order.purpose)],
    ['Made by', `${made.by}, ${roles[made.role]}`],
    ['Made at', `${sayExact(at)}, London time. Everything known to the desk up to then.`],
    ['In step with the community', made.lastSyncAt === null ? 'Never yet' : `${sayWhen(made.lastSyncAt)}`],
    ['Points policy', inForce.map((one) => `version ${one.version} from ${sayDate(one.effectiveFrom)}`).join('; ')],
    ['Reporters', order.reporters === null ? 'Left out' : html`Named. The reason, which is on record:${said(order.reporters)}`],
    ['Notes for staff only', facts.order.staffNotes ? 'Included' : 'Left out'],
  ])}
${contents(facts, no, happened)}
<div><p class="label">What is not in it</p><ul class="left">${leftOut(facts).map((line) => html`<li>${line}</li>`)}</ul></div>
<div class="care"><p><strong>Handle with care.</strong> This holds a young person’s own words and what the team decided about them, in full, and some of it may be distressing to read. Texts of the team are as they were written and may mention others. Give it only to those it was made for, and delete it when it has served.</p></div></div>
`;
}
