import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pageFaces } from '../../../electron/export/faces.ts';

function builtPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-faces-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'literata-latin-A1.woff2'), 'x');
  writeFileSync(join(folder, 'assets', 'hanken-grotesk-latin-B2.woff2'), 'x');
  writeFileSync(join(folder, 'assets', 'index.css'), '@font-face{font-family:Literata Variable;font-display:block;src:url(./literata-latin-A1.woff2)format("woff2")}@font-face{font-family:"Hanken Grotesk Variable";font-display: block;src:url(./hanken-grotesk-latin-B2.woff2)}');
  return folder;
}

test('a face that comes too late for a printing leaves no words out', () => {
  const { rules } = pageFaces(builtPage());
  expect(rules).not.toContain('block');
  expect(rules.match(/font-display:swap/gu)).toHaveLength(2);
});

test('a document without a face that it asked for is not whole', () => {
  const { files, drawnIn } = pageFaces(builtPage());
  const [literata = '', hanken = ''] = [...files.keys()].toSorted().reverse();
  const pdf = Buffer.from('<< /FontName /AAAAAA+HankenGrotesk_450wght >>');
  expect(drawnIn(pdf, [hanken])).toBe(true);
  expect(drawnIn(pdf, [hanken, literata])).toBe(false);
  expect(drawnIn(Buffer.concat([pdf, Buffer.from('<< /FontName /BAAAAA+Literata_14opsz >>')]), [literata, hanken])).toBe(true);
});
