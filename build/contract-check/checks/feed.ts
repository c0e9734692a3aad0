import type { Check, World } from '../check.ts';
import { isOf, must, NotHere, sayAnswer } from '../findings.ts';
import type { ReadPage } from '../reader.ts';
import { changesPage } from '../../../shared/contract/wire.ts';
import { limits } from '../../../shared/limits.ts';
import { expectProblem, newDesk, note, post, postRow, standing, subjectOf } from './support.ts';

const cursorOf = ({ first }: World): string => {
  if (first.reader.cursor === null) throw new NotHere('No snapshot could be read, so there is no cursor.');
  return first.reader.cursor;
};
const content = (read: ReadPage): string => read.taken.map(({ key, known }) => `${key}@${known.v}:${known.hash}`).join(' ');

/** The feed: pages, borders, order. */
export const feedChecks: readonly Check[] = [
  {
    name: 'feed.limit-values',
    says: 'A limit out of range is refused, and 1 and 1,000 are served',
    holds: 'parameter limit',
    async run(world, trial) {
      const at = `/v1/sync/changes?cursor=${encodeURIComponent(cursorOf(world))}`;
      for (const limit of ['0', '-1', '1.5', 'x', '', '99999999999999999999', '1e3']) {
        const answer = await world.first.door.ask(`${at}&limit=${limit}`);
        // A server may also take the nearest number that it serves.
        if (isOf(answer, changesPage)) continue;
        expectProblem(trial, answer, [400], ['invalid'], `GET /v1/sync/changes with limit=${limit}`);
      }
      for (const limit of [1, limits.pageRows]) await world.first.reader.read(cursorOf(world), limit);
    },
  },
  {
    name: 'feed.limit',
    says: 'With limit=1 no page brings two transactions',
    holds: 'promise 1',
    needs: { writes: true, mutations: ['note.add@1'] },
    async run(world, trial) {
      const { first } = world;
      await first.reader.catchUp();
      const desk = newDesk(world);
      const ids = new Set((await desk.apply(note(world, desk, 'limit, first'), note(world, desk, 'limit, second'))).map(({ id }) => `note/${id}`));
      await first.reader.catchUp(1, ({ asked, taken }) => {
        const mine = taken.filter(({ key }) => ids.has(key)).length;
        if (mine > 1) trial.wrong(asked, 'a page that ends after the first transaction, once it is full', 'the effects of two mutations on one page');
      });
    },
  },
  {
    name: 'feed.whole-transactions',
    says: 'A page never ends inside a transaction',
    holds: 'promises 1 and 15',
    needs: { writes: true, mutations: ['post.hide@1', 'post.restore@1'] },
    async run(world, trial) {
      const { first } = world;
      await first.reader.catchUp();
      const desk = newDesk(world);
      const { postKey } = subjectOf(world);
      // Hiding a post on a case writes the post and a step in the case's history, in one transaction.
      for (const step of ['hide', 'restore'] as const) {
        const [mutation] = await desk.apply(post(world, desk, step, null, true));
        const at = new Map<string, number>();
        let number = 0;
        await first.reader.catchUp(1, ({ taken }) => {
          number += 1;
          for (const { key } of taken) at.set(key, number);
        });
        const action = at.get(`caseAction/${mutation!.id}`);
        const row = at.get(postKey);
        if (action === undefined || row === undefined) trial.wrong(`the feed after post.${step}@1`, 'the post and a step of the case (caseAction) with the mutation’s id', `${row === undefined ? 'no' : 'the'} post and ${action === undefined ? 'no' : 'the'} step`);
        else if (action !== row) trial.wrong(`the feed with limit=1 after post.${step}@1`, 'both rows of one transaction on one page', `the post on page ${row}, the step on page ${action}`);
      }
    },
  },
  {
    name: 'feed.version-grows',
    says: 'A row that changes gets a greater version',
    holds: 'promise 2',
    needs: { writes: true, mutations: ['post.hide@1', 'post.restore@1'] },
    async run(world, trial) {
      const desk = newDesk(world);
      for (const step of ['hide', 'restore'] as const) {
        await world.first.reader.catchUp();
        const before = postRow(world).v;
        await desk.apply(post(world, desk, step, null));
        const pages = await world.first.reader.catchUp();
        const came = pages.flatMap(({ taken }) => taken).findLast(({ key }) => key === subjectOf(world).postKey);
        must(came !== undefined, `the feed after post.${step}@1`, 'the post', 'no post');
        if (came.known.v <= before) trial.wrong(`the feed after post.${step}@1`, `a version above ${before}`, `version ${came.known.v}`);
      }
    },
  },
  {
    name: 'feed.reread',
    says: 'The same cursor gives the same page, also after newer ones',
    holds: 'promise 2',
    async run(world, trial) {
      const { first } = world;
      const old = world.walk?.cursor ?? cursorOf(world);
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const before = await first.reader.read(old);
        await first.reader.read(cursorOf(world));
        const after = await first.reader.read(old);
        if (content(before) === content(after) && before.page.more === after.page.more) return;
        // Somebody may have written in between: then the next attempt is quiet.
      }
      trial.wrong('one cursor read twice, four times over', 'the same changes', 'others each time');
    },
  },
  {
    name: 'feed.quiet',
    says: 'A feed that has been read to its end says so and stays there',
    holds: 'promise 1',
    async run(world, trial) {
      await world.first.reader.catchUp();
      const { page, asked } = await world.first.reader.read(cursorOf(world));
      if (page.changes.length === 0 && page.more) trial.wrong(asked, 'more false at the end of the feed', 'more true with no changes');
      if (page.epoch !== world.first.me.epoch) trial.wrong(asked, 'the epoch of /v1/me', 'another');
    },
  },
];

/** What is looked at on every page of the feed. */
export const feedStanding: readonly Check[] = [
  standing('feed.page', 'Every page of the feed fits the contract', 'schema ChangesPage', 'No page was read.'),
  standing('feed.rows', 'Every row of the feed fits the schema of its kind', 'schemas Row…', 'No change came by the feed in this run.'),
  standing('feed.versions', 'In the order of the feed the version of a row never falls, and one version has one content', 'promise 2', 'No change came by the feed in this run.'),
  standing('feed.more', 'more is true exactly while something remains', 'promise 1', 'No page was read.'),
  standing('feed.advances', 'next lies after what a page brought', 'promise 1', 'No page was read.'),
  standing('visibility.rows', 'Nobody is sent a row that their role may not read', 'promise 8', 'No row came.'),
];

const flip = (text: string): string => [...text].map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase())).join('');

/** Cursors that were not made for this place. */
export const cursorChecks: readonly Check[] = [
  {
    name: 'cursor.garbage',
    says: 'A cursor that is none is refused, never a fault of the server',
    holds: 'promises 1 and 10',
    async run({ first }, trial) {
      const none = ['', 'x', '0', '1', '-1', 'null', 'true', '[]', '{"tx":1}', '__proto__', 'constructor', '../../etc/passwd', '\u0000', '\u{1F600}', 'a'.repeat(501), 'a'.repeat(4_000), "'; DROP TABLE record; --"];
      const packed = ['["c"]', '{}', 'null', '["c",null,null,null,-1]', '[]'].map((text) => Buffer.from(text).toString('base64url'));
      for (const cursor of [...none, ...packed]) {
        const answer = await first.door.ask(`/v1/sync/changes?cursor=${encodeURIComponent(cursor)}`);
        expectProblem(trial, answer, [400, 410], ['cursor-expired', 'invalid'], `GET /v1/sync/changes with the cursor “${cursor.slice(0, 40)}”`);
      }
      for (const query of ['', '?cursor', '?cursor[]=x', '?cursor=%', '?cursor=%ff%fe']) {
        const answer = await first.door.ask(`/v1/sync/changes${query}`);
        expectProblem(trial, answer, [400, 410], ['cursor-expired', 'invalid']);
      }
    },
  },
  {
    name: 'cursor.tampered',
    says: 'A damaged cursor is refused, or read as a position of this same history; it never breaks the server',
    holds: 'promise 1',
    async run(world, trial) {
      const cursor = cursorOf(world);
      const damaged = { 'turned round': [...cursor].reverse().join(''), 'cut short': cursor.slice(0, -3), 'cut in half': cursor.slice(0, cursor.length >> 1), 'with its case changed': flip(cursor), 'written twice': cursor + cursor, 'with another beginning': `A${cursor.slice(1)}` };
      for (const [how, text] of Object.entries(damaged)) {
        const answer = await world.first.door.ask(`/v1/sync/changes?cursor=${encodeURIComponent(text)}`);
        const asked = `GET /v1/sync/changes with a cursor ${how}`;
        if (answer.status !== 200) expectProblem(trial, answer, [400, 410], ['cursor-expired', 'invalid'], asked);
        else if (!isOf(answer, changesPage)) trial.wrong(asked, 'a refusal or a page that fits the contract', sayAnswer(answer));
      }
    },
  },
  {
    name: 'cursor.foreign',
    says: 'A cursor of one person is refused to another',
    holds: 'promise 1',
    needs: { colleague: true },
    async run(world, trial) {
      must(world.colleague !== null, 'a second token', 'a colleague', 'none');
      const answer = await world.colleague.door.ask(`/v1/sync/changes?cursor=${encodeURIComponent(cursorOf(world))}`);
      expectProblem(trial, answer, [400, 403, 410], ['cursor-expired', 'invalid', 'forbidden'], 'a cursor of the first person with the token of the second');
    },
  },
  {
    name: 'cursor.epoch',
    says: 'A cursor of an earlier epoch is answered with 410',
    holds: 'promise 1',
    async run(world, trial) {
      const { remembered, first } = world;
      if (!remembered) throw new NotHere('Only a second run with --remember can tell: the first one keeps a cursor.');
      if (remembered.staffId !== first.me.staff.id) throw new NotHere('The earlier run was with another person’s token.');
      if (remembered.epoch === first.me.epoch) throw new NotHere('The community is in the same epoch as in the earlier run.');
      expectProblem(trial, await first.door.ask(`/v1/sync/changes?cursor=${encodeURIComponent(remembered.cursor)}`), [410], ['cursor-expired'], 'GET /v1/sync/changes with a cursor of an earlier epoch');
    },
  },
];
