import { isFocusNowhere } from '../../components/focus-nowhere.ts';

/** The element that Enter in the list moves the focus to. */
export const talkId = 'conversation';
/** The element that holds the list's focus. */
export const inboxListId = 'inbox-list';
/** The pane beside the conversation. */
export const besideId = 'inbox-beside';
/** The field in which a reply is written. */
export const replyId = 'inbox-reply';

/** Moves the focus into the reply field; whether it is there. */
export function focusReply(): boolean {
  const field = document.querySelector<HTMLTextAreaElement>(`#${replyId} textarea`);
  field?.focus();
  return field !== null;
}

/** Moves the focus from the reply to the list, or where there is none beside it to what was said. */
export function leaveField(): void {
  (document.getElementById(inboxListId) ?? document.getElementById(talkId))?.focus({ preventScroll: true });
}

/** Whether the focus is in the pane beside the conversation. */
export function isBeside(): boolean {
  return document.getElementById(besideId)?.contains(document.activeElement) ?? false;
}

/** Gives the focus to what was said when a drawer that closes has left it nowhere: what it was opened from may be gone by then. */
export function focusAfterDrawer(): void {
  if (isFocusNowhere()) document.getElementById(talkId)?.focus({ preventScroll: true });
}
