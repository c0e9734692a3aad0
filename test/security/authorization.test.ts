import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommunityServer } from '../../electron/community/server/server.ts';
import { entityNames } from '../../shared/contract/entities/index.ts';
import { mutationNames, mutations, type MutationName } from '../../shared/contract/mutations/index.ts';
import { community } from '../desk/support/desk.ts';
import { inboxWorld } from '../desk/support/inbox-world.ts';
import { ago, NOW } from '../desk/support/world.ts';
import { oftenBent } from './support/fuzz/bend.ts';
import { fitting, type Pools } from './support/fuzz/from-schema.ts';
import { amount, tell } from './support/fuzz/measure.ts';
import { asPerson, type Person } from './support/fuzz/person.ts';
import { secretsFrom, secretWorld } from './support/fuzz/secret-world.ts';

// The community server as somebody would attack it who has a colleague's token: every mutation, every kind of row, every role.

/** Made-up arguments for each mutation and person: a dose, and what the variable says in `npm run security`. */
const EACH = amount('DUTY_FUZZ_MUTATIONS', 10);

/** Who may not ask for what at all: domain.md 2.11, written down here a second time, because the server's own table is what is tried. */
const leadsOnly: readonly MutationName[] = ['policy.publish@1', 'lexicon.publish@1', 'cover.publish@1', 'shift.set@1', 'staff.rename@1'];
const staffOnly: readonly MutationName[] = [
  'case.handBack@1', 'post.remove@1', 'ledger.give@1', 'ledger.void@1', 'ledger.decline@1', 'break.decide@1', 'break.change@1', 'break.review@1', 'break.lift@1', 'break.cancel@1', 'told.mark@1', 'member.patch@1',
  'conversation.handToCover@1', 'savedReply.set@1', 'signpost.set@1',
];
const barred: Readonly<Record<Person['role'], ReadonlySet<MutationName>>> = { moderator: new Set([...staffOnly, ...leadsOnly]), staff: new Set(leadsOnly), lead: new Set() };

/** Kinds that only somebody who covers the inbox may change, of those that a volunteer may write at all. */
const ofInbox = ['conversation', 'message', 'triageMark', 'conversationEvent', 'sharedDraft'] as const;

const people: readonly Pick<Person, 'id' | 'role'>[] = [{ id: 's-priya', role: 'moderator' }, { id: 's-imogen', role: 'moderator' }, { id: 's-tom', role: 'staff' }, { id: 's-lena', role: 'lead' }];

const whole = (server: CommunityServer, kinds: readonly (typeof entityNames)[number][] = entityNames): Map<string, string> =>
  new Map(kinds.flatMap((t) => server.store.records.all(t).map((row) => [`${t}/${row.id}`, JSON.stringify(row)] as const)));

async function attacked(): Promise<{ server: CommunityServer; pools: Pools }> {
  const server = await community([...inboxWorld(), ...secretWorld()] as never);
  const keys = [...whole(server).keys()];
  const ids = (t: string): string[] => keys.filter((key) => key.startsWith(`${t}/`)).map((key) => key.slice(t.length + 1));
  const fresh = Array.from({ length: 400 }, (_, n) => `new-${n}`);
  const byName = {
    postId: ids('post'), caseId: ids('case'), memberId: ids('member'), conversationId: ids('conversation'), breakId: ids('break'), proposalId: ids('pointsProposal'), voids: ids('ledgerEntry'), policyId: ids('policy'), recordId: ids('riskRecord'), staffId: ids('staff'), toStaffId: ids('staff'), from: ids('staff'),
    aboutId: [...ids('case'), ...ids('member'), ...ids('conversation')], targetId: [...ids('case'), ...ids('conversation')], after: ids('coverCalendar'), id: fresh, entryId: fresh, eventId: fresh, markId: fresh, messageId: fresh,
  };
  return { server, pools: { byName, ids: [...new Set(keys.map((key) => key.slice(key.indexOf('/') + 1))), ...fresh.slice(0, 9)], instants: [NOW, ago(1), ago(60), ago(5_000), ago(-60), ago(-50_000)] } };
}

const argumentsOf = (name: MutationName, pools: Pools, seed: number): unknown[] => fc.sample(oftenBent(fitting(mutations[name], pools), true), { numRuns: EACH, seed });

/** Arguments that the schema takes, whatever they mean. */
const wellFormed = (name: MutationName, pools: Pools): unknown[] => fc.sample(fitting(mutations[name], pools), { numRuns: EACH * 4, seed: 5 }).filter((args) => mutations[name].safeParse(args).success);

describe.each(people)('$id ($role)', ({ id, role }) => {
  test('changes nothing by what the role may not ask for, and what is written names them', async () => {
    const { server, pools } = await attacked();
    const person = asPerson(server, id, role);
    const before = whole(server);
    for (const name of barred[role]) {
      // Whatever the change is about, it is the role that is refused, before anything else is looked at.
      const outcomes = await person.push(wellFormed(name, pools).map((args) => ({ name, args })));
      expect([name, [...new Set(outcomes.map(({ status, problem }) => `${status} ${problem?.type ?? ''}`))]]).toEqual([name, ['rejected forbidden']]);
      await person.push(argumentsOf(name, pools, 1).map((args) => ({ name, args })));
    }
    expect(whole(server)).toEqual(before);
    const told = { applied: 0, refused: 0 };
    for (const name of mutationNames) {
      if (barred[role].has(name)) continue;
      const outcomes = await person.push(argumentsOf(name, pools, 2).map((args) => ({ name, args })));
      for (const { status } of outcomes) told[status === 'applied' ? 'applied' : 'refused'] += 1;
    }
    const written = [...whole(server)].filter(([key, row]) => before.get(key) !== row);
    // Nobody writes in another's name; passing a case on gives it to a colleague, as a claim of theirs.
    const foreign = written.filter(([key, row]) => !before.has(key) && !key.startsWith('claim/') && ![id, undefined, null].includes((JSON.parse(row) as { by?: string | null }).by));
    expect(foreign).toEqual([]);
    if (id === 's-priya') {
      // Nobody decides about themselves, and who does not cover the inbox changes nothing in it.
      expect(written.filter(([key]) => ['case/c-priya', 'post/p-priya', 'claim/c-priya'].includes(key))).toEqual([]);
      expect(written.filter(([key]) => ofInbox.some((t) => key.startsWith(`${t}/`)))).toEqual([]);
    }
    tell(`authorization-${id}`, { [`mutationsTriedAs_${role}`]: told.applied + told.refused + barred[role].size * EACH });
    expect(told.applied).toBeGreaterThan(0);
  });

  test('is never sent what they may not see: snapshot, feed, live, presence, refusals', async () => {
    const { server, pools } = await attacked();
    const person = asPerson(server, id, role);
    const live = await person.listen();
    await person.readAll();
    // What is theirs arrives, or the search for what is not would find nothing whatever was sent.
    expect(person.heard()).toContain('halfpasthazel');
    await person.forge(pools);
    for (const name of mutationNames) await person.push(argumentsOf(name, pools, 3).map((args) => ({ name, args })));
    // The same rows again, changed: by the feed this time, with the live channel open.
    server.ingest(secretWorld('again') as never);
    await asPerson(server, 's-tom', 'staff').say('conversation', 'k-secret');
    for (const target of pools.ids) await person.say('conversation', target);
    await person.readAll();
    await live.close();
    const secrets = secretsFrom(id, role);
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter((secret) => person.heard().includes(secret))).toEqual([]);
  });
});

test('a queue, a cursor and a page belong to their person', async () => {
  const { server } = await attacked();
  // Of one role, so that it is the person who makes the difference.
  const [priya, imogen] = [asPerson(server, 's-priya', 'moderator'), asPerson(server, 's-imogen', 'moderator')];
  const note = { name: 'note.add@1' as const, args: { aboutKind: 'case', aboutId: 'c-hazel', visibility: 'team', text: 'x', at: NOW } };
  expect((await priya.push([note]))[0]?.status).toBe('applied');
  await priya.readAll();
  const before = whole(server);
  expect(await imogen.pushAs(priya.clientId, [note])).toBe(403);
  expect(whole(server)).toEqual(before);
  for (const position of priya.positions()) expect(await imogen.ask(position)).toBe(410);
  for (const token of ['', 'x', `${'a'.repeat(600)}`, 'null', '../', 's-lena']) expect(await asPerson(server, 's-lena', 'lead', token).ask('/v1/sync/snapshot')).toBe(401);
});
