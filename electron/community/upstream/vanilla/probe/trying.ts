import { UpstreamFailure } from '../../upstream.ts';
import { Denied, Misunderstood, Unheard, type Answer, type Site } from '../client.ts';
import type { Described } from './description.ts';
import type { Notebook } from './findings.ts';

/** What every part of the probe has: the site, a notebook, what the site says of itself, and what was found so far. */
export interface Probing {
  readonly site: Site;
  readonly book: Notebook;
  readonly described: Described | null;
  /** The team's account there. */
  readonly me: number;
  /** Permissions of the account in small letters, or null where the site does not say. */
  readonly permissions: ReadonlySet<string> | null;
  /** This computer's clock, epoch milliseconds. */
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
}

/** What came of asking: an answer, or how it was turned down; `refused`: the token is not accepted. `why` is our own sentence. */
export type Tried = { readonly how: 'answered'; readonly answer: Answer } | { readonly how: 'forbidden' | 'absent' | 'misunderstood' | 'refused' | 'other'; readonly why: string };

/** Asks once; a refusal is an answer too. Anything but GET is not to be had here. */
export async function tried({ site, signal }: Pick<Probing, 'site' | 'signal'>, path: string, query = ''): Promise<Tried> {
  try {
    return { how: 'answered', answer: await site.get(path, query, signal) };
  } catch (error) {
    if (error instanceof Denied) return { how: error.status === 403 ? 'forbidden' : 'absent', why: error.message };
    if (error instanceof Misunderstood) return { how: 'misunderstood', why: error.message };
    if (error instanceof Unheard && error.kind === 'person') return { how: 'refused', why: error.message };
    if (error instanceof UpstreamFailure) return { how: 'other', why: error.message };
    throw error;
  }
}
