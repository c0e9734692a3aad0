import { z } from 'zod';
import { readBy } from '../../../../../shared/contract/read-by.ts';
import { epochOf } from '../../../../../shared/time.ts';
import type { Ref } from '../../facts.ts';
import type { Acted, ActAsked, Want } from '../../upstream.ts';
import { UpstreamFailure } from '../../upstream.ts';
import { Denied, Misunderstood, OnlyRead, Unheard, type Answer, type Method, type Site } from '../client.ts';
import type { Writing } from '../state.ts';

/** How a site keeps members away, and what it is told of points. */
export interface Carrying {
  /** A ban, or a role in place of the member's own; `back`: the role for those whose own are not known any more. Null: by hand. */
  readonly breaks: { readonly how: 'ban' } | { readonly how: 'role'; readonly role: number; readonly back: number | null } | null;
  /** The site's own kinds of warning, from how many points on; none: points are a note there (vanilla.md). */
  readonly warnings: readonly { readonly from: number; readonly type: number }[];
}

/** One act under way at a site. */
export interface Doing<W extends Want = Want> {
  readonly site: Site;
  readonly asked: ActAsked;
  readonly want: W;
  readonly carrying: Carrying;
  /** Changed by what is found out; kept when the act ends in an answer. */
  readonly state: Writing;
}

/** How an act went, without the state that goes with it. */
export type Went = Acted extends infer A ? (A extends unknown ? Omit<A, 'state'> : never) : never;

/** The act is done, or was found done. */
export const done: Went = { how: 'done' };

/** There is nothing there to do it to, or it is somebody else's there. */
export const nothing: Went = { how: 'done', nothing: true };

/** A person has to see to it. */
export const person = (why: string): Went => ({ how: 'person', why });

/** A request whose answer was lost can still be on its way for so long, milliseconds; until then nothing is sent again. */
export const SETTLE_MS = 5 * 60_000;

/** What is still to be waited before what was not found can be taken for never arrived, or null. */
export function unsettled({ act, now }: ActAsked): Went | null {
  const rest = act.sentAt === null ? 0 : epochOf(act.sentAt) + SETTLE_MS - epochOf(now);
  return rest > 0 ? { how: 'later', afterMs: rest } : null;
}

const NONSENSE = 'The forum’s answer makes no sense.';

/** The rows of a list that can be read. Throws when it is no list. */
export function rowsOf<T>(value: unknown, shape: z.ZodType<T>): T[] {
  if (!Array.isArray(value)) throw new UpstreamFailure('odd', NONSENSE);
  return value.flatMap((one) => { const read = readBy(shape, one); return read.success ? [read.data] : []; });
}

/** A row as the site has it, or null when it has none (404). */
export async function row<T>({ site, asked }: Doing, path: string, shape: z.ZodType<T>): Promise<T | null> {
  try {
    const read = readBy(shape, (await site.get(path, '', asked.signal)).value);
    if (!read.success) throw new UpstreamFailure('odd', NONSENSE);
    return read.data;
  } catch (error) {
    if (error instanceof Denied && error.status === 404) return null;
    throw error;
  }
}

/** Changes something, with the mark written before and taken back when the site says that it did nothing. */
export async function change({ site, asked }: Doing, method: Exclude<Method, 'GET'>, path: string, body: object, { saw = null, own = [] }: { readonly saw?: string | null; readonly own?: readonly Ref[] } = {}): Promise<Answer> {
  asked.mark(saw, own);
  try {
    return await site.send(method, path, body, asked.signal);
  } catch (error) {
    if (error instanceof Denied || error instanceof Misunderstood || error instanceof Unheard || error instanceof OnlyRead) asked.unmark();
    throw error;
  }
}

/** What a note or comment of this server carries, by which it is known again. */
export const tag = ({ act }: Pick<ActAsked, 'act'>): string => `[duty-desk:${act.id}]`;
