import type { z } from 'zod';

const texts = ['2026-05-14T13:02:11.000Z', '00000000-0000-4000-8000-000000000000', '2026-05-14', '10:00', 'a-1', 'some words', '2026-W20', 'told/a-1', '2026-05-14T13:02:11.000Z r:a-1'];
const numbers = [1, 7, 10, 0, 12, 2_026];

interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
}

/** How many parts an array gets so that its schema takes it. */
function someOf(schema: z.ZodType, element: z.ZodType): unknown[] {
  for (const length of [1, 0, 2, 3]) {
    const value = Array.from({ length }, () => sampleOf(element));
    if (schema.safeParse(value).success) return value;
  }
  throw new Error('no sample of an array');
}

/** A value that a schema takes: every optional thing present, every text as short as it may be. */
export function sampleOf(schema: z.ZodType): unknown {
  const def = schema.def as unknown as Def;
  if (def.type === 'object') return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, part]) => [key, sampleOf(part)]));
  if ((def.type === 'nullable' || def.type === 'default') && def.innerType) return sampleOf(def.innerType);
  if (def.type === 'array' && def.element) return someOf(schema, def.element);
  if (def.type === 'union') return sampleOf(def.options![0]!);
  if (def.type === 'enum') return Object.values(def.entries ?? {})[0];
  if (def.type === 'literal') return def.values?.[0];
  if (def.type === 'boolean') return true;
  const found = [...texts, ...numbers].find((value) => schema.safeParse(value).success);
  if (found === undefined) throw new Error(`no sample of ${def.type}`);
  return found;
}
