import { expect, test, type ElectronApplication } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf } from '../../electron/faults.ts';
import { faultKind, type DeskState } from '../../shared/contract/bridge/state.ts';
import { faultWords } from '../../renderer/features/fault/fault-words.ts';
import { openStage, type Stage } from './support/desk.ts';
import { expectNoViolations } from './support/axe.ts';

let stage: Stage;
let profile = '';
test.beforeEach(async () => {
  stage = await openStage();
  profile = join(stage.folder, 'profile');
});
test.afterEach(() => stage.close());

const keyFile = (): string => `${profile}.keys/practice.key`;

/** A used profile whose key no longer fits, and the key that did. */
async function lockedOut(): Promise<string> {
  await stage.usedProfile();
  const key = readFileSync(keyFile(), 'utf8');
  writeFileSync(keyFile(), `${'ab'.repeat(32)}\n`);
  return key;
}

/** Tells the page a state as the main process does, to see the screens of faults that a test machine cannot have. */
const show = (app: ElectronApplication, state: DeskState) => app.evaluate(({ BrowserWindow }, told) => BrowserWindow.getAllWindows()[0]?.webContents.send('desk:event:state', told), state);

test('a key that does not fit is explained, and trying again with the right one opens the desk', async () => {
  const key = await lockedOut();
  const { page } = await stage.desk({ profile });
  await expect(page.getByRole('heading', { name: faultWords['wrong-key'].happened })).toBeFocused();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/Tried again at \d\d:\d\d: it is still the same/)).toBeVisible();
  writeFileSync(keyFile(), key);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Cases/ })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
});

test('starting afresh asks first, moves the files aside, and goes to the first run', async () => {
  await lockedOut();
  const { page } = await stage.plainDesk(profile);
  await page.getByRole('button', { name: 'Start afresh' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Start afresh?' });
  await expect(dialog.getByText(/moved aside into a folder called set-aside, not deleted/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Keep as it is' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(existsSync(join(profile, 'set-aside'))).toBe(false);
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await dialog.getByRole('button', { name: 'Start afresh' }).click();
  await expect(page.getByRole('heading', { name: 'A quiet place to look after your community' })).toBeVisible();
  expect(readdirSync(join(profile, 'set-aside'))).toHaveLength(1);
});

test('every kind of fault has a screen without violations, and what would be lost has to be typed', async () => {
  const { app, page } = await stage.plainDesk(profile);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const about = { phase: 'fault', passphrase: null, lock: null, session: null, ended: null, suggestedUrl: null, version: '0.1.0', platform: 'linux' } as const;
  for (const kind of faultKind.options) {
    await show(app, { ...about, fault: faultOf(kind, 'SQLITE_CORRUPT', 3) });
    await expect(page.getByRole('heading', { level: 1, name: faultWords[kind].happened })).toBeVisible();
    await expect(page.getByText(/3 things you did are saved here and not sent yet/)).toBeVisible();
    await expectNoViolations(page);
  }
  await show(app, { ...about, fault: faultOf('damaged', null, 3) });
  await page.getByRole('button', { name: 'Start afresh' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Start afresh?' });
  await expect(dialog.getByRole('button', { name: 'Start afresh' })).toHaveAttribute('aria-disabled', 'true');
  await expectNoViolations(page);
  await dialog.getByLabel('Type lose 3 to go on').fill('lose 3');
  await expect(dialog.getByRole('button', { name: 'Start afresh' })).not.toHaveAttribute('aria-disabled');
});
