import type { Turn } from '../asking.ts';
import { dated, ranged, type State } from '../state.ts';
import { openEscalations } from './escalations.ts';
import { categories, edits } from './posts.ts';
import { advance } from './ranges.ts';
import { compareReports, openReports } from './reports.ts';
import { round } from './round.ts';
import { talks } from './talks.ts';

/** Something that is done again and again. `run` answers whether there is more to be done at once. */
export interface Task {
  readonly name: string;
  /** Milliseconds from one turn to the next, when nothing is left to be done. */
  readonly everyMs: (state: State) => number;
  /** What is said when the team's account may not, or there is no such thing at the site; null: sites without it are fine. */
  readonly denied: string;
  readonly absent: string | null;
  readonly run: (turn: Turn) => Promise<boolean>;
}

const once = (work: (turn: Turn) => Promise<void>) => async (turn: Turn): Promise<boolean> => {
  await work(turn);
  return false;
};

/** What each kind is called in sentences. */
export const words: Readonly<Record<(typeof ranged)[number], string>> = { user: 'members', discussion: 'threads', comment: 'replies', report: 'reports', escalation: 'escalations', note: 'notes about members' };
const every: Readonly<Record<(typeof ranged)[number], number>> = { user: 60_000, discussion: 20_000, comment: 20_000, report: 15_000, escalation: 30_000, note: 60_000 };

/** How many times longer a task waits where it costs more: without their status reports are up to four lists, and what a list left out is asked for one by one. */
function slower(name: string, { site, round }: State): number {
  if (name === 'report') return site.statusShown ? 1 : 4;
  if (name === 'round') return round.asked > round.at || (round.source === 'report' && !site.statusShown) ? 3 : 1;
  return 1;
}

const task = (name: string, ms: number, what: string, run: Task['run'], optional = false): Task => ({
  name, everyMs: (state) => ms * slower(name, state), run, denied: `The forum does not let the team’s account read ${what}.`, absent: optional ? null : `The forum does not offer ${what}.`,
});

/** Everything that is read. Together they stay below 40 requests a minute when nothing happens. */
export const tasks: readonly Task[] = [
  task('categories', 600_000, 'categories', once(categories)),
  ...ranged.map((source) => task(source, every[source], words[source], (turn) => advance(turn, source), source === 'note' || source === 'escalation')),
  task('talks', 15_000, 'conversations', talks),
  task('open-report', 60_000, 'reports', once(openReports)),
  task('open-escalation', 60_000, 'escalations', once(openEscalations), true),
  task('compare-report', 3_600_000, 'reports', once(compareReports)),
  ...dated.map((source) => task(`edits-${source}`, 60_000, words[source], (turn) => edits(turn, source))),
  task('round', 15_000, 'what it has', once(round), true),
];
