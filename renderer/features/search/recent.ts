import { useEffect, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { ask, tell } from '../../data/bridge.ts';

/** Kept by the desk with what one writes: encrypted, on this computer alone, gone with signing out. */
const KEY = 'search/recent';
const base = { text: '', pieces: [], figures: [] };

/** The searches kept, newest first; anything else is none. */
function read(text: string): string[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string').slice(0, limits.recentSearches) : [];
  } catch {
    return [];
  }
}

async function recent(): Promise<string[]> {
  const answer = await ask('draft.get', { key: KEY });
  return answer.ok && answer.value.kept !== null ? read(answer.value.kept.text) : [];
}

/** Keeps a search that led somewhere, the newest first and each once. */
export async function rememberSearch(text: string): Promise<void> {
  const kept = text.trim();
  if (kept === '') return;
  const all = [kept, ...(await recent()).filter((one) => one !== kept)].slice(0, limits.recentSearches);
  await tell('draft.keep', { key: KEY, draft: { text: JSON.stringify(all), base } });
}

/** The searches of this person on this computer, newest first, and a way to forget them all. */
export function useRecentSearches(): { readonly recent: readonly string[]; readonly forget: () => void } {
  const [all, setAll] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    void recent().then((found) => { if (wanted) setAll(found); });
    return () => {
      wanted = false;
    };
  }, []);
  const forget = (): void => {
    setAll([]);
    void tell('draft.keep', { key: KEY, draft: null });
  };
  return { recent: all, forget };
}
