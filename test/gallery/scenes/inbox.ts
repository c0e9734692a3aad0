import type { Page } from '@playwright/test';
import { dialogBy, goTo, press, see, type Scene } from '../scene.ts';

async function talk(page: Page, member: RegExp): Promise<void> {
  await goTo(page, '#/inbox');
  await page.getByRole('listbox', { name: 'Conversations' }).getByRole('option', { name: member }).first().click();
  await see(page.getByRole('region', { name: /^Conversation with/u }));
}

const northstar = (page: Page): Promise<void> => talk(page, /northstar_lily/u);

const byKey = (name: string, ...keys: readonly string[]): Scene => ({
  name, who: 'lead',
  async open(page) {
    await northstar(page);
    await dialogBy(page, ...keys);
  },
});

/** The inbox, a conversation, and everything that opens on one. */
export const inbox: readonly Scene[] = [
  { name: 'inbox', who: 'lead', open: (page) => goTo(page, '#/inbox') },
  { name: 'inbox-risk', who: 'lead', open: northstar },
  { name: 'inbox-untriaged', who: 'lead', open: (page) => talk(page, /softstatic/u) },
  { name: 'inbox-moderator', who: 'moderator', open: (page) => goTo(page, '#/inbox') },
  byKey('inbox-assign', 'm'), byKey('inbox-hand', 'h'),
  {
    name: 'inbox-snooze', who: 'lead',
    async open(page) {
      await talk(page, /softstatic/u);
      await dialogBy(page, 'z');
    },
  },
  {
    name: 'inbox-replies', who: 'lead',
    async open(page) {
      await northstar(page);
      await press(page, 'w', '/');
      await see(page.locator('.palette'));
    },
  },
  {
    name: 'inbox-reply', who: 'lead',
    async open(page) {
      await northstar(page);
      await press(page, 'w');
      await page.keyboard.type('Hi, I’m really glad you told us. Are you somewhere you feel safe right now?');
    },
  },
  {
    name: 'inbox-record', who: 'lead',
    async open(page) {
      await northstar(page);
      await press(page, 'u');
      await see(page.getByRole('button', { name: 'Save record' }));
    },
  },
  {
    name: 'inbox-beside', who: 'lead',
    async open(page) {
      await talk(page, /moonmilk/u);
      await press(page, 'b');
    },
  },
  {
    name: 'inbox-notice', who: 'lead',
    async open(page) {
      // Another one in each look, for each is closed by being looked at.
      await goTo(page, '#/inbox');
      await page.getByRole('listbox', { name: 'Conversations' }).getByRole('option').last().click();
      await see(page.getByRole('region', { name: /^Conversation with/u }));
      await press(page, 'x');
      await see(page.locator('.notice'));
    },
  },
];
