import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '../../../shared/limits.ts';
import { given } from '../support/sync/child.ts';
import { post } from '../support/sync/rows.ts';

// What a PowerSync service streams for a first sync of the same rows: one bucket, lines of JSON, pages of the same size.
// Lines are made before they are asked for, so that making them is not counted.

const { rows } = given<{ rows: number }>();
const BUCKET = 'archive[]';
/** Checksums of operations add up to the bucket's; the client checks the sum. */
const CHECKSUM = 1;

const lines = [`${JSON.stringify({ checkpoint: { last_op_id: String(rows), write_checkpoint: null, buckets: [{ bucket: BUCKET, checksum: rows * CHECKSUM, count: rows, priority: 3, subscriptions: [] }], streams: [] } })}\n`];
for (let at = 0; at < rows; at += limits.pageRows) {
  const count = Math.min(limits.pageRows, rows - at);
  const data = Array.from({ length: count }, (_, i) => {
    const { id, spaceId, threadId, title, authorId, body, state, stateAt, stateBy, createdAt, editedAt, editedBy } = post(rows - 1 - at - i);
    const row = { space_id: spaceId, thread_id: threadId, title, author_id: authorId, body, state, state_at: stateAt, state_by: stateBy, created_at: createdAt, edited_at: editedAt, edited_by: editedBy };
    return { op_id: String(at + i + 1), op: 'PUT', object_type: 'posts', object_id: id, checksum: CHECKSUM, subkey: null, data: JSON.stringify(row) };
  });
  lines.push(`${JSON.stringify({ data: { bucket: BUCKET, after: String(at), has_more: at + count < rows, next_after: String(at + count), data } })}\n`);
}
lines.push(`${JSON.stringify({ checkpoint_complete: { last_op_id: String(rows) } })}\n`);

const server = createServer((request, response) => {
  request.resume();
  if (!request.url?.startsWith('/sync/stream')) return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"write_checkpoint":"0"}}');
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  let at = 0;
  const more = (): void => {
    // The stream stays open afterwards, as the service keeps it.
    while (at < lines.length) if (!response.write(lines[at++]!)) return void response.once('drain', more);
  };
  more();
});
server.listen(0, '127.0.0.1', () => process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens: ['t'] }));
