import { currentRoute } from '../../../app/routes.ts';
import { talkId } from '../ids.ts';

/** So near its end, a conversation keeps showing its end when something is added. */
export const NEAR_END_PX = 80;
/** Who has touched neither keys nor mouse for longer may have left the desk, with the window in front. */
const HERE_MS = 2 * 60_000;

/** What scrolls: the conversation itself, or in a narrow window all of the pane, with the reply below. */
export const scrollerOf = (box: HTMLElement): HTMLElement => (getComputedStyle(box).overflowY === 'visible' ? (box.parentElement ?? box) : box);

let touchedAt = performance.now();

/** Begins to note when this person last touched the desk; once. */
export function followTouch(): void {
  const touched = (): void => { touchedAt = performance.now(); };
  for (const what of ['keydown', 'pointerdown', 'pointermove', 'wheel']) window.addEventListener(what, touched, { capture: true, passive: true });
}

/** Whether somebody sees what is added to a conversation just now: it is open at its end, the window is in front and uncovered, and they are there. */
export function isInFront(conversationId: string): boolean {
  const route = currentRoute();
  const talk = document.getElementById(talkId);
  if (route.screen !== 'inbox' || route.id !== conversationId || talk === null) return false;
  if (!document.hasFocus() || 'covered' in document.documentElement.dataset || performance.now() - touchedAt > HERE_MS) return false;
  const end = talk.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  return end - scrollerOf(talk).getBoundingClientRect().bottom < NEAR_END_PX;
}
