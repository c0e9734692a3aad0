import { z } from 'zod';
import type { Want } from '../../upstream.ts';
import { Denied } from '../client.ts';
import { textOf } from '../text.ts';
import { sameWords } from '../../words.ts';
import { change, done, person, row, tag, type Doing, type Went } from './doing.ts';
import { escalationsOf } from './escalations.ts';

type Of<K extends Want['kind']> = Extract<Want, { kind: K }>;

const shown = z.object({ body: z.string() });
const path = ({ post }: { readonly post: Of<'standing'>['post'] }): string => `/${post.source}s/${post.n}`;

/** Ways to take a post away or bring it back, one after the other: by a report of it, by an escalation, by a new escalation. Each answers whether it was tried. */
function ways(doing: Doing<Of<'standing'>>): (() => Promise<boolean>)[] {
  const { post, live, reports, title, words } = doing.want;
  const byReport = reports.slice(0, 3).map((n) => async () => {
    await change(doing, 'PATCH', `/reports/${n}/${live ? 'approve' : 'reject'}-record`, {}, { own: [{ source: 'report', n }] });
    return true;
  });
  const byEscalation = async (): Promise<boolean> => {
    const [known] = await escalationsOf(doing);
    if (known !== undefined) await change(doing, 'PATCH', `/escalations/${known.escalationID}`, { recordIsLive: live });
    else if (live) return false;
    else {
      const note = [words, tag(doing.asked)].filter((one) => one !== '').join(' ');
      await change(doing, 'POST', '/escalations', { name: title || 'Taken away by the team', recordType: post.source, recordID: post.n, status: 'done', recordIsLive: false, reportReasonIDs: ['rule-breaking'], noteBody: note, noteFormat: 'text' }, { own: [{ source: `escalation-of-${post.source}`, n: post.n }] });
    }
    return true;
  };
  return [...byReport, byEscalation];
}

/** Hides, removes or brings back a post: looks how it stands, before and after. */
export async function standing(doing: Doing<Of<'standing'>>): Promise<Went> {
  const { live } = doing.want;
  const isLive = async (): Promise<boolean> => (await row(doing, path(doing.want), shown)) !== null;
  if ((await isLive()) === live) return done;
  for (const way of ways(doing)) {
    try {
      if (!(await way())) continue;
    } catch (error) {
      // A report that the site has no more is no way; another may be.
      if (!(error instanceof Denied && error.status === 404)) throw error;
      continue;
    }
    if ((await isLive()) === live) return done;
  }
  return person(live ? 'The forum has nothing by which this post could be brought back. Bring it back there by hand.' : 'The forum keeps showing this post. Take it away there by hand.');
}

/** Puts the team's wording in the place of the member's. */
export async function edit(doing: Doing<Of<'edit'>>): Promise<Went> {
  const { body } = doing.want;
  const now = await row(doing, path(doing.want), shown);
  if (now === null) return person('The forum does not show this post, so it cannot be edited there.');
  if (sameWords(textOf(now.body), body)) return done;
  await change(doing, 'PATCH', path(doing.want), { body, format: 'text' });
  return done;
}
