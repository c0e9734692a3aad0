import type { Post } from '../../../../shared/contract/entities/cases.ts';
import { evidenceOf } from '../../../../shared/model/evidence/index.ts';
import { nameImage } from '../../../../shared/model/images/say.ts';
import { sayReportReason } from '../../../../shared/model/report-reasons.ts';
import { capital, outcomeWords, postStateWords } from '../../desk/outbox/words.ts';
import { html, type Html } from '../html.ts';
import type { BundleFacts, CaseFacts } from './facts.ts';
import { facts as factList, name, said, table, words } from './parts.ts';
import { actWords, caseTitle, count, sayDate, sayWhen } from './words.ts';

/** The words that changed since the text was frozen, or that it is as it was. */
function changes(one: CaseFacts, post: Post): Html {
  const parts = evidenceOf({ frozenBody: one.row.frozenBody, currentBody: post.body }).changes;
  if (parts === null) return html`<p>The text is still as it was then.</p>`;
  return html`<p>What changed since, word by word: removed words are struck through, added words underlined.</p><blockquote class="words" dir="auto">${parts.map(({ change, text }) => (change === 'removed' ? html`<del>${text}</del>` : change === 'added' ? html`<ins>${text}</ins>` : html`${text}`))}</blockquote>`;
}

function becameOf(one: CaseFacts, { mover }: BundleFacts): Html {
  const { post } = one;
  if (post === undefined) return html`<p class="label">What became of it</p><p>The post is not on this computer.</p>`;
  const moved = post.stateAt === null ? '' : ` by ${mover(post.stateBy)}, ${sayWhen(post.stateAt)}`;
  const edited = post.editedAt === null ? null : html`<p>Edited last by ${mover(post.editedBy)}, ${sayWhen(post.editedAt)}.</p>`;
  return html`<p class="label">What became of it</p><p>${capital(postStateWords[post.state])}${moved}.</p>${edited}${changes(one, post)}`;
}

/** The reports: with names and words only when they were asked for, because words can give a reporter away as well. */
function reports({ reports: rows }: CaseFacts, { order, memberName }: BundleFacts): Html | null {
  if (rows.length === 0) return null;
  if (order.reporters === null) return table(`${count(rows.length, 'report')}; who reported it, and in which words, is left out.`, ['Day', 'Reason'], rows.map((one) => [sayDate(one.at), sayReportReason(one.reason)]));
  const who = (id: string | null): Html => (id === null ? html`The forum’s filter` : name(memberName(id)));
  return table(count(rows.length, 'report'), ['Time', 'Reason', 'Reported by', 'In their words'], rows.map((one) => [sayWhen(one.at), sayReportReason(one.reason), who(one.reporterId), one.words === '' ? '' : html`<span class="words words--line" dir="auto">${one.words}</span>`]));
}

/** The images of the post by what is known of them: a bundle names them and shows none (domain.md 2.12). */
function images({ images: rows, row }: CaseFacts): Html | null {
  if (rows.length === 0) return null;
  const since = (one: CaseFacts['images'][number]): string => `${one.at > row.frozenAt ? ` Put in later, ${sayWhen(one.at)}.` : ''}${one.removedAt === null ? '' : ` Taken out of the post, ${sayWhen(one.removedAt)}.`}`;
  return html`<p class="label">${count(rows.length, 'image')} in the post, named here and not shown</p><ul>${rows.map((one) => html`<li dir="auto">${nameImage(one)}.${since(one)}</li>`)}</ul>`;
}

function history({ actions }: CaseFacts, { colleague }: BundleFacts): Html | null {
  if (actions.length === 0) return null;
  const line = (act: CaseFacts['actions'][number]): Html => {
    const outcome = act.outcome === null ? '' : `, ${outcomeWords[act.outcome]}`;
    const to = act.toStaffId === null ? '' : ` to ${colleague(act.toStaffId) ?? 'everyone'}`;
    return html`<li><time datetime="${act.at}">${sayWhen(act.at)}</time><div>${actWords[act.kind]}${to}${outcome}${act.by === null ? null : html` <span class="quiet">by ${colleague(act.by)}</span>`}${act.text?.trim() ? said(act.text) : null}</div></li>`;
  };
  return html`<p class="label">What was decided, by whom and why</p><ol class="history">${actions.map(line)}</ol>`;
}

function notes({ notes: rows }: CaseFacts, { colleague }: BundleFacts): Html | null {
  if (rows.length === 0) return null;
  return html`<p class="label">Notes</p><ol class="history">${rows.map((note) => html`<li><time datetime="${note.at}">${sayWhen(note.at)}</time><div>${colleague(note.by)}${note.visibility === 'staff' ? html` <span class="mark">staff only</span>` : null}${said(note.text)}</div></li>`)}</ol>`;
}

/** One case: the text as it was reported, what became of it, what was decided. */
export function caseArticle(one: CaseFacts, no: number, facts: BundleFacts): Html {
  const { row, spaceName } = one;
  const closed = row.state === 'closed' && row.closedAt !== null;
  return html`<article id="case-${no}"><div class="head"><h3>Case ${no}. ${caseTitle(one)}</h3><time datetime="${row.openedAt}">opened ${sayWhen(row.openedAt)}</time></div>
${factList([
    ['Where', spaceName],
    ['Account', row.memberId === facts.member.id ? null : name(facts.memberName(row.memberId))],
    ['Outcome', closed ? `${capital(row.outcome === null ? 'closed' : outcomeWords[row.outcome])}, decided by ${facts.colleague(row.closedBy) ?? 'the forum'}, ${sayWhen(row.closedAt ?? '')}` : row.withStaff ? 'Open, with staff' : 'Open'],
    ['Why', closed && row.closingNote?.trim() ? said(row.closingNote) : null],
    ['Appeal', row.appealOf === null ? null : 'This case is an appeal against an earlier decision.'],
  ])}
<p class="label">${row.kind === 'pending' ? 'As it was when it came in' : 'As it was when it was reported'}, ${sayWhen(row.frozenAt)}</p>${row.frozenTitle === null ? null : html`<p class="quiet">Title: <span class="words words--line" dir="auto">${row.frozenTitle}</span></p>`}${words(row.frozenBody)}${images(one)}
${becameOf(one, facts)}${reports(one, facts)}${history(one, facts)}${notes(one, facts)}</article>
`;
}
