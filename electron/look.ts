import type { Settings } from '../shared/contract/bridge/state.ts';
import { readJson } from './files.ts';

/** What the window must know of the settings before it is opened. */
export type Look = Pick<Settings, 'theme' | 'contrast'>;

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark'];
const contrasts: readonly Settings['contrast'][] = ['system', 'normal', 'high'];

/**
 * The first look at the settings: enough for the window's colour, without the schemas, which are loaded while the page
 * loads. What is not understood here is the system's choice; settings-file.ts reads the file properly a moment later.
 */
export function readLook(file: string): Look {
  try {
    const found = readJson(file) as Partial<Record<keyof Look, unknown>> | null | undefined;
    return { theme: themes.find((theme) => theme === found?.theme) ?? 'system', contrast: contrasts.find((contrast) => contrast === found?.contrast) ?? 'system' };
  } catch {
    return { theme: 'system', contrast: 'system' };
  }
}
