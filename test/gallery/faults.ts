import type { Page } from '@playwright/test';

/**
 * What can be measured on a page as it stands: text that is cut off, texts over each other or beneath something, targets
 * below 24 px, a page wider than its window. Not each is wrong: a row may shorten what its own screen says in full.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Seen { readonly element: Element; readonly rect: DOMRect; readonly text: string }
    const found = new Set<string>();
    const width = document.documentElement.clientWidth;
    const layers = [...document.querySelectorAll('.dialog, .menu, .popover, .palette, .drawer')].filter((one) => one.getClientRects().length > 0);
    const root = layers.at(-1) ?? document.body;
    const nameOf = (one: Element): string => (one.classList.length > 0 ? `${one.localName}.${one.classList[0]}` : one.localName);
    const said = (text: string): string => JSON.stringify(text.trim().replaceAll(/\s+/gu, ' ').slice(0, 48));
    const drawn = (one: Element): boolean => one.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true }) && getComputedStyle(one).clipPath !== 'inset(50%)' && one.closest('.visually-hidden') === null;

    /** Whether a piece of text is in sight; when something hides a part of it, what. */
    const judge = ({ element, rect, text }: Seen): boolean => {
      for (let up: Element | null = element; up !== null && up !== document.documentElement; up = up.parentElement) {
        const css = getComputedStyle(up);
        const box = up.getBoundingClientRect();
        const [across, down] = [rect.right > box.right + 1.5 || rect.left < box.left - 1.5, rect.bottom > box.bottom + 3 || rect.top < box.top - 3];
        // What is scrolled away is within reach.
        if ((/auto|scroll/u.test(css.overflowY) && (rect.bottom > box.bottom || rect.top < box.top)) || (/auto|scroll/u.test(css.overflowX) && across)) return false;
        const whole = css.textOverflow === 'ellipsis' || css.webkitLineClamp !== 'none' ? 'shortened' : 'cut off';
        if ((/hidden|clip/u.test(css.overflowX) && box.width > 1 && across) || (/hidden|clip/u.test(css.overflowY) && box.height > 1 && down)) {
          found.add(`${whole}: ${nameOf(up)} ${said(text)}`);
          return false;
        }
        if (css.position === 'fixed') break;
      }
      if (rect.right > width + 1 || rect.left < -1) found.add(`outside of the window: ${nameOf(element)} ${said(text)}`);
      return rect.bottom > 0 && rect.top < innerHeight;
    };

    const texts: Seen[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (element === null || text.trim() === '' || element.closest('script, style, option, title') !== null || !drawn(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const pieces = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1).map((rect) => ({ element, rect, text }));
      texts.push(...pieces.filter(judge));
    }
    for (const [at, one] of texts.entries()) {
      for (const two of texts.slice(at + 1)) {
        if (one.element.contains(two.element) || two.element.contains(one.element)) continue;
        const across = Math.min(one.rect.right, two.rect.right) - Math.max(one.rect.left, two.rect.left);
        const down = Math.min(one.rect.bottom, two.rect.bottom) - Math.max(one.rect.top, two.rect.top);
        if (across > 2 && down > 5) found.add(`over each other: ${nameOf(one.element)} ${said(one.text)} and ${nameOf(two.element)} ${said(two.text)}`);
      }
      const top = document.elementFromPoint(one.rect.left + Math.min(4, one.rect.width / 2), one.rect.top + one.rect.height / 2);
      const seenThrough = top?.closest('label, [role=slider], .reply-field') ?? null;
      if (top !== null && root.contains(top) && seenThrough === null && !top.contains(one.element) && !one.element.contains(top) && getComputedStyle(one.element).pointerEvents !== 'none') found.add(`covered: ${nameOf(one.element)} ${said(one.text)} by ${nameOf(top)}`);
    }
    for (const one of root.querySelectorAll('button, a[href], input, select, textarea, [role=option], [role=tab], [role=menuitem], [role=checkbox], [role=radio], [role=switch], [role=slider]')) {
      const box = one.getBoundingClientRect();
      // WCAG 2.5.8 leaves out what stands in a sentence; a field's frame is the target of what is within.
      const inSentence = [...(one.parentElement?.childNodes ?? [])].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 2);
      if (box.width <= 2 || !drawn(one) || inSentence || one.closest('.field-box, [aria-hidden=true]') !== null) continue;
      if (box.width < 23.5 || box.height < 23.5) found.add(`a target of ${Math.round(box.width)} by ${Math.round(box.height)} px: ${nameOf(one)} ${said(one.getAttribute('aria-label') ?? one.textContent ?? '')}`);
    }
    if (document.documentElement.scrollWidth > width) found.add(`the page is ${document.documentElement.scrollWidth} px wide`);
    return [...found];
  });
}
