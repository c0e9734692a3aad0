import { createParser } from 'eventsource-parser';
import { readBy } from '../../../shared/contract/read-by.ts';
import { presence } from '../../../shared/contract/wire.ts';
import { limits } from '../../../shared/limits.ts';
import type { Result } from '../../../shared/result.ts';
import type { CallFailure, LiveChannel, LiveHandlers } from './community.ts';
import { failure } from './failures.ts';

/** An event of the live channel is a cursor or a name; a longer one is not ours. */
const LONGEST_EVENT = 100_000;

function parserFor(handlers: LiveHandlers): (text: string) => void {
  const parser = createParser({
    maxBufferSize: LONGEST_EVENT,
    onEvent({ event, data }) {
      if (event === 'change') handlers.onChange();
      if (event === 'resync') handlers.onResync();
      if (event !== 'presence') return;
      try {
        const said = readBy(presence, JSON.parse(data));
        if (said.success) handlers.onPresence(said.data);
      } catch {
        // A hint that cannot be read is no hint.
      }
    },
  });
  return (text) => parser.feed(text);
}

/**
 * Reads the live channel until it ends, is closed, or is silent for `limits.liveWatchdogMs` (the server says something
 * every 20 s). `connect` opens the stream; it has `limits.requestMs` for that. `onEnd` comes exactly once unless closed.
 */
export function openLive(
  connect: (signal: AbortSignal) => Promise<Result<ReadableStream<Uint8Array>, CallFailure>>,
  handlers: LiveHandlers,
  reason: (error: unknown) => CallFailure,
): LiveChannel {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const within = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(new DOMException('silent', 'TimeoutError')), ms);
  };
  let closed = false;

  const run = async (): Promise<CallFailure> => {
    within(limits.requestMs);
    const opened = await connect(abort.signal);
    if (!opened.ok) return opened.error;
    within(limits.liveWatchdogMs);
    if (closed) return failure('transport', 'closed');
    handlers.onOpen();
    const feed = parserFor(handlers);
    const decoder = new TextDecoder();
    for await (const chunk of opened.value as unknown as AsyncIterable<Uint8Array>) {
      if (closed) break;
      within(limits.liveWatchdogMs);
      feed(decoder.decode(chunk, { stream: true }));
    }
    return failure('transport', 'the live channel ended');
  };

  void run()
    .catch(reason)
    .then((ended) => {
      clearTimeout(timer);
      abort.abort();
      if (!closed) handlers.onEnd(ended);
    });
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      abort.abort();
    },
  };
}
