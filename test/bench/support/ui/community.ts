import { existsSync } from 'node:fs';
import { createCommunityServer } from '../../../../electron/community/server/server.ts';
import { given } from '../sync/child.ts';
import { newPost, uiRows, type UiSizes } from './rows.ts';

// The real community server in its own process, with everything that the window is measured with. Told to, it takes in new
// posts without an end, so that the desk's sync always has something to write.

/** How often new posts come, and how many: a busy evening of a large community in a minute. */
const EVERY_MS = 250;
const AT_ONCE = 100;

const { file, sizes } = given<{ file: string; sizes: UiSizes }>();
const there = existsSync(file);
const server = await createCommunityServer({ file, durable: false, community: { id: 'com-ui', name: 'Bench', practice: true } });
if (!there) for (const changes of uiRows(sizes, Date.now())) server.ingest(changes);
let flow: NodeJS.Timeout | undefined;
const run = Date.now().toString(36);
let sent = 0;
process.on('message', (on: boolean) => {
  clearInterval(flow);
  if (on) flow = setInterval(() => void server.ingest(Array.from({ length: AT_ONCE }, () => newPost(run, (sent += 1), Date.now()))), EVERY_MS);
});
process.send!({ url: server.url, token: server.issueToken('s-tom') });
