import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bundleFileName } from '../../../electron/export/file-name.ts';
import { html } from '../../../electron/service/export/html.ts';
import { stepPlot } from '../../../electron/service/export/plot.ts';

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '\'' };
const read = (safe: string): string => safe.replaceAll(/&(#?\w+);/gu, (_all, name: string) => marks[name] ?? '?');

/** What markup is made of comes up often, and everything else now and then. */
const markup = fc.array(fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", '/', '-->', ']]>', '&lt;', '\r', '\n', ' ', 'a'), fc.string({ unit: 'grapheme', maxLength: 4 }))).map((parts) => parts.join(''));

it('escapes every text, in an element and in an attribute', () => {
  fc.assert(fc.property(markup, (text) => {
    const { text: safe } = html`<p title="${text}">${text}</p>`;
    const [, title = '', body = ''] = /^<p title="([^"]*)">([\s\S]*)<\/p>$/u.exec(safe) ?? [];
    expect(body).not.toMatch(/[<>"']/u);
    expect(title).toBe(body);
    // What can be seen is there as it was.
    const seen = text.replaceAll(/\r\n?/gu, '\n');
    if (!/[^\P{C}\n\t]|[\u2028\u2029]/u.test(seen)) expect(read(body)).toBe(seen);
  }));
});

it('names what cannot be seen instead of obeying it', () => {
  expect(html`${'paid\u202Egnp.exe \u200Bx\u0000y\u{E0041}'}`.text).toBe('paid[U+202E]gnp.exe [U+200B]x[U+0000]y[U+E0041]');
  // Joiners belong to emoji and to scripts.
  expect(html`${'👩‍👩‍👧 می‌خواهم'}`.text).toBe('👩‍👩‍👧 می‌خواهم');
});

it('puts HTML and lists in as they are, and nothing for null', () => {
  expect(html`<ul>${['a<b', 'c'].map((one) => html`<li>${one}</li>`)}</ul>${null}${0}`.text).toBe('<ul><li>a&lt;b</li><li>c</li></ul>0');
});

it('calls a file after its day, and after the member only when asked', () => {
  expect(bundleFileName('2026-11-21', null)).toBe('evidence-bundle-2026-11-21.pdf');
  expect(bundleFileName('2026-11-21', 'halfpasthazel')).toBe('evidence-bundle-halfpasthazel-2026-11-21.pdf');
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
    const file = bundleFileName('2026-11-21', name);
    expect(file).toMatch(/^evidence-bundle-(?:[\p{L}\p{N}_-]+-)?2026-11-21\.pdf$/u);
    expect(file.length).toBeLessThan(100);
  }));
});

it('draws a total that holds until the next, and what will be as dashes', () => {
  const { text } = stepPlot({ label: 'x', from: '2026-01-01T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z', line: 30, steps: [{ at: '2026-01-01T00:00:00.000Z', total: 0 }, { at: '2026-01-16T00:00:00.000Z', total: 36 }, { at: '2026-02-15T00:00:00.000Z', total: 0 }] });
  const paths = [...text.matchAll(/<path class="(line(?: ahead)?)" d="([^"]*)"/gu)].map(([, kind, path]) => [kind, path]);
  expect(paths).toEqual([['line', expect.stringMatching(/^M30 224H[\d.]+V[\d.]+H[\d.]+$/u)], ['line ahead', expect.stringMatching(/^M[\d.]+ [\d.]+H[\d.]+V224H690$/u)]]);
  expect(text).not.toContain('NaN');
});
