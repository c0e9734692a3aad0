import { useEffect, useLayoutEffect, useRef } from 'react';
import { hasCommandKey } from '../../components/keys.ts';
import { peek } from '../../data/query-cache.ts';
import { keyMap, type KeyId } from './key-map.ts';
import { keysOf } from './keys-in-use.ts';
import { isPress, mayHear, type Hearing } from './match.ts';
import { isKeyAwaited, leaveKey } from './one-key.ts';

/** What keys do here, by id; a missing one does nothing. */
export type KeyActions = Partial<Readonly<Record<KeyId, () => void>>>;

interface Layer {
  actions: KeyActions;
  /** A dialog: nothing below it hears a key. */
  readonly modal: boolean;
  /** Goes before whatever the screen says, though it is older. */
  readonly first: boolean;
}

/** The newest last. */
const layers: Layer[] = [];
/** The first key of a sequence, and when it was pressed. */
let prefix: { readonly key: string; readonly at: number } | null = null;
const PREFIX_MS = 1_500;

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])';
/** What a letter goes to besides: a closed list chooses by it. */
const chooses = '[role=combobox]';
/** What Enter presses by itself: a screen's Enter is for its list, never for a button that happens to have the focus. */
const pressed = 'button, a[href], summary, [role=button], [role=link], [role=menuitem]';
/** What has keys of its own: menus, open lists, popovers, the palette, and any dialog that did not ask for more. */
const own = '.menu, .popover, .palette, [role=dialog], [role=alertdialog]';

/** The keys of an id as they are now: the first of two or null, and the one that does it; null for none. */
function combosOf(id: KeyId): readonly [prefix: string | null, key: string] | null {
  const keys = keysOf(id);
  if (keys === undefined) return null;
  const [first = '', second] = keys.split(' ');
  return second === undefined ? [null, first] : [first, second];
}

const ids = Object.keys(keyMap) as KeyId[];

/** Whether the lock or the cover is over everything: no key reaches what is beneath. */
const isCovered = (): boolean => 'covered' in document.documentElement.dataset;

/** Keys that only hold others. */
const holds = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

function press(event: KeyboardEvent, guarded = false): void {
  if (isCovered() || holds.includes(event.key)) return;
  const chorded = isKeyAwaited();
  if ((event.defaultPrevented && !guarded) || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : null;
  const top = layers.findLastIndex((layer) => layer.modal);
  const inOwn = target?.closest(own) !== null && target !== null;
  if (inOwn && top < 0) return;
  const inText = target?.matches(typing) ?? false;
  const on = peek('settings.get', {}).data?.singleKeys ?? true;
  const hearing: Hearing = { inText, takesLetters: inText || (target?.matches(chooses) ?? false), onPressed: target !== null && target.closest(pressed) !== null, single: chorded ? 'chorded' : on ? 'on' : 'off' };
  const before = prefix !== null && event.timeStamp - prefix.at < PREFIX_MS ? prefix.key : null;
  prefix = null;
  if (chorded && event.key === 'Escape') {
    event.preventDefault();
    return leaveKey();
  }
  for (const layer of layers.slice(Math.max(0, top)).reverse().toSorted((a, b) => Number(b.first) - Number(a.first))) {
    for (const id of Object.keys(layer.actions) as KeyId[]) {
      const combos = combosOf(id);
      if (combos === null) continue;
      const [first, key] = combos;
      const allowed = mayHear(key, hearing) && !(inText && id === 'undo');
      if (first !== before || !allowed || event.repeat && !id.startsWith('list.') && !id.startsWith('outbox.') && !id.startsWith('breaks.') && !(id === 'told.next' || id === 'told.previous') && !id.startsWith('member.day')) continue;
      if (!isPress(event, key, hasCommandKey)) continue;
      event.preventDefault();
      leaveKey();
      layer.actions[id]?.();
      return;
    }
  }
  const starts = mayHear('G', hearing) ? ids.map((id) => combosOf(id)?.[0] ?? null).find((first) => first !== null && isPress(event, first, hasCommandKey)) : null;
  if (starts) prefix = { key: starts, at: event.timeStamp };
  else leaveKey();
  // After the chord a key is never written.
  if (chorded) event.preventDefault();
}

/** What was typed between asking for a dialog and its field taking the focus. */
let typedAhead = '';
const takers: ((text: string) => void)[] = [];

/** While a dialog opens, keys belong to it already: nothing below may hear them, and no letter is lost. */
function guard(event: KeyboardEvent): void {
  if (isCovered()) return;
  if (!layers.some((layer) => layer.modal)) {
    typedAhead = '';
    return;
  }
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(own)) return;
  const character = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  // Tab and Escape are the browser's and the dialog's; everything else would go to what is behind.
  if (event.key === 'Tab' || event.key === 'Escape') return;
  event.stopPropagation();
  event.preventDefault();
  if (!character) press(event, true);
  else if (takers.length > 0) takers.at(-1)?.(event.key);
  else typedAhead += event.key;
}

/** Gives a dialog's field what was typed before it had the focus. */
export function useTypedAhead(take: (text: string) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const mine = (text: string): void => latest.current(text);
    if (typedAhead !== '') mine(typedAhead);
    typedAhead = '';
    takers.push(mine);
    return () => {
      takers.splice(takers.indexOf(mine), 1);
    };
  }, []);
}

/** Listens to the keyboard; once. */
export function startKeys(): void {
  window.addEventListener('keydown', guard, true);
  window.addEventListener('keydown', (event) => press(event));
  for (const other of ['pointerdown', 'blur']) window.addEventListener(other, leaveKey);
}

/** What keys do on the screen now, each once, the newest part of the screen first; what a dialog does is not the screen's. */
export function actionsHere(): readonly { readonly id: KeyId; readonly run: () => void }[] {
  const found = new Map<KeyId, () => void>();
  for (const { actions, modal } of layers.toReversed()) {
    if (modal) continue;
    for (const [id, run] of Object.entries(actions) as [KeyId, () => void][]) if (!found.has(id)) found.set(id, run);
  }
  return [...found].map(([id, run]) => ({ id, run }));
}

/** Says what keys do while this is on the screen; the newest part of the screen goes first. */
export function useKeys(actions: KeyActions, { modal = false, first = false }: { modal?: boolean; first?: boolean } = {}): void {
  const layer = useRef<Layer | null>(null);
  // Before it is painted: whoever sees a key printed can press it.
  useLayoutEffect(() => {
    const mine: Layer = { actions: {}, modal, first };
    layer.current = mine;
    layers.push(mine);
    return () => {
      layers.splice(layers.indexOf(mine), 1);
    };
  }, [modal, first]);
  // After every render: actions close over what is shown.
  useLayoutEffect(() => {
    if (layer.current) layer.current.actions = actions;
  });
}
