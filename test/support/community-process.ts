import { createInterface } from 'node:readline';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { openCase, post, report, smallWorld, staff, type Put } from '../desk/support/world.ts';

// A community in a process of its own, because Playwright's loader cannot load SQLite. It speaks lines of JSON: one out with
// where it is and a token for each colleague, then one in with rows to take over, or with an instant that it is from now on,
// and one out when that is done. Its clock runs on from there; desks go by it (sync.md, invariant 9).

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

const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

let aheadMs = 0;
const setNow = (at: string | undefined): void => { if (at !== undefined && at !== '') aheadMs = Date.parse(at) - Date.now(); };
setNow(process.argv[3]);

const server = await createCommunityServer({ file: process.argv[2] ?? '', durable: false, nowMs: () => Date.now() + aheadMs, community: { id: 'com-1', name: 'The test community', practice: true } });
server.ingest([...smallWorld(), ...more()] as never);
say({ url: server.url, tokens: Object.fromEntries(staff.filter((one) => one.active).map((one) => [one.id, server.issueToken(one.id)])) });

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const asked = JSON.parse(line) as Put[] | { now: string };
    const rows = Array.isArray(asked) ? asked : [];
    if (Array.isArray(asked)) server.ingest(rows as never);
    else setNow(asked.now);
    // Colleagues who come later sign in like the others.
    const come = rows.flatMap((one) => (one.t === 'staff' && one.row.active ? [one.row.id] : []));
    say({ tokens: Object.fromEntries(come.map((id) => [id, server.issueToken(id)])) });
  })
  .on('close', () => process.exit(0));
