import { z } from 'zod';
import { readBy } from '../../../../../shared/contract/read-by.ts';
import { UpstreamFailure, type Acted, type ActAsked, type Want } from '../../upstream.ts';
import { Denied, Misunderstood, OnlyRead, Unheard, type Site } from '../client.ts';
import { described } from '../probe/description.ts';
import { asDescribed, firstWriting, writingOf, type Writing } from '../state.ts';
import { look, takeBreak } from './breaks.ts';
import { person, type Carrying, type Doing, type Went } from './doing.ts';
import { assign, escalate, remark } from './escalations.ts';
import { tell } from './messages.ts';
import { note } from './notes.ts';
import { edit, standing } from './posts.ts';
import { close, decide } from './reports.ts';

const doers: { readonly [K in Want['kind']]: (doing: Doing<Extract<Want, { kind: K }>>) => Promise<Went> } = {
  standing, edit, decide, close, escalate, assign, comment: remark, message: tell, note, break: takeBreak, look,
};

/** What is said when the site refuses: the sentence, or null when it is not this act's affair. */
function refused(error: unknown): string | null {
  if (error instanceof OnlyRead || error instanceof Unheard) return null;
  if (error instanceof Denied) return error.status === 403 ? 'The forum does not let the team’s account do this. Give it the permission and try again, or do it there by hand.' : 'The forum does not have this any more.';
  return error instanceof Misunderstood ? `The forum did not take this as it was sent (${error.status}).` : null;
}

/** How the site says that it is written to; what it does not say is found out by asking. */
async function told(site: Site, known: Writing, signal: AbortSignal): Promise<Writing> {
  try {
    const says = described((await site.get('/open-api/v3', '', signal)).value);
    return says === null ? known : asDescribed(known, says);
  } catch (error) {
    // A description that cannot be had stands in the way of nothing; a site that does not answer, or asks for patience, does.
    if (error instanceof Unheard || !(error instanceof UpstreamFailure)) throw error;
    return known;
  }
}

async function introduced(site: Site, { state, signal }: ActAsked): Promise<Writing> {
  const known = writingOf(state);
  if (known !== null) return known;
  const me = readBy(z.object({ userID: z.int().min(1) }), (await site.get('/users/me', '', signal)).value);
  if (!me.success) throw new UpstreamFailure('person', 'The forum does not know the team’s account.');
  return told(site, firstWriting(me.data.userID), signal);
}

/** Does one act at a site, or finds it done (upstream.ts). */
export async function actAt(site: Site, carrying: Carrying, asked: ActAsked): Promise<Acted> {
  const state = await introduced(site, asked);
  const { want } = asked.act;
  const went = await (doers[want.kind] as (doing: Doing) => Promise<Went>)({ site, asked, want, carrying, state }).catch((error: unknown) => {
    const why = refused(error);
    if (why === null) throw error;
    return person(why);
  });
  return { ...went, state: JSON.stringify(state) } as Acted;
}
