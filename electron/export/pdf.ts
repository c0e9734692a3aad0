import { app, BrowserWindow, type Session, type WebPreferences } from 'electron';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { STYLE_PATH } from '../service/export/document.ts';
import { printStyle } from '../service/export/style.ts';
import { facesAsked, PRINT_PAGE, printSession } from '../security/print-session.ts';
import { pageFaces } from './faces.ts';

/** 2,400 pages took a minute on a busy computer; whatever takes longer than this will not end. A person can stop it before. */
const PRINT_MS = 600_000;
/** So often a document that came without tags or with a face too few is printed again. */
const MORE_TRIES = 3;
/** A printing that was ended goes on in Chromium for a moment; whatever is printed meanwhile fails, or never ends. The next one waits for it, at most this long. */
const ENDS_MS = 30_000;
/** And is tried again so often, so many milliseconds apart. */
const AFTER_ENDED = { tries: 20, ms: 250 } as const;

/** What the printed document may do: be laid out. No script runs in it, not even ours. */
function webPreferences(session: Session): WebPreferences {
  return {
    session, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, javascript: false, images: false, webSecurity: true,
    allowRunningInsecureContent: false, webviewTag: false, navigateOnDragDrop: false, disableDialogs: true, spellcheck: false, webgl: false, plugins: false, devTools: false,
  };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The foot of every page. Chromium draws it apart from the document, where no bundled face reaches: the system's own. */
function footer(words: string): string {
  const safe = words.replaceAll(/[&<>"]/gu, (character) => escapes[character] ?? '');
  return `<style>.foot{width:100%;box-sizing:border-box;padding:0 18mm;display:flex;justify-content:space-between;font:7.5pt system-ui,sans-serif;color:#655e51}</style><div class="foot"><span>${safe}</span><span><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
}

/** A PDF and how many pages it has. */
export interface Pdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/** Counts the pages of a PDF as Chromium writes it. */
export function countPages(bytes: Buffer): number {
  return bytes.toString('latin1').match(/\/Type \/Page(?![a-zA-Z])/gu)?.length ?? 0;
}

/** Whether a PDF carries the structure that a screen reader needs. */
function isTagged(bytes: Buffer): boolean {
  return bytes.includes('/StructTreeRoot');
}

/** What printing needs: a whole document with its own policy (`service/export/document.ts`), and words for the foot of each page. */
export interface PrintOrder {
  readonly html: string;
  readonly footer: string;
  /** Ends the printing at once; it then rejects. */
  readonly signal: AbortSignal;
  readonly onLaidOut: () => void;
  /** Where the built page lies, whose faces are used; the app's own unless said otherwise. */
  readonly pageFolder?: string;
}

let before: Promise<unknown> = Promise.resolve();
/** Settles when Chromium has ended the last printing too. */
let atRest: Promise<unknown> = Promise.resolve();

/** Rejects when a printing is ended, also while it waits for its turn. */
function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = (): void => reject(new Error('The printing was ended.'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/**
 * Prints a document as a tagged A4 PDF with an outline, in a hidden window that can do nothing but lay it out. Nothing of it
 * touches the disk. One after the other. Rejects when it was ended, or did not come about within ten minutes.
 */
export function printPdf(order: PrintOrder): Promise<Pdf> {
  const turn = before;
  const mine = Promise.race([turn, endOf(order.signal)]).then(() => printNow(order));
  before = Promise.allSettled([turn, mine]).then(() => atRest);
  return mine;
}

async function printNow({ html, footer: words, signal, onLaidOut, pageFolder = join(app.getAppPath(), 'out', 'renderer') }: PrintOrder): Promise<Pdf> {
  const faces = pageFaces(pageFolder);
  const session = printSession({ html, stylePath: STYLE_PATH, style: `${faces.rules}\n${printStyle}`, fonts: faces.files });
  const window = new BrowserWindow({ show: false, webPreferences: webPreferences(session) });
  const ended = new Promise<never>((_resolve, reject) => {
    endOf(AbortSignal.any([signal, AbortSignal.timeout(PRINT_MS)])).catch(reject);
    window.webContents.once('render-process-gone', () => reject(new Error('The printing stopped by itself.')));
  });
  let printing: Promise<unknown> = Promise.resolve();
  try {
    signal.throwIfAborted();
    await Promise.race([window.loadURL(PRINT_PAGE), ended]);
    onLaidOut();
    const once = (pages: string): Promise<Buffer> => printing = window.webContents.printToPDF({
      pageRanges: pages, pageSize: 'A4', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true, displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer(words),
    });
    const print = async (pages = ''): Promise<Buffer> => {
      for (let left: number = AFTER_ENDED.tries; ; left -= 1) {
        try {
          return await once(pages);
        } catch (error) {
          if (left === 0 || signal.aborted || window.isDestroyed()) throw error;
          await sleep(AFTER_ENDED.ms);
          if (signal.aborted || window.isDestroyed()) throw error;
        }
      }
    };
    // Laying out for paper asks for the faces, and does not wait for them; the first page costs one layout.
    await Promise.race([print('1'), ended]);
    let [before, bytes] = [facesAsked().length, await Promise.race([print(), ended])];
    const isWhole = (): boolean => isTagged(bytes) && facesAsked().length === before && faces.drawnIn(bytes, facesAsked());
    // Chromium leaves the tags out when the tree for assistive technology is late, as on a busy computer.
    for (let again = 0; again < MORE_TRIES && !isWhole(); again += 1) [before, bytes] = [facesAsked().length, await Promise.race([print(), ended])];
    return { bytes, pages: countPages(bytes) };
  } finally {
    printSession(null);
    const close = (): void => { if (!window.isDestroyed()) window.destroy(); };
    // A desk that is closed waits for nothing, and leaves no window behind.
    const others = BrowserWindow.getAllWindows().filter((one) => one !== window);
    for (const one of others) one.once('closed', close);
    if (others.length === 0) close();
    atRest = Promise.race([printing.catch(() => undefined), sleep(ENDS_MS)]).then(() => {
      close();
      for (const one of others) if (!one.isDestroyed()) one.off('closed', close);
    });
  }
}
