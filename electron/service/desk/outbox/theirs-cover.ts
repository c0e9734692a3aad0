import type { CoverCalendar, Shift } from '../../../../shared/contract/entities/cover.ts';
import type { SavedReply, Signpost } from '../../../../shared/contract/entities/inbox.ts';
import type { TriageLexicon } from '../../../../shared/contract/entities/triage.ts';
import { sayHours } from '../../../../shared/model/cover/words.ts';
import type { Team } from '../naming.ts';
import type { Theirs } from './theirs-shape.ts';

type Of = Omit<Theirs, 'current'>;

/** A colleague's cover hours. */
export function theirsOnCover(row: CoverCalendar, team: Team): Of {
  return { by: team.person(row.publishedBy), at: row.publishedAt, did: `published ${row.kind} cover`, decision: sayHours(row.hours), reason: null };
}

/** A colleague's version of the words that suggest a purpose. */
export function theirsOnLexicon(row: TriageLexicon, team: Team): Of {
  return { by: team.person(row.publishedBy), at: row.publishedAt, did: 'published other words for suggestions', decision: `Version ${row.version}`, reason: row.note };
}

/** A shift that somebody changed; the record does not say who. */
export function theirsOnShift(row: Shift): Of {
  return { by: null, at: null, did: row.cancelled ? 'took the shift off' : 'changed the shift', decision: row.cancelled ? 'Taken off' : 'Changed', reason: null };
}

/** A colleague's wording of a saved reply. */
export function theirsOnReply(row: SavedReply, team: Team): Of {
  return { by: team.person(row.editedBy), at: row.editedAt, did: row.archived ? 'put it away' : 'reworded it', decision: row.archived ? 'Put away' : 'Reworded', reason: null };
}

/** A signpost that somebody changed; the record does not say who. */
export function theirsOnSignpost(row: Signpost): Of {
  return { by: null, at: null, did: row.archived ? 'put it away' : 'changed it', decision: row.archived ? 'Put away' : 'Changed', reason: null };
}
