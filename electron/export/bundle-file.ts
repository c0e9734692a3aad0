import type { BrowserWindow } from 'electron';
import type { BundleOrder, BundlePreview, BundleProgress } from '../../shared/contract/bridge/bundle.ts';
import type { CallInput, CallOutput, CommandName, QuestionName } from '../../shared/contract/bridge/calls.ts';
import { isQuestion, type CallName } from '../../shared/contract/bridge/index.ts';
import { DeskFailure, deskError, type DeskError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { inLondon } from '../../shared/time.ts';
import { writeWhole } from '../files.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import { bundleFileName } from './file-name.ts';
import { printPdf } from './pdf.ts';
import { saveFailure } from './save-failure.ts';
import { choosePlace } from './save-place.ts';

/** What making bundles needs. */
export interface BundleParts {
  readonly desk: Pick<Lifecycle, 'call'>;
  readonly windowOf: () => BrowserWindow | null;
  /** Where files are saved without asking, from the flags; null asks. */
  readonly saveFolder: string | null;
  readonly progress: (progress: BundleProgress) => void;
  /** The instant now, ISO 8601. */
  readonly now: () => string;
  readonly log: Log;
}

/** Makes evidence bundles, one at a time. */
export interface BundleMaker {
  save(order: BundleOrder): Promise<Result<CallOutput<'bundle.save'>, DeskError>>;
  stop(): void;
}

const notSaved: CallOutput<'bundle.save'> = { saved: false, file: null, pages: 0 };

/** Makes a {@link BundleMaker}. */
export function bundleMaker({ desk, windowOf, saveFolder, progress, now, log }: BundleParts): BundleMaker {
  let running: AbortController | null = null;

  async function asked<N extends QuestionName | CommandName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const call: CallName = name;
    const answer = await desk.call(name, input, { question: isQuestion(call) });
    if (!answer.ok) throw new DeskFailure(answer.error);
    return answer.value as CallOutput<N>;
  }

  async function gathered(order: BundleOrder, signal: AbortSignal): Promise<string> {
    const { job, total } = await asked('bundle.begin', order);
    const parts: string[] = [];
    progress({ phase: 'gathering', done: 0, total });
    for (;;) {
      if (signal.aborted) {
        await asked('bundle.drop', { job });
        signal.throwIfAborted();
      }
      const next = await asked('bundle.next', { job });
      parts.push(next.html);
      progress({ phase: 'gathering', done: next.done, total });
      if (next.last) return parts.join('');
    }
  }

  async function make(order: BundleOrder, window: BrowserWindow, signal: AbortSignal): Promise<CallOutput<'bundle.save'>> {
    const { member } = (await asked('bundle.preview', { about: order.about })) as BundlePreview;
    const day = inLondon(now()).toPlainDate().toString();
    const file = await choosePlace(window, { name: bundleFileName(day, order.nameInFile ? member.name : null), kind: { name: 'PDF', extensions: ['pdf'] } }, saveFolder);
    if (file === null) return notSaved;
    const html = await gathered(order, signal);
    progress({ phase: 'laying-out', done: 0, total: 0 });
    const { bytes, pages } = await printPdf({ html, footer: 'Evidence bundle, confidential', signal, onLaidOut: () => progress({ phase: 'printing', done: 0, total: 0 }) });
    writeWhole(file, bytes);
    return { saved: true, file, pages };
  }

  /** A failure as the person reads it; nothing of the bundle is in the log. */
  function failure(error: unknown): DeskError {
    if (error instanceof DeskFailure) return error.error;
    log('error', `a bundle could not be made: ${(error as Error).name} ${(error as NodeJS.ErrnoException).code ?? ''}`);
    return saveFailure(error, deskError('internal', 'The bundle could not be made.'));
  }

  return {
    async save(order) {
      const window = windowOf();
      if (window === null) return fail(deskError('not-ready', 'The desk is not open yet.'));
      if (running !== null) return fail(deskError('refused', 'Another bundle is being made. Wait for it, or stop it.'));
      const here = new AbortController();
      running = here;
      // A desk that is closed leaves no window of its own behind.
      const closed = (): void => here.abort();
      window.once('closed', closed);
      try {
        return ok(await make(order, window, here.signal));
      } catch (error) {
        return here.signal.aborted ? ok(notSaved) : fail(failure(error));
      } finally {
        running = null;
        if (!window.isDestroyed()) window.off('closed', closed);
      }
    },
    stop: () => running?.abort(),
  };
}
