import { app } from 'electron';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { drawWithoutDevice } from './app-events.ts';
import { printPdf } from './export/pdf.ts';
import { registerAppScheme } from './security/app-protocol.ts';
import { silenceChromium } from './security/network-guard.ts';

/** Where the PDF goes: standard output is Chromium's as well. */
const OUT = 3;

/** Prints one document and ends: the document and its foot come as JSON by standard input, the PDF goes out by a pipe. Nothing of either touches the disk. */
async function print(): Promise<void> {
  const { html, footer } = JSON.parse(await text(process.stdin)) as { readonly html: string; readonly footer: string };
  await app.whenReady();
  const { bytes } = await printPdf({ html, footer, signal: new AbortController().signal, onLaidOut: () => undefined, pageFolder: join(import.meta.dirname, '..', 'renderer') });
  const out = createWriteStream('', { fd: OUT });
  await new Promise<void>((resolve, reject) => out.once('error', reject).end(bytes, () => resolve()));
}

registerAppScheme();
silenceChromium(app);
drawWithoutDevice();
const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-print-'));
app.setPath('userData', scratch);
app.on('window-all-closed', () => undefined);
app.once('quit', () => rmSync(scratch, { recursive: true, force: true }));
print().then(() => app.quit(), (error: unknown) => {
  process.stderr.write(`The document could not be printed: ${(error as Error).name}\n`);
  app.exit(1);
});
