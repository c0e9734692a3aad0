import { useSyncExternalStore } from 'react';
import './VisuallyHidden.css';

interface Said {
  polite: string;
  assertive: string;
}

let said: Said = { polite: '', assertive: '' };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Says something to assistive technology that is only seen otherwise: "Closed. Next: paperkite_09, pending post".
 * `assertive` interrupts, and is for a person at risk only.
 */
export function announce(words: string, urgency: keyof Said = 'polite'): void {
  // The same words twice are no change to a live region; a no-break space makes them one.
  said = { ...said, [urgency]: said[urgency] === words ? `${words}\u00a0` : words };
  for (const listener of listeners) listener();
}

/** The two live regions; `DeskUi` holds them. */
export function LiveRegions() {
  const { polite, assertive } = useSyncExternalStore(subscribe, () => said);
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">{polite}</div>
      <div className="visually-hidden" role="alert" aria-live="assertive">{assertive}</div>
    </>
  );
}
