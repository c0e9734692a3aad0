import type { Part } from './parts.ts';

/** A part in the light and in the dark. */
export interface BothParts extends Part {
  readonly dark: string;
}

/**
 * How far an edge may be from where it was, in CSS pixels. Letters are laid out a pixel or two wider or narrower by another
 * version of the same engine; a layout that moved by one step of its grid of 4 px is beyond it.
 */
export const TOLERANCE_PX = 2;

const SEPARATOR = ' | ';

/** Writes parts as lines that a person can read and a diff shows well. */
export function writeParts(parts: readonly BothParts[]): string {
  return parts.map(({ name, says, box, colours, dark }) => `${[name, says, box.join(' '), colours, dark].join(SEPARATOR)}\n`).join('');
}

/** Reads what {@link writeParts} wrote. */
export function readParts(text: string): BothParts[] {
  return text.split('\n').filter(Boolean).map((line) => {
    const cells = line.split(SEPARATOR);
    const [name = ''] = cells;
    // Words may hold the separator themselves; what follows them does not.
    const [box = '', colours = '', dark = ''] = cells.slice(-3);
    const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
    return { name, says: cells.slice(1, -3).join(SEPARATOR), box: [left, top, width, height], colours, dark };
  });
}

/** Both looks of one screen in one list. A theme that moves, adds or takes away a part is a fault of its own. */
export function joinThemes(light: readonly Part[], dark: readonly Part[]): BothParts[] {
  const moved = light.length === dark.length ? light.findIndex((part, at) => part.name !== dark[at]?.name || farFrom(part, dark[at]).length > 0) : Math.min(light.length, dark.length);
  if (moved >= 0) throw new Error(`The dark theme is laid out otherwise than the light one, from ${light[moved]?.name ?? 'the end'} “${light[moved]?.says ?? ''}” on.`);
  return light.map((part, at) => ({ ...part, dark: dark[at]?.colours ?? '' }));
}

const EDGES = ['left', 'top', 'right', 'bottom'] as const;
const edgesOf = ([left, top, width, height]: Part['box']): readonly number[] => [left, top, left + width, top + height];

/** Which edges are too far from where they were, in words. */
function farFrom(was: Part, is: Part): string[] {
  const [before, after] = [edgesOf(was.box), edgesOf(is.box)];
  return EDGES.flatMap((edge, at) => {
    const by = (after[at] ?? 0) - (before[at] ?? 0);
    return Math.abs(by) > TOLERANCE_PX ? [`${edge} ${by > 0 ? '+' : ''}${by} px`] : [];
  });
}

/** What is otherwise than it was, a sentence each; empty when the layout is as it was. */
export function differences(was: readonly BothParts[], is: readonly BothParts[]): string[] {
  const at = was.findIndex((part, n) => part.name !== is[n]?.name);
  const ends = at < 0 && was.length !== is.length;
  if (at >= 0 || ends) {
    const place = ends ? Math.min(was.length, is.length) : at;
    return [`${was.length} parts became ${is.length}: where there was ${was[place]?.name ?? 'the end'} “${was[place]?.says ?? ''}” there is ${is[place]?.name ?? 'the end'} “${is[place]?.says ?? ''}”`];
  }
  return was.flatMap((part, n) => {
    const now = is[n]!;
    const far = farFrom(part, now);
    const said = `${part.name} “${part.says}”`;
    return [
      ...(far.length > 0 ? [`${said} moved: ${far.join(', ')}`] : []),
      ...(part.colours !== now.colours ? [`${said} was ${part.colours} in the light and is ${now.colours}`] : []),
      ...(part.dark !== now.dark ? [`${said} was ${part.dark} in the dark and is ${now.dark}`] : []),
    ];
  });
}
