import { createCommunityServer } from '../../../../electron/community/server/server.ts';
import type { Change } from '../../../../electron/community/server/store/records.ts';
import { given } from './child.ts';
import { people, post, surroundings } from './rows.ts';

// The real community server in its own process. It says where it is; sent rows, it takes them in.

const { file, rows } = given<{ file: string; rows: number }>();
const server = await createCommunityServer({ file, durable: false, community: { id: 'com-bench', name: 'Bench', practice: true } });
server.ingest(surroundings());
const CHUNK = 5_000;
for (let n = 0; n < rows; n += CHUNK) server.ingest(Array.from({ length: Math.min(CHUNK, rows - n) }, (_, i): Change => ({ op: 'put', t: 'post', row: post(n + i) })));
process.on('message', (changes) => void server.ingest(changes as Change[]));
process.send!({ url: server.url, tokens: people.map(({ id }) => server.issueToken(id)) });
