import { z } from 'zod';
import { imageType } from './entities/images.ts';
import { entities, entityNames, type EntityName } from './entities/index.ts';
import { mayAsk } from '../model/permissions.ts';
import { reach } from '../model/visibility.ts';
import type { Role } from './entities/people.ts';
import { effects } from './mutations/effects.ts';
import { mutationNames, mutations, type MutationName } from './mutations/index.ts';
import { promises } from './promises.ts';
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

const common = { '400': fault('What was asked does not fit.'), '401': fault('No token, or one that is not known.'), '403': fault('The account has ended, or this is not yours.'), '426': fault('The desk speaks a schema that is no longer served.'), '429': fault('Too many requests; `Retry-After` says when.'), '503': fault('Not available; `Retry-After` says when.') };
const header = (name: string, required: boolean, description: string): Json => ({ name, in: 'header', required, schema: { type: 'string' }, description });
const spoken = header('Sync-Schema', true, 'The number of the schema that the desk speaks.');
const posted = { '413': fault('Too large: halve the batch.'), '415': fault('The body is not application/json.') };
const query = (name: string, required: boolean, schema: Json, description: string): Json => ({ name, in: 'query', required, schema, description });

const description = `A community server keeps these promises; a desk depends on every one of them. \`npm run contract-check\` checks a server against them.

${promises.map((promise, i) => `${i + 1}. ${promise}`).join('\n')}`;

const roles: readonly Role[] = ['moderator', 'staff', 'lead'];

/** Who is sent rows of a kind, as the rules in `shared/model/visibility` have it. */
function readers(t: EntityName): string {
  const whole = roles.filter((role) => reach(role, t) === 'all');
  const some = roles.filter((role) => reach(role, t) === 'some');
  const partly: Partial<Record<EntityName, string>> = {
    forumAct: 'those about posts', note: 'those whose visibility is team; about a conversation only while they may read it', readMark: 'their own',
    conversation: 'while it is with weekend cover, and a shift of theirs that covers the inbox runs', riskRecord: 'their own, and with the conversation that it is about', riskCorrection: 'with its record',
    message: 'with its conversation', triageMark: 'with its conversation', conversationEvent: 'with its conversation', sharedDraft: 'with its conversation',
  };
  return `Sent to: ${[...whole, ...some.map((role) => `${role} (${partly[t] ?? 'some'})`)].join(', ') || 'nobody'}.`;
}

/** Who may ask for a mutation, and what it does. */
const purport = (name: MutationName): string => `May be asked by: ${roles.filter((role) => mayAsk(role, name)).join(', ')}. ${effects[name] ?? 'Not carried yet: answered `unsupported-mutation`.'}`;

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
  for (const name of entityNames) schemas[`Row${pascal(name)}`] = { description: readers(name), ...schemaOf(entities[name]) };
  for (const name of mutationNames) schemas[`Args${pascal(name)}`] = { description: purport(name), ...schemaOf(mutations[name]) };
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
    info: { title: 'Duty Desk community API', version: String(wire.SYNC_SCHEMA), description },
    security: [{ token: [] }],
    paths: {
      '/v1/me': { get: { operationId: 'me', summary: 'Who am I, and what does this community serve', parameters: [{ ...spoken, required: false }], responses: { '200': json('Me', 'The signed-in colleague.'), ...common } } },
      '/v1/sync/changes': {
        get: {
          operationId: 'changes',
          summary: 'Changes after a cursor, oldest first',
          parameters: [spoken, query('cursor', true, { type: 'string' }, 'Where the last page ended.'), query('limit', false, { type: 'integer', minimum: 1, maximum: 1000 }, 'Most changes wanted.')],
          responses: { '200': json('ChangesPage', 'A page.'), '410': fault('The cursor is of another epoch or too old: take a snapshot.'), ...common },
        },
      },
      '/v1/sync/snapshot': {
        get: {
          operationId: 'snapshot',
          summary: 'Everything the person may read, what a desk needs first coming first',
          parameters: [spoken, query('page', false, { type: 'string' }, 'From the page before; absent on the first.')],
          responses: { '200': json('SnapshotPage', 'A page.'), '410': fault('The snapshot is gone: start again.'), ...common },
        },
      },
      '/v1/sync/mutations': {
        post: {
          operationId: 'push',
          summary: 'Apply mutations exactly once, in order',
          parameters: [spoken],
          requestBody: { required: true, content: { 'application/json': { schema: ref('PushRequest') } } },
          responses: { '200': json('PushResponse', 'The outcome of each.'), '409': fault('A gap in the sequence, or a push in flight.'), ...posted, '422': fault('A sequence number with other content.'), ...common },
        },
      },
      '/v1/sync/live': { get: { operationId: 'live', summary: 'Server-sent events: `change` (data: LiveChange), `resync`, `presence` (data: Presence); a comment every 20 s', parameters: [spoken, header('Last-Event-ID', false, 'The id of the last event that came.')], responses: { '200': { description: 'An event stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } }, ...common } } },
      '/v1/images/{id}': {
        get: {
          operationId: 'image',
          summary: 'The file of an image, as its row (RowImage) tells of it; to whoever is sent that row and its post’s',
          parameters: [spoken, { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'The image’s id.' }],
          responses: { '200': { description: 'The file.', content: Object.fromEntries(imageType.options.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) }, '404': fault('There is no such file, or not for this person.'), ...common },
        },
      },
      '/v1/presence': { post: { operationId: 'presence', summary: 'Say what I view or write', parameters: [spoken], requestBody: { required: true, content: { 'application/json': { schema: ref('PresenceRequest') } } }, responses: { '204': { description: 'Passed on.' }, ...posted, ...common } } },
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas },
  };
}
