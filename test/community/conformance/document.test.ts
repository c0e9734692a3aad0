import { expect, test } from 'vitest';
import { checks, firstCheck, readCheck } from '../../../build/contract-check/checks/index.ts';
import { openApiDocument } from '../../../shared/contract/openapi.ts';
import { effects } from '../../../shared/contract/mutations/effects.ts';
import { promises } from '../../../shared/contract/promises.ts';
import { supportedMutations } from '../../../shared/model/rules/index.ts';

const all = [firstCheck, readCheck, ...checks];
const cited = (holds: string): number[] => (holds.startsWith('promise') ? [...holds.matchAll(/\d+/g)].map(([number]) => Number(number)) : []);

test('every check has a name of its own, a sentence, and a place in the document', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  for (const { name, says, holds } of all) {
    expect(name).toMatch(/^[a-z]+\.[a-z-]+$/);
    expect(says.length, name).toBeGreaterThan(20);
    expect(holds, name).not.toBe('');
    for (const number of cited(holds)) expect(promises[number - 1], `${name} cites promise ${number}`).toBeDefined();
  }
});

test('every promise of the document is held by a check', () => {
  const held = new Set(all.flatMap(({ holds }) => cited(holds)));
  expect(promises.map((_, i) => i + 1).filter((number) => !held.has(number))).toEqual([]);
});

test('the document says what each carried mutation does, and of no other that it does anything', () => {
  expect(Object.keys(effects).sort()).toEqual([...supportedMutations].sort());
  const { info, components } = openApiDocument() as { info: { description: string }; components: { schemas: Record<string, { description?: string }> } };
  for (const promise of promises) expect(info.description).toContain(promise);
  expect(components.schemas['ArgsCaseHandBack1']?.description).toContain('May be asked by: staff, lead.');
  expect(components.schemas['RowNote']?.description).toContain('moderator (those whose visibility is team; about a conversation only while they may read it)');
});
