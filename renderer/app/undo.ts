import { announce } from '../components/LiveAnnouncer.tsx';
import { dismissNotice, notify, type NoticeOptions } from '../components/Notices.tsx';
import { tell } from '../data/bridge.ts';
import { sayError } from '../data/error-words.ts';
import { onForgetting } from './forget.ts';

/** An act that can be taken back. */
export interface Undoable {
  readonly mutationIds: readonly string[];
  /** "Closed: no action", as its notice says. */
  readonly words: string;
  /** What the screen does once it is taken back, such as going back to the case. */
  readonly after?: (() => void) | undefined;
}

interface Kept extends Undoable {
  readonly noticeId: string;
}

/** More than anybody goes back by key. */
const KEPT = 20;
const acts: Kept[] = [];
const doneId = 'done';
/** The act of the notice that was shown last. */
let shown: Kept | null = null;

onForgetting(() => {
  acts.length = 0;
  shown = null;
});

async function take(act: Kept): Promise<void> {
  const at = acts.indexOf(act);
  if (at >= 0) acts.splice(at, 1);
  dismissNotice(act.noticeId);
  const answer = await tell('undo', { mutationIds: [...act.mutationIds] });
  if (!answer.ok) {
    const { happened, next } = sayError(answer.error);
    notify({ title: happened, detail: next, icon: 'warning' });
    return;
  }
  announce(`Taken back: ${act.words}`);
  notify({ title: `Taken back: ${act.words}`, icon: 'undo', id: 'undone' });
  act.after?.();
}

/** Shows that something was done, with its Undo where there is one. */
export function notifyDone(notice: Omit<NoticeOptions, 'undo' | 'id'>, undoable: Undoable | null): void {
  shown = null;
  if (undoable === null) {
    notify({ ...notice, id: doneId });
    return;
  }
  let act: Kept | null = null;
  // One notice for acts: the newest takes the place of the one before, which Ctrl+Z still reaches.
  const noticeId = notify({ ...notice, id: doneId, undo: () => { if (act) void take(act); } });
  act = { ...undoable, noticeId };
  shown = act;
  acts.push(act);
  if (acts.length > KEPT) acts.shift();
}

/** The community did not take an act: nothing says any more that it was done, and Ctrl+Z goes to the one before. */
export function forgetRefused(mutationId: string): void {
  const at = acts.findIndex(({ mutationIds }) => mutationIds.length === 1 && mutationIds[0] === mutationId);
  const [act] = at < 0 ? [] : acts.splice(at, 1);
  if (act !== undefined && act === shown) dismissNotice(act.noticeId);
}

/** Takes back the last act; again for the one before. */
export async function undoLast(): Promise<void> {
  const act = acts.at(-1);
  if (act) await take(act);
  else notify({ title: 'Nothing to take back', detail: 'What was done before is in the outbox and in each case’s history.', icon: 'undo', id: 'undone' });
}
