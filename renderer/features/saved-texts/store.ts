import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { KeptReply, KeptSignpost } from '../../../shared/contract/bridge/saved-texts.ts';
import { inBraces, inBrackets } from '../../../shared/model/saved-reply.ts';

/** A saved reply as it is being written, parts in square brackets. `v` is the version it began from; null for a new one. */
export interface ReplyDraft {
  readonly what: 'reply';
  readonly id: string | null;
  readonly v: number | null;
  readonly name: string;
  readonly purpose: KeptReply['purpose'];
  readonly written: string;
}

/** A signpost as it is being written. `place` is its place among those in use, from 0. */
export interface SignpostDraft extends Pick<KeptSignpost, 'name' | 'text' | 'whenToUse'> {
  readonly what: 'signpost';
  readonly id: string | null;
  readonly v: number | null;
  readonly place: number;
}

interface TextsUi {
  /** Kept while one looks elsewhere in the desk, gone with it. */
  readonly draft: ReplyDraft | SignpostDraft | null;
}

/** See {@link TextsUi}. */
export const useTextsUi = forgetful(create<TextsUi>(() => ({ draft: null })));

/** Begins to write a reply: a new one, or another wording of one. */
export function beginReply(reply: KeptReply | null): void {
  useTextsUi.setState({ draft: { what: 'reply', id: reply?.id ?? null, v: reply?.v ?? null, name: reply?.name ?? '', purpose: reply?.purpose ?? null, written: reply === null ? 'Hi [name],\n\n[say back, in your own words, what they told you]\n\n' : inBrackets(reply.body) } });
}

/** Begins to write a signpost: a new one at the end, or another wording of one. */
export function beginSignpost(signpost: KeptSignpost | null, place: number): void {
  useTextsUi.setState({ draft: { what: 'signpost', id: signpost?.id ?? null, v: signpost?.v ?? null, name: signpost?.name ?? '', text: signpost?.text ?? '', whenToUse: signpost?.whenToUse ?? '', place } });
}

/** A reply as it is kept. */
export const bodyOf = ({ written }: ReplyDraft): string => inBraces(written.trim());
