import type { Found, FoundPlace } from '../../../../shared/contract/bridge/search.ts';
import type { MemberNameView } from '../../../../shared/contract/bridge/views.ts';
import type { EntityRow } from '../../../../shared/contract/entities/index.ts';
import { sayPlace } from '../../../../shared/model/drafts/say.ts';
import { coveredKinds } from '../../../../shared/model/evidence/covers.ts';
import { sayReportReason } from '../../../../shared/model/report-reasons.ts';
import { hitsIn, type Wanted } from '../../../../shared/model/search/match.ts';
import { snippetOf } from '../../../../shared/model/search/snippet.ts';
import { reasonsOf } from '../../store/read/queue.ts';
import { rowsById } from '../../store/read/rows-of.ts';
import { allSpaces, casesOfPosts } from '../../store/read/search.ts';
import { kindOfSource } from '../../store/search/docs.ts';
import type { Desk } from '../context.ts';
import { givenWords, outcomeWords, urgencyWords } from '../members/words.ts';
import { membersNamed, teamOf, type Team } from '../naming.ts';
import { reportedByCase } from '../queue-rows.ts';
import type { ReadDoc } from './read.ts';

type Line = Pick<Found, 'title' | 'where' | 'state' | 'words' | 'opens'> & { readonly memberId: string | null; readonly by: string | null };
type Of<T extends ReadDoc['t']> = Extract<ReadDoc, { t: T }>;

const postStates: Readonly<Record<EntityRow<'post'>['state'], string | null>> = { visible: null, pending: 'waits for approval', hidden: 'hidden', removed: 'removed', rejected: 'not approved' };
const talkStates: Readonly<Record<EntityRow<'conversation'>['state'], string>> = { 'untriaged': 'not sorted yet', 'open': 'open', 'waiting-for-member': 'waiting for the member', 'snoozed': 'put off', 'closed': 'closed' };
const breakStates: Readonly<Record<EntityRow<'break'>['state'], string>> = { proposed: 'proposed', scheduled: 'scheduled', active: 'running', ended: 'ended', lifted: 'lifted early', cancelled: 'cancelled' };
const aboutWords = { case: 'about a case', member: 'about a member', conversation: 'about a conversation' } as const;
const accountStates = { active: null, deleted: 'account deleted', merged: 'merged into another account' } as const;

const team = { words: 'team', state: null } as const;
const place = (screen: FoundPlace['screen'], id: string, entry: string | null = null): FoundPlace => ({ screen, id, entry });

/** What the rows of a page need besides themselves, read once. */
interface Beside {
  readonly space: (id: string) => string;
  readonly threads: ReadonlyMap<string, EntityRow<'post'>>;
  readonly talks: ReadonlyMap<string, EntityRow<'conversation'>>;
  readonly cases: ReadonlyMap<string, EntityRow<'case'>>;
  readonly caseOfPost: ReadonlyMap<string, string>;
  readonly reason: (caseId: string) => string | null;
}

function besideOf({ store: { db } }: Desk, docs: readonly ReadDoc[]): Beside {
  const spaces = new Map(allSpaces(db).map((one) => [one.id, one.name]));
  const posts = docs.filter((doc): doc is Of<'post'> => doc.t === 'post');
  const notes = docs.filter((doc): doc is Of<'note'> => doc.t === 'note').map((doc) => doc.row);
  const messages = docs.filter((doc): doc is Of<'message'> => doc.t === 'message');
  const reported = reportedByCase(reasonsOf(db, docs.flatMap((doc) => (doc.t === 'case' ? [doc.id] : []))));
  return {
    space: (id) => spaces.get(id) ?? 'A space no longer here',
    threads: rowsById(db, 'post', posts.map((doc) => doc.row.threadId)),
    talks: rowsById(db, 'conversation', [...messages.map((doc) => doc.row.conversationId), ...notes.flatMap((row) => (row.aboutKind === 'conversation' ? [row.aboutId] : []))]),
    cases: rowsById(db, 'case', notes.flatMap((row) => (row.aboutKind === 'case' ? [row.aboutId] : []))),
    caseOfPost: casesOfPosts(db, posts.map((doc) => doc.id)),
    reason: (caseId) => { const leading = reported.get(caseId)?.leading; return leading ? sayReportReason(leading) : null; },
  };
}

function noteLine({ row }: Of<'note'>, { cases, talks }: Beside): Line {
  const { aboutKind, aboutId } = row;
  const memberId = aboutKind === 'member' ? aboutId : ((aboutKind === 'case' ? cases.get(aboutId) : talks.get(aboutId))?.memberId ?? null);
  const opens = aboutKind === 'member' ? place('members', aboutId, `g:${row.id}`) : place(aboutKind === 'case' ? 'cases' : 'inbox', aboutId, row.id);
  return { ...team, memberId, by: row.by, title: null, where: aboutWords[aboutKind], state: row.visibility === 'staff' ? 'staff only' : null, opens };
}

function caseState({ state, outcome, kind }: EntityRow<'case'>): string {
  if (state === 'open') return kind === 'pending' ? 'waits for approval' : 'open';
  return outcome === null ? 'closed' : `closed, ${outcomeWords[outcome]}`;
}

function lineOf(doc: ReadDoc, beside: Beside): Line {
  switch (doc.t) {
    case 'member': return { ...team, memberId: doc.id, by: null, title: null, where: null, state: accountStates[doc.row.state], opens: place('members', doc.id) };
    case 'handover': return { ...team, memberId: null, by: doc.row.by, title: 'Handover', where: null, opens: place('handovers', doc.id) };
    case 'case': return { memberId: doc.row.memberId, by: null, title: beside.reason(doc.id) ?? (doc.row.kind === 'pending' ? 'Waiting for approval' : 'Reported post'), where: beside.space(doc.row.spaceId), state: caseState(doc.row), words: 'member', opens: place('cases', doc.id) };
    case 'post': {
      const caseId = beside.caseOfPost.get(doc.id);
      const opens = caseId === undefined ? place('members', doc.row.authorId, doc.id) : place('cases', caseId, doc.id);
      return { memberId: doc.row.authorId, by: null, title: doc.row.title ?? beside.threads.get(doc.row.threadId)?.title ?? null, where: beside.space(doc.row.spaceId), state: postStates[doc.row.state], words: 'member', opens };
    }
    case 'message': {
      const talk = beside.talks.get(doc.row.conversationId);
      const member = doc.row.from === 'member';
      return { memberId: doc.row.memberId, by: doc.row.by, title: talk?.subject ?? null, where: member ? 'to the team' : 'from the team', state: talk === undefined ? null : talkStates[talk.state], words: member ? 'member' : 'team', opens: place('inbox', doc.row.conversationId, doc.id) };
    }
    case 'note': return noteLine(doc, beside);
    case 'ledgerEntry': return { ...team, memberId: doc.row.memberId, by: doc.row.by, title: doc.row.kind === 'given' ? givenWords(doc.row) : 'Points voided', where: 'points', opens: place('members', doc.row.memberId, `e:${doc.id}`) };
    case 'pointsProposal': return { ...team, memberId: doc.row.memberId, by: doc.row.by, title: givenWords(doc.row), where: 'points proposed', state: doc.row.state === 'proposed' ? null : doc.row.state, opens: doc.row.caseId === null ? place('members', doc.row.memberId, `c:${doc.id}`) : place('cases', doc.row.caseId, doc.id) };
    case 'break': return { ...team, memberId: doc.row.memberId, by: doc.row.proposedBy, title: `Break from ${sayPlace(doc.row.scope)}`, where: null, state: breakStates[doc.row.state], opens: place('breaks', doc.id) };
    case 'riskRecord': return { ...team, memberId: doc.row.memberId, by: doc.row.by, title: `Risk record, ${doc.row.urgency === null ? 'urgency not decided yet' : urgencyWords[doc.row.urgency]}`, where: null, opens: place('risk', doc.id) };
  }
}

/** The text of a document that has most of what was asked for, a title only when nothing else has any. */
function textToShow({ said, visible }: ReadDoc, wanted: readonly Wanted[]): string {
  const rest = said.title === null ? visible : visible.slice(1);
  const count = (text: string): number => wanted.filter((one) => !one.not && hitsIn(one, text).length > 0).length;
  const [first = '', ...others] = [...rest, ...(said.title === null ? [] : [said.title])];
  return others.reduce((best, text) => (count(text) > count(best) ? text : best), first);
}

/** Documents as the screen lists them. Of a risk record no word is shown: whoever reads one opens it, and that is noted (domain.md 2.10). */
export function viewsOf(desk: Desk, docs: readonly ReadDoc[], wanted: readonly Wanted[]): Found[] {
  const beside = besideOf(desk, docs);
  const people: Team = teamOf(desk);
  const lines = docs.map((doc) => lineOf(doc, beside));
  const named: (id: string) => MemberNameView = membersNamed(desk, lines.flatMap((line) => line.memberId ?? []), desk.now());
  return docs.map((doc, i) => {
    const { memberId, by, ...line } = lines[i]!;
    const hidden = doc.t === 'riskRecord';
    return {
      kind: kindOfSource[doc.t], id: doc.id, at: doc.said.at, member: memberId === null ? null : named(memberId), by: people.person(by), ...line,
      covers: hidden ? [] : coveredKinds(doc.visible.join('\n')),
      snippet: hidden ? [] : snippetOf(textToShow(doc, wanted), wanted),
    };
  });
}
