import { limits } from '../limits.ts';

const mebibytes = limits.requestBytes / 1024 / 1024;

/**
 * What a community server promises, numbered from 1: sync.md's invariants as they look from outside, with what else a
 * desk depends on. They stand in the OpenAPI document; `npm run contract-check` holds a server to each.
 */
export const promises: readonly string[] = [
  'A change is exposed only when all smaller ones are settled. Pages end on transaction borders, so a page may be longer than `limit` when its first transaction is. `next` lies after what the page brought, and `more` is true exactly while `remaining` is above 0. Deletes, merges and lost permission are tombstones (`op: del`). The cursor is opaque and bound to epoch, user and role: any other is 410, damaged text is 410 or 400.',
  'Versions (`v`) of a row only grow, and one version has one content, so that delivering a row again is harmless. The same cursor or page may be asked for again, also after later ones.',
  'Exactly once: the client’s high-water mark, the stored result and the effect are written in one transaction. `seq <= last` answers the stored result with status `duplicate`; `seq > last + 1` is refused with 409 and `expectedSeq`; the same seq with other content, or the same mutation id under another seq, is 422. The high-water mark never expires, whatever the client has acknowledged. A rejected, conflicting or blocked mutation uses up its seq. A batch may be cut short: `results` then cover its beginning, in order, and `lastSeq` says how far.',
  '`acks` in a page covers a mutation only if its effect is in this page or an earlier one, and covers every outcome, a refusal too, at the end of the feed. In a snapshot they are as of its cursor.',
  'A conflict carries the server’s `current` row, unless the person may not read it; a duplicate repeats the stored problem, with `current` until the client acknowledges it by `ackedThrough`.',
  '`ifVersion` is met when nobody but the same client has changed the row of `entity` (`kind/id`) since that version; if not, the outcome is `conflict` of type `stale`. Null asks for no comparison.',
  'Live events are hints; a desk pulls after each. `event: change` comes within seconds, with a cursor as `id` and in `data`, and only once the change can be pulled. A comment comes at least every 20 seconds. A `Last-Event-ID` that lies behind is told `change` at once; one that is of no use, `resync`. `event: presence` passes on what colleagues say at `/v1/presence`, to those who may read what it is about.',
  'A row that the person may not read is never sent; a row they may no longer read is sent once more as a tombstone. Each kind of row says who reads it.',
  'Snapshot: `cursor` and `epoch` are those of the first page on every page, and the feed from `cursor` brings everything that happened since. A row may come twice, then as the same or a newer version. `essentials` becomes true once, when every open case with its post, member and claim has been sent, and stays true. `done` never falls and never passes `total`.',
  `Every refusal is a problem (RFC 9457) with a \`type\` of the schema Problem. Nothing that a client sends makes the server fail: a body or query that does not fit is 400 \`invalid\`, another media type 415, a body over ${mebibytes} MiB 413, an address that is not there 404, a method that it does not answer 405 with \`Allow\`. \`Retry-After\` comes with 429 and 503. Long answers are in gzip for a client that takes it. \`Date\` is the clock of \`serverTime\`.`,
  'The token counts as `Authorization: Bearer` and nowhere else; without one that is known everything is 401 with `WWW-Authenticate`. No cookies. A client id belongs to the person who first pushed with it; anybody else’s push with it is refused and has no effect.',
  '`Sync-Schema` is the number that the desk speaks: below `oldest` is 426, above `newest` 400. `/v1/me` answers whatever the desk speaks, so that it can tell.',
  'A mutation that the server does not carry is `rejected` of type `unsupported-mutation`; arguments that do not fit, or text with NUL or a lone surrogate, `invalid`; what the role may not ask, `forbidden`; what is about something that is not there, `not-found`. `/v1/me` names what is carried. None of these stops the batch: but after one that was not applied, later mutations on the same `entity` in the same push are `blocked`, unless that one was a courtesy (`case.claim@1`, `case.release@1`, `case.touch@1`, `readMark.set@1`).',
  'Two who change one thing at the same time: exactly one is applied, the other is a conflict with the winner’s row. Pushes of one client at the same time have one effect; the server may answer 409 `in-flight` meanwhile.',
  'Effects: the arguments of each mutation say what it writes. Rows that it adds take the id that its arguments name, or else the mutation’s own; `at` is the person’s time but never later than the server’s, `by` the person. Everything one mutation writes is one transaction.',
];
