import { z } from 'zod';
import { readBy } from '../../../../../shared/contract/read-by.ts';

const record = z.record(z.string(), z.unknown());
const shape = z.object({ paths: z.record(z.string(), record), components: z.object({ schemas: record.optional().catch(undefined) }).optional().catch(undefined) });

/** A site's own description of its API (`/open-api/v3`), as far as it is understood. */
export interface Described {
  /** Whether it knows a request; numbers in a path are written `{id}`, however the site calls them. */
  has(method: string, path: string): boolean;
  /** The fields of a schema with their greatest length, if it says one; null where it has no such schema. */
  fields(schema: string): ReadonlyMap<string, number | null> | null;
}

const methods: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete']);

/** Reads a description; null when it is none. */
export function described(value: unknown): Described | null {
  const parsed = readBy(shape, value);
  if (!parsed.success) return null;
  const { paths, components } = parsed.data;
  const known = new Set(Object.entries(paths).flatMap(([path, at]) => Object.keys(at).filter((one) => methods.has(one)).map((method) => `${method} ${path.replaceAll(/\{\w+\}|:\w+/g, '{id}')}`)));
  return {
    has: (method, path) => known.has(`${method} ${path}`),
    fields(name) {
      const schema = readBy(z.object({ properties: record }), components?.schemas?.[name]);
      if (!schema.success) return null;
      return new Map(Object.entries(schema.data.properties).map(([field, one]) => [field, readBy(z.object({ maxLength: z.int() }), one).data?.maxLength ?? null]));
    },
  };
}
