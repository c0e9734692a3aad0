import type { Migration } from './migration.ts';
import { first } from './010-first.ts';
import { pointsAndBreaks } from './020-points-and-breaks.ts';
import { breakCalendar } from './030-break-calendar.ts';
import { telling } from './040-telling.ts';
import { memberList } from './050-members.ts';
import { giving } from './060-giving.ts';
import { sharedDrafts } from './070-shared-drafts.ts';
import { risk } from './080-risk.ts';
import { inbox } from './090-inbox.ts';
import { lexicon } from './100-lexicon.ts';
import { handover } from './120-handover.ts';
import { weekly } from './130-weekly.ts';
import { search } from './140-search.ts';
import { images } from './150-images.ts';
import { retention } from './160-retention.ts';
import { forumActs } from './170-forum-acts.ts';
import { forumMarks } from './180-forum-marks.ts';
import { forumWaits } from './190-forum-waits.ts';

/** Every step in order, numbered by tens. A step that has been released is never changed. */
export const migrations: readonly Migration[] = [first, pointsAndBreaks, breakCalendar, telling, memberList, giving, sharedDrafts, risk, inbox, lexicon, handover, weekly, search, images, retention, forumActs, forumMarks, forumWaits];
