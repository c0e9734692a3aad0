import { plain } from './say.ts';
import { draftOf, type MessageDraft, type Piece } from './message-draft.ts';

/** To whom a message goes, who signs it (first name), and when it is drafted (canonical UTC). */
export interface Addressed {
  readonly memberName: string;
  readonly writer: string;
  readonly now: string;
}

/** The member's points at this instant and the community's threshold. */
export interface Standing {
  readonly total: number;
  readonly threshold: number;
}

/** A piece that begins a new paragraph. */
export const opens = (key: string, text: string): Piece => ({ key, text, opens: true });
/** A piece that goes on in its paragraph. */
export const goesOn = (key: string, text: string): Piece => ({ key, text, opens: false });

/** With a capital at its beginning. */
export const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Greeting and first sentence share a line, as one writes a short letter. The keys must differ. */
export function letter(to: Addressed, [first, ...body]: readonly Piece[], figures: readonly number[]): MessageDraft {
  const hi = first === undefined ? [] : [{ ...first, text: `Hi ${plain(to.memberName)}, ${/^I\b/u.test(first.text) ? first.text : first.text.charAt(0).toLowerCase() + first.text.slice(1)}` }];
  return draftOf([...hi, ...body, opens('name', plain(to.writer))], figures);
}
