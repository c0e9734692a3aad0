import type { Put } from '../../../shared/model/rules/types.ts';
import { addClosedCases } from './closed-cases.ts';
import { addCalendars, addShifts } from './cover.ts';
import { addImages } from './images.ts';
import { addInbox } from './inbox.ts';
import { addLexicon } from './lexicon.ts';
import { addNotes } from './notes.ts';
import { addOpenCases } from './open-cases.ts';
import { addPeople } from './people.ts';
import { addPoints } from './points.ts';
import { addRiskRecords } from './risk.ts';
import { addSpaces } from './spaces.ts';
import { addThreads } from './threads.ts';
import { voiceOf } from './text.ts';
import { world, type WorldOptions } from './world.ts';

/** How many of what was made. */
export interface Counts {
  readonly members: number;
  readonly posts: number;
  readonly cases: number;
  readonly open: number;
}

/** A generated community: every row, oldest first. */
export interface Generated {
  readonly rows: readonly Put[];
  readonly counts: Counts;
  /** The files of images, by their rows' ids. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes a believable community: at scale 1 about 2,000 members, 60,000 posts over two years and 1,000 cases, 60 of them
 * open. Everybody in it is invented. The same options give the same rows to the byte. Throws RangeError for a bad instant
 * or a scale that is not between 0.01 and 50.
 */
export function generate(options: WorldOptions): Generated {
  if (!(options.scale >= 0.01 && options.scale <= 50)) throw new RangeError('scale must be between 0.01 and 50');
  const made = world({ ...options, now: new Date(options.now).toISOString() }, voiceOf);
  addPeople(made);
  addSpaces(made);
  addCalendars(made);
  addShifts(made);
  addLexicon(made);
  addThreads(made);
  addPoints(made);
  addClosedCases(made, Math.round(940 * options.scale));
  addOpenCases(made, Math.min(120, Math.max(32, Math.round(60 * options.scale))));
  addImages(made);
  addInbox(made);
  addRiskRecords(made);
  addNotes(made);
  const rows = made.rows();
  return { rows, counts: countsOf(rows), files: made.files };
}

function countsOf(rows: readonly Put[]): Counts {
  const counts = { members: 0, posts: 0, cases: 0, open: 0 };
  for (const { t, row } of rows) {
    if (t === 'member') counts.members += 1;
    if (t === 'post') counts.posts += 1;
    if (t === 'case') counts.cases += 1;
    if (t === 'case' && row.state === 'open') counts.open += 1;
  }
  return counts;
}
