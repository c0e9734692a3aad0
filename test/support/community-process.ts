import { createInterface } from 'node:readline';
import { createCommunityServer, type CommunityServer } from '../../electron/community/server/server.ts';
import { entityNames } from '../../shared/contract/entities/index.ts';
import { openCase, post, report, smallWorld, staff, type Put } from '../desk/support/world.ts';

// Communities in a process of their own, because Playwright's loader cannot load SQLite. It speaks lines of JSON: a question
// about one community in, and when that is done its answer out, in the order of asking. It ends with whoever started it.

/** A community to be opened: `team` adds cases to the small world and is for practice; `now` is the instant it starts at, '' today's. */
export interface Opened {
  readonly file: string;
  readonly now: string;
  readonly team: boolean;
}

/** A row that is there no longer. */
export interface Gone {
  readonly op: 'del';
  readonly t: string;
  readonly id: string;
}

/** What can be asked: a community, a token for each colleague in some rows or for one, rows to take over or to take out, to be again as it was when it was opened but for some rows, an instant that it is from now on, the end of a token, who holds a case, its end. */
export type Asked =
  | { readonly open: Opened }
  | { readonly rows: readonly (Put | Gone)[] }
  | { readonly again: readonly Put[] }
  | { readonly now: string }
  | { readonly issue: string }
  | { readonly revoke: string }
  | { readonly holder: string }
  | { readonly close: true };

/** A question about the community of this number. */
export type Line = { readonly about: number; readonly asked: Asked };

interface Open {
  readonly server: CommunityServer;
  /** What it was opened with. */
  readonly rows: readonly Put[];
  setNow(at: string): void;
}

/** Further reported posts, so that one test can settle several cases: `c-more-1` and so on. */
function more(): Put[] {
  const words = ['Nobody asked you, did they.', 'You always do this and everyone knows.', 'Say that again and see what happens.', 'Whatever, I was only joking.'];
  return words.flatMap((body, at) => {
    const id = `more-${at + 1}`;
    return [
      post(`p-${id}`, 'm-moss', body, { threadId: 't-1' }),
      openCase(`c-${id}`, { postId: `p-${id}`, memberId: 'm-moss', body }),
      report(`r-${id}`, `c-${id}`, `p-${id}`, 'm-zoe', 'unkind-conflict'),
    ];
  });
}

const open = new Map<number, Open>();

/** Its clock runs on from where it is set; desks go by it (sync.md, invariant 9). */
async function openOne({ file, now, team }: Opened): Promise<Open> {
  let aheadMs = 0;
  const setNow = (at: string): void => { aheadMs = Date.parse(at) - Date.now(); };
  if (now !== '') setNow(now);
  const community = team ? { id: 'com-1', name: 'The test community', practice: true } : { id: 'com-real', name: 'The Harbour', practice: false };
  const server = await createCommunityServer({ file, durable: false, nowMs: () => Date.now() + aheadMs, community });
  const rows = [...smallWorld(), ...(team ? more() : [])];
  server.ingest(rows as never);
  return { server, rows, setNow };
}

/** Takes out all that has come since, puts back what was changed, and then these rows: whoever has the last of them has all. */
function again({ server, rows }: Open, also: readonly Put[]): void {
  const key = (t: string, id: string): string => `${t} ${id}`;
  const wanted = new Map([...rows, ...also].map((one) => [key(one.t, one.row.id), one]));
  const gone = entityNames.flatMap((t) => server.store.records.all(t).flatMap(({ id }) => (wanted.has(key(t, id)) ? [] : [{ op: 'del' as const, t, id }])));
  server.ingest([...gone, ...wanted.values()] as never);
}

const tokensFor = (server: CommunityServer, ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, server.issueToken(id)]));

/** Colleagues who come later sign in like the others. */
const tokensOf = (server: CommunityServer, rows: readonly (Put | Gone)[]) => tokensFor(server, rows.flatMap((one) => (one.op === 'put' && one.t === 'staff' && one.row.active ? [one.row.id] : [])));

async function answer({ about, asked }: Line): Promise<unknown> {
  if ('open' in asked) {
    const one = await openOne(asked.open);
    open.set(about, one);
    return { url: one.server.url, tokens: asked.open.team ? tokensFor(one.server, staff.filter(({ active }) => active).map(({ id }) => id)) : {} };
  }
  const { server, setNow } = open.get(about)!;
  if ('rows' in asked) {
    server.ingest(asked.rows as never);
    return tokensOf(server, asked.rows);
  }
  if ('again' in asked) {
    again(open.get(about)!, asked.again);
    return tokensOf(server, asked.again);
  }
  if ('now' in asked) return setNow(asked.now);
  if ('issue' in asked) return server.issueToken(asked.issue);
  if ('revoke' in asked) return server.revokeToken(asked.revoke);
  if ('holder' in asked) return server.store.records.get('claim', asked.holder)?.by ?? null;
  open.delete(about);
  return server.close();
}

const input = createInterface({ input: process.stdin });
input.on('close', () => process.exit(0));
let turn = Promise.resolve();
input.on('line', (line) => {
  turn = turn.then(async () => void process.stdout.write(`${JSON.stringify((await answer(JSON.parse(line) as Line)) ?? null)}\n`));
});
