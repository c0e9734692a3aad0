import { z } from 'zod';

/**
 * Reads a value by a schema: the one way to do so with what came from outside, checked by `npm run check`. Never throws.
 * Zod asks a text's or list's length also of what is neither, and a value such as `{"length": {"toString": 1}}` makes it
 * throw there; whoever sent that would end a whole page of the feed, or be answered as if the server were broken.
 */
export function readBy<T extends z.ZodType>(schema: T, value: unknown): z.ZodSafeParseResult<z.output<T>> {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return { success: false, error: new z.ZodError([{ code: 'custom', path: [], message: 'makes no sense', input: undefined }]) as z.ZodError<z.output<T>> };
  }
}
