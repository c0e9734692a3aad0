import type { Connection } from '../../../shared/contract/bridge/state.ts';
import { instantOf } from '../../../shared/time.ts';
import { DeskFailure } from '../../../shared/errors.ts';
import { firstLexicon } from '../../../shared/model/triage/first-lexicon.ts';
import { redacted } from '../desk/redacted.ts';
import { serviceCore, type ServiceCore } from '../desk/service-core.ts';
import { exitCodes, failureOf, failureOfFault, HeadlessFailure, type ExitCode } from './exit-codes.ts';
import { help } from './help.ts';
import { openRequest } from './key-file.ts';
import { readOptions, type Options } from './options.ts';
import { asText } from './text.ts';
import { triageFile } from './triage.ts';
import { verbTable } from './verbs.ts';

/** Where a headless run writes. Each call is one whole text, with its line break. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

async function work(options: Options, streams: Streams): Promise<ExitCode> {
  const { verb, json } = options;
  if (verb === 'help') {
    streams.out(help);
    return exitCodes.ok;
  }
  if (options.folder === '') {
    const document = { ...triageFile(options, firstLexicon) };
    streams.out(json ? `${JSON.stringify(document)}\n` : `${asText('triage', document, instantOf(Date.now()))}\n`);
    return exitCodes.ok;
  }
  const request = await openRequest(options.folder, options.keyFile, (line) => streams.err(`${line}\n`));
  const listeners: ((connection: Connection) => void)[] = [];
  let broken: HeadlessFailure | null = null;
  const core: ServiceCore = serviceCore((message) => {
    if (message.kind === 'event' && message.event.name === 'connection') for (const listener of listeners) listener(message.event.payload);
    if (message.kind === 'fault') broken = failureOfFault(message.fault, message.detail);
    if (message.kind === 'log' && message.level === 'error') streams.err(`${message.text}\n`);
  }, verb === 'sync');
  try {
    const opened = await core.open(request);
    if ('fault' in opened) throw failureOfFault(opened.fault, opened.detail);
    const { document, code } = await verbTable[verb]({ core, options, listen: (listener) => void listeners.push(listener) });
    if (broken !== null) throw broken;
    streams.out(json ? `${JSON.stringify(document)}\n` : `${asText(verb, document, instantOf(Date.now()))}\n`);
    return code;
  } catch (error) {
    throw broken ?? (error instanceof DeskFailure ? failureOf(error.error) : error);
  } finally {
    await core.close();
  }
}

/** Runs one headless command and answers its exit code. Failures are a sentence on stderr, and a document with `--json`. */
export async function runHeadless(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let json = args.includes('--json');
  try {
    const options = readOptions(args);
    json = options.json;
    return await work(options, streams);
  } catch (error) {
    const known = error instanceof HeadlessFailure ? error : new HeadlessFailure(exitCodes.internal, 'internal', `Something went wrong in the desk itself: ${redacted(error)}`);
    streams.err(`${known.message}\n`);
    if (json) streams.out(`${JSON.stringify({ error: { kind: known.kind, message: known.message } })}\n`);
    return known.code;
  }
}
