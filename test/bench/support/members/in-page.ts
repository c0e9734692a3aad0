import type { Page } from '@playwright/test';

/** Frames of a stretch of scrolling, milliseconds from one to the next. */
export interface Scrolled {
  readonly frames: readonly number[];
  /** Frames in which the middle of the list showed nothing yet. */
  readonly blank: number;
}

/** Opens a member from the queue as a click in the list does, and answers the milliseconds until it was painted. */
export function openMember(page: Page, id: string): Promise<number> {
  return page.evaluate(async (to) => {
    location.hash = '#/cases';
    await new Promise((done) => setTimeout(done, 150));
    const from = performance.now();
    location.hash = `#/members/${to}`;
    return new Promise<number>((done) => {
      const look = (): void => {
        // Two frames after the chronology stands: the first of them has been handed over by then.
        if (document.querySelector('.points-chart') && document.querySelector('.entry__title')) requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)));
        else requestAnimationFrame(look);
      };
      look();
    });
  }, id);
}

/** Scrolls an element to its end and counts frames. With `floor` an empty element of the same height is scrolled instead, in the same window. */
export function scrollThrough(page: Page, stepPx: number, floor: boolean): Promise<Scrolled> {
  return page.evaluate(async ([step, empty]) => {
    const member = document.getElementById('member')!;
    member.scrollTop = 0;
    let scroller = member;
    if (empty) {
      scroller = document.createElement('div');
      scroller.style.cssText = 'position: fixed; inset: 60px 20px 20px 220px; overflow: auto; background: #fff; z-index: 99';
      const tall = document.createElement('div');
      tall.style.blockSize = `${member.scrollHeight}px`;
      scroller.append(tall);
      document.body.append(scroller);
    }
    await new Promise((done) => setTimeout(done, 300));
    // Everything is measured beforehand: asking for a place while frames are counted would make the page lay itself out twice.
    const list = document.querySelector<HTMLElement>('.chronology__rows')!;
    const listTop = list.getBoundingClientRect().top - member.getBoundingClientRect().top;
    const rowPx = list.querySelector<HTMLElement>('.entry__line')!.getBoundingClientRect().height;
    const half = member.clientHeight / 2;
    const end = scroller.scrollHeight - scroller.clientHeight;
    const frames: number[] = [];
    let [top, blank] = [0, 0];
    await new Promise<void>((done) => {
      let before = performance.now();
      const frame = (now: number): void => {
        frames.push(now - before);
        before = now;
        const middle = Math.floor((top + half - listTop) / rowPx);
        if (!empty && middle >= 0 && top < end && !list.querySelector(`[data-index="${middle}"] .entry__title`)) blank += 1;
        if (top >= end) return done();
        top = Math.min(end, top + step);
        scroller.scrollTop = top;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    if (empty) scroller.remove();
    // The first frame waited for the stretch to begin.
    return { frames: frames.slice(2), blank };
  }, [stepPx, floor] as const);
}

/** Asks every question that opens a member and reads all pages, and answers the milliseconds of each, the way over the bridge among them. */
export function timeQuestions(page: Page, id: string): Promise<{ get: number; first: number; pages: number[]; entries: number }> {
  return page.evaluate(async (memberId) => {
    const timed = async <T>(asking: Promise<T>): Promise<[number, T]> => {
      const from = performance.now();
      const answer = await asking;
      return [performance.now() - from, answer];
    };
    const [get] = await timed(window.desk.ask('members.get', { id: memberId, at: null }));
    const pages: number[] = [];
    let entries = 0;
    let after: string | null = null;
    do {
      const [ms, answer]: [number, Awaited<ReturnType<typeof window.desk.ask<'members.chronology'>>>] = await timed(window.desk.ask('members.chronology', { id: memberId, at: null, kind: null, after }));
      if (!answer.ok) throw new Error(answer.error.message);
      pages.push(ms);
      entries += answer.value.rows.length;
      after = answer.value.next;
    } while (after !== null);
    return { get, first: pages[0] ?? 0, pages, entries };
  }, id);
}
