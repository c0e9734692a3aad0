import { breakMoments, type BreakMoment } from '../../../../shared/model/break-history.ts';
import { breakStateAt } from '../../../../shared/model/breaks.ts';
import { sayBreakLength } from '../../../../shared/model/break-length.ts';
import { html, type Html } from '../html.ts';
import type { BreakFacts, BundleFacts } from './facts.ts';
import type { Numbers } from './numbers.ts';
import { facts as factList, said } from './parts.ts';
import { momentWords, scopeWords, sayWhen, stateWords } from './words.ts';

const span = (startsAt: string, endsAt: string | null): string => `${sayWhen(startsAt)} to ${endsAt === null ? 'no end set' : sayWhen(endsAt)}`;

function history({ row, events }: BreakFacts, facts: BundleFacts): Html {
  const line = ({ at, what, act, by, reason, after }: BreakMoment): Html => {
    const terms = act ? html`<div>${span(after.startsAt, after.endsAt)}, from ${scopeWords[after.scope]}${after.reviewAt === null ? '' : `, review ${sayWhen(after.reviewAt)}`}</div>` : null;
    return html`<li><time datetime="${at}">${sayWhen(at)}</time><div>${momentWords[what]}${act ? html` <span class="quiet">by ${facts.colleague(by) ?? 'the desk'}</span>` : null}${terms}${reason.trim() === '' ? null : said(reason)}</div></li>`;
  };
  return html`<p class="label">History</p><ol class="history">${breakMoments(row, events, facts.at).map(line)}</ol>`;
}

/** One break with everything that was done about it. */
export function breakArticle(one: BreakFacts, index: number, facts: BundleFacts, no: Numbers): Html {
  const { row } = one;
  const told = facts.told.filter((mark) => mark.aboutKind === 'break' && mark.aboutId === row.id);
  return html`<article id="break-${index}"><div class="head"><h3>Break ${index}. From ${scopeWords[row.scope]}, ${sayBreakLength(row.startsAt, row.endsAt)}</h3><span class="aside">${row.kind === 'requested' ? 'asked for by the member' : 'enforced'}</span></div>
${factList([
    ['Time', span(row.startsAt, row.endsAt)],
    ['Now', stateWords[breakStateAt(row, facts.at)]],
    ['Ended', row.endedAt === null ? null : sayWhen(row.endedAt)],
    ['Review', row.reviewAt === null ? null : sayWhen(row.reviewAt)],
    ['Watch after it until', row.watchUntil === null ? null : sayWhen(row.watchUntil)],
    ['Reason', row.reason.trim() === '' ? null : said(row.reason)],
    ['Conditions on return', row.conditions.trim() === '' ? null : said(row.conditions)],
    ['Points behind it', row.entryId === null ? null : no.entry(row.entryId)],
    ['Case', row.caseId === null ? null : no.case(row.caseId)],
    ['Told', told.length === 0 ? (row.state === 'proposed' || row.state === 'cancelled' ? null : 'Not told yet') : told.map((mark) => html`${sayWhen(mark.at)} `)],
  ])}${history(one, facts)}</article>
`;
}
