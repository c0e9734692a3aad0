import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { repoRoot } from '../../build/lib/paths.ts';
import { sandboxFlags } from '../../build/start/desk-process.ts';
import { printHeadless } from '../../electron/service/headless/printer.ts';
import { weekHtml } from '../../electron/service/export/weekly/html.ts';
import { testElectron } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf.ts';
import { seededFacts } from '../unit/shared/model/support/seeded-week.ts';
import { namelessOf } from '../unit/shared/model/support/export-week.ts';

test('a week is printed without a window: tagged, in the desk’s own face, its chapters in the outline', async () => {
  test.skip(testElectron().packaged === true, 'a package has no desk without a window');
  const document = namelessOf(seededFacts(7, Date.parse('2026-05-10T00:00:00.000Z')), '2026-W19', '2026-05-20T00:00:00.000Z');
  const bytes = await printHeadless([testElectron().path, ...sandboxFlags(), join(repoRoot, 'out', 'main', 'print.js')], { html: weekHtml(document, false), footer: 'Week 19' });
  const pdf = readPdf(bytes);
  expect(pdf).toMatchObject({ tagged: true, lang: 'en-GB', title: 'Week 19, 4 to 10 May 2026' });
  expect(pdf.fonts.join()).toContain('HankenGrotesk');
  expect(pdf.outline).toEqual(expect.arrayContaining(['Cases', 'Week by week', 'Definitions']));
  expect(pdf.pages).toBeGreaterThan(4);
  expect(pdf.text).toContain(`1 of ${pdf.pages}`);
});
