import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { commands, questions, type CallInput, type CallOutput, type CommandName, type QuestionName } from '../../../shared/contract/bridge/calls.ts';
import { isQuestion, type CallName } from '../../../shared/contract/bridge/index.ts';
import type { OpenRequest } from '../../../shared/contract/service-protocol.ts';
import type { DeskError } from '../../../shared/errors.ts';
import { epochOf } from '../../../shared/time.ts';
import { createCommunityServer, type CommunityServer, type CommunityServerOptions } from '../../../electron/community/server/server.ts';
import { serviceCore, type ServiceCore, type Telling } from '../../../electron/service/desk/service-core.ts';
import { NOW, smallWorld, type Put } from './world.ts';

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'duty-desk-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A community server with a small world, its clock at {@link NOW} and running. */
export async function community(rows: readonly Put[] = smallWorld(), more: Partial<CommunityServerOptions> = {}): Promise<CommunityServer> {
  const base = epochOf(NOW) - performance.now();
  const server = await createCommunityServer({ file: join(folder(), 'community.sqlite'), durable: false, nowMs: () => base + performance.now(), community: { id: 'com-1', name: 'The Test Community', practice: false }, ...more });
  onTestFinished(() => server.close());
  server.ingest(rows as never);
  return server;
}

/** How to open a new, empty database. */
export function newDatabase(): OpenRequest {
  return { databaseFile: join(folder(), 'desk.sqlite'), key: randomBytes(32).toString('hex'), keyKeptBy: 'practice-file' };
}

/** A desk under test: the real service core on a real encrypted file. */
export interface TestDesk {
  readonly core: ServiceCore;
  readonly request: OpenRequest;
  readonly told: Telling[];
  /** Answers a call's value, checked against its output schema; fails the test when the call failed. */
  ask<N extends QuestionName | CommandName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** Answers a call's error; fails the test when the call succeeded. */
  fails(name: QuestionName | CommandName, input: unknown): Promise<DeskError>;
  /** Waits until a condition holds, looking again whenever the desk says something. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
  /** Waits until the desk is in step and has nothing to send. */
  quiet(): Promise<void>;
}

/** Opens a desk; not yet signed in. */
export async function emptyDesk(request: OpenRequest = newDatabase(), online = true): Promise<TestDesk> {
  const told: Telling[] = [];
  const looking = new Set<() => void>();
  const core = serviceCore((message) => {
    told.push(message);
    for (const look of looking) look();
  }, online);
  onTestFinished(() => core.close());
  const opened = await core.open(request);
  if ('fault' in opened) throw new Error(`could not open: ${opened.fault} ${opened.detail ?? ''}`);
  const desk: TestDesk = {
    core,
    request,
    told,
    async ask(name, input) {
      const answer = await core.call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message} ${answer.error.detail ?? ''}`);
      const call: CallName = name;
      const { output } = isQuestion(call) ? questions[call] : commands[call];
      return output.parse(answer.value) as never;
    },
    async fails(name, input) {
      const answer = await core.call(name, input);
      if (answer.ok) throw new Error(`${name} should have failed`);
      return answer.error;
    },
    until: (holds) => new Promise((resolve, reject) => {
      const look = (): void => {
        Promise.resolve().then(holds).then((yes) => {
          if (!yes) return;
          looking.delete(look);
          resolve();
        }, reject);
      };
      looking.add(look);
      look();
    }),
    quiet: () => desk.until(async () => {
      const now = await desk.ask('connection.get', {});
      const waiting = core.sessions()?.running()?.desk.sync.entries().some((one) => one.state === 'queued' || one.state === 'sending');
      return now.state === 'up-to-date' && waiting === false;
    }),
  };
  return desk;
}

/** A desk that is signed in as a colleague and in step. */
export async function deskOf(server: CommunityServer, staffId: string, request?: OpenRequest): Promise<TestDesk> {
  const desk = await emptyDesk(request);
  await desk.ask('connect.community', { url: server.url, token: server.issueToken(staffId) });
  await desk.quiet();
  return desk;
}

/** The queue's filter as the screen first shows it. */
export const everything: CallInput<'cases.list'> = { tab: 'all', state: 'open', sort: 'oldest', kind: null, reason: null, spaceId: null, member: '', age: null };
