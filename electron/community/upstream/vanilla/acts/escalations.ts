import type { Ref } from '../../facts.ts';
import type { Want } from '../../upstream.ts';
import { query } from '../asking.ts';
import { Denied } from '../client.ts';
import { comment, escalation, type EscalationRow } from '../rows.ts';
import { change, done, nothing, rowsOf, tag, unsettled, type Doing, type Went } from './doing.ts';

type Of<K extends Want['kind']> = Extract<Want, { kind: K }>;

/** The escalations of a post, the latest first; none where the site has no escalations. */
export async function escalationsOf(doing: Doing<Extract<Want, { post: Ref }>>): Promise<EscalationRow[]> {
  const { post } = doing.want;
  try {
    const { value } = await doing.site.get('/escalations', query({ recordType: post.source, recordID: post.n, limit: 100 }), doing.asked.signal);
    return rowsOf(value, escalation).filter((one) => one.recordType === post.source && one.recordID === post.n).sort((a, b) => b.escalationID - a.escalationID);
  } catch (error) {
    if (error instanceof Denied && error.status === 404) return [];
    throw error;
  }
}

const open = async (doing: Doing<Extract<Want, { post: Ref }>>): Promise<EscalationRow | undefined> => (await escalationsOf(doing)).find((one) => one.status !== 'done');

/** Ends the open escalations of a post. True when the post has any, open or ended before. */
export async function finishEscalations(doing: Doing<Of<'close'>>): Promise<boolean> {
  const all = await escalationsOf(doing);
  for (const one of all) if (one.status !== 'done') await change(doing, 'PATCH', `/escalations/${one.escalationID}`, { status: 'done' }, { own: [{ source: 'escalation', n: one.escalationID }] });
  return all.length > 0;
}

/** Hands a post to staff of the forum, unless it is with them. */
export async function escalate(doing: Doing<Of<'escalate'>>): Promise<Went> {
  const { post, reports, title, words } = doing.want;
  if ((await open(doing)) !== undefined) return done;
  const wait = unsettled(doing.asked);
  if (wait !== null) return wait;
  const why = reports[0] === undefined ? { reportReasonIDs: ['rule-breaking'], noteBody: words || 'From the team.', noteFormat: 'text' } : { reportID: reports[0] };
  const own = [{ source: `escalation-of-${post.source}`, n: post.n }];
  await change(doing, 'POST', '/escalations', { name: title || 'For staff', recordType: post.source, recordID: post.n, status: 'open', ...why }, { own });
  return done;
}

/** Gives an escalation to a colleague, or to nobody (-4); there may be none. */
export async function assign(doing: Doing<Of<'assign'>>): Promise<Went> {
  const one = await open(doing);
  const to = doing.want.to?.n ?? -4;
  if (one === undefined) return nothing;
  if ((one.assignedUserID ?? -4) === to) return done;
  await change(doing, 'PATCH', `/escalations/${one.escalationID}`, { assignedUserID: to });
  return done;
}

/** Says on an escalation what the team noted, once: what was said is known again by its tag. */
export async function remark(doing: Doing<Of<'comment'>>): Promise<Went> {
  const one = await open(doing);
  if (one === undefined) return nothing;
  const { value } = await doing.site.get('/comments', query({ parentRecordType: 'escalation', parentRecordID: one.escalationID, sort: '-commentID', limit: 100 }), doing.asked.signal);
  if (rowsOf(value, comment).some((row) => row.body.includes(tag(doing.asked)))) return done;
  const wait = unsettled(doing.asked);
  if (wait !== null) return wait;
  await change(doing, 'POST', '/comments', { parentRecordType: 'escalation', parentRecordID: one.escalationID, body: `${doing.want.text}\n\n${tag(doing.asked)}`, format: 'text' });
  return done;
}
