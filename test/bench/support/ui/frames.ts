import type { Page } from '@playwright/test';

/** Frames of a stretch of scrolling in figures, milliseconds; a display of 60 Hz has one every 16.7. */
export interface Frames {
  readonly frames: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  /** The share of frames that took longer than 50 ms. */
  readonly late: number;
}

/** About 6,000 pixels a second: a quick wheel. */
const STEP_PX = 100;
const LATE_MS = 50;
const MOST = 600;

/** Scrolls the first element that a selector finds, down and, when `up`, from its end up; with `floor` an empty element of the same height instead. */
export async function scroll(page: Page, selector: string, up: boolean, floor: boolean): Promise<Frames> {
  const took = await page.evaluate(async ([from, upwards, empty, step, most]) => {
    let scroller = document.querySelector<HTMLElement>(from)!;
    if (empty) {
      const tall = document.createElement('div');
      tall.style.blockSize = `${scroller.scrollHeight}px`;
      scroller = document.createElement('div');
      scroller.style.cssText = 'position: fixed; inset: 60px 20px 20px 220px; overflow: auto; background: #fff; z-index: 99';
      scroller.append(tall);
      document.body.append(scroller);
    }
    const end = scroller.scrollHeight - scroller.clientHeight;
    scroller.scrollTop = upwards ? end : 0;
    await new Promise((done) => setTimeout(done, 300));
    const frames: number[] = [];
    await new Promise<void>((done) => {
      let [before, top] = [performance.now(), upwards ? end : 0];
      const frame = (now: number): void => {
        frames.push(now - before);
        before = now;
        top += upwards ? -step : step;
        if (top < 0 || top > end || frames.length > most) return done();
        scroller.scrollTop = top;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    if (empty) scroller.remove();
    // The first frames waited for the stretch to begin.
    return frames.slice(2);
  }, [selector, up, floor, STEP_PX, MOST] as const);
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)) / 10;
  return { frames: took.length, p50: at(0.5), p95: at(0.95), longest: at(1), late: Math.round((1_000 * took.filter((ms) => ms > LATE_MS).length) / Math.max(1, took.length)) / 1_000 };
}
