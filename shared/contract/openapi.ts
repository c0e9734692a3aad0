import { z } from 'zod';
import { entities, entityNames } from './entities/index.ts';
import { mutationNames, mutations } from './mutations/index.ts';
import * as wire from './wire.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }) as Json;
  return rest;
};
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const pascal = (name: string): string => name.replace(/(^|[.@])(\w)/g, (_m, _s: string, c: string) => c.toUpperCase());
const json = (name: string, description: string): Json => ({ description, content: { 'application/json': { schema: ref(name) } } });
const fault = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });

const common = { '401': fault('No token, or one that is not known.'), '426': fault('The desk speaks a schema that is no longer served.'), '429': fault('Too many requests; `Retry-After` says when.'), '503': fault('Not available; `Retry-After` says when.') };
const query = (name: string, required: boolean, schema: Json, description: string): Json => ({ name, in: 'query', required, schema, description });

const invariants = `
A community server keeps these promises; a desk depends on every one of them.

1. A change is exposed only when all smaller ones are settled. Pages end on transaction borders. Deletes, merges and lost permission are tombstones (\`op: del\`). The cursor is opaque and bound to epoch and user.
2. Versions (\`v\`) of a row only grow, so that delivering a row again is harmless.
3. Exactly once: the client's high-water mark, the stored result and the effect are written in one transaction. \`seq <= last\` answers the stored result with status \`duplicate\`; \`seq > last + 1\` is refused with 409 and \`expectedSeq\`; the same seq with other content is 422. The high-water mark never expires. A rejected mutation uses up its seq.
4. \`acks\` in a page covers a mutation only if its effect is in this page or an earlier one.
5. A conflict or rejection carries the server's \`current\` row where there is one.
6. \`ifVersion\` is met when nobody but the same client has changed the row since that version.
7. Live events are hints; a desk pulls after each.
8. A row that the person may not read is never sent; a row they may no longer read is sent once more as a tombstone.
`.trim();

/** The OpenAPI 3.1 document of the community API, generated from the contract's schemas. Pure and deterministic. */
export function openApiDocument(): Json {
  const schemas: Record<string, Json> = {
    Me: schemaOf(wire.me),
    Problem: schemaOf(wire.problem),
    ChangesPage: { ...schemaOf(wire.changesPage) },
    SnapshotPage: { ...schemaOf(wire.snapshotPage) },
    PushRequest: schemaOf(wire.pushRequest),
    PushResponse: schemaOf(wire.pushResponse),
    PresenceRequest: schemaOf(wire.presenceRequest),
    Presence: schemaOf(wire.presence),
    LiveChange: schemaOf(wire.liveChange),
  };
  for (const name of entityNames) schemas[`Row${pascal(name)}`] = schemaOf(entities[name]);
  for (const name of mutationNames) schemas[`Args${pascal(name)}`] = schemaOf(mutations[name]);
  schemas['Change'] = {
    description: 'One change of the feed. `row` is present with `put` and fits the schema of its kind.',
    oneOf: entityNames.map((t) => ({
      type: 'object',
      required: ['t', 'id', 'v', 'op'],
      properties: { t: { const: t }, id: { type: 'string' }, v: { type: 'integer', minimum: 0 }, op: { enum: ['put', 'del'] }, row: ref(`Row${pascal(t)}`), mergedInto: { type: ['string', 'null'] } },
    })),
  };
  const pageItems = { type: 'array', items: ref('Change') };
  for (const page of ['ChangesPage', 'SnapshotPage']) (schemas[page]!['properties'] as Json)['changes'] = pageItems;
  schemas['Mutation'] = {
    description: 'The arguments of each mutation, by name.',
    oneOf: mutationNames.map((name) => ({ type: 'object', required: ['name', 'args'], properties: { name: { const: name }, args: ref(`Args${pascal(name)}`) } })),
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Duty Desk community API', version: String(wire.SYNC_SCHEMA), description: invariants },
    security: [{ token: [] }],
    paths: {
      '/v1/me': { get: { operationId: 'me', summary: 'Who am I, and what does this community serve', responses: { '200': json('Me', 'The signed-in colleague.'), ...common } } },
      '/v1/sync/changes': {
        get: {
          operationId: 'changes',
          summary: 'Changes after a cursor, oldest first',
          parameters: [query('cursor', true, { type: 'string' }, 'Where the last page ended.'), query('limit', false, { type: 'integer', minimum: 1, maximum: 1000 }, 'Most changes wanted.')],
          responses: { '200': json('ChangesPage', 'A page.'), '410': fault('The cursor is of another epoch or too old: take a snapshot.'), ...common },
        },
      },
      '/v1/sync/snapshot': {
        get: {
          operationId: 'snapshot',
          summary: 'Everything the person may read, what a desk needs first coming first',
          parameters: [query('page', false, { type: 'string' }, 'From the page before; absent on the first.')],
          responses: { '200': json('SnapshotPage', 'A page.'), '410': fault('The snapshot is gone: start again.'), ...common },
        },
      },
      '/v1/sync/mutations': {
        post: {
          operationId: 'push',
          summary: 'Apply mutations exactly once, in order',
          requestBody: { required: true, content: { 'application/json': { schema: ref('PushRequest') } } },
          responses: { '200': json('PushResponse', 'The outcome of each.'), '409': fault('A gap in the sequence, or a push in flight.'), '413': fault('Too large: halve the batch.'), '422': fault('A sequence number with other content.'), ...common },
        },
      },
      '/v1/sync/live': { get: { operationId: 'live', summary: 'Server-sent events: `change`, `resync`, `presence`; a comment every 20 s', responses: { '200': { description: 'An event stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } }, ...common } } },
      '/v1/presence': { post: { operationId: 'presence', summary: 'Say what I view or write', requestBody: { required: true, content: { 'application/json': { schema: ref('PresenceRequest') } } }, responses: { '204': { description: 'Passed on.' }, ...common } } },
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas },
  };
}
