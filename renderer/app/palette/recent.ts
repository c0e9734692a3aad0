import type { IconName } from '../../components/icons.ts';
import { icons } from '../../components/icons.ts';
import { ask, tell } from '../../data/bridge.ts';

/** Somebody or something that was chosen; `name` is a member's, set in the face that tells look-alikes apart. */
export interface Chosen {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly name: string | null;
}

/** Kept by the desk with what one writes: encrypted, on this computer alone, gone with signing out. */
const KEY = 'palette/recent';
const KEPT = 6;
const base = { text: '', pieces: [], figures: [] };

const isChosen = (one: unknown): one is Chosen => {
  const { id, icon, label, name } = (one ?? {}) as Record<keyof Chosen, unknown>;
  return typeof id === 'string' && typeof label === 'string' && (name === null || typeof name === 'string') && typeof icon === 'string' && icon in icons;
};

/** What was chosen lately, the newest first. */
export async function recentChoices(): Promise<readonly Chosen[]> {
  const answer = await ask('draft.get', { key: KEY });
  if (!answer.ok || answer.value.kept === null) return [];
  try {
    const found: unknown = JSON.parse(answer.value.kept.text);
    return Array.isArray(found) ? found.filter(isChosen).slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps a choice, the newest first and each once. */
export async function rememberChoice(chosen: Chosen): Promise<void> {
  const all = [chosen, ...(await recentChoices()).filter(({ id }) => id !== chosen.id)].slice(0, KEPT);
  await tell('draft.keep', { key: KEY, draft: { text: JSON.stringify(all), base } });
}

/** Forgets every choice. */
export async function forgetChoices(): Promise<void> {
  await tell('draft.keep', { key: KEY, draft: null });
}
