import type { CoverCalendar } from '../../../../../shared/contract/entities/cover.ts';
import type { Break } from '../../../../../shared/contract/entities/points.ts';
import type { BreakAct } from '../../../../../shared/model/break-history.ts';
import type { WeekFacts } from '../../../../../shared/model/week/facts.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A small generator with a seed (mulberry32); 0 to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const hours = (weekdays: readonly number[], opens: string, closes: string) => weekdays.map((weekday) => ({ weekday, opens, closes }));
const targets: CoverCalendar['targets'] = [{ purpose: 'risk', firstReplyMinutes: 15, nextReplyMinutes: 30 }, { purpose: 'untriaged', firstReplyMinutes: 120, nextReplyMinutes: 240 }, { purpose: 'concern', firstReplyMinutes: 240, nextReplyMinutes: 480 }, { purpose: 'tech', firstReplyMinutes: 480, nextReplyMinutes: 960 }, { purpose: 'outside', firstReplyMinutes: 480, nextReplyMinutes: 960 }];

/** Two months of a made-up community around an instant, every instant a whole minute: what a week's figures are computed from. */
export function seededFacts(seed: number, aroundMs: number): WeekFacts {
  const next = random(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const chance = (share: number): boolean => next() < share;
  const around = Math.floor(aroundMs / MINUTE) * MINUTE;
  const iso = (ms: number): string => new Date(ms).toISOString();
  const some = (): number => around - 35 * DAY + Math.floor((next() * 60 * DAY) / MINUTE) * MINUTE;
  const later = (ms: number, days: number): number => ms + MINUTE + Math.floor((next() * days * DAY) / MINUTE) * MINUTE;
  const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

  const cases = times(90, (n): WeekFacts['cases'][number] => {
    const opened = some();
    const acts: WeekFacts['cases'][number]['acts'][number][] = [];
    let at = opened;
    const act = (kind: (typeof acts)[number]['kind'], outcome: (typeof acts)[number]['outcome'] = null): void => { at = later(at, 2); acts.push({ kind, at: iso(at), outcome }); };
    if (chance(0.7)) act('claimed');
    if (chance(0.5)) act(pick(['hidden', 'edited', 'approved', 'handed-to-staff']));
    if (chance(0.75)) act('closed', pick(['no-action', 'hidden', 'edited', 'approved', 'points']));
    if (acts.at(-1)?.kind === 'closed' && chance(0.3)) { act('reopened'); if (chance(0.6)) act('closed', 'no-action'); }
    const kind = pick(['report', 'report', 'pending'] as const);
    return { id: `c-${n}`, kind, spaceId: pick(['sp-life', 'sp-games', 'sp-chat']), openedAt: iso(opened), reason: kind === 'pending' ? null : pick(['unkind-conflict', 'spam', 'derailing', null]), acts: acts.toSorted(() => next() - 0.5) };
  });

  const conversations = times(60, (n): WeekFacts['conversations'][number] => {
    let at = some();
    const from = chance(0.85) ? 'member' as const : 'team' as const;
    const messages = [{ id: `m-${n}-0`, from, at: iso(at) as string }] as { id: string; from: 'member' | 'team'; at: string }[];
    const events: WeekFacts['conversations'][number]['events'][number][] = [];
    const marks: WeekFacts['conversations'][number]['marks'][number][] = [];
    if (chance(0.7)) marks.push({ purpose: pick(['risk', 'concern', 'tech', 'outside']), at: iso(later(at, 0.3)) });
    if (marks.length > 0 && chance(0.2)) marks.push({ purpose: pick(['risk', 'concern']), at: iso(later(Date.parse(marks[0]!.at), 2)) });
    for (let turn = 1; turn < 1 + Math.floor(next() * 5); turn += 1) {
      at = later(at, 1.5);
      if (chance(0.15)) events.push({ kind: 'waiting', at: iso(at) });
      else if (chance(0.12)) events.push({ kind: 'closed', at: iso(at) });
      else messages.push({ id: `m-${n}-${turn}`, from: chance(0.55) ? 'team' : 'member', at: iso(at) });
    }
    return { id: `con-${n}`, messages, events, marks };
  });

  const riskRecords = times(14, (n) => { const at = some(); return { id: `r-${n}`, urgency: pick(['now', 'today', 'next-working-day', 'watch', null] as const), at: iso(at), reviewDueAt: chance(0.8) ? iso(later(at, 10)) : null }; });
  const riskAdditions = riskRecords.flatMap((record) => times(Math.floor(next() * 3), () => { const at = later(Date.parse(record.at), 14); return { recordId: record.id, kind: pick(['review', 'correction', 'closed'] as const), at: iso(at), reviewDueAt: chance(0.4) ? iso(later(at, 10)) : null }; }));

  const members = times(25, (n): WeekFacts['members'][number] => {
    const entries: WeekFacts['members'][number]['entries'][number][] = times(1 + Math.floor(next() * 6), (e) => {
      const at = some() - (chance(0.3) ? 40 * DAY : 0);
      const points = Math.floor(next() * 16);
      const band = points >= 10 ? 'upper' as const : points >= 5 ? 'middle' as const : 'lower' as const;
      return { id: `l-${n}-${e}`, kind: 'given' as const, voids: null, points, band, reasonId: chance(0.9) ? pick(['bullying', 'derailing', 'threats']) : null, wording: 'x', at: iso(at), expiresAt: iso(at + { lower: 30, middle: 61, upper: 92 }[band] * DAY) };
    });
    for (const entry of [...entries]) if (chance(0.12)) entries.push({ ...entry, id: `${entry.id}-v`, kind: 'voided', voids: entry.id, points: 0, at: iso(later(Date.parse(entry.at), 6)) });
    return { id: `mem-${n}`, entries };
  });

  const breaks = times(25, (n): WeekFacts['breaks'][number] => {
    const proposed = some();
    const terms = { scope: pick(['boards', 'chat', 'both'] as const), reviewAt: null, watchUntil: null, conditions: '' };
    const acts: BreakAct[] = [];
    const act = (kind: BreakAct['kind'], at: number, more: { startsAt: string; endsAt: string | null }): void => { acts.push({ id: `be-${n}-${acts.length}`, kind, by: 's', at: iso(at), receivedAt: iso(at), reason: '', ...terms, ...more }); };
    const at = later(proposed, 2);
    const starts = chance(0.5) ? at : later(at, 4);
    const dates = { startsAt: iso(starts), endsAt: iso(starts + pick([7, 14]) * DAY) };
    act('proposed', proposed, { startsAt: iso(proposed), endsAt: iso(proposed + 7 * DAY) });
    let row: Break = { id: `b-${n}`, memberId: 'm', ...terms, kind: 'enforced', state: 'proposed', ...dates, reason: '', caseId: null, entryId: null, proposedBy: 's', proposedAt: iso(proposed), decidedBy: null, decidedAt: null, endedAt: null };
    if (chance(0.75)) {
      act('approved', at, dates);
      row = { ...row, state: 'active', decidedBy: 's', decidedAt: iso(at) };
      if (chance(0.25)) { const lifted = later(starts, 5); act('lifted', lifted, dates); row = { ...row, state: 'lifted', endedAt: iso(lifted) }; }
    } else if (chance(0.5)) { act('declined', at, dates); row = { ...row, state: 'cancelled', decidedBy: 's', decidedAt: iso(at) }; }
    return { row, acts };
  });

  const things = [...members.flatMap((member) => member.entries.filter((one) => one.kind === 'given').map((one) => ({ aboutKind: 'ledger' as const, aboutId: one.id, at: one.at }))), ...breaks.flatMap(({ row }) => (row.decidedAt === null ? [] : [{ aboutKind: 'break' as const, aboutId: row.id, at: row.decidedAt }]))];
  const told = things.filter(() => chance(0.7)).map((one) => ({ ...one, how: pick(['message', 'email', 'no-contact-route'] as const), at: iso(later(Date.parse(one.at), 5)) }));

  const first = iso(around - 300 * DAY);
  const shared = { effectiveFrom: first, closures: [], targets, publishedBy: null, publishedAt: first };
  const shifts = times(60, (n) => { const at = some(); return { id: `s-${n}`, startsAt: iso(at), endsAt: iso(at + (2 + Math.floor(next() * 8)) * 60 * MINUTE), covers: 'everything' as const, cancelled: chance(0.1) }; });
  return {
    cases, conversations, riskRecords, riskAdditions, members, breaks, told, shifts,
    policies: [{ effectiveFrom: first, threshold: 30, version: 1 }],
    acts: cases.flatMap((one) => one.acts.map((each) => each.at)),
    cover: { calendars: [{ id: 'wd', kind: 'weekday', hours: hours([1, 2, 3, 4, 5], '10:00', '18:00'), ...shared }, { id: 'we', kind: 'weekend', hours: hours([6, 7], '12:00', '16:00'), ...shared }], holidays: new Set(['2025-12-25', '2025-12-26', '2026-01-01', '2026-12-25', '2026-12-28', '2027-01-01', '2026-04-03', '2026-04-06']) },
  };
}
