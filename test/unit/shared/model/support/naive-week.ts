import type { WeekFacts } from '../../../../../shared/model/week/facts.ts';
import { covered, naiveClock } from './naive-clock.ts';

/**
 * A week's figures computed a second time, sharing no code with the first: the log is walked event by event, cover minute by
 * minute, totals by adding up what counts at each instant. Every instant of its input is a whole minute.
 */

const MINUTE = 60_000;
type Counts = Record<string, number>;

const add = (counts: Counts, key: string, by = 1): void => { counts[key] = (counts[key] ?? 0) + by; };
const count = (keys: readonly string[]): Counts => keys.reduce<Counts>((all, key) => { add(all, key); return all; }, {});

/** Median or percentile by sorting and walking to the place, with the mean of neighbours weighted by nearness. */
function nth(values: readonly number[], share: number): number | null {
  const all = [...values].sort((a, b) => a - b);
  if (all.length === 0) return null;
  const place = share * (all.length - 1);
  const below = Math.trunc(place);
  return below + 1 < all.length ? all[below]! * (1 - (place - below)) + all[below + 1]! * (place - below) : all[below]!;
}

/** London midnight of a Monday, by trying both offsets. */
function londonMidnight(date: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23', day: '2-digit' });
  return [0, 60].map((minutes) => Date.parse(`${date}T00:00:00Z`) - minutes * MINUTE).find((ms) => format.formatToParts(ms).find(({ type }) => type === 'hour')!.value === '00' && format.formatToParts(ms).find(({ type }) => type === 'day')!.value === date.slice(8))!;
}

const londonParts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
const londonDay = (at: string): string => londonParts.format(Date.parse(at)).slice(0, 10);

/** Each day's cases, `2026-05-04 opened/reports/closed`, and the member's messages by weekday and hour with the minutes covered. */
export function naiveDays(facts: WeekFacts, monday: string): { readonly days: string[]; readonly hours: string[] } {
  const from = londonMidnight(monday);
  const to = londonMidnight(new Date(Date.parse(`${monday}T12:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10));
  const days = new Map<string, [number, number, number]>();
  const cells = new Map<string, { messages: number; minutes: number; open: number }>();
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
  const nameOf = (ms: number): string => format.format(ms).replace(',', '');
  for (let hour = from; hour < to; hour += 60 * MINUTE) {
    if (!days.has(londonDay(new Date(hour).toISOString()))) days.set(londonDay(new Date(hour).toISOString()), [0, 0, 0]);
    const cell = cells.get(nameOf(hour)) ?? { messages: 0, minutes: 0, open: 0 };
    for (let ms = hour; ms < hour + 60 * MINUTE; ms += MINUTE) {
      cell.minutes += 1;
      if (covered(facts.cover.calendars, facts.cover.holidays, ms)) cell.open += 1;
    }
    cells.set(nameOf(hour), cell);
  }
  const bump = (at: string, n: 0 | 1 | 2): void => { const day = days.get(londonDay(at)); if (day && Date.parse(at) >= from && Date.parse(at) < to) day[n] += 1; };
  for (const one of facts.cases) {
    bump(one.openedAt, 0);
    if (one.kind === 'report') bump(one.openedAt, 1);
    const ends = one.acts.filter((act) => ['closed', 'reopened'].includes(act.kind) && Date.parse(act.at) < to).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    if (Date.parse(one.openedAt) < to && ends.at(-1)?.kind === 'closed') bump(ends.at(-1)!.at, 2);
  }
  for (const { messages } of facts.conversations) for (const one of messages) if (one.from === 'member' && Date.parse(one.at) >= from && Date.parse(one.at) < to) cells.get(nameOf(Date.parse(one.at)))!.messages += 1;
  return { days: [...days].map(([day, counts]) => `${day.split('/').reverse().join('-')} ${counts.join('/')}`), hours: [...cells].map(([name, { messages, minutes, open }]) => `${name} ${messages} ${(open / minutes).toFixed(3)}`) };
}

/** The figures of the week from a Monday, `2026-03-23`, to the next. */
export function naiveWeek(facts: WeekFacts, monday: string): Record<string, Counts | number | null> {
  const from = londonMidnight(monday);
  const to = londonMidnight(new Date(Date.parse(`${monday}T12:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10));
  const inside = (at: string): boolean => Date.parse(at) >= from && Date.parse(at) < to;
  const open = (ms: number): boolean => covered(facts.cover.calendars, facts.cover.holidays, ms);
  const figures: Record<string, Counts | number | null> = {};

  const opened: string[] = []; const closed: string[] = []; const stand: string[] = [];
  const first = { all: [] as number[], in: [] as number[], out: [] as number[] };
  const close = { all: [] as number[], in: [] as number[], out: [] as number[] };
  for (const one of facts.cases) {
    const start = Date.parse(one.openedAt);
    if (start >= to) continue;
    const where = open(start) ? 'in' : 'out';
    if (inside(one.openedAt)) opened.push(one.kind, one.kind === 'pending' ? 'reason:pending' : `reason:${one.reason ?? 'filter'}`, `space:${one.spaceId}`);
    let state: { at: number; outcome: string | null } | null = null;
    let began: number | null = null;
    for (const act of [...one.acts].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
      const at = Date.parse(act.at);
      if (at >= to) break;
      if (act.kind === 'closed') state = { at, outcome: act.outcome };
      if (act.kind === 'reopened') state = null;
      if (began === null && !['claimed', 'released', 'taken-over', 'passed'].includes(act.kind)) began = at;
    }
    const old = (until: number): string => (until - start > 1440 * MINUTE ? 'over-a-day' : 'a-day-or-less');
    if (state === null) stand.push(one.kind, old(to));
    else if (state.at >= from) {
      closed.push(`outcome:${state.outcome}`, one.kind, old(state.at));
      if (one.kind === 'pending') {
        const approved = state.outcome === 'approved' || state.outcome === 'edited';
        closed.push(approved ? 'post:approved' : ['rejected', 'hidden', 'removed'].includes(state.outcome ?? '') ? 'post:not-approved' : 'post:otherwise');
        if (approved) closed.push(state.outcome === 'edited' || one.acts.some((act) => act.kind === 'edited' && Date.parse(act.at) <= state!.at) ? 'post:edited' : 'post:as-written');
      }
      close.all.push(state.at - start); close[where].push(state.at - start);
    }
    if (inside(one.openedAt) && began !== null) { first.all.push(began - start); first[where].push(began - start); }
  }
  figures['opened'] = count(opened); figures['closed'] = count(closed); figures['open'] = count(stand);
  for (const [name, list] of [['first', first], ['close', close]] as const) for (const where of ['all', 'in', 'out'] as const) {
    figures[`${name}.${where}.of`] = list[where].length;
    figures[`${name}.${where}.median`] = nth(list[where], 0.5);
    figures[`${name}.${where}.p90`] = nth(list[where], 0.9);
  }

  const received: string[] = []; const replies: string[] = []; const waiting: string[] = [];
  for (const one of facts.conversations) {
    const purpose = [...one.marks].filter((mark) => Date.parse(mark.at) < to).sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)?.purpose ?? 'untriaged';
    for (const message of one.messages) if (message.from === 'member' && inside(message.at)) received.push(purpose);
    let waits = false;
    for (const step of [...one.messages.map((each) => ({ at: Date.parse(each.at), what: each.from as string })), ...one.events.map((each) => ({ at: Date.parse(each.at), what: each.kind as string }))].sort((a, b) => a.at - b.at)) {
      if (step.at < to && ['member', 'team', 'closed'].includes(step.what)) waits = step.what === 'member';
    }
    if (waits) waiting.push(purpose);
    const start = one.messages[0]!;
    if (start.from !== 'member' || !inside(start.at)) continue;
    let end: { at: number; what: string } | null = null;
    for (const step of [...one.messages.slice(1).map((each) => ({ at: Date.parse(each.at), what: each.from as string })), ...one.events.map((each) => ({ at: Date.parse(each.at), what: each.kind as string }))].sort((a, b) => a.at - b.at)) {
      if (step.at >= to || (step.what !== 'team' && step.what !== 'closed')) continue;
      end = step;
      break;
    }
    if (end?.what === 'closed') { replies.push('closed-unanswered'); continue; }
    const until = end?.at ?? to;
    // What it was for while it waited decides the target and whether the clock pauses.
    const marks = one.marks.filter((mark) => Date.parse(mark.at) < until);
    const then = [...marks].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)?.purpose ?? 'untriaged';
    const target = { risk: 15, untriaged: 120, concern: 240, tech: 480, outside: 480 }[then] * MINUTE;
    const before = { messages: one.messages.filter((each) => Date.parse(each.at) < until), events: one.events.filter((each) => Date.parse(each.at) < until), marks };
    const lateAt = naiveClock(before, facts.cover.calendars, facts.cover.holidays, new Date(until).toISOString(), target)?.lateAt ?? null;
    const late = lateAt !== null && Date.parse(lateAt) < until;
    replies.push(late ? (end === null ? 'waiting-late' : 'late') : end === null ? 'waiting' : 'in-target');
  }
  figures['received'] = count(received); figures['replies'] = count(replies); figures['waiting'] = count(waiting);

  figures['risk'] = count(facts.riskRecords.filter((one) => inside(one.at)).map((one) => one.urgency ?? 'not-chosen'));
  const reviews: string[] = [];
  for (const record of facts.riskRecords) {
    const steps = facts.riskAdditions.filter((one) => one.recordId === record.id && Date.parse(one.at) < to).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    if (Date.parse(record.at) >= to) continue;
    const dates = [{ set: Date.parse(record.at), due: record.reviewDueAt }, ...steps.map((one) => ({ set: Date.parse(one.at), due: one.reviewDueAt }))].filter((one) => one.due !== null);
    dates.forEach(({ set, due }, n) => {
      if (!inside(due!)) return;
      const done = steps.some((one) => ['review', 'closed'].includes(one.kind) && Date.parse(one.at) > set);
      const movedBefore = dates[n + 1] !== undefined && dates[n + 1]!.set < Date.parse(due!);
      if (done || !movedBefore) reviews.push(done ? 'done' : 'not-done');
    });
  }
  figures['reviews'] = count(reviews);

  const entries = facts.members.flatMap((one) => one.entries);
  const voidOf = (id: string): number => Math.min(...entries.filter((one) => one.voids === id).map((one) => Date.parse(one.at)), Infinity);
  figures['given'] = count(entries.filter((one) => one.kind === 'given' && inside(one.at)).flatMap((one) => [one.band, `reason:${one.reasonId ?? 'not-listed'}`]));
  const sums: Counts = {};
  for (const one of entries) if (one.kind === 'given' && inside(one.at)) { add(sums, one.band, one.points); add(sums, `reason:${one.reasonId ?? 'not-listed'}`, one.points); }
  figures['sum'] = Object.fromEntries(Object.entries(sums).filter(([, points]) => points > 0));
  figures['members'] = facts.members.filter((member) => member.entries.some((one) => one.kind === 'given' && inside(one.at))).length;
  figures['voided'] = entries.filter((one) => one.kind === 'voided' && inside(one.at)).length;
  figures['crossing'] = facts.members.filter((member) => {
    const total = (ms: number): number => member.entries.reduce((sum, one) => (one.kind === 'given' && Date.parse(one.at) <= ms && ms < Date.parse(one.expiresAt) && voidOf(one.id) > ms ? sum + one.points : sum), 0);
    return member.entries.some((one) => one.kind === 'given' && inside(one.at) && total(Date.parse(one.at) - 1) < 30 && total(Date.parse(one.at)) >= 30);
  }).length;

  const moves: Record<'proposed' | 'started' | 'ended' | 'lifted', string[]> = { proposed: [], started: [], ended: [], lifted: [] };
  for (const { acts, row } of facts.breaks) {
    const act = (kind: string) => acts.find((one) => one.kind === kind && Date.parse(one.at) < to);
    const [proposed, approved, lifted] = [act('proposed'), act('approved'), act('lifted')];
    if (proposed && inside(proposed.at)) moves.proposed.push(proposed.scope);
    if (!approved) continue;
    const starts = Math.max(Date.parse(approved.startsAt), Date.parse(approved.at));
    const ends = lifted ? Date.parse(lifted.at) : Date.parse(approved.endsAt!);
    if (starts >= from && starts < to && starts < ends) moves.started.push(approved.scope, row.kind);
    if (lifted) { if (inside(lifted.at)) moves.lifted.push(lifted.scope); } else if (ends >= from && ends < to) moves.ended.push(approved.scope);
  }
  for (const [name, list] of Object.entries(moves)) figures[name] = count(list);

  const telling: string[] = [];
  const owed = [...entries.filter((one) => one.kind === 'given' && inside(one.at)).map((one) => ({ kind: 'ledger', id: one.id, at: one.at, void: voidOf(one.id) })), ...facts.breaks.filter(({ acts }) => acts.some((one) => one.kind === 'approved' && inside(one.at))).map(({ row, acts }) => ({ kind: 'break', id: row.id, at: acts.find((act) => act.kind === 'approved')!.at, void: Infinity }))];
  for (const one of owed) {
    const mark = facts.told.filter((each) => each.aboutKind === one.kind && each.aboutId === one.id && Date.parse(each.at) < to).sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
    if (mark) telling.push(mark.how, `when:${mark.how === 'no-contact-route' ? 'not-told' : londonDay(mark.at) === londonDay(one.at) ? 'same-day' : 'later'}`);
    else if (one.void >= to) telling.push('not-told', 'when:not-told');
  }
  figures['told'] = count(telling);

  let [openMs, plannedMs, workedMs] = [0, 0, 0];
  const acted = new Set(facts.acts.map((at) => Math.floor(Date.parse(at) / (60 * MINUTE))));
  const shifts = facts.shifts.filter((one) => !one.cancelled).map((one) => [Date.parse(one.startsAt), Date.parse(one.endsAt)] as const);
  for (let ms = from; ms < to; ms += MINUTE) {
    if (!open(ms)) continue;
    openMs += MINUTE;
    if (shifts.some(([start, end]) => start <= ms && ms < end)) plannedMs += MINUTE;
    if (acted.has(Math.floor(ms / (60 * MINUTE)))) workedMs += MINUTE;
  }
  return { ...figures, openMs, plannedMs, workedMs };
}
