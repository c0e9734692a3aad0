import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { HandoverDraft, HandoverNow } from '../../../shared/contract/bridge/handover.ts';
import { tell } from '../../data/bridge.ts';

interface HandoverUi {
  /** Whose draft this is; null before the desk has answered. */
  readonly of: string | null;
  readonly draft: HandoverDraft;
  /** When it was written down on this computer; null for nothing kept. */
  readonly savedAt: string | null;
  /** The dialog that shows what the next would read; where the focus goes in it. */
  readonly dialog: 'preview' | 'hand-on' | null;
  /** The handover that the keyboard is on in the list of kept ones. */
  readonly at: number;
}

const blank: HandoverDraft = { text: '', readers: 'team', leftOut: [], replaces: null };

/** What the person is writing and doing; the page's own from the first answer on, so that no late answer puts older words under their hand. */
export const useHandoverUi = forgetful(create<HandoverUi>(() => ({ of: null, draft: blank, savedAt: null, dialog: null, at: 0 })));

/** Written down this long after the last key; leaving the screen or the window does not wait for it. */
const PAUSE_MS = 400;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Writes down what is being written, at once. */
export async function keepHandoverDraft(): Promise<void> {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  const { draft, of } = useHandoverUi.getState();
  const answer = await tell('handover.keep', { draft });
  if (answer.ok && useHandoverUi.getState().of === of) useHandoverUi.setState({ savedAt: answer.value.at });
}

/** Takes up what the desk kept for this person, once. */
export function takeUpDraft(staffId: string, { draft, readers }: HandoverNow): void {
  if (useHandoverUi.getState().of === staffId) return;
  if (draft === null) useHandoverUi.setState({ of: staffId, draft: { ...blank, readers }, savedAt: null });
  else {
    const { at, ...kept } = draft;
    useHandoverUi.setState({ of: staffId, draft: kept, savedAt: at });
  }
}

/** Changes what is being written; it is kept on this computer a moment later. */
export function changeDraft(change: Partial<HandoverDraft>): void {
  useHandoverUi.setState(({ draft }) => ({ draft: { ...draft, ...change } }));
  clearTimeout(timer);
  timer = setTimeout(() => void keepHandoverDraft(), PAUSE_MS);
}

/** Begins anew once it was handed on: the desk has forgotten it too. */
export function forgetDraft(): void {
  clearTimeout(timer);
  timer = undefined;
  useHandoverUi.setState(({ draft: { readers } }) => ({ draft: { ...blank, readers }, savedAt: null, dialog: null }));
}
