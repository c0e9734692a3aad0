import type { Page } from '@playwright/test';
import { dialogBy, goTo, press, see, type Scene } from '../scene.ts';

async function member(page: Page, name: string): Promise<void> {
  await goTo(page, '#/members');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill(name);
  await page.getByRole('option', { name: new RegExp(name, 'u') }).first().click();
  await press(page, 'Enter');
  await see(page.getByRole('heading', { name }));
}

const onHazel = (name: string, ...keys: readonly string[]): Scene => ({
  name, who: 'lead',
  async open(page) {
    await member(page, 'halfpasthazel');
    if (keys.length > 0) await dialogBy(page, ...keys);
  },
});

async function someBreak(page: Page, name: RegExp): Promise<void> {
  await goTo(page, '#/breaks');
  await page.getByRole('button', { name }).or(page.getByRole('option', { name })).first().click();
  // Its keys work once it stands there.
  await see(page.getByText('What the team did'));
}

const onBreak = (name: string, of: RegExp, ...keys: readonly string[]): Scene => ({
  name, who: 'lead',
  async open(page) {
    await someBreak(page, of);
    if (keys.length > 0) await dialogBy(page, ...keys);
  },
});

/** What a key opens in the week; the note last, for it takes what is typed. */
const weeklyKeys = [['d', 'define', '.definition-bar'], ['w', 'choose', '.popover'], ['v', 'tables', '.plot-table'], ['n', 'note', '.figure-note__field']] as const;

/** Members, breaks and the week. */
export const people: readonly Scene[] = [
  { name: 'members', who: 'lead', open: (page) => goTo(page, '#/members') },
  onHazel('member'), onHazel('member-points', 'p'), onHazel('member-break', 'b'), onHazel('member-note', 'n'), onHazel('member-answer', 'a'),
  {
    name: 'member-bundle', who: 'lead',
    async open(page) {
      await member(page, 'halfpasthazel');
      await page.getByRole('button', { name: /Evidence bundle/u }).click();
      await see(page.getByRole('dialog'));
    },
  },
  {
    name: 'member-as-of', who: 'lead',
    async open(page) {
      await member(page, 'halfpasthazel');
      await press(page, '[', '[', '[');
    },
  },
  { name: 'breaks', who: 'lead', open: (page) => goTo(page, '#/breaks') },
  onBreak('breaks-detail', /tidepool\.sam/u), onBreak('breaks-change', /marlow_k/u, 'e'), onBreak('breaks-lift', /marlow_k/u, 'l'), onBreak('breaks-decide', /rookandriver/u, 'd'),
  onBreak('breaks-decline', /rookandriver/u, 'n'), onBreak('breaks-cancel', /kettlesong/u, 'x'), onBreak('breaks-review', /bramblepath_76/u, 'r'),
  {
    name: 'breaks-table', who: 'lead',
    async open(page) {
      await goTo(page, '#/breaks');
      await see(page.getByRole('heading', { name: 'Breaks' }));
      await press(page, 'v');
    },
  },
  {
    name: 'told-write', who: 'lead',
    async open(page) {
      await goTo(page, '#/told');
      await see(page.getByRole('option'));
      await dialogBy(page, 'w');
    },
  },
  {
    name: 'weekly', who: 'lead',
    async open(page) {
      await goTo(page, '#/weekly');
      await see(page.getByRole('heading', { name: /^Week \d/u }));
    },
  },
  {
    name: 'weekly-export', who: 'lead',
    async open(page) {
      await goTo(page, '#/weekly');
      await see(page.getByRole('heading', { name: /^Week \d/u }));
      await dialogBy(page, 'e');
    },
  },
  {
    name: 'weekly-names', who: 'lead',
    async open(page) {
      await goTo(page, '#/weekly');
      await see(page.getByRole('heading', { name: /^Week \d/u }));
      await dialogBy(page, 'e');
      await page.getByRole('menuitem', { name: /names/u }).click();
      await see(page.locator('.dialog'));
    },
  },
  ...weeklyKeys.map(([key, name, what]): Scene => ({
    name: `weekly-${name}`, who: 'lead',
    async open(page) {
      const opens = page.locator(what).filter({ visible: true });
      await goTo(page, '#/weekly');
      await see(page.getByRole('heading', { name: /^Week \d/u }));
      // What was opened for the look before may still be there.
      if (await opens.count() === 0) await press(page, 'j', 'j', key);
      await see(opens);
    },
  })),
];
