import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCall } from '../../electron/ipc/check-call.ts';
import { commands, questions } from '../../shared/contract/bridge/calls.ts';
import { answeredByMain, callNames, isQuestion, type CallName } from '../../shared/contract/bridge/index.ts';
import { entities, entityNames } from '../../shared/contract/entities/index.ts';
import { errorCodes } from '../../shared/errors.ts';
import { community, deskOf } from '../desk/support/desk.ts';
import { inboxWorld } from '../desk/support/inbox-world.ts';
import { ago, smallWorld } from '../desk/support/world.ts';
import { rowsOf } from '../sync/support/desk.ts';
import { oftenBent } from './support/fuzz/bend.ts';
import { fitting, type Pools } from './support/fuzz/from-schema.ts';
import { amount, heapInUse, progress, tell, within } from './support/fuzz/measure.ts';

// Calls of the bridge, made from their schemas and half of them broken, against the real service on a real database.

const CALLS = amount('DUTY_FUZZ_CALLS', 1_000);
/** Longer than a machine that does much else makes anything wait: the slowest answer took 20 seconds on one with forty programs waiting. */
const HANG_MS = 120_000;
const BATCH = 250;
/** Memory that may be in use beyond what was after the first fifth. */
const MOST_GROWTH = 64 * 1024 * 1024;

/** Ending the session, or leading it elsewhere, would end the run: these have tests of their own. */
const ending: ReadonlySet<CallName> = new Set<CallName>(['session.signOut', 'session.renew', 'connect.community', 'sync.pause']);

test(`${CALLS} made-up calls: each gets an answer by the contract, and nothing is written that the schema refuses`, { timeout: 3_600_000 }, async () => {
  const rows = [...smallWorld(), ...inboxWorld()];
  const server = await community(rows as never);
  const desk = await deskOf(server, 's-lena');
  const pools: Pools = { ids: [...rows.map(({ row }) => (row as { id: string }).id), 'no-such-row'], instants: [ago(0), ago(60), ago(-60), ago(10_000), ago(-10_000), '1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00.000Z'] };
  const called = callNames.filter((name) => !ending.has(name));
  const calls = fc.constantFrom(...called).chain((name) => {
    const { input } = isQuestion(name) ? questions[name] : commands[name];
    return oftenBent(fitting(input, pools), false).map((value) => [name, value] as const);
  });
  const codes: Record<string, number> = {};
  const wrong: string[] = [];
  let flat = 0;
  let most = 0;
  for (let done = 0; done < CALLS; done += BATCH) {
    for (const [at, [name, input]] of fc.sample(calls, { numRuns: BATCH, seed: 7_000 + done }).entries()) {
      const checked = await checkCall(isQuestion(name) ? 'ask' : 'tell', [name, input]);
      // Every tenth goes to the service as it is: it checks for itself, whoever asks.
      const given = at % 10 === 0 ? input : checked.ok ? checked.value.input : null;
      const answer = checked.ok || at % 10 === 0 ? (answeredByMain.has(name) ? checked : await within(HANG_MS, name, desk.core.call(name, given))) : checked;
      const code = answer.ok ? 'ok' : answer.error.code;
      codes[code] = (codes[code] ?? 0) + 1;
      if (!answer.ok && (answer.error.code === 'internal' || !errorCodes.includes(answer.error.code))) wrong.push(`${name}: ${answer.error.code} ${JSON.stringify(input)?.slice(0, 300)}`);
      if (answer.ok && !answeredByMain.has(name)) {
        const output = (isQuestion(name) ? questions[name] : commands[name]).output.safeParse(answer.value);
        if (!output.success) wrong.push(`${name}: ${JSON.stringify(output.error.issues[0])}`);
      }
    }
    desk.told.length = 0;
    if (done > 0 && done % 5_000 === 0) progress('calls', done, CALLS);
    if (done >= CALLS / 5) {
      most = Math.max(most, (flat ||= heapInUse()), done % (BATCH * 20) === 0 ? heapInUse() : 0);
    }
  }
  expect([...new Set(wrong.map((one) => one.split('{')[0]))].map((one) => wrong.find((each) => each.startsWith(one!)))).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(codes['ok']).toBeGreaterThan(CALLS / 10);
  const refused = [...rowsOf(desk.core.sessions()!.running()!.desk.store)].filter(([key, row]) => !entities[key.split('/')[0] as (typeof entityNames)[number]].safeParse(row).success);
  expect(refused).toEqual([]);
  const growth = heapInUse() - flat;
  tell('bridge', { ipcCallsFuzzed: CALLS, ipcCallsAnswered: codes['ok'] ?? 0, ipcHeapGrowthBytes: Math.max(0, growth), ipcHeapMostBytes: most });
  expect(growth).toBeLessThan(MOST_GROWTH);
});
