import { readBy } from '../shared/contract/read-by.ts';
import { defaultSettings, settings, type Settings } from '../shared/contract/bridge/state.ts';
import { readJson, setAside, writeWhole } from './files.ts';

/**
 * Reads the settings; a profile without any begins with `first`. A file that is not JSON or does not fit the schema is set
 * aside and the defaults are used: how the desk looks must never keep it from opening.
 */
export function readSettings(file: string, first: Settings = defaultSettings): Settings {
  try {
    const found = readJson(file);
    if (found === undefined) return first;
    const read = readBy(settings, found);
    if (read.success) return read.data;
  } catch {
    // Falls through: not JSON, or not readable.
  }
  try {
    setAside(file);
  } catch {
    // A folder that cannot be written has a screen of its own.
  }
  return defaultSettings;
}

/** Keeps the settings. Throws what the file system throws. */
export function writeSettings(file: string, chosen: Settings): void {
  writeWhole(file, `${JSON.stringify(chosen, null, 2)}\n`);
}
