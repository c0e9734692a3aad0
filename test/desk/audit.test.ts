import { expect, it } from 'vitest';
import { questions, type QuestionName } from '../../shared/contract/bridge/calls.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { sampleOf } from './support/sample.ts';
import { smallWorld } from './support/world.ts';
import { secretWorld } from '../security/support/fuzz/secret-world.ts';

/** What stands in the risk record, and in what was added to it. */
const WORDS = ['SECRET-staff-risk', 'SECRET-staff-danger', 'SECRET-staff-addition'];

const world = () => community([...smallWorld(), ...secretWorld()] as never);
const entries = (desk: TestDesk) => desk.core.sessions()!.running()!.desk.sync.entries();
const traces = (desk: TestDesk) => entries(desk).filter((one) => one.name === 'audit.record@1').map((one) => (one.args['entry'] as { kind: string; targetId: string; reason: string }));

interface Shape { readonly type: string; readonly shape?: Record<string, { readonly def: Shape }>; readonly innerType?: { readonly def: Shape }; readonly entries?: Record<string, string> }

/** An input as it is and with every text in it replaced by each of some others, and every choice by each other one. */
function* varied(value: unknown, def: Shape, texts: readonly string[]): Generator<unknown> {
  yield value;
  if (def.type === 'nullable' && def.innerType) {
    yield null;
    yield* varied(value, def.innerType.def, texts);
  } else if (def.type === 'object' && def.shape) {
    for (const [key, part] of Object.entries(def.shape)) for (const one of varied((value as Record<string, unknown>)[key], part.def, texts)) yield { ...(value as object), [key]: one };
  } else if (def.type === 'enum') yield* Object.values(def.entries ?? {});
  else if (def.type === 'string') yield* texts;
}

it('no question of the bridge tells a word of a risk record, whatever it is asked about, until its opening is noted; then one does', async () => {
  const desk = await deskOf(await world(), 's-lena');
  while (desk.core.sessions()!.store().search.more(500) !== null);
  desk.core.sessions()!.store().quarantine.put({ t: 'riskRecord', id: 'rr-odd', v: 3, why: 'does not fit', raw: `{"t":"riskRecord","row":{"exactWords":"${WORDS[0]}"}}`, at: '2026-05-14T13:00:00.000Z' });
  desk.core.sessions()!.store().quarantine.put({ t: '?', id: 'odd', v: 3, why: 'no kind', raw: `{"row":{"immediateDanger":{"answer":"yes","words":"${WORDS[1]}"}}}`, at: '2026-05-14T13:00:00.000Z' });
  desk.core.sessions()!.store().quarantine.put({ t: 'post', id: 'p-odd', v: 3, why: 'does not fit', raw: '{"body":"a post that does not fit"}', at: '2026-05-14T13:00:00.000Z' });
  // The ids of the world, a day and a week to ask about, and the words themselves as somebody would type them.
  const texts = ['rr-secret', 'rc-secret', 'm-hazel', 'c-hazel', 'p-hazel', 'k-secret', 'k-secret.1', 'h-secret', 'n-secret', 'k:rr-secret', '2026-05-14', '2026-W20', 'risk.recorded', 'risk.reviews', '2026-05-14T13:19:00.000Z', ...WORDS, ...WORDS.map((one) => one.slice(13))];
  const told: string[] = [];
  const answered = new Set<QuestionName>();
  const { rows } = await desk.ask('members.chronology', { id: 'm-hazel', at: null, kind: null, after: null });
  const lines = rows.map(({ key }) => ({ id: 'm-hazel', key, at: null }));
  expect(lines.map(({ key }) => key)).toContain('k:rr-secret');
  for (const name of Object.keys(questions) as QuestionName[]) {
    for (const input of name === 'members.entry' ? lines : varied(sampleOf(questions[name].input), questions[name].input.def as unknown as Shape, texts)) {
      if (!questions[name].input.safeParse(input).success) continue;
      const answer = await desk.core.call(name, input);
      if (answer.ok) answered.add(name);
      // What was typed comes back where it was not understood.
      const said = JSON.stringify(answer).replaceAll(JSON.stringify(input).slice(1, -1), '');
      const asked = JSON.stringify(input);
      for (const word of WORDS) if (said.includes(word) && !asked.includes(word)) told.push(`${name} ${asked}`);
    }
  }
  expect(told).toEqual([]);
  // It did ask: also what is about the record itself.
  for (const name of ['risk.about', 'risk.reviews', 'members.entry', 'members.get', 'search.find', 'today.get', 'inbox.list', 'cases.get', 'quarantine.list', 'weekly.get'] as const) expect(answered, name).toContain(name);
  expect(traces(desk)).toEqual([]);
  expect((await desk.ask('quarantine.list', {})).map((one) => one.raw.includes('does not fit'))).toContain(true);
  expect(await desk.fails('risk.get', { recordId: 'rr-secret', opening: '00000000-0000-4000-8000-000000000000' })).toMatchObject({ code: 'not-allowed' });
  const { opening } = await desk.ask('risk.open', { recordId: 'rr-secret' });
  expect(traces(desk)).toMatchObject([{ kind: 'risk-viewed', targetId: 'rr-secret' }]);
  expect(JSON.stringify(await desk.ask('risk.get', { recordId: 'rr-secret', opening }))).toContain(WORDS[0]);
});

it('that it was read stays on record: taken back or discarded it is not, and the team lead has it from another desk', async () => {
  const server = await world();
  const desk = await deskOf(server, 's-tom');
  await desk.ask('sync.pause', { paused: true });
  await desk.ask('risk.open', { recordId: 'rr-secret' });
  const [trace] = entries(desk).filter((one) => one.name === 'audit.record@1');
  expect(desk.core.sessions()!.running()!.desk.sync.canUndo(trace!.id)).toBe(false);
  expect(await desk.fails('undo', { mutationIds: [trace!.id] })).toMatchObject({ code: 'cannot-undo' });
  expect(await desk.fails('outbox.settle', { id: trace!.id, choice: 'discard', text: null })).toMatchObject({ code: expect.any(String) });
  expect(traces(desk)).toHaveLength(1);
  await desk.ask('sync.pause', { paused: false });
  await desk.quiet();
  const lena = await deskOf(server, 's-lena');
  expect(lena.core.sessions()!.store().db.prepare(`SELECT "kind", "target_id" AS "id", "by" FROM "audit_entries" WHERE "id" <> 'a-secret'`).all()).toEqual([{ kind: 'risk-viewed', id: 'rr-secret', by: 's-tom' }]);
});
