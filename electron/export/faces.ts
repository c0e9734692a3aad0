import { readFileSync } from 'node:fs';
import { listPageFiles, type PageFile } from '../security/app-path.ts';

/** The bundled faces: their rules, and the files that those name, by path. */
export interface Faces {
  readonly rules: string;
  readonly files: ReadonlyMap<string, PageFile>;
  /** Whether a PDF carries a face of each of these files: what was asked for may come too late for a printing. */
  drawnIn(pdf: Buffer, paths: readonly string[]): boolean;
}

const letters = (name: string): string => name.replaceAll(/[^a-z]/giu, '').toLowerCase();

/**
 * The faces of the built page, for documents that are printed: its style sheet has their rules, with the names that the build
 * gave the files. Throws when there are none, because a document without them is not what it should be.
 */
export function pageFaces(pageFolder: string): Faces {
  const all = listPageFiles(pageFolder);
  const sheets = [...all].filter(([path]) => path.endsWith('.css')).map(([, { file }]) => readFileSync(file, 'utf8'));
  const rules = sheets.flatMap((sheet) => sheet.match(/@font-face\s*\{[^}]*\}/gu) ?? []);
  const files = new Map([...all].filter(([path]) => path.endsWith('.woff2')));
  if (rules.length === 0 || files.size === 0) throw new Error('The desk’s faces are missing: Duty Desk is not built or installed completely.');
  // The sheet names them relative to itself or to the page; here each has one place.
  const placed = rules.map((rule) => rule.replaceAll(/url\((["']?)([^"')]+)\1\)/gu, (whole, _quote: string, address: string) => {
    const path = [...files.keys()].find((one) => one.endsWith(`/${address.split('/').at(-1) ?? ''}`));
    return path === undefined ? whole : `url(${path})`;
  // A face that is late leaves its words out on paper where the page hides them for a moment: then the computer's own stands there.
  }).replaceAll(/font-display:\s*block/gu, 'font-display:swap'));
  const familyOf = (path: string): string => letters(/font-family:\s*["']?([^;"'}]*)/u.exec(placed.find((rule) => rule.includes(`url(${path})`)) ?? '')?.[1] ?? '').replace(/variable$/u, '');
  const drawnIn = (pdf: Buffer, paths: readonly string[]): boolean => {
    const drawn = [...pdf.toString('latin1').matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/gu)].map(([, name]) => letters(name ?? ''));
    return [...new Set(paths.map(familyOf))].every((family) => drawn.some((name) => name.includes(family)));
  };
  return { rules: placed.join('\n'), files, drawnIn };
}
