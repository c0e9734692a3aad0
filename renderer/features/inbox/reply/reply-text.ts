import type { ReplyStart } from '../../../../shared/contract/bridge/inbox.ts';
import type { Purpose } from '../../../../shared/contract/entities/inbox.ts';
import { isSigned, type MessageDraft } from '../../../../shared/model/drafts/message-draft.ts';
import type { KeptMessage } from '../../told/use-message.ts';

/** A text with the writer's name below it, where it is not signed yet (domain.md 1.2). */
export function signed(text: string, writer: string): string {
  return isSigned(text, writer) ? text : `${text.trimEnd()}\n\n${writer}`;
}

/** Whether nothing of a person's is in it: it is empty, or only signed. */
export function isBlank(text: string, writer: string): boolean {
  const left = text.trim();
  return left === '' || left === writer.trim();
}

/** Puts a paragraph in where the caret is; where there is none, before the signature. Answers the text and the caret after it. */
export function withParagraph(text: string, paragraph: string, caret: number | null, writer: string): { readonly text: string; readonly caret: number } {
  const signature = text.trimEnd().lastIndexOf(`\n\n${writer}`);
  const at = caret ?? (signature >= 0 ? signature : text.length);
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at).trimStart();
  const head = before === '' ? paragraph : `${before}\n\n${paragraph}`;
  return { text: after === '' ? head : `${head}\n\n${after}`, caret: head.length };
}

/** A colleague's text with this person's name in place of theirs, for who takes it over. */
export function resigned(text: string, theirs: string, writer: string): string {
  const lines = text.trimEnd().split('\n');
  if ((lines.at(-1) ?? '').trim() !== theirs) return signed(text, writer);
  return [...lines.slice(0, -1), writer].join('\n');
}

/** What is kept of a reply besides its words: the saved reply it began from, and the message that was the latest then. */
export interface Beginning {
  /** The saved reply as it was put into the field; null for one's own words. */
  readonly from: { readonly id: string; readonly text: string } | null;
  readonly since: string;
}

/** As the desk keeps a message: what it began from is its base. */
export function baseOf({ from, since }: Beginning): MessageDraft {
  const of = from === null ? [] : [{ key: 'from', text: from.id, opens: false }];
  return { text: from?.text ?? '', pieces: [{ key: 'since', text: since, opens: false }, ...of], figures: [] };
}

/** The beginning of a reply that was kept. */
export function beginningOf({ base }: KeptMessage, latest: string): Beginning {
  const piece = (key: string): string | undefined => base.pieces.find((one) => one.key === key)?.text;
  const id = piece('from');
  return { from: id === undefined ? null : { id, text: base.text }, since: piece('since') ?? latest };
}

/** The saved replies that suit a purpose first, then those for any, then the others; put away ones not at all. */
export function startsFor(replies: readonly ReplyStart[], purpose: Purpose | null): { readonly fits: ReplyStart[]; readonly any: ReplyStart[]; readonly others: ReplyStart[] } {
  const known = replies.filter((one) => !one.archived);
  const fits = purpose === null ? [] : known.filter((one) => one.purpose === purpose);
  return { fits, any: known.filter((one) => one.purpose === null), others: known.filter((one) => one.purpose !== null && one.purpose !== purpose) };
}

/** Whether everything typed is in the words. */
export function holds(words: string, typed: string): boolean {
  const text = words.toLocaleLowerCase('en-GB');
  return typed.toLocaleLowerCase('en-GB').split(/\s+/u).every((one) => text.includes(one));
}
