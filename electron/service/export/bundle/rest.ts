import { activePoints, forecast, pointsSeries } from '../../../../shared/model/ledger.ts';
import { policyInForce } from '../../../../shared/model/points-policy.ts';
import { plusLondonMonths } from '../../../../shared/time.ts';
import { html, type Html } from '../html.ts';
import { stepPlot } from '../plot.ts';
import type { BundleFacts } from './facts.ts';
import type { Numbers } from './numbers.ts';
import { said, table } from './parts.ts';
import { count, sayWhen, toldWords } from './words.ts';

/** What told the member, word for word. A message of the team is the team's, so it is set as such. */
export function toldSection(facts: BundleFacts, no: Numbers): Html {
  const one = (mark: BundleFacts['told'][number]): Html => {
    const message = mark.messageId === null ? undefined : facts.messages.get(mark.messageId);
    const body = message !== undefined ? said(message.body) : mark.how === 'message' && mark.messageId !== null ? html`<p class="quiet">The message itself is read by staff.</p>` : null;
    return html`<li><time datetime="${mark.at}">${sayWhen(mark.at)}</time><div>${mark.aboutKind === 'ledger' ? no.entry(mark.aboutId) : no.break(mark.aboutId)}. ${toldWords[mark.how]} <span class="quiet">by ${facts.colleague(mark.by)}</span>${body}${mark.reason.trim() === '' ? null : said(mark.reason)}</div></li>`;
  };
  return html`<section><h2 id="told">What told the member</h2>${facts.told.length === 0 ? html`<p>Nothing so far.</p>` : html`<ol class="history">${facts.told.map(one)}</ol>`}</section>
`;
}

/** Notes about the member; those about a case stand with it. */
export function notesSection(facts: BundleFacts): Html {
  return html`<section><h2 id="notes">Notes about the member</h2>${facts.notes.length === 0 ? html`<p>None${facts.left.staffNotes > 0 ? ' besides those left out' : ''}.</p>` : html`<ol class="history">${facts.notes.map((note) => html`<li><time datetime="${note.at}">${sayWhen(note.at)}</time><div>${facts.colleague(note.by)}${note.visibility === 'staff' ? html` <span class="mark">staff only</span>` : null}${said(note.text)}</div></li>`)}</ol>`}</section>
`;
}

/** The totals over time, drawn and as a table: known up to the bundle's instant, then what will be if nothing is added. */
export function totalsSection({ ledger, policies, at }: BundleFacts): Html {
  const first = ledger.reduce<string | null>((least, one) => (least === null || one.at < least ? one.at : least), null);
  const line = policyInForce(policies, at)?.threshold ?? 0;
  if (first === null) return html`<section><h2 id="totals">Points over time</h2><p>No points were given, so there is nothing to draw.</p></section>`;
  const ahead = forecast(ledger, at);
  const to = [plusLondonMonths(at, 1), ahead.at(-1)?.at ?? at].toSorted().at(-1) ?? at;
  const from = plusLondonMonths(first, -1);
  const steps = pointsSeries(ledger, from, to);
  const total = activePoints(ledger, at);
  const label = `Active points from ${sayWhen(from)} to ${sayWhen(to)}. ${count(total, 'point')} at the time of this bundle; the line of ${line} is drawn across.`;
  return html`<section><h2 id="totals">Points over time</h2><p>${count(total, 'active point')} at ${sayWhen(at)}. The line of ${line} is where a break is proposed; it is today’s and may have been another before. Right of the upright line is what will be if nothing is added.</p>
${stepPlot({ label, from, to, until: at, line, steps })}
${table('Active points from each time on', ['From', 'Active points', ''], steps.map((step) => [sayWhen(step.at), step.total, step.at > at ? 'if nothing is added' : '']))}</section>
`;
}
