import { writeSync } from 'node:fs';
import { isQuestion } from '../../shared/contract/bridge/index.ts';
import type { FromService, ToService } from '../../shared/contract/service-protocol.ts';
import { redacted } from './desk/redacted.ts';
import { serviceCore } from './desk/service-core.ts';
import { firstAnswer } from './first-answer.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { parentPort, type Port } from './port.ts';

/** Closing gets this long before the process ends anyway; SQLite's write-ahead log is safe without it. */
const CLOSE_MS = 2_000;
/** A last log line gets this long to reach the parent. */
const LAST_WORDS_MS = 200;
/** The first line to the community and the schemas of all calls take 40 ms each of the one thread that answers the first screen, which comes first. */
const AFTER_FIRST_MS = 250;
/** Today, worked out while the page is still starting, holds so long, milliseconds: it says how long things have waited, in minutes. */
const FIRST_KEPT_MS = 2_000;
const CRASHED = 1;
const NOT_STARTED_BY_THE_DESK = 2;

const isMessage = (message: unknown): message is ToService => typeof message === 'object' && message !== null && typeof (message as { kind?: unknown }).kind === 'string';

/** What waits until the first screen is answered: the schemas by which the first act is checked, and a small heap. */
function afterFirst(): void {
  void import('../../shared/contract/bridge/calls.ts');
  keepHeapSmall();
}

/** Speaks shared/contract/service-protocol.ts on a line: one service, one database, one writer. */
function serve(port: Port): void {
  const send = (message: FromService): void => port.send(message);
  const core = serviceCore((message) => {
    if (message.kind !== 'log') today.forget();
    send(message);
  }, true, AFTER_FIRST_MS);
  const today = firstAnswer(() => core.call('today.get', {}), FIRST_KEPT_MS, () => performance.now());

  const crash = (error: unknown): void => {
    const text = `the desk service crashed: ${redacted(error)}`;
    writeSync(process.stderr.fd, `${text}\n`);
    send({ kind: 'log', level: 'error', text });
    setTimeout(() => process.exit(CRASHED), LAST_WORDS_MS);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);

  const end = (): void => {
    setTimeout(() => process.exit(0), CLOSE_MS).unref();
    void core.close().finally(() => process.exit(0));
  };
  port.onGone(end);

  const closed = async (id: number): Promise<void> => {
    const late = new Promise<void>((resolve) => void setTimeout(resolve, CLOSE_MS));
    await Promise.race([core.close(), late]);
    send({ kind: 'closed', id });
  };

  port.onMessage((message) => {
    if (!isMessage(message)) return send({ kind: 'log', level: 'warn', text: 'the desk service was sent something that is no message' });
    switch (message.kind) {
      case 'open':
        void core.open(message.open).then((answer) => {
          send({ kind: 'opened', id: message.id, answer });
          // The page is still starting, and this is the first thing that it will ask.
          setImmediate(today.ahead);
          setTimeout(afterFirst, AFTER_FIRST_MS);
        });
        return;
      case 'call':
        if (!isQuestion(message.name)) today.forget();
        void ((message.name === 'today.get' ? today.take() : null) ?? core.call(message.name, message.input)).then((result) => send({ kind: 'answer', id: message.id, result }));
        return;
      case 'power':
        core.power(message.what);
        return;
      case 'close':
        void closed(message.id);
        return;
      default:
        send({ kind: 'log', level: 'warn', text: 'the desk service was sent an unknown kind of message' });
    }
  });
}

const port = parentPort();
if (port === null) {
  process.stderr.write('The desk service is started by the desk itself. Without a window use: npm run desk -- help\n');
  process.exitCode = NOT_STARTED_BY_THE_DESK;
} else {
  serve(port);
}
