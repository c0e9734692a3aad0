import type { Page } from '@playwright/test';

/** A part of a page: what is drawn for itself, with its place in CSS pixels and its colours. */
export interface Part {
  /** `span.row__detail`: tag and first class; a part without class goes by its tag. */
  readonly name: string;
  /** The beginning of its own words, to find it by; never compared. */
  readonly says: string;
  /** Left, top, width and height, whole pixels. */
  readonly box: readonly [number, number, number, number];
  /** Of its words or strokes, then of what it fills; `-` for none. */
  readonly colours: string;
}

/** Everything on a page that one can see: texts, controls, filled boxes, and what plots are made of. In the order of the page. */
export async function partsOf(page: Page): Promise<Part[]> {
  return page.evaluate(() => {
    const hex = (colour: string): string => {
      const [r = 0, g = 0, b = 0, a = 1] = (/[\d.,\s]+(?=\))/u.exec(colour)?.[0] ?? '').split(',').map(Number);
      if (colour === 'none' || colour === '' || a === 0) return '-';
      return `#${[r, g, b].map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}${a < 1 ? Math.round(a * 255).toString(16).padStart(2, '0') : ''}`;
    };
    const ownWords = (one: Element): string => [...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')).join('').trim().replaceAll(/\s+/gu, ' ');
    const hidden = (one: Element): boolean => {
      const { clipPath, width } = getComputedStyle(one);
      return clipPath === 'inset(50%)' || width === '1px';
    };
    const parts: Part[] = [];
    const walk = (one: Element): void => {
      if (!one.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })) return;
      if (hidden(one)) return;
      const style = getComputedStyle(one);
      const { left, top, width, height } = one.getBoundingClientRect();
      const inside = left < innerWidth && top < innerHeight && left + width > 0 && top + height > 0;
      const drawing = one instanceof SVGGeometryElement;
      const fill = drawing ? hex(style.fill) : hex(style.backgroundColor);
      const words = ownWords(one);
      if (inside && width > 0 && height > 0 && (words !== '' || drawing || fill !== '-' || one.matches('input, textarea, button, a'))) {
        const name = one.classList.length > 0 ? `${one.localName}.${one.classList[0]}` : one.localName;
        const line = drawing ? hex(style.stroke) : words === '' ? '-' : hex(style.color);
        parts.push({ name, says: words.slice(0, 28), box: [Math.round(left), Math.round(top), Math.round(width), Math.round(height)], colours: `${line} ${fill}` });
      }
      for (const child of one.children) walk(child);
    };
    walk(document.body);
    return parts;
  });
}
