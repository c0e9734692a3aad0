import { claimsLiveSince } from '../../../../shared/model/claims.ts';
import { contactDetails } from '../../../../shared/model/evidence/contact-details.ts';
import { needsText, satisfies } from '../../../../shared/model/search/match.ts';
import type { SearchMark, SearchState } from '../../../../shared/model/search/query.ts';
import { limits } from '../../../../shared/limits.ts';
import { logsOf, openInbox, readTo } from '../../store/read/inbox.ts';
import { openCases } from '../../store/read/queue.ts';
import { recordsAbout, recordsOf } from '../../store/read/risk.ts';
import { untoldBreaks, untoldEntries, untoldVoids } from '../../store/read/told.ts';
import { accountsWith } from '../accounts.ts';
import type { Desk } from '../context.ts';
import { isUnread } from '../inbox/rows.ts';
import { isOwn } from '../risk/summaries.ts';
import { canSee } from '../veil.ts';
import type { Ready } from './asked.ts';
import { isGuarded, readDocs, type ReadDoc } from './read.ts';
import type { FoundDoc } from '../../store/read/search.ts';

type Test = (doc: ReadDoc) => boolean;

const conversationOf = (doc: ReadDoc): string | null => (doc.t === 'message' ? doc.row.conversationId : null);

/** Open conversations whose newest message this person has not read. */
function unreadConversations(desk: Desk): ReadonlySet<string> {
  const { db } = desk.store;
  const ids = openInbox(db).map((row) => row.id);
  const [log, read] = [logsOf(db, ids), readTo(db, ids, desk.actor.id)];
  return new Set(ids.filter((id) => isUnread(log(id).messages, read.get(id))));
}

/** What is said of things at this moment; each looks up once what it needs. */
const ofNow: Readonly<Partial<Record<SearchState, (desk: Desk) => Test>>> = {
  mine(desk) {
    const since = claimsLiveSince(desk.now());
    return (doc) => {
      if (doc.t === 'message') return desk.store.reader.get('conversation', doc.row.conversationId)?.assigneeId === desk.actor.id;
      if (doc.t !== 'case' || doc.row.state !== 'open') return false;
      const claim = desk.store.reader.get('claim', doc.id);
      return claim?.by === desk.actor.id && claim.activeAt > since;
    };
  },
  unclaimed(desk) {
    const since = claimsLiveSince(desk.now());
    const free = new Set(openCases(desk.store.db).filter((row) => row.claimBy === null || row.claimActiveAt === null || row.claimActiveAt <= since).map((row) => row.id));
    return (doc) => doc.t === 'case' && free.has(doc.id);
  },
  untold(desk) {
    const { db } = desk.store;
    const entries = new Set([...untoldEntries(db, limits.untoldRows), ...untoldVoids(db, limits.untoldRows)].map((row) => row.id));
    const breaks = new Set(untoldBreaks(db, limits.untoldRows).map(({ row }) => row.id));
    return (doc) => (doc.t === 'ledgerEntry' && entries.has(doc.id)) || (doc.t === 'break' && breaks.has(doc.id));
  },
  unread(desk) {
    const unread = unreadConversations(desk);
    return (doc) => doc.t === 'message' && unread.has(doc.row.conversationId);
  },
};

/** What a text or the rows beside it tell. */
const ofRows: Readonly<Partial<Record<SearchMark, (desk: Desk) => Test>>> = {
  contact: () => (doc) => doc.visible.some((text) => contactDetails(text).some((one) => one.kind === 'contact' && one.label !== '')),
  record(desk) {
    const { db, reader } = desk.store;
    return (doc) => {
      const about = doc.t === 'member' ? recordsOf(db, accountsWith(reader, doc.id)) : doc.t === 'case' || doc.t === 'post' || doc.t === 'message' ? recordsAbout(db, [conversationOf(doc) ?? doc.id]) : [];
      return about.some((row) => canSee(desk, 'riskRecord', row) && !isOwn(desk, row.memberId));
    };
  },
};

/** Looks at what the index cannot tell. */
export interface Check {
  /** Whether every document's row has to be read before it counts. */
  readonly every: boolean;
  /** Of documents that the index found, those that are what was asked and that this person may open, in the order given. */
  pass(docs: readonly FoundDoc[]): FoundDoc[];
}

/** What has to be looked at for a search by a person. */
export function checkOf(desk: Desk, ready: Ready): Check {
  const tests: Test[] = [...ready.states.map((state) => ofNow[state]!(desk)), ...ready.marks.flatMap((mark) => ofRows[mark]?.(desk) ?? [])];
  const literal = ready.wanted.some(needsText);
  const every = literal || tests.length > 0;
  const fits = (doc: ReadDoc): boolean => {
    // What is hidden from this person must not be found by its words either.
    const words = !(literal || (isGuarded(desk, doc) && doc.said.hidden.length > 0)) || satisfies(ready.wanted, doc.visible);
    return words && tests.every((test) => test(doc));
  };
  const read = (docs: readonly FoundDoc[]): ReadDoc[] => readDocs(desk, docs).filter(fits);
  // Kinds, spaces and years are counted over the same documents that are shown: each is looked at once.
  const verdicts = new Map<number, boolean>();
  return {
    every,
    pass(docs) {
      const doubtful = docs.filter((doc) => every || isGuarded(desk, doc));
      const fresh = doubtful.filter(({ doc }) => !verdicts.has(doc));
      for (const { doc } of fresh) verdicts.set(doc, false);
      if (fresh.length > 0) for (const { doc } of read(fresh)) verdicts.set(doc, true);
      return docs.filter(({ doc }) => verdicts.get(doc) ?? true);
    },
  };
}
