import type { Connection } from '../../../shared/contract/bridge/state.ts';
import type { OutboxDetail, OutboxRow, Person } from '../../../shared/contract/bridge/views.ts';
import { epochOf, sayClock, sayTime } from '../../../shared/time.ts';
import type { IconName } from '../../components/icons.ts';
import { endedAt } from './groups.ts';

/** A time without connection, both ends known. */
export interface OfflineTime {
  readonly from: string;
  readonly to: string;
}

const MINUTE_MS = 60_000;

const icons: Readonly<Record<string, IconName>> = {
  'case.claim': 'cases', 'case.release': 'cases', 'case.touch': 'cases', 'case.takeOver': 'taken-over', 'case.pass': 'pass',
  'case.handToStaff': 'handed', 'case.handBack': 'lifted', 'case.close': 'up-to-date', 'case.reopen': 'undo',
  'post.hide': 'covered', 'post.restore': 'watch', 'post.remove': 'remove', 'post.edit': 'edit', 'post.approve': 'up-to-date', 'post.reject': 'no-route',
  'note.add': 'note', 'message.send': 'write', 'handover.write': 'note', 'risk.record': 'risk-record', 'risk.add': 'risk-record',
  'ledger.give': 'points', 'ledger.void': 'points', 'ledger.propose': 'points', 'ledger.decline': 'points',
  'told.mark': 'told', 'member.patch': 'person', 'policy.publish': 'policy', 'cover.publish': 'calendar', 'lexicon.publish': 'policy', 'shift.set': 'calendar',
  'savedReply.set': 'write', 'signpost.set': 'link', 'staff.rename': 'person', 'audit.record': 'audit', 'readMark.set': 'watch',
};
const families: Readonly<Record<string, IconName>> = { break: 'breaks', conversation: 'inbox', case: 'cases' };

/** A picture for a change; what a colleague decided otherwise has one of its own. */
export function iconOf(row: Pick<OutboxRow, 'mutation' | 'state' | 'problem'>): IconName {
  if (row.state === 'needs-you' && row.problem?.current !== undefined) return 'conflict';
  const name = row.mutation.replace(/@\d+$/u, '');
  const family = name.split('.')[0] ?? '';
  // Own keys only: a name comes from any version of the desk.
  if (Object.hasOwn(icons, name)) return icons[name] ?? 'outbox';
  return Object.hasOwn(families, family) ? (families[family] ?? 'outbox') : 'outbox';
}

/** "14:02" today, else with its day. */
export const short = (at: string, now: string): string => sayTime(at, now).replace(/^today /u, '');

/** The second line of a row. What was sent long after it was done says both: the community's history has the later time. */
export function rowDetail(row: OutboxRow, now: string): string {
  const late = row.state === 'sent' && epochOf(endedAt(row)) - epochOf(row.at) >= 2 * MINUTE_MS;
  const done = late ? `Done here ${short(row.at, now)}` : '';
  const text = row.detail.replace(/[.\s]+$/u, '');
  return [late ? text : row.detail, done].filter((part) => part !== '').join('. ');
}

/** What has become of an entry that was not sent. Claims and the like are courtesies: a colleague was simply first. */
export function endWords(row: Pick<OutboxRow, 'state' | 'mutation'>): string {
  if (row.state === 'undone') return 'Taken back';
  if (row.state === 'discarded') return 'Not sent';
  return /^(?:case\.(?:claim|release|touch)|readMark\.set)@/u.test(row.mutation) ? 'Overtaken' : 'Sent anew';
}

/** What becomes of an entry that asks for nothing, in a sentence. */
export function nextWords(row: Pick<OutboxRow, 'state' | 'mutation'>, offline: boolean): string {
  switch (row.state) {
    case 'sending': return 'It is on its way to the community.';
    case 'queued': return offline ? 'It is safe on this computer and goes when the connection is back.' : 'It is safe on this computer and goes in its turn.';
    case 'held': return 'It follows a change that needs you. It is kept here, and goes on once you have decided about that one.';
    case 'sent': return 'Nothing. The community has it, and colleagues see it.';
    case 'undone': return 'Nothing. You took it back.';
    case 'discarded': return 'Nothing. It was not sent; it can be read here.';
    case 'overtaken': return endWords(row) === 'Overtaken' ? 'Nothing. A colleague was first, and the community kept theirs.' : 'Nothing. You decided about it, and what you decided was sent in its place.';
    case 'needs-you': return 'You decide.';
  }
}

/** The line below the title: when this desk was offline, as far as it matters to what stands here. */
export function offlineWords(connection: Pick<Connection, 'state' | 'offlineSince'> | null, last: OfflineTime | null, now: string): string {
  if (connection?.offlineSince) return `Offline since ${short(connection.offlineSince, now)}. Everything you do is saved here.`;
  if (connection?.state === 'paused') return 'Paused. Everything you do is saved here.';
  if (last !== null && sayTime(last.to, now) === sayTime(last.from, now)) return `Offline for a moment at ${short(last.to, now)}. Everything you did is here.`;
  if (last !== null && sayTime(last.to, now).startsWith('today ')) return `Offline from ${short(last.from, now)} to ${sayClock(last.to)}. Everything you did is here.`;
  return 'Everything you did at this desk, and where it is now.';
}

/** "Priya’s", "James’s", "Theirs" for nobody known. */
export function whose(person: Pick<Person, 'name'> | null): string {
  return person === null ? 'Theirs' : `${person.name.split(' ')[0] ?? person.name}’s`;
}

/** A moment of the timeline; `offline` says that the stretch after it lay without connection. */
export interface Moment {
  readonly at: string;
  readonly what: string;
  readonly who: 'mine' | 'theirs' | 'desk';
  readonly offline: boolean;
}

const lost = 'Connection lost';
const back = 'Back online';

/** The timeline as it is drawn: what the desk did within the same minute is one moment, and each knows what follows it. */
export function momentsOf(timeline: OutboxDetail['timeline']): Moment[] {
  const moments: Moment[] = [];
  let offline = false;
  for (const { at, what, who } of timeline) {
    const last = moments.at(-1);
    if (what === lost) offline = true;
    if (what === back) offline = false;
    if (last?.who === 'desk' && who === 'desk' && sayClock(last.at) === sayClock(at) && epochOf(at) - epochOf(last.at) < MINUTE_MS) {
      moments[moments.length - 1] = { ...last, what: `${last.what}, ${what.charAt(0).toLocaleLowerCase('en-GB')}${what.slice(1)}`, offline };
    } else {
      moments.push({ at, what, who, offline });
    }
  }
  return moments;
}
