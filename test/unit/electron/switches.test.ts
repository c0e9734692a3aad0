import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openingSwitch } from '../../../electron/security/switches.ts';

const among = (argv: readonly string[], chromium: readonly string[]) => openingSwitch(['desk', ...argv], (name) => chromium.includes(name));

test.each(['--remote-debugging-port=9222', '--remote-debugging-pipe', '-gpu-launcher=x', '/JS-Flags=x', '--disable-web-security', '--log-net-log=/tmp/x'])('%s is not borne by a packaged desk', (word) => {
  const name = word.toLowerCase().replace(/^[-/]+|=.*/g, '');
  expect(among(['--no-sandbox', word], ['no-sandbox', name])).toBe(name);
  // After two dashes, or as a part of a link, it is a word like any other to Chromium.
  expect(among(['--', word], [])).toBeNull();
});

test('what Electron puts there itself, and what only changes how it is drawn, is borne', () => {
  expect(among([], ['allow-file-access-from-files', 'remote-debugging-port'])).toBeNull();
  const drawn = ['no-sandbox', 'ozone-platform', 'force-device-scale-factor', 'disable-gpu', 'password-store', 'lang'];
  expect(among(drawn.map((name) => `--${name}=x`), drawn)).toBeNull();
});

test('notifications on Windows name the app that is installed', () => {
  const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const [, appId = 'none'] = /^appId: (.+)$/m.exec(read('electron-builder.yml')) ?? [];
  expect(read('electron/start-up.ts')).toContain(`const APP_ID = '${appId}'`);
});
