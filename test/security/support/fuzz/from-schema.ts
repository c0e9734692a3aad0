import fc from 'fast-check';
import { z } from 'zod';

/** A JSON Schema, as far as the contract's have it. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

/** What made-up values refer to, so that they reach what is there: ids of rows, and instants around them. */
export interface Pools {
  readonly ids: readonly string[];
  /** Ids that fit where a property of this name stands; half of the time one of these is taken. */
  readonly byName?: Readonly<Record<string, readonly string[]>>;
  readonly instants: readonly string[];
}

/** Texts that have broken programs: script, SQL, formats, characters that hide, turn or are not there. */
export const NASTY: readonly string[] = [
  '', ' ', 'a', 'maybe', '%', '_', '\\', "' OR 1=1 --", '"; DROP TABLE "case"; --', '<script>alert(1)</script>', '<img src=x onerror=1>', 'javascript:alert(1)', '../../etc/passwd', '${x}', '{{name}}', '{{', '[x](https://evil.example/)', '=1+1', '@SUM(A1)', 'NEAR(a b)', '"a" AND (', 'a*', '^a', 'title:a',
  '\u202egnp.exe', 'ha\u200bzel', '\ufeff', 'é', 'e\u0301', 'İ', 'ß', 'ﬁ', '👩‍👩‍👧‍👦', '\u0000', '\ud800', '\udfff', '\u2028', '\r\n', '\t', 'NaN', '-0', '1e400', 'null', '__proto__', 'constructor', 'x'.repeat(65), 'y'.repeat(300), 'z '.repeat(2_000), '😀'.repeat(700),
];

const LONGEST_LIST = 5;

function text({ format, pattern, minLength = 0, maxLength = 1_000 }: Schema, pools: Pools): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  if (pattern?.startsWith('^[A-Za-z0-9_.:-]')) return fc.constantFrom(...pools.ids);
  if (pattern?.startsWith('^\\d{4}-')) return fc.constantFrom(...pools.instants);
  const fitting = NASTY.filter((one) => one.length >= minLength && one.length <= maxLength && one.isWellFormed() && !one.includes('\u0000'));
  return fc.oneof(fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) }), fc.constantFrom(...(fitting.length > 0 ? fitting : ['x'])), fc.constantFrom(...pools.ids));
}

/** A property, with ids of its own kind where its name tells which. */
function property(name: string, schema: Schema, pools: Pools): fc.Arbitrary<unknown> {
  const own = pools.byName?.[name];
  if (own === undefined || own.length === 0) return made(schema, pools);
  const inner = { ...pools, ids: own, byName: {} };
  return fc.oneof({ weight: 3, arbitrary: made(schema, inner) }, { weight: 1, arbitrary: made(schema, pools) });
}

function made(schema: Schema, pools: Pools): fc.Arbitrary<unknown> {
  const { type, minimum = -10, maximum = 1_000, properties } = schema;
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => made(one, pools)));
  switch (type) {
    case 'string':
      return text(schema, pools);
    case 'integer':
      return fc.integer({ min: minimum, max: Math.max(minimum, Math.min(maximum, minimum + 2_000_000)) });
    case 'number':
      return fc.double({ min: minimum, max: Math.max(minimum, maximum), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const least = schema.minItems ?? 0;
      return fc.array(made(schema.items ?? {}, pools), { minLength: least, maxLength: Math.max(least, Math.min(schema.maxItems ?? LONGEST_LIST, LONGEST_LIST)) });
    }
    case 'object': {
      if (properties === undefined) return fc.dictionary(fc.string({ maxLength: 8 }), typeof schema.additionalProperties === 'object' ? made(schema.additionalProperties, pools) : fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
      return fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, property(name, one, pools)])), { requiredKeys: [...(schema.required ?? [])] });
    }
    default:
      return fc.jsonValue({ maxDepth: 3 });
  }
}

/** Values that (nearly always) fit a schema of the contract; what a refinement asks beyond JSON Schema they may miss. */
export function fitting(schema: z.ZodType, pools: Pools): fc.Arbitrary<unknown> {
  return made(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, pools);
}
