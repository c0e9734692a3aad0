/** A piece of HTML that is safe to put into a document as it stands. Only {@link html} makes one. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, HTML goes in as it is, lists one after the other, nothing for null. */
export type Part = string | number | Html | null | readonly Part[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that cannot be seen or that turn the reading order; in evidence they are named instead of obeyed. Joiners inside emoji and scripts stay. */
const HIDDEN = /[^\P{Cc}\t\n]|[\u00AD\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

const code = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

function escaped(text: string): string {
  // A line break has one form here; the others would be two lines or none.
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll(HIDDEN, code).replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');
}

function put(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(put).join('');
  return escaped(String(part));
}

/** A template that escapes every text put into it, in an element or in a quoted attribute. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((all, fixed, i) => all + put(parts[i - 1] ?? null) + fixed));
}
