/** What to press next on the way to an element; null when the focus is there, or when it cannot come there. */
export interface NextKey {
  readonly key: string | null;
  readonly there: boolean;
  /** Where the focus is, for people. */
  readonly at: string;
}

declare global {
  interface Window {
    /** The way that is being gone: kept in the page, since elements cannot leave it. */
    way?: { target: Element; seen: Set<Element>; tab: 'Tab' | 'Shift+Tab' | null; turned: boolean; arrows: number; last: Element | null };
  }
}

/**
 * Looks from inside the page at the way to `target`, and says the next key of it: arrows within what has one place in the
 * order of Tab, Tab or Shift+Tab else, the other way round after one round. It is sent to the page, so all of it is in here.
 */
export function nextKey(target: Element): NextKey {
  const name = (one: Element): string => `${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? (one as HTMLElement).innerText ?? '').trim().replace(/\s+/gu, ' ').slice(0, 60)}”`;
  const way = window.way?.target === target ? window.way : (window.way = { target, seen: new Set(), tab: null, turned: false, arrows: 0, last: null });
  const active = document.activeElement ?? document.body;
  const pointed = document.getElementById(active.getAttribute('aria-activedescendant') ?? '');
  const cursor = pointed ?? active;
  if (cursor === target || active === target) {
    delete window.way;
    return { key: null, there: true, at: name(cursor) };
  }

  // What holds the target when Tab alone does not come to it: its radios, its list, its menu.
  const radio = target instanceof HTMLInputElement && target.type === 'radio';
  const tabStop = (one: Element): boolean => (one as HTMLElement).tabIndex >= 0;
  const alike = (within: Element): boolean => [...within.querySelectorAll(target.tagName)].some((one) => one.role === target.role && tabStop(one));
  const around = (): Element | null => {
    for (let one = target.parentElement; one !== null; one = one.parentElement) if (alike(one)) return one;
    return null;
  };
  const holder = target.closest('[role=listbox], [role=menu], [role=tablist], [role=treegrid], [role=grid], [role=tree]') ?? (tabStop(target) ? null : around());
  const writesTo = holder?.id ? [...document.querySelectorAll('[role=combobox]')].find((one) => (one.getAttribute('aria-controls') ?? '').split(' ').includes(holder.id)) : undefined;
  const within = radio
    ? active instanceof HTMLInputElement && active.type === 'radio' && active.name === target.name
    : holder !== null && (!tabStop(target) || target.role !== null) && (holder.contains(active) && (active === holder || active.role !== null || !tabStop(target)) || active === writesTo);
  const back = (from: Element): boolean => (from.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  if (within) {
    way.seen.clear();
    way.tab = null;
    way.arrows += 1;
    if (way.arrows > 300) return { key: null, there: false, at: name(cursor) };
    const sideways = way.last === cursor;
    way.last = cursor;
    const up = cursor !== holder && back(cursor);
    return { key: sideways ? (up ? 'ArrowLeft' : 'ArrowRight') : up ? 'ArrowUp' : 'ArrowDown', there: false, at: name(cursor) };
  }

  // Notices go by themselves: a key of their own leads to them at once.
  if (way.seen.size === 0 && target.closest('.notices') !== null && active.closest('.notices') === null) {
    way.seen.add(active);
    way.tab = 'Tab';
    return { key: 'F6', there: false, at: name(active) };
  }

  if (way.seen.has(active)) {
    if (way.turned) return { key: null, there: false, at: name(active) };
    way.turned = true;
    way.seen.clear();
    way.tab = way.tab === 'Tab' ? 'Shift+Tab' : 'Tab';
  }
  way.seen.add(active);
  way.tab ??= active !== document.body && back(active) && !active.contains(target) ? 'Shift+Tab' : 'Tab';
  return { key: way.tab, there: false, at: name(active) };
}
