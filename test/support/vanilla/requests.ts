import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Brief { readonly type?: string; readonly format?: string; readonly enum?: readonly unknown[]; readonly minimum?: number; readonly maximum?: number; readonly items?: Brief }
type Known = Readonly<Record<string, { readonly query: Readonly<Record<string, Brief>>; readonly body?: Readonly<Record<string, Brief>>; readonly required?: readonly string[] }>>;

// Read, not imported: Playwright's loader would want an attribute that the other loaders do not.
const known = JSON.parse(readFileSync(fileURLToPath(new URL('requests.json', import.meta.url)), 'utf8')) as Known;

const RANGE = /^(\d+|\d*\.\.\d*|(>=?|<=?)\d+|[[(]\d*,\d*[\])]|\d+(,\d+)*)$/;
const DATES = /^(>=|<=|>|<)?\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/;

function wrong(value: string, brief: Brief): string | null {
  if (brief.type === 'array') return value.split(',').map((one) => wrong(one, brief.items ?? {})).find((one) => one !== null) ?? null;
  // The fourth status is in the code and not in its description (a difference that sites have).
  if (brief.enum && !brief.enum.includes(value) && !(value === 'rejected' && brief.enum.includes('dismissed'))) return `${value} is none of ${brief.enum.join(', ')}`;
  if (brief.type === 'integer') {
    if (!/^-?\d+$/.test(value)) return `${value} is no number`;
    if (Number(value) < (brief.minimum ?? -Infinity) || Number(value) > (brief.maximum ?? Infinity)) return `${value} is out of bounds`;
  }
  if (brief.type === 'boolean' && value !== 'true' && value !== 'false') return `${value} is neither true nor false`;
  if (brief.format === 'range-expression' && !RANGE.test(value)) return `${value} is no range`;
  if (brief.format === 'date-filter' && !DATES.test(value)) return `${value} is no filter by date`;
  return null;
}

/** What sites take that their description knows otherwise (vanilla.md, ⚠). */
const differently: Readonly<Record<string, string>> = { 'PATCH /reports/{id}/dismiss': 'POST /reports/{id}/dismiss' };

function wrongIn(value: unknown, brief: Brief): string | null {
  if (brief.type === 'array') return Array.isArray(value) ? (value.map((one) => wrongIn(one, brief.items ?? {})).find((one) => one !== null) ?? null) : 'is no list';
  if (brief.type === 'object') return typeof value === 'object' && value !== null ? null : 'is no object';
  if (brief.type === 'integer') return Number.isInteger(value) ? null : 'is no number';
  if (typeof value !== brief.type) return `is no ${brief.type}`;
  return brief.enum && !brief.enum.includes(value) ? `is none of ${brief.enum.join(', ')}` : null;
}

/** What is wrong with what a request would change, or null. A text that is too long is the site's to refuse. */
export function wrongBody(method: string, path: string, body: unknown): string | null {
  const name = `${method} ${path.replace(/\/\d+(?=\/|$)/g, '/{id}')}`;
  const described = known[differently[name] ?? name];
  if (described?.body === undefined) return `${name} is not described`;
  if (typeof body !== 'object' || body === null) return `${name} has no body`;
  for (const [key, value] of Object.entries(body)) {
    const brief = described.body[key === 'intitialBody' ? 'initialBody' : key];
    const why = brief === undefined ? 'is not described' : wrongIn(value, brief);
    if (why !== null) return `${name}: ${key} ${why}`;
  }
  const missing = (described.required ?? []).find((key) => !(key in body));
  return missing === undefined ? null : `${name}: ${missing} is missing`;
}

/** What is wrong with a request by the site's description of itself, or null. `path` without the base. */
export function violation(method: string, path: string, query: URLSearchParams): string | null {
  const name = `${method} ${path.replace(/\/\d+(?=\/|$)/g, '/{id}')}`;
  // The description does not describe where it is itself.
  if (name === 'GET /open-api/v3') return null;
  const described = known[differently[name] ?? name];
  if (described === undefined) return `${name} is not described`;
  for (const [key, value] of query) {
    const brief = described.query[key];
    const why = brief === undefined ? 'is not described' : wrong(value, brief);
    if (why !== null) return `${name}: ${key} ${why}`;
  }
  // Said in words beside the description.
  if (query.has('recordID') && !query.has('recordType')) return `${name}: recordID needs recordType`;
  if (query.has('parentRecordID') !== query.has('parentRecordType')) return `${name}: parentRecordID and parentRecordType go together`;
  if (name === 'GET /reports' && !query.has('status')) return `${name}: the status is not said`;
  if (name === 'GET /messages' && !query.has('conversationID') && !query.has('insertUserID')) return `${name}: of which conversation`;
  return null;
}
