import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { client, Copy, expected, folder, member, note, openCase, post, NOW } from './support.ts';
import { join } from 'node:path';

const few = fc.integer({ min: 0, max: 7 });
const who = fc.constantFrom('moderator', 'staff') as fc.Arbitrary<'moderator' | 'staff'>;

/** One thing that happens: on the boards, on a desk, or on the wire. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('post' as const), n: few, size: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('delete' as const), n: few }),
  fc.record({ kind: fc.constant('note' as const), n: few, visibility: fc.constantFrom('team', 'staff') as fc.Arbitrary<'team' | 'staff'> }),
  fc.record({ kind: fc.constant('case' as const), n: few }),
  fc.record({ kind: fc.constant('push' as const), who, what: fc.constantFrom('note', 'claim', 'close', 'hide', 'nonsense'), n: few, times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('pull' as const), who, limit: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('snapshot' as const), who }),
);

test('whatever happens in whatever order, each desk ends with what it may read, and no ack is ahead of its effect', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
      const server = await createCommunityServer({ file: join(folder(), 'c.sqlite'), durable: false, nowMs: () => Date.parse(NOW) });
      try {
        const staff = (id: string, role: 'moderator' | 'staff') => ({ op: 'put', t: 'staff', row: { id, name: id, role, active: true, memberId: null } }) as const;
        server.ingest([staff('st-bea', 'moderator'), staff('st-tom', 'staff'), member('m1'), post('p0'), openCase('c0', 'p0')]);
        const desk = (id: string) => ({ id, client: client(server, server.issueToken(id)), copy: new Copy(), notes: [] as { seq: number; key: string }[], pushed: 0 });
        const desks = { moderator: desk('st-bea'), staff: desk('st-tom') };
        for (const one of Object.values(desks)) await one.copy.snapshot(one.client);
        const acksHold = ({ copy, client: { clientId }, notes }: ReturnType<typeof desk>): void => {
          for (const { seq, key } of notes) if (seq <= (copy.acks[clientId] ?? 0)) expect(copy.rows.has(key), `${key} acked before it came`).toBe(true);
        };
        for (const one of steps) {
          if (one.kind === 'post') server.ingest(Array.from({ length: one.size }, (_, i) => post(`p${one.n}-${i}`, { body: `${one.size} ${server.store.head()}` })));
          if (one.kind === 'delete') server.ingest([{ op: 'del', t: 'post', id: `p${one.n}-0` }]);
          if (one.kind === 'note') server.ingest([note(`n${one.n}`, one.visibility, `as of ${server.store.head()}`)]);
          if (one.kind === 'case') server.ingest([post(`pc${one.n}`), openCase(`c${one.n}`, `pc${one.n}`)]);
          if (one.kind === 'push') {
            const at = desks[one.who];
            const args: Record<string, [string, object]> = {
              note: ['note.add@1', { aboutKind: 'member', aboutId: 'm1', visibility: 'team', text: 'x' }], claim: ['case.claim@1', { caseId: `c${one.n}` }], close: ['case.close@1', { caseId: `c${one.n}`, outcome: 'no-action', text: '' }],
              hide: ['post.hide@1', { postId: `p${one.n}-0`, caseId: null, text: '' }], nonsense: ['no.such@1', {}],
            };
            const [name, rest] = args[one.what]!;
            const mutation = at.client.make(name, `case/c${one.n}`, rest);
            at.pushed = mutation.seq;
            const before = server.store.records.all('note').length;
            for (let n = 0; n < one.times; n++) await at.client.sent([mutation]);
            if (one.what === 'note') {
              expect(server.store.records.all('note').length).toBe(before + 1);
              at.notes.push({ seq: mutation.seq, key: `note ${mutation.id}` });
            }
          }
          if (one.kind === 'pull') {
            await desks[one.who].copy.pullOne(desks[one.who].client, one.limit);
            acksHold(desks[one.who]);
          }
          if (one.kind === 'snapshot') {
            const fresh = new Copy();
            await fresh.snapshot(desks[one.who].client);
            desks[one.who].copy = fresh;
            acksHold(desks[one.who]);
          }
        }
        for (const one of Object.values(desks)) {
          await one.copy.pullAll(one.client, 4);
          acksHold(one);
          expect(one.copy.visible()).toEqual(expected(server, one.id));
          if (one.pushed > 0) expect(one.copy.acks[one.client.clientId]).toBe(one.pushed);
        }
      } finally {
        await server.close();
      }
    }),
    { numRuns: 40, seed: Number(process.env['COMMUNITY_SEED'] ?? 1) },
  );
}, 60_000);
