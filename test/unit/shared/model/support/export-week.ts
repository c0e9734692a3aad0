import type { WeekReport } from '../../../../../shared/contract/bridge/weekly.ts';
import { exportDocument, type ExportInput } from '../../../../../shared/model/week/export/build.ts';
import type { ExportDocument } from '../../../../../shared/model/week/export/document.ts';
import type { MemberRow } from '../../../../../shared/model/week/export/members.ts';
import type { WeekFacts } from '../../../../../shared/model/week/facts.ts';
import { weekFigures, type WeekFigures } from '../../../../../shared/model/week/figures.ts';
import { plusWeeks, type IsoWeek } from '../../../../../shared/model/week/iso-week.ts';
import { atOnce } from '../../../../../shared/model/week/steps.ts';
import { buildReport, WEEKS_BEFORE } from '../../../../../shared/model/week/report/build.ts';

const may = { allowed: true, why: null, byRole: false };
/** The spaces and the reasons that the seeded facts know. */
export const universe = { spaces: ['sp-chat', 'sp-games', 'sp-life'], pointsReasons: ['bullying', 'derailing', 'threats'] };

const counted = new WeakMap<WeekFacts, Map<string, WeekFigures>>();

/** The figures of a week of facts, counted once. */
function figuresOf(facts: WeekFacts, week: IsoWeek, now: string): WeekFigures {
  const own = counted.get(facts) ?? new Map<string, WeekFigures>();
  counted.set(facts, own);
  const figures = own.get(week) ?? weekFigures(facts, week, now);
  own.set(week, figures);
  return figures;
}

/** The report on a week of facts, every week counted from them. */
export function reportOf(facts: WeekFacts, week: IsoWeek, now: string): WeekReport {
  return buildReport({
    week, now, earliest: plusWeeks(week, -WEEKS_BEFORE - 1), latest: week, figures: Array.from({ length: WEEKS_BEFORE + 1 }, (_, n) => figuresOf(facts, plusWeeks(week, n - WEEKS_BEFORE), now)),
    names: { space: (id) => `Space ${id}`, pointsReason: (id) => id }, threshold: 30, notes: new Map(), closed: new Map(), snapshot: null, mayExport: may, mayName: may,
  });
}

/** A document without names of a week of facts. */
export function namelessOf(facts: WeekFacts, week: IsoWeek, now: string, more: Partial<ExportInput> = {}, members: readonly MemberRow[] = []): ExportDocument {
  let drawn = 0;
  return atOnce(exportDocument({ report: reportOf(facts, week, now), before: reportOf(facts, plusWeeks(week, -1), now), community: 'The Test Community', madeAt: now, universe, note: () => '', names: { why: null, members, below: (most) => (drawn += 7) % most }, ...more }));
}
