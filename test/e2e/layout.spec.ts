import { expect, test, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../../build/lib/paths.ts';
import { ACCEPT_VARIABLE } from '../gallery/accept.ts';
import { differences, joinThemes, readParts, writeParts, type BothParts } from '../gallery/compare.ts';
import { openComponents, sheets, type ComponentsWindow } from '../gallery/components.ts';
import { looks, wear } from '../gallery/looks.ts';
import { partsOf } from '../gallery/parts.ts';
import { THE_DAY } from '../gallery/practice.ts';
import { goTo } from '../gallery/scene.ts';
import { settled } from '../gallery/settled.ts';
import { given } from '../desk/support/world.ts';
import { testElectron } from '../support/electron-app.ts';
import { starts, talk } from './support/letters.ts';
import { openTeam, type Colleague, type Team } from './support/team.ts';

// Where every part stands, and its colours, light and dark, against test/gallery/reference. Boxes instead of pictures: they
// do not know how letters are smoothed, and what moved is said in words. `npm run gallery -- --accept` takes over what is meant.
// Only on Linux, where Chromium brings its own way of laying out letters; elsewhere the system's is some pixels wider.

// Sheets and screens are gone through in one test each.
test.setTimeout(120_000);
test.skip(process.platform !== 'linux', 'the reference is of Linux: other systems lay out letters in their own way');

async function expectAsItWas(name: string, light: () => Promise<Page>, dark: () => Promise<Page>): Promise<void> {
  const file = join(repoRoot, 'test', 'gallery', 'reference', `${name}.txt`);
  const taken = async (): Promise<BothParts[]> => joinThemes(await partsOf(await light()), await partsOf(await dark()));
  const accepting = Boolean(process.env[ACCEPT_VARIABLE]);
  if (!accepting) expect(existsSync(file), `there is no reference for ${name}: npm run gallery -- --accept`).toBe(true);
  // What is taken over has to be the same twice in a row: a page that still loads is no reference.
  let was = accepting ? [] : readParts(readFileSync(file, 'utf8'));
  await expect(async () => {
    const is = await taken();
    const found = differences(was, is);
    if (accepting) was = is;
    expect(found, `${name} is laid out otherwise; npm run gallery -- --accept where that is meant`).toEqual([]);
  }).toPass({ timeout: 20_000 });
  if (accepting) writeFileSync(file, writeParts(was));
}

test('every component stands where it stood, on each sheet of the gallery', async () => {
  test.skip(testElectron().packaged === true, 'a package has no gallery');
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-layout-'));
  let components: ComponentsWindow | null = null;
  try {
    components = await openComponents(folder);
    const { page, show } = components;
    const shown = (sheet: keyof typeof sheets, theme: string) => async (): Promise<Page> => {
      await show(sheet, theme);
      await settled(page);
      return page;
    };
    for (const [sheet, name] of Object.entries(sheets)) await expectAsItWas(`components-${name}`, shown(sheet as keyof typeof sheets, 'light'), shown(sheet as keyof typeof sheets, 'dark'));
  } finally {
    await components?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test.describe('every main screen stands where it stood', () => {
  let team: Team;
  let desk: Colleague;
  test.beforeAll(async () => {
    team = await openTeam(THE_DAY);
    await team.ingest([
      ...starts(),
      given('l-hazel', 'm-hazel', 9, '2026-04-20T12:00:00.000Z', '2026-06-20T12:00:00.000Z'),
      ...talk('v-plum', 'm-plum', [{ body: 'hi. can i ask how breaks work', at: '2026-05-14T12:00:00.000Z' }]),
    ]);
    desk = await team.join('s-lena', [], {}, null);
    await desk.page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(desk.page.getByRole('region', { name: /^Oldest cases/u })).toBeVisible();
  });
  test.afterAll(() => team.close());

  const [light, dark] = [looks.find(({ name }) => name === 'light')!, looks.find(({ name }) => name === 'dark')!];
  const screens = [
    ['today', '#/today', 'Thursday 14 May'], ['cases', '#/cases/c-hazel', 'Unkind conflict, 3 reports'], ['inbox', '#/inbox/v-plum', 'plumjam'], ['members', '#/members', 'Members'], ['member', '#/members/m-hazel', 'Points ledger'],
    ['breaks', '#/breaks', 'Breaks'], ['told', '#/told', 'Not yet told'], ['weekly', '#/weekly/2026-W19', 'Week 19'], ['outbox', '#/outbox', 'Outbox'], ['hours', '#/settings/hours', 'Weekdays'],
  ] as const;
  const draw = (look: typeof light, hash: string, heading: string) => async (): Promise<Page> => {
    // Ages and clocks are of one instant, however long it took to come here.
    await team.setNow(THE_DAY);
    await wear(desk.page, look);
    await goTo(desk.page, hash);
    await expect(desk.page.getByRole('heading', { name: heading }).first()).toBeVisible();
    await settled(desk.page);
    return desk.page;
  };
  test('on a desk of 1440 by 900', async () => {
    for (const [name, hash, heading] of screens) await expectAsItWas(name, draw(light, hash, heading), draw(dark, hash, heading));
  });

  test('and the points policy is drawn after the keys, where a fixed field once left the window blank', async () => {
    const { page } = desk;
    await wear(page, light);
    await goTo(page, '#/settings/keyboard');
    await expect(page.getByRole('heading', { name: 'Every key' })).toBeVisible();
    await goTo(page, '#/settings/policy');
    await expect(page.getByRole('heading', { name: 'Points and breaks' })).toBeVisible();
    expect(await page.evaluate(() => document.elementFromPoint(720, 400)?.closest('.settings-content') !== null)).toBe(true);
  });
});
