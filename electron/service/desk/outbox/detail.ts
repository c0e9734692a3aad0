import type { OutboxDetail } from '../../../../shared/contract/bridge/views.ts';
import type { ProblemType } from '../../../../shared/contract/wire.ts';
import type { RowReader } from '../../../../shared/model/rules/types.ts';
import { sayTime } from '../../../../shared/time.ts';
import type { Entry } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';
import { teamOf } from '../naming.ts';
import type { OfflineLog, OfflinePeriod } from '../offline-log.ts';
import { firstName, unknownPerson } from '../people.ts';
import { choicesOf } from './choices.ts';
import { breakSpans } from './break-lines.ts';
import { linesOf } from './lines.ts';
import { outboxRowOf } from './rows.ts';
import { theirsOf } from './theirs.ts';
import type { Theirs } from './theirs-shape.ts';
import { capital } from './words.ts';
import type { Wording } from './wording-shape.ts';
import { wordingOf } from './wording.ts';

type Thing = 'post' | 'case' | 'change' | 'break' | 'proposal' | 'entry' | 'policy' | 'calendar' | 'lexicon' | 'shift' | 'reply' | 'signpost' | 'conversation';
const things: Readonly<Record<string, Thing>> = { post: 'post', break: 'break', pointsProposal: 'proposal', ledgerEntry: 'entry', policy: 'policy', coverCalendar: 'calendar', triageLexicon: 'lexicon', shift: 'shift', savedReply: 'reply', signpost: 'signpost', conversation: 'conversation' };
const thing = (entry: Entry): Thing => (entry.problem?.type === 'already-decided' && entry.name === 'ledger.give@1' ? 'proposal' : (things[entry.entity.slice(0, entry.entity.indexOf('/'))] ?? (entry.caseId === null ? 'change' : 'case')));

/** Headings of refusals that are not about what a colleague did. */
const refusals: Partial<Record<ProblemType, string>> = {
  'forbidden': 'This is not yours to decide any more',
  'own-post': 'This is about your own post',
  'own-decision': 'This appeals against your own decision',
  'outcome-missing': 'The outcome does not fit any more',
  'wrong-state': 'This step does not fit any more',
  'not-found': 'What this was about is not there any more',
  'text-missing': 'A written reason is needed',
  'dates-do-not-fit': 'The dates do not fit',
  'in-flight': 'Nobody knows whether this was done',
  'blocked': 'This followed a change that was not made',
  'unsupported-mutation': 'The community does not know this kind of change',
};

const rewordings: ReadonlySet<Entry['name']> = new Set<Entry['name']>(['post.edit@1', 'savedReply.set@1', 'signpost.set@1', 'shift.set@1']);

function headingOf(entry: Entry, theirs: Theirs | null): string {
  const type = entry.problem?.type;
  const name = theirs?.by && !theirs.by.you ? firstName(theirs.by.name) : null;
  if (type === 'claimed-by-colleague') return `${name ?? 'A colleague'} is working on this case`;
  if (type === 'overlap') return 'This break would overlap another one';
  if (type === 'post-changed') return 'The post changed after you read it';
  if (type === 'stale' || type === 'already-closed' || type === 'already-open' || type === 'already-decided') {
    if (name === null) return `This ${thing(entry)} changed while you worked on it`;
    if (entry.name === 'policy.publish@1') return `You and ${name} both published a version of the policy`;
    if (entry.name === 'lexicon.publish@1') return `You and ${name} both published words for suggestions`;
    if (entry.name === 'cover.publish@1') return `You and ${name} both changed the cover hours`;
    return rewordings.has(entry.name) ? `You and ${name} both changed this ${thing(entry)}` : `You and ${name} both decided about this ${thing(entry)}`;
  }
  return (type && refusals[type]) ?? 'The community did not take this change';
}

/** The member whose break, points or proposal a change is about; undefined when it is about none of them. */
function memberOf({ entity, args, problem }: Entry, read: RowReader): string | undefined {
  const [t, id] = [entity.slice(0, entity.indexOf('/')), entity.slice(entity.indexOf('/') + 1)];
  if (t !== 'break' && t !== 'ledgerEntry' && t !== 'pointsProposal' && t !== 'conversation') return undefined;
  const parts: readonly unknown[] = [args['entry'], args['proposal'], args['break'], args['mark'], args, problem?.current];
  return read.get(t, id)?.memberId ?? parts.map((part) => (part as { memberId?: unknown } | undefined)?.memberId).find((one) => typeof one === 'string') as string | undefined;
}

/** Whose post or case it is and where: "paperkite_09’s post in Creative corner." */
function about(entry: Entry, read: RowReader): string {
  const row = entry.caseId === null ? undefined : read.get('case', entry.caseId);
  const post = entry.entity.startsWith('post/') ? read.get('post', entry.entity.slice('post/'.length)) : undefined;
  const [memberId, spaceId] = [row?.memberId ?? post?.authorId, row?.spaceId ?? post?.spaceId];
  const named = memberOf(entry, read);
  if (named !== undefined && (memberId === undefined || spaceId === undefined)) return `About ${read.get('member', named)?.name ?? 'a member'}.`;
  if (memberId === undefined || spaceId === undefined) return '';
  const name = read.get('member', memberId)?.name ?? 'A member';
  const space = read.get('space', spaceId)?.name;
  return `${name}’s ${thing(entry)}${space === undefined ? '' : ` in ${space}`}.`;
}

function explanationOf(entry: Entry, theirs: Theirs | null, offline: OfflinePeriod | null, desk: Desk): string {
  const parts = [about(entry, desk.store.reader)];
  if (offline) parts.push('You were offline at the time.');
  const name = theirs?.by ? firstName(theirs.by.name) : null;
  if (theirs?.current.t === 'claim' && name !== null && theirs.at !== null) parts.push(`${name} claimed it ${sayTime(theirs.at, desk.now())}.`);
  else if (entry.problem?.type === 'overlap') parts.push(entry.problem.title);
  else if (theirs) parts.push(`${name === null ? 'The other' : `${name}’s`} decision is what counts now.`);
  else if (entry.problem) parts.push(entry.problem.title);
  if (entry.problem?.detail) parts.push(entry.problem.detail);
  parts.push('Yours is safe on this computer.');
  return parts.filter((part) => part !== '').join(' ');
}

const lower = (words: string): string => words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1);
/** Titles that name a thing written rather than an act. */
const written = /^(?:note|message|reply|handover|risk record|addition)\b/iu;

function timelineOf(entry: Entry, wording: Wording, theirs: Theirs | null, offline: OfflinePeriod | null): OutboxDetail['timeline'] {
  const mine = written.test(wording.done) ? `You wrote: ${lower(wording.done)}` : `You ${lower(wording.done)}`;
  const moments: OutboxDetail['timeline'] = [{ at: entry.at, what: `${mine}, saved here`, who: 'mine' }];
  if (offline) moments.push({ at: offline.from, what: 'Connection lost', who: 'desk' });
  if (offline?.to) moments.push({ at: offline.to, what: 'Back online', who: 'desk' });
  if (theirs?.at) moments.push({ at: theirs.at, what: `${theirs.by ? firstName(theirs.by.name) : 'A colleague'} ${theirs.did}`, who: 'theirs' });
  if (entry.state === 'needs-you' && entry.settledAt) moments.push({ at: entry.settledAt, what: 'The desk noticed', who: 'desk' });
  return moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** One entry in full: what was done, what stands against it, and the ways to settle it with their consequences. */
export function outboxDetail(desk: Desk, log: OfflineLog, id: string): OutboxDetail {
  const entry = desk.sync.entry(id);
  if (!entry) return fails('not-found', 'This is not in the outbox any more.');
  const read = desk.store.reader;
  const wording = wordingOf(entry.name, entry.args, read);
  const theirs = entry.problem ? theirsOf(desk, entry) : null;
  const offline = log.at(entry.at);
  const row = outboxRowOf(desk, entry);
  const settlements = entry.state === 'needs-you' ? desk.sync.settlements(id) : [];
  return {
    row,
    heading: entry.problem ? headingOf(entry, theirs) : capital(row.title),
    explanation: entry.problem ? explanationOf(entry, theirs, offline, desk) : about(entry, read),
    mineBy: teamOf(desk).person(desk.actor.id) ?? unknownPerson(desk.actor.id, desk.actor.id),
    mineAt: entry.at,
    theirsBy: theirs?.by ?? null,
    theirsAt: theirs?.at ?? null,
    lines: linesOf(entry, wording, theirs, (id) => teamOf(desk).person(id)?.name ?? 'A former colleague'),
    spans: breakSpans(entry, theirs),
    timeline: timelineOf(entry, wording, theirs, offline),
    text: wording.text,
    choices: choicesOf(settlements, { entry, wording, theirs }),
    held: desk.sync.heldBy(id).map((one) => outboxRowOf(desk, one)),
  };
}
