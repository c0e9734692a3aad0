import { inflateSync } from 'node:zlib';

/** What a test needs to know of a PDF as Chromium writes it. */
export interface Pdf {
  /** All text in the order of drawing, pages and lines parted by spaces. */
  readonly text: string;
  readonly pages: number;
  /** Names of the faces that are embedded. */
  readonly fonts: readonly string[];
  readonly tagged: boolean;
  /** The titles of the outline. */
  readonly outline: readonly string[];
  readonly lang: string | null;
  readonly title: string | null;
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | null;
}

/** Chromium's PDFs have neither object streams nor encryption, so their objects lie in the open. */
function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const raw = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n/gu)) {
    const from = match.index + match[0].length;
    const opens = raw.indexOf('stream\n', from);
    const ends = raw.indexOf('endobj', from);
    if (opens === -1 || opens > ends) {
      objects.set(match[1]!, { head: raw.slice(from, ends), stream: null });
      continue;
    }
    const head = raw.slice(from, opens);
    const length = Number(/\/Length (\d+)/u.exec(head)?.[1]);
    const data = bytes.subarray(opens + 'stream\n'.length, opens + 'stream\n'.length + length);
    objects.set(match[1]!, { head, stream: head.includes('/FlateDecode') ? inflateSync(data) : Buffer.from(data) });
  }
  return objects;
}

const unhex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** From glyph to text, as the font's own table says it. */
function glyphsOf(table: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/gu)) for (const [, glyph = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/gu)) glyphs.set(parseInt(glyph, 16), unhex(to));
  for (const [, block = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/gu)) {
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/gu)) {
      for (let glyph = parseInt(first, 16), i = 0; glyph <= parseInt(last, 16); glyph += 1, i += 1) glyphs.set(glyph, unhex((BigInt(`0x${to}`) + BigInt(i)).toString(16).padStart(to.length, '0')));
    }
  }
  return glyphs;
}

const literal = (text: string): string => {
  const bytes = Buffer.from(text.replaceAll(/\\([nrtbf()\\]|[0-7]{1,3})/gu, (_all, code: string) => (/[0-7]/u.test(code) ? String.fromCharCode(parseInt(code, 8)) : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[code] ?? code))), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
};

function drawn(content: string, glyphs: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [, name, hex, breaks] of content.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|(\bET\b)/gu)) {
    if (name !== undefined) font = glyphs.get(name);
    else if (hex !== undefined) for (let i = 0; i < hex.length; i += 4) text += font?.get(parseInt(hex.slice(i, i + 4), 16)) ?? '';
    else if (breaks !== undefined && !text.endsWith(' ')) text += ' ';
  }
  return text;
}

/** Reads a PDF that Chromium made. */
export function readPdf(bytes: Buffer): Pdf {
  const objects = objectsOf(bytes);
  const glyphs = new Map([...objects].flatMap(([id, { head }]) => {
    const table = /\/ToUnicode (\d+) 0 R/u.exec(head)?.[1];
    return table === undefined ? [] : [[id, glyphsOf(objects.get(table)?.stream?.toString('latin1') ?? '')] as const];
  }));
  const heads = [...objects.values()].map(({ head }) => head);
  const whole = heads.join('\n');
  const pages = heads.filter((head) => /\/Type \/Page(?![a-zA-Z])/u.test(head));
  const contents = pages.map((head) => objects.get(/\/Contents (\d+) 0 R/u.exec(head)?.[1] ?? '')?.stream?.toString('latin1') ?? '');
  return {
    text: contents.map((content) => drawn(content, glyphs)).join(' ').replaceAll(/\s+/gu, ' '),
    pages: pages.length,
    fonts: [...new Set([...whole.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/gu)].map(([, name]) => name ?? ''))].sort(),
    tagged: /\/Type \/StructTreeRoot/u.test(whole) && /\/Marked true/u.test(whole),
    outline: heads.filter((head) => /\/Dest |\/A /u.test(head) && /\/Title \(/u.test(head)).map((head) => literal(/\/Title \(((?:\\.|[^\\)])*)\)/u.exec(head)?.[1] ?? '')),
    lang: /\/Lang \(([^)]*)\)/u.exec(heads.find((head) => head.includes('/Type /Catalog')) ?? '')?.[1] ?? null,
    title: literal(/\/Title \(((?:\\.|[^\\)])*)\)/u.exec(heads.find((head) => head.includes('/Producer')) ?? '')?.[1] ?? '') || null,
  };
}
