import type { Page } from '@playwright/test';

/** How it is seen that an act is done: something stands, is gone, or says something else than before. */
export interface Mark {
  readonly kind: 'there' | 'gone' | 'differs';
  readonly selector: string;
}

/** One of the commonest acts: the keys that lead to it, and how it is seen that it is done. */
export interface Act {
  readonly name: string;
  /** Pressed before, not measured. */
  readonly before?: readonly string[];
  /** The key that is measured. */
  readonly key: string;
  readonly mark: Mark;
  /** Pressed afterwards, so that the next time begins as this one. */
  readonly after?: readonly string[];
}

const there = (selector: string): Mark => ({ kind: 'there', selector });
const differs = (selector: string): Mark => ({ kind: 'differs', selector });
const current = '[role=option][aria-selected=true]';

/** The twenty commonest acts of a shift, each by the screen that it begins on. */
export const acts: Readonly<Record<string, readonly Act[]>> = {
  '#/cases': [
    { name: 'next case', key: 'j', mark: differs('.evidence') },
    { name: 'previous case', before: ['j'], key: 'k', mark: differs('.evidence') },
    { name: 'next case, the line in the queue alone', key: 'j', mark: differs(current) },
    { name: 'tick a case', key: 'x', mark: differs(current), after: ['x'] },
    { name: 'claim a case', key: 'c', mark: differs('.claim-state'), after: ['c'] },
    { name: 'write a note', key: 'w', mark: there('.dialog'), after: ['Escape'] },
    { name: 'pass to a colleague', key: 't', mark: there('.dialog'), after: ['Escape'] },
    { name: 'find anything', key: 'Control+k', mark: there('.palette'), after: ['Escape'] },
    { name: 'a letter in find anything', before: ['Control+k'], key: 'p', mark: differs('.palette__list'), after: ['Escape'] },
    { name: 'all keys', key: '?', mark: there('.dialog'), after: ['Escape'] },
    { name: 'to today', before: ['g'], key: 'd', mark: there('.today-line') },
  ],
  '#/today': [
    { name: 'next line of today', key: 'j', mark: differs('.today-line[aria-current=true]') },
    { name: 'to the queue', before: ['g'], key: 'c', mark: there('.evidence') },
  ],
  '#/inbox': [
    { name: 'next conversation', key: 'j', mark: differs('.talk-head') },
    { name: 'a letter of a reply', before: ['w'], key: 'a', mark: differs('#inbox-reply textarea'), after: ['Backspace', 'Escape'] },
    { name: 'to the members', before: ['g'], key: 'm', mark: there('.members__rows [role=option]') },
  ],
  '#/breaks': [{ name: 'to the inbox', before: ['g'], key: 'i', mark: there('.talk-head') }],
  '#/outbox': [
    { name: 'to the breaks', before: ['g'], key: 'b', mark: there('.breaks__calendar') },
    { name: 'to the settings', before: ['g'], key: 's', mark: there('.settings-content__title') },
  ],
  '#/settings': [{ name: 'to the outbox', before: ['g'], key: 'o', mark: there('.outbox') }],
};

/** Milliseconds from a key's own time stamp: until the next frame was handed over, and until the frame in which the act is done. */
export interface Pressed {
  readonly frame: number;
  readonly done: number;
}

/** An act that is not done by then has failed. */
const DEADLINE_MS = 10_000;
/** A person's hand lies between two keys. */
const BETWEEN_MS = 250;
/** The keys of a chord follow each other more quickly. */
const CHORD_MS = 60;

/** Waits as a hand would, and until the page has nothing to do any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(BETWEEN_MS);
  await page.evaluate((most) => new Promise<void>((resolve) => void requestIdleCallback(() => resolve(), { timeout: most })), DEADLINE_MS);
  await page.waitForTimeout(BETWEEN_MS);
}

/** Presses a key and waits for its mark. Null when it did not come. */
export async function press(page: Page, key: string, mark: Mark): Promise<Pressed | null> {
  // Armed before the key is pressed: the two reach the page by different ways.
  await page.evaluate(([{ kind, selector }, deadline]) => void Object.assign(globalThis, { pressed: new Promise<{ frame: number; done: number } | null>((resolve) => {
    const said = (): string => [...document.querySelectorAll<HTMLElement>(selector)].map((one) => `${one.id} ${one.className} ${one.getAttribute('aria-selected')} ${one.getAttribute('aria-checked')} ${(one as HTMLInputElement).value ?? ''} ${one.textContent}`).join('\n');
    const before = kind === 'differs' ? said() : '';
    const isDone = (): boolean => (kind === 'differs' ? said() !== before : (document.querySelector(selector) !== null) === (kind === 'there'));
    const pressedKey = (event: KeyboardEvent): void => {
      // Of a chord with Control the letter is what counts.
      if (event.key === 'Control') return;
      removeEventListener('keydown', pressedKey, { capture: true });
      const from = event.timeStamp;
      let frame: number | null = null;
      const look = (): void => {
        const done = isDone();
        // What is posted in a frame comes after it was handed over.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          const at = performance.now() - from;
          frame ??= at;
          if (done) resolve({ frame, done: at });
          else if (at > deadline) resolve(null);
          else requestAnimationFrame(look);
        }, { once: true });
        port1.start();
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', pressedKey, { capture: true });
  }) }), [mark, DEADLINE_MS] as const);
  await page.keyboard.press(key);
  // A key that never reached the page has no time either.
  const waiting = page.evaluate(() => (globalThis as unknown as { pressed: Promise<Pressed | null> }).pressed);
  return Promise.race([waiting, page.waitForTimeout(2 * DEADLINE_MS).then(() => null)]);
}

/** Does an act `times` times from its screen, as a person would. */
export async function repeat(page: Page, screen: string, act: Act, times: number): Promise<{ readonly pressed: Pressed[]; readonly missed: number }> {
  const pressed: Pressed[] = [];
  let missed = 0;
  const isChord = act.before?.[0] === 'g';
  for (let n = 0; n < times; n += 1) {
    if (n === 0 || isChord) {
      await page.evaluate((to) => { location.hash = to; (document.activeElement as HTMLElement | null)?.blur(); }, screen);
      await settle(page);
    }
    for (const key of act.before ?? []) {
      await page.keyboard.press(key);
      if (isChord) await page.waitForTimeout(CHORD_MS);
      else await settle(page);
    }
    const one = await press(page, act.key, act.mark);
    if (one === null) missed += 1;
    else pressed.push(one);
    await settle(page);
    for (const key of act.after ?? []) {
      await page.keyboard.press(key);
      await settle(page);
    }
  }
  return { pressed, missed };
}
