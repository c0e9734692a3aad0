import { isFocusNowhere } from '../../components/focus-nowhere.ts';

/** Where the focus goes when what had it is gone: the member's standing beside a case, the member's own screen, the evidence. */
const places = ['member-pane', 'member', 'evidence'];

/** Frames that a closing dialog needs until it has given the focus back. */
const FRAMES = 4;

/** Moves a focus that was lost to the nearest place that it can go on from; leaves any other where it is. */
export function keepFocus(): void {
  if (!isFocusNowhere()) return;
  places.map((id) => document.getElementById(id)).find((one) => one !== null)?.focus({ preventScroll: true });
}

/** {@link keepFocus}, once a dialog that closes has given the focus back. */
export function keepFocusSoon(frames = FRAMES): void {
  requestAnimationFrame(() => (frames > 0 ? keepFocusSoon(frames - 1) : keepFocus()));
}
