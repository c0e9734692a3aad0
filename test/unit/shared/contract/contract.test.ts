import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { callNames, isCommand, isNothing, isQuestion, takesNothing } from '../../../../shared/contract/bridge/index.ts';
import { commands, questions } from '../../../../shared/contract/bridge/calls.ts';
import { entities, entityNames, isEntityName } from '../../../../shared/contract/entities/index.ts';
import { isMutationName, mutationNames, mutations } from '../../../../shared/contract/mutations/index.ts';
import { openApiDocument } from '../../../../shared/contract/openapi.ts';
import { body, id, instant } from '../../../../shared/contract/primitives.ts';
import { pushRequest } from '../../../../shared/contract/wire.ts';

describe('primitives', () => {
  test.each(['2026-05-14T13:02:11Z', '2026-05-14T13:02:11.0Z', '2026-05-14T13:02:11.000+01:00', '2026-13-14T13:02:11.000Z', '2026-02-29T13:02:11.000Z', '2026-04-31T13:02:11.000Z', '', 'now'])('“%s” is no instant', (text) => {
    expect(instant.safeParse(text).success).toBe(false);
  });
  test.each(['', ' ', 'a/b', '../x', 'a'.repeat(65), 'ä', 'a\u0000'])('“%s” is no id', (text) => {
    expect(id.safeParse(text).success).toBe(false);
  });
  test('words with NUL or a lone surrogate are refused, emoji are not', () => {
    expect([body.safeParse('a\u0000b').success, body.safeParse('\ud800').success, body.safeParse('👍🏽 ok').success]).toEqual([false, false, true]);
  });
});

test('names from the wire are looked up among own keys only', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect([isEntityName(name), isMutationName(name), isQuestion(name), isCommand(name)]).toEqual([false, false, false, false]);
  }
});

test('every mutation is strict and carries a version', () => {
  for (const name of mutationNames) {
    expect(name).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+@\d+$/);
    expect(mutations[name].safeParse({ surprise: 1 }).success, name).toBe(false);
  }
});

test('every call takes a strict object', () => {
  const schemas = { ...questions, ...commands };
  for (const name of callNames) expect(schemas[name].input.safeParse({ surprise: 1 }).success, name).toBe(false);
});

test('the calls that are checked without their schemas are those whose schemas take nothing', () => {
  const schemas = { ...questions, ...commands };
  expect(callNames.filter(takesNothing)).toEqual(callNames.filter((name) => schemas[name].input.safeParse({}).success && Object.keys(schemas[name].input.def.shape ?? { any: 1 }).length === 0));
  fc.assert(fc.property(fc.anything({ withDate: true, withMap: true, withNullPrototype: true }), (input) => {
    if (isNothing(input)) expect(questions['desk.state'].input.safeParse(input)).toEqual({ success: true, data: {} });
  }));
  expect([{}, Object.create(null), [], new Date(0), { a: undefined }, { [Symbol('a')]: 1 }, null, 'x'].map(isNothing)).toEqual([true, true, false, false, false, false, false, false]);
});

test('a push with unknown keys is refused', () => {
  const good = { clientId: '6f9619ff-8b86-4011-b42d-00c04fc964ff', schema: 1, ackedThrough: 0, mutations: [] };
  expect(pushRequest.safeParse(good).success).toBe(true);
  expect(pushRequest.safeParse({ ...good, admin: true }).success).toBe(false);
});

describe('the OpenAPI document', () => {
  const text = readFileSync(new URL('../../../../shared/contract/openapi.json', import.meta.url), 'utf8');
  test('is committed as it is generated', () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });
  test('names every kind of row and every mutation, and every reference has a target', () => {
    const document = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
    const targets = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(targets.filter((name) => !Object.hasOwn(document.components.schemas, name))).toEqual([]);
    for (const name of entityNames) expect(text).toContain(`"const": "${name}"`);
    for (const name of mutationNames) expect(text).toContain(`"const": "${name}"`);
  });
  test('has a schema for each entity with the same required keys', () => {
    const { components } = openApiDocument() as { components: { schemas: Record<string, { required?: string[] }> } };
    for (const name of entityNames) {
      const schema = components.schemas[`Row${name.slice(0, 1).toUpperCase()}${name.slice(1)}`];
      // What an older server leaves out has a usual value.
      expect(new Set(schema?.required)).toEqual(new Set(Object.entries(entities[name].shape).filter(([, one]) => one.def.type !== 'default').map(([key]) => key)));
    }
  });
});
