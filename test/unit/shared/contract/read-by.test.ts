import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkChange } from '../../../../electron/service/sync/wire-change.ts';
import { readBy } from '../../../../shared/contract/read-by.ts';
import { decide } from '../../../../shared/model/rules/index.ts';

// JSON can say it, and comparing such a length with a number throws.
const odd = { length: { toString: 1, valueOf: 2 } };

test('a value whose length is no number is no text, and nothing is thrown', () => {
  expect(readBy(z.string().max(5), odd).success).toBe(false);
  expect(readBy(z.array(z.string()).min(1), odd).success).toBe(false);
  expect(readBy(z.object({ a: z.string().max(5) }), { a: odd }).error?.issues).toHaveLength(1);
  expect(readBy(z.string().max(5), 'fine')).toEqual({ success: true, data: 'fine' });
});

test('what is no fault of the value is still thrown', () => {
  const broken = z.unknown().transform(() => { throw new Error('a fault of ours'); });
  expect(() => readBy(broken, 1)).toThrow('a fault of ours');
});

test('a row of the feed that holds one is put aside, and a change that asks for one is refused', () => {
  expect(checkChange({ t: 'note', id: 'n-1', v: 3, op: 'put', row: { id: 'n-1', text: odd } })).toMatchObject({ ok: false, bad: { t: 'note', id: 'n-1', v: 3 } });
  const context = { actor: { id: 's-1', role: 'lead', memberId: null }, mutationId: 'x', now: '2026-05-14T13:00:00.000Z' } as const;
  const nothing = { get: () => undefined, list: () => [] };
  expect(decide('note.add@1', { aboutKind: 'case', aboutId: 'c-1', visibility: 'team', text: odd, at: context.now }, context, nothing)).toMatchObject({ status: 'rejected', problem: { type: 'invalid' } });
});
