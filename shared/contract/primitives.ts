import { z } from 'zod';
import { limits } from '../limits.ts';

/** An id of the contract: opaque, made by whoever creates the row, at most 64 characters. */
export const id = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/, 'must be 1 to 64 letters, digits or _ . : -');

/** Whether the calendar has the day, such as 29 February; an earlier day of a month always is there. */
function isDay(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

/** An instant in UTC with milliseconds, `2026-05-14T13:02:11.000Z`: one form only, so that text order is time order. */
export const instant = z
  .string()
  .refine((text) => Number(text.slice(8, 10)) <= 28 || isDay(text), 'must be a day that there is')
  .regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/, 'must be a UTC instant with milliseconds');

/** Whole text without lone surrogates or NUL, which SQLite and UTF-8 would not keep as they are. */
const whole = (max: number) =>
  z.string().max(max).refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'must be well-formed text without NUL');

/** A name of a person, space or saved thing. */
export const name = whole(limits.nameLength).min(1);

/** A title of a thread. */
export const title = whole(limits.titleLength);

/** A member's words: post or message. */
export const body = whole(limits.bodyLength);

/** A colleague's words: note, reason, message to a member. */
export const staffText = whole(limits.staffTextLength);

/** A row's version: grows with every change of the row, on the server alone. */
export const version = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A count or an amount of points. */
export const count = z.int().min(0).max(1_000_000);

/** A mutation's id, made on the desk. */
export const uuid = z.uuid();
