import type { Page } from '@playwright/test';
import { dialogBy, goTo, press, see, type Scene } from '../scene.ts';

/** Opens a case of the queue by the member it is about. */
async function openCase(page: Page, member: RegExp): Promise<void> {
  await goTo(page, '#/cases');
  const row = page.getByRole('option', { name: member }).first();
  await row.click();
  // The case before stands there until this one is.
  await see(page.locator('.reported-post').filter({ hasText: member }));
}

const hazel = (page: Page): Promise<void> => openCase(page, /halfpasthazel/u);

/** Nobody holds this one, so everything can be done to it. */
const biscuit = (page: Page): Promise<void> => openCase(page, /toast\.biscuit/u);

const byKey = (name: string, ...keys: readonly string[]): Scene => ({
  name, who: 'lead',
  async open(page) {
    await biscuit(page);
    await dialogBy(page, ...keys);
  },
});

/** The queue, a case, and everything that opens on one. */
export const cases: readonly Scene[] = [
  { name: 'cases', who: 'lead', open: (page) => goTo(page, '#/cases') },
  { name: 'cases-changes', who: 'lead', open: hazel },
  {
    name: 'cases-uncovered', who: 'lead',
    async open(page) {
      await hazel(page);
      await press(page, 'v');
    },
  },
  { name: 'cases-pending', who: 'lead', open: (page) => openCase(page, /paperkite_09/u) },
  { name: 'cases-moderator', who: 'moderator', open: hazel },
  byKey('cases-points', 'p'), byKey('cases-break', 'b'), byKey('cases-edit', 'e'), byKey('cases-note', 'w'), byKey('cases-pass', 't'),
  byKey('cases-hand', 's'), byKey('cases-remove', 'r'), byKey('cases-close-as', 'Control+Shift+Enter'),
  {
    name: 'cases-more', who: 'lead',
    async open(page) {
      await biscuit(page);
      await page.getByRole('button', { name: 'More' }).first().click();
      await see(page.getByRole('menu'));
    },
  },
  {
    name: 'cases-record', who: 'lead',
    async open(page) {
      await biscuit(page);
      await press(page, 'u');
      await see(page.getByRole('button', { name: 'Save record' }));
    },
  },
  {
    name: 'cases-filter', who: 'lead',
    async open(page) {
      await goTo(page, '#/cases');
      await see(page.getByRole('option'));
      await dialogBy(page, 'f');
    },
  },
  {
    // Last, for the ticks stay.
    name: 'cases-ticked', who: 'lead',
    async open(page) {
      await goTo(page, '#/cases');
      await see(page.getByRole('option'));
      await press(page, 'Escape', 'Home', 'x', 'j', 'x');
    },
  },
];
