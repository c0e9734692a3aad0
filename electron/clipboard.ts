import { clipboard } from 'electron';

/** How long what was copied of members stays on the clipboard. */
const KEPT_MS = 120_000;

/** What is copied from the desk; of members it goes from the clipboard again, unless something else was copied meanwhile. */
export interface ClipboardGuard {
  /** Copies a text; `passing` says that it is of members. */
  copy(text: string, passing: boolean): void;
  /** What is of members goes now: the desk is locked. */
  clear(): Promise<void>;
}

/** Makes the guard of the clipboard. Electron 45 reads it asynchronously, Electron 33 at once. */
export function clipboardGuard(): ClipboardGuard {
  let copied: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const clear = async (): Promise<void> => {
    clearTimeout(timer);
    const ours = copied;
    copied = null;
    if (ours !== null && (await clipboard.readText()) === ours) clipboard.clear();
  };
  return {
    copy(text, passing) {
      clearTimeout(timer);
      clipboard.writeText(text);
      copied = passing ? text : null;
      if (!passing) return;
      timer = setTimeout(() => void clear(), KEPT_MS);
      timer.unref();
    },
    clear,
  };
}
