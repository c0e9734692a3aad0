import type { Page } from '@playwright/test';
import { settingsSections } from '../../../renderer/app/routes.ts';
import { dialogBy, goTo, press, see, type Scene, type Who } from '../scene.ts';

const place = (name: string, hash: string, who: Who = 'lead'): Scene => ({ name, who, open: (page) => goTo(page, hash) });

/** The whole archive can be searched: a desk that was opened a moment ago finds what is newest first. */
const searchable = (page: Page): Promise<void> => page.locator('.understood__indexing').waitFor({ state: 'detached', timeout: 120_000 });

/** The screens that need no more than their address, and what floats above all of them. */
export const places: readonly Scene[] = [
  place('today', '#/today'), place('today-moderator', '#/today', 'moderator'),
  place('told', '#/told'), place('told-moderator', '#/told', 'moderator'),
  place('risk-reviews', '#/risk'), place('risk-reviews-moderator', '#/risk', 'moderator'),
  place('handovers', '#/handovers'), place('outbox-empty', '#/outbox'), place('quarantine', '#/quarantine'),
  place('weekly-moderator', '#/weekly', 'moderator'), place('breaks-moderator', '#/breaks', 'moderator'), place('members-moderator', '#/members', 'moderator'),
  {
    name: 'today-hand-on', who: 'lead',
    async open(page) {
      await goTo(page, '#/today');
      await see(page.getByRole('button', { name: /Hand on/u }));
      await dialogBy(page, 'Control+Shift+h');
    },
  },
  ...settingsSections.map((section) => place(`settings-${section}`, `#/settings/${section}`)),
  ...(['policy', 'hours', 'shifts', 'texts', 'suggestions'] as const).map((section) => place(`settings-${section}-moderator`, `#/settings/${section}`, 'moderator')),
  { name: 'palette', who: 'lead', open: (page) => dialogBy(page, 'Control+k') },
  {
    name: 'palette-found', who: 'lead',
    async open(page) {
      await dialogBy(page, 'Control+k');
      await page.keyboard.type('haz');
      await see(page.getByRole('option', { name: /hazel/u }));
    },
  },
  { name: 'keys', who: 'lead', open: (page) => dialogBy(page, '?') },
  { name: 'search', who: 'lead', open: (page) => press(page, 'Control+Shift+f') },
  {
    name: 'search-found', who: 'lead',
    async open(page) {
      await press(page, 'Control+Shift+f');
      await page.getByRole('combobox', { name: 'Search everything' }).fill('chat');
      await searchable(page);
      await see(page.getByRole('listbox', { name: 'Found' }).getByRole('option'));
    },
  },
  {
    name: 'search-post', who: 'lead',
    async open(page) {
      await press(page, 'Control+Shift+f');
      await page.getByRole('combobox', { name: 'Search everything' }).fill('nervous kind:post');
      await searchable(page);
      await see(page.getByRole('listbox', { name: 'Found' }).getByRole('option'));
      await press(page, 'ArrowDown', 'Enter');
    },
  },
  {
    name: 'search-nothing', who: 'lead',
    async open(page) {
      await press(page, 'Control+Shift+f');
      await page.getByRole('combobox', { name: 'Search everything' }).fill('zyxwv qqq');
      await see(page.getByText(/^Nothing found/u));
      await searchable(page);
    },
  },
];
