import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Selects from a Vanilla site's own description (`GET /api/v2/open-api/v3`) what requests of a bridge may look like, in a
// small form of ours: node test/support/vanilla/select-requests.ts DESCRIPTION.json

interface Schema { $ref?: string; type?: string; format?: string; enum?: unknown[]; minimum?: number; maximum?: number; maxLength?: number; items?: Schema; properties?: Record<string, Schema>; required?: string[] }
interface Parameter { $ref?: string; name?: string; in?: string; schema?: Schema }
interface Operation { parameters?: Parameter[]; requestBody?: { $ref?: string; content?: Record<string, { schema?: Schema }> } }
interface Description { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> } }

const wanted = [
  'GET /users/me', 'GET /users', 'GET /users/{id}', 'GET /categories', 'GET /discussions', 'GET /discussions/{id}', 'GET /comments', 'GET /comments/{id}', 'GET /reports', 'GET /reports/:reportID', 'GET /escalations', 'GET /escalations/:escalationID',
  'GET /conversations', 'GET /conversations/{id}/participants', 'GET /messages', 'GET /user-notes', 'GET /user-notes/{id}', 'GET /user-notes/warningform',
  'PATCH /comments/{id}', 'PATCH /discussions/{id}', 'POST /comments', 'PATCH /reports/:reportID/approve-record', 'PATCH /reports/:reportID/reject-record', 'POST /reports/:reportID/dismiss', 'POST /escalations', 'PATCH /escalations/:escalationID',
  'POST /conversations', 'POST /messages', 'POST /user-notes/notes', 'POST /user-notes/warnings', 'PATCH /users/{id}', 'PUT /users/{id}/ban',
];

const file = process.argv[2];
if (file === undefined) throw new Error('Say which description to read.');
const site = JSON.parse(readFileSync(file, 'utf8')) as Description;
const resolved = (schema: Schema): Schema => (schema.$ref === undefined ? schema : site.components.schemas[schema.$ref.split('/').at(-1)!]!);

function brief(schema: Schema): object {
  const { type, format, enum: values, minimum, maximum, maxLength, items } = resolved(schema);
  return { type, ...(format && { format }), ...(values && { enum: values }), ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }), ...(maxLength !== undefined && { maxLength }), ...(items && { items: brief(items) }) };
}

const selected = Object.fromEntries(wanted.map((one) => {
  const [method = '', path = ''] = one.split(' ');
  const operation = site.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`The description has no ${one}.`);
  const parameters = (operation.parameters ?? []).map((parameter) => (parameter.$ref === undefined ? parameter : site.components.parameters[parameter.$ref.split('/').at(-1)!])).filter((parameter) => parameter !== undefined);
  const query = Object.fromEntries(parameters.filter((parameter) => parameter.in === 'query' && !['fields', 'expand'].includes(parameter.name ?? '')).map((parameter) => [parameter.name, brief(parameter.schema ?? {})]));
  const name = `${method} ${path.replace(/\{\w+\}|:\w+/g, '{id}')}`;
  if (method === 'GET') return [name, { query }];
  const { $ref: named, content } = operation.requestBody ?? {};
  const taken = named === undefined ? resolved(content?.['application/json']?.schema ?? {}) : (site.components.schemas[named.split('/').at(-1)!] ?? {});
  return [name, { query: {}, body: Object.fromEntries(Object.entries(taken.properties ?? {}).map(([key, schema]) => [key, brief(schema)])), required: taken.required ?? [] }];
}));
writeFileSync(fileURLToPath(new URL('requests.json', import.meta.url)), `{\n${Object.entries(selected).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}\n`);
