import type { Page } from '@playwright/test';
import type { CoverCalendar } from '../../shared/contract/entities/cover.ts';
import type { InboxRow } from '../../shared/contract/bridge/inbox.ts';
import { bankHolidayDates } from '../../shared/model/cover/bank-holidays.ts';
import { epochOf, plusMs, sayClock } from '../../shared/time.ts';
import { ask, openTeam, tell, type Colleague } from '../e2e/support/team.ts';
import type { Put } from '../desk/support/world.ts';
import setup from '../support/playwright-setup.ts';
import { naiveClock } from '../unit/shared/model/support/naive-clock.ts';
import { hourOf, rowsOf, type Arriving } from './hour/conversations.ts';
import { spread } from './support/spread.ts';

// An hour of the inbox in some minutes: `npm run bench -- hour [CONVERSATIONS]`. Members write; a colleague at her desk says
// what each is for and answers; a second desk only watches, its window not in front. Measured there: how long until a message,
// and a risk, is on the screen; whether every clock says what a walk minute by minute says; what notifications hold.

const COUNT = Number(process.argv[2] ?? 300);
const START = '2026-11-12T11:00:00.000Z';
const WITHIN_MS = 5_000;
/** Seconds of the hour until a colleague sorts a message and until she answers it. */
const [TRIAGE_S, ANSWER_S] = [24, 150];
const CHECK_EVERY = 10;

const hours = (weekdays: readonly number[], opens: string, closes: string): CoverCalendar['hours'] => weekdays.map((weekday) => ({ weekday, opens, closes }));
const calendar: CoverCalendar = {
  id: 'cover-1', kind: 'weekday', effectiveFrom: '2025-11-03T00:00:00.000Z', hours: hours([1, 2, 3, 4, 5], '10:00', '18:00'), closures: [], publishedBy: null, publishedAt: '2025-11-03T00:00:00.000Z',
  targets: [{ purpose: 'risk', firstReplyMinutes: 15, nextReplyMinutes: 30 }, { purpose: 'untriaged', firstReplyMinutes: 120, nextReplyMinutes: 240 }, { purpose: 'concern', firstReplyMinutes: 240, nextReplyMinutes: 480 }, { purpose: 'tech', firstReplyMinutes: 480, nextReplyMinutes: 960 }, { purpose: 'outside', firstReplyMinutes: 480, nextReplyMinutes: 960 }],
};
const shift = (staffId: string): Put => ({ op: 'put', t: 'shift', row: { id: `shift-${staffId}`, staffId, startsAt: '2026-11-12T10:00:00.000Z', endsAt: '2026-11-12T18:00:00.000Z', covers: 'everything', cancelled: false } });

/** Keeps what notifications say instead of showing them: a test has nobody to show them to. */
async function listenToNotifications({ app }: Colleague): Promise<void> {
  await app.evaluate(({ Notification, BrowserWindow }) => {
    const heard: { title: string; body: string }[] = [];
    Object.assign(globalThis, { heard });
    Notification.prototype.show = function show() { heard.push({ title: this.title, body: this.body }); };
    // Nobody looks at this window: what must not be missed has to say so.
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false;
  });
}

const heardBy = ({ app }: Colleague): Promise<{ title: string; body: string }[]> => app.evaluate(() => (globalThis as unknown as { heard: { title: string; body: string }[] }).heard);

/** Milliseconds until something holds in the page; null when it does not within the deadline. */
async function until(page: Page, since: number, holds: (id: string) => boolean, id: string): Promise<number | null> {
  try {
    await page.waitForFunction(holds, id, { timeout: WITHIN_MS, polling: 25 });
    return performance.now() - since;
  } catch {
    return null;
  }
}
const inList = (id: string): boolean => document.getElementById(`inbox-row-${id}`) !== null;
const amongRisks = (id: string): boolean => document.getElementById(`inbox-row-${id}`)?.textContent?.includes(', Risk,') ?? false;

/** Whether the clock of a row says what a walk minute by minute says; null when it has none to check. */
async function drifted(page: Page, row: InboxRow, now: string): Promise<boolean | null> {
  if (row.clock === null || row.clock.dueAt === null) return null;
  const { messages, decided } = await ask(page, 'inbox.get', { id: row.id });
  // The walk knows whole minutes only.
  const minute = (at: string): string => `${at.slice(0, 16)}:00.000Z`;
  const log = { messages: messages.map((one) => ({ from: one.from, at: minute(one.at) })), events: [], marks: decided ? [{ purpose: decided.purpose, at: minute(decided.at) }] : [] };
  const target = calendar.targets.find((one) => one.purpose === (row.purpose ?? 'untriaged'))!;
  const targetMs = 60_000 * (row.clock.which === 'first-reply' ? target.firstReplyMinutes : target.nextReplyMinutes);
  const walked = naiveClock(log, [calendar], bankHolidayDates, plusMs(minute(row.clock.dueAt), 3 * 60_000), targetMs);
  const lateAt = walked?.lateAt ?? null;
  if (lateAt === null || Math.abs(epochOf(lateAt) - epochOf(row.clock.dueAt)) > 60_000) return true;
  const waited = Math.floor((epochOf(now) - epochOf(row.clock.since)) / 60_000);
  if (row.clock.kind === 'risk') return !(row.clock.short.startsWith(`${waited} `) || row.clock.short.startsWith(`${waited - 1} `));
  return row.clock.kind === 'due' && !row.clock.short.includes(sayClock(row.clock.dueAt));
}

const stop = await setup();
const team = await openTeam(START);
try {
  await team.ingest([{ op: 'put', t: 'coverCalendar', row: calendar } as unknown as Put, shift('s-tom'), shift('s-lena')]);
  const [watching, answering] = [await team.join('s-tom'), await team.join('s-lena')];
  await listenToNotifications(watching);
  await watching.page.evaluate(() => { location.hash = '#/inbox'; });
  const all = hourOf(COUNT);
  const [shown, risks, missed, clocks]: [number[], number[], string[], { checked: number; drifted: string[] }] = [[], [], [], { checked: 0, drifted: [] }];
  const purposes = { risk: 0, concern: 0, tech: 0, outside: 0 };

  const triage = async (one: Arriving): Promise<void> => {
    const { v } = await ask(answering.page, 'inbox.get', { id: one.id });
    const since = performance.now();
    await tell(answering.page, 'inbox.do', { conversationId: one.id, v, step: { kind: 'triage', purpose: one.purpose, suggested: null, suggestedWords: [] } });
    purposes[one.purpose] += 1;
    if (one.purpose !== 'risk') return;
    const took = await until(watching.page, since, amongRisks, one.id);
    if (took === null) missed.push(`risk ${one.id}`);
    else risks.push(took);
  };
  const answer = async (one: Arriving): Promise<void> => {
    const { lastMessageId, writer } = await ask(answering.page, 'inbox.get', { id: one.id });
    await tell(answering.page, 'inbox.reply', { conversationId: one.id, text: `Hi, thank you for writing. I have read all of it.\n\n${writer}`, replyId: null, lastMessageId, after: one.purpose === 'risk' ? 'wait' : 'close' });
  };

  for (const [n, one] of all.entries()) {
    const at = plusMs(START, one.second * 1_000);
    await team.setNow(at);
    const [heardBefore, since] = [(await heardBy(watching)).length, performance.now()];
    await team.ingest(rowsOf(one, at));
    const took = await until(watching.page, since, inList, one.id);
    if (took !== null) shown.push(took);
    else if ((await heardBy(watching)).length === heardBefore) missed.push(one.id);
    for (const earlier of all.slice(0, n + 1)) {
      const age = (one.second - earlier.second);
      const step = dueStep(age);
      if (step === 'triage') await triage(earlier);
      if (step === 'answer') await answer(earlier);
    }
    if (n % CHECK_EVERY === 0) {
      const { rows } = await ask(watching.page, 'inbox.list', { whose: 'everyone', state: 'open' });
      for (const row of rows.slice(0, 12)) {
        const wrong = await drifted(watching.page, row, at);
        if (wrong !== null) clocks.checked += 1;
        if (wrong) clocks.drifted.push(`${row.id} ${row.clock?.short}`);
      }
    }
  }
  const heard = await heardBy(watching);
  const words = new Set(all.flatMap((one) => [one.name, one.body]));
  const withContent = heard.filter(({ title, body }) => [...words].some((text) => `${title} ${body}`.includes(text)));
  process.stdout.write(`${JSON.stringify({
    conversations: all.length, purposes, shownMs: spread(shown), riskOnScreenMs: spread(risks), missedWithin5s: missed, clocks: { checked: clocks.checked, drifted: clocks.drifted },
    notifications: { count: heard.length, kinds: [...new Set(heard.map(({ title, body }) => `${title}: ${body}`))], withContent: withContent.length },
  })}\n`);
  process.exitCode = missed.length + clocks.drifted.length + withContent.length === 0 ? 0 : 1;
} finally {
  await team.close();
  stop();
}

/** What a colleague does about a message of this age, in seconds, at this step of the hour: each once. */
function dueStep(age: number): 'triage' | 'answer' | null {
  const step = 3_600 / COUNT;
  const falls = (second: number): boolean => age >= second && age < second + step;
  return falls(TRIAGE_S) ? 'triage' : falls(ANSWER_S) ? 'answer' : null;
}
