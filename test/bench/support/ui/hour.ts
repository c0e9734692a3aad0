import type { CDPSession, Page } from '@playwright/test';
import { openMember } from '../members/in-page.ts';
import { acts } from './acts.ts';
import { memoryOf, type Memory } from './memory.ts';
import { heaviest } from './rows.ts';

/** What a desk holds at one moment; what the page has in use is counted after everything that is not was cleared away. */
export interface Held {
  /** Acts so far. */
  readonly acts: number;
  readonly mib: Memory | null;
  readonly page: { readonly usedMib: number; readonly nodes: number; readonly listeners: number };
}

/** So many acts a person does in an hour: one in three seconds. */
const ACTS_AN_HOUR = 1_200;
const SEARCHES = ['nervous ', 'thread ', '"long week" ', 'sleep', 'tues', 'kind:message '];
const SCREENS = ['#/weekly', '#/handovers', '#/points', `#/inbox/${heaviest.conversation}`, '#/cases'];

const twoFrames = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => void requestAnimationFrame(() => void requestAnimationFrame(() => resolve()))));
const goTo = (page: Page, hash: string): Promise<void> => page.evaluate((to) => { location.hash = to; (document.activeElement as HTMLElement | null)?.blur(); }, hash);

async function round(page: Page, n: number): Promise<number> {
  let done = 0;
  for (const [screen, all] of Object.entries(acts)) {
    for (const act of all) {
      await goTo(page, screen);
      await twoFrames(page);
      for (const key of [...(act.before ?? []), act.key, ...(act.after ?? [])]) {
        await page.keyboard.press(key);
        await twoFrames(page);
      }
      done += 1;
    }
  }
  await openMember(page, heaviest.member);
  await goTo(page, '#/search');
  // Not waitForSelector: the element that it answers would be held for ever, and counted as the page's.
  await page.locator('.search-box').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(SEARCHES[n % SEARCHES.length]!);
  await twoFrames(page);
  for (const screen of SCREENS) {
    await goTo(page, screen);
    await page.waitForTimeout(100);
  }
  return done + 2 + SCREENS.length;
}

async function held(cdp: CDPSession, pid: number, done: number): Promise<Held> {
  const mib = memoryOf(pid);
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return { acts: done, mib, page: { usedMib: Math.round(of('JSHeapUsedSize') / 104_857.6) / 10, nodes: of('Nodes'), listeners: of('JSEventListeners') } };
}

/**
 * An hour's acts of a person and more, without the pauses between them: the commonest acts, the heaviest member and
 * conversation, searches and screens that are seldom opened, until `hours` are full. Told of each time that it looks.
 */
export async function simulateHours(page: Page, pid: number, hours: number, looks: number, onLook: (held: Held) => void): Promise<Held[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  const all: Held[] = [];
  const look = async (done: number): Promise<void> => {
    const one = await held(cdp, pid, done);
    all.push(one);
    onLook(one);
  };
  const whole = hours * ACTS_AN_HOUR;
  let done = 0;
  await look(done);
  for (let n = 0; done < whole; n += 1) {
    done += await round(page, n);
    if (done >= (all.length * whole) / looks) await look(done);
  }
  await cdp.detach();
  return all;
}
