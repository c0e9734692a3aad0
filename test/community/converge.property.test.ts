import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { plusMs } from '../../shared/time.ts';
import { client, Copy, expected, folder, member, note, openCase, post, NOW } from './support.ts';
import { join } from 'node:path';

const HOUR = 3_600_000;
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
  fc.record({ kind: fc.constant('talk' as const), n: fc.integer({ min: 0, max: 2 }), withWeekendCover: fc.boolean() }),
  fc.record({ kind: fc.constant('message' as const), n: fc.integer({ min: 0, max: 2 }), size: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('shift' as const), n: fc.integer({ min: 0, max: 1 }), from: fc.integer({ min: -2, max: 3 }), hours: fc.integer({ min: 1, max: 3 }), cancelled: fc.boolean() }),
  fc.record({ kind: fc.constant('hours' as const), n: fc.integer({ min: 1, max: 3 }) }),
);

test('whatever happens in whatever order, each desk ends with what it may read, and no ack is ahead of its effect', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 80, size: 'max' }), async (steps) => {
      let hour = 0;
      const now = (): string => plusMs(NOW, hour * HOUR);
      const server = await createCommunityServer({ file: join(folder(), 'c.sqlite'), durable: false, nowMs: () => Date.parse(now()) });
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
          if (one.kind === 'talk') server.ingest([{ op: 'put', t: 'conversation', row: { id: `con${one.n}`, memberId: 'm1', subject: 'x', state: 'open', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: one.withWeekendCover, openedAt: NOW, lastMessageAt: NOW } }]);
          // Messages may come before their conversation: a bridge to a forum promises no order.
          if (one.kind === 'message') server.ingest(Array.from({ length: one.size }, (_, i) => ({ op: 'put', t: 'message', row: { id: `msg${one.n}-${i}`, conversationId: `con${one.n}`, memberId: 'm1', from: 'member', by: null, body: `as of ${server.store.head()}`, at: NOW } }) as const));
          if (one.kind === 'shift') server.ingest([{ op: 'put', t: 'shift', row: { id: `sh${one.n}`, staffId: 'st-bea', startsAt: plusMs(now(), one.from * HOUR), endsAt: plusMs(now(), (one.from + one.hours) * HOUR), covers: one.n === 0 ? 'weekend' : 'inbox', cancelled: one.cancelled } }]);
          if (one.kind === 'hours') hour += one.n;
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
          expect(one.copy.visible()).toEqual(expected(server, one.id, now()));
          if (one.pushed > 0) expect(one.copy.acks[one.client.clientId]).toBe(one.pushed);
        }
      } finally {
        await server.close();
      }
    }),
    { numRuns: 40, seed: Number(process.env['COMMUNITY_SEED'] ?? 1) },
  );
}, 60_000);
