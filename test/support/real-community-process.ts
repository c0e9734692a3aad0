import { createInterface } from 'node:readline';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { smallWorld } from '../desk/support/world.ts';

// A community that is not for practice, in a process of its own, because Playwright's loader cannot load SQLite. It speaks
// lines of JSON: where it is, then an answer to each question.

/** What can be asked of it: a new token, the end of one, who holds a case. */
export type Asked = { readonly issue: string } | { readonly revoke: string } | { readonly holder: string };

const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

const server = await createCommunityServer({ file: process.argv[2] ?? '', durable: false, community: { id: 'com-real', name: 'The Harbour', practice: false } });
server.ingest(smallWorld() as never);
say(server.url);

function answer(asked: Asked): unknown {
  if ('issue' in asked) return server.issueToken(asked.issue);
  if ('revoke' in asked) return server.revokeToken(asked.revoke);
  return server.store.records.get('claim', asked.holder)?.by ?? null;
}

createInterface({ input: process.stdin })
  .on('line', (line) => say(answer(JSON.parse(line) as Asked)))
  .on('close', () => process.exit(0));
