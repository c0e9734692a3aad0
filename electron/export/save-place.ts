import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';

/** What a file is called that somebody saves, and its kind as the system's dialog names it. */
export interface WantedFile {
  readonly name: string;
  readonly kind: { readonly name: string; readonly extensions: string[] };
}

/** Asks where to save a file; null when the person leaves it. With a folder from the flags (tests) nobody is asked. */
export async function choosePlace(window: BrowserWindow, { name, kind }: WantedFile, folder: string | null): Promise<string | null> {
  if (folder !== null) return join(folder, name);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: [kind],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}
