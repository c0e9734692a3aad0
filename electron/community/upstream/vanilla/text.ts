import { limits } from '../../../../shared/limits.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', pound: '£', euro: '€', copy: '©', times: '×', bull: '•' };

function character(code: number): string {
  return code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : '\ufffd';
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name.startsWith('#')) return character(name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
    return Object.hasOwn(named, name) ? named[name]! : whole;
  });
}

/** Text that the contract can carry: well formed, without NUL, at most `max` UTF-16 code units and not cut within a letter. */
export function fitted(text: string, max: number): string {
  const whole = text.toWellFormed().replaceAll('\u0000', '');
  return whole.length <= max ? whole : whole.slice(0, max).toWellFormed().replace(/\ufffd$/, '');
}

/** The value of an attribute in a tag's text, decoded, or null. */
function attribute(tag: string, name: 'alt' | 'href'): string | null {
  const found = (name === 'alt' ? /\salt\s*=\s*("([^"]*)"|'([^']*)'|([^\s>]+))/i : /\shref\s*=\s*("([^"]*)"|'([^']*)'|([^\s>]+))/i).exec(tag);
  return found === null ? null : decoded(found[2] ?? found[3] ?? found[4] ?? '');
}

/** Cuts HTML into tags and the text between them, in one pass however it is malformed: members write it. */
function* pieces(html: string): Generator<{ readonly tag: string } | { readonly words: string }> {
  let from = 0;
  let unclosed = false;
  for (let at = html.indexOf('<'); at >= 0 && !unclosed; at = html.indexOf('<', from)) {
    if (at > from) yield { words: html.slice(from, at) };
    const comment = html.startsWith('<!--', at);
    const begins = comment || /[a-z/!]/i.test(html[at + 1] ?? '');
    const end = begins ? html.indexOf(comment ? '-->' : '>', at) : -1;
    unclosed = begins && end < 0;
    if (end < 0) { yield { words: begins ? html.slice(at) : '<' }; from = begins ? html.length : at + 1; continue; }
    if (!comment) yield { tag: html.slice(at + 1, Math.min(end, at + TAG)) };
    from = end + (comment ? 3 : 1);
  }
  if (from < html.length) yield { words: html.slice(from) };
}

/** What is looked at of one tag, characters. */
const TAG = 4_000;
const BLOCK = /^(p|div|br|li|ul|ol|h[1-6]|blockquote|pre|tr|table|section|article|figure|hr)$/;

/**
 * What a member wrote, out of the HTML into which the forum rendered it, as plain text: blocks become lines, quotations
 * begin with `> `, a link keeps its address where its words hide it, a picture says what it is. Nothing of it is ever
 * shown as HTML again, so this has to be readable, not safe.
 */
export function textOf(html: string, max: number = limits.bodyLength): string {
  const lines: string[] = [];
  let line = '';
  let quoted = 0;
  let silent = 0;
  let link: { readonly href: string; words: string } | null = null;
  const end = (): void => { if (line.trimEnd() !== '') lines.push(line.trimEnd()); line = ''; };
  const say = (text: string): void => {
    if (silent > 0 || text === '') return;
    if (line === '' && quoted > 0) line = '> '.repeat(Math.min(quoted, 9));
    line += text;
    if (link !== null) link.words += text;
  };
  for (const piece of pieces(html)) {
    if ('words' in piece) { say(decoded(piece.words.replace(/[ \t\r\n]+/g, ' ').replace(/^ /, line === '' ? '' : ' '))); continue; }
    const ends = piece.tag.startsWith('/');
    const name = /^\/?([a-z][a-z0-9]*)/i.exec(piece.tag)?.[1]?.toLowerCase() ?? '';
    if (name === 'script' || name === 'style') silent = Math.max(0, silent + (ends ? -1 : 1));
    if (BLOCK.test(name)) end();
    if (name === 'blockquote') quoted = Math.max(0, quoted + (ends ? -1 : 1));
    if (name === 'li' && !ends) say('- ');
    if (name === 'img') { const alt = attribute(piece.tag, 'alt'); say(alt ? `[picture: ${alt}]` : '[picture]'); }
    if (name === 'a' && !ends) link = { href: attribute(piece.tag, 'href') ?? '', words: '' };
    if (name === 'a' && ends && link !== null) { const { href, words } = link; link = null; if (/^https?:/i.test(href) && !words.includes(href)) say(` (${href})`); }
  }
  end();
  return fitted(lines.join('\n').trim(), max);
}
