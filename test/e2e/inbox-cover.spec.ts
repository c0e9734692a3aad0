import { expect, test } from '@playwright/test';
import { put } from '../desk/support/world.ts';
import { field, letter, list, openByKey, ours, said, starts, talk } from './support/letters.ts';
import { ask, openTeam, type Team } from './support/team.ts';
import { write } from './support/story.ts';
import { together } from './support/together.ts';

test.setTimeout(150_000);

/** Saturday, six in the evening in London; Imogen's shift as weekend cover runs until eleven. */
const SATURDAY = '2026-05-16T17:00:00.000Z';

let team: Team;
test.beforeAll(async () => {
  team = await openTeam(SATURDAY);
});
test.afterAll(() => team.close());
test.beforeEach(async () => {
  await team.again([
    ...starts(),
    put('shift', { id: 'sh-weekend', staffId: 's-imogen', startsAt: '2026-05-16T12:00:00.000Z', endsAt: '2026-05-16T22:00:00.000Z', covers: 'weekend', cancelled: false }),
    ...talk('v-hazel', 'm-hazel', [{ body: 'somebody keeps asking for my snap', at: '2026-05-16T16:40:00.000Z' }], { state: 'open', purpose: 'concern' }),
    ...talk('v-moss', 'm-moss', [{ body: 'the text is tiny', at: '2026-05-16T16:30:00.000Z' }]),
  ]);
});

test('a message is handed to weekend cover with a note, answered there, and handed back', async () => {
  const tom = await team.back('s-tom');
  const imogen = await team.back('s-imogen');
  await expect(imogen.page.getByRole('link', { name: /^Inbox/ })).toBeVisible();
  await together(imogen.page, 'g', 'i');
  await expect(imogen.page.getByText('Nothing was handed to you')).toBeVisible();

  await openByKey(tom.page, /hazel/);
  await tom.page.keyboard.press('h');
  const sheet = tom.page.getByRole('dialog', { name: 'Hand this to weekend cover?' });
  await expect(sheet.getByRole('textbox')).toBeFocused();
  await write(tom.page, 'Please look in on them tonight.');
  await tom.page.keyboard.press('Control+Enter');
  await expect(sheet).toHaveCount(0);

  // It is there by itself, the note with it, and nothing else is.
  await expect(letter(imogen.page, /hazel/)).toBeVisible();
  await expect(list(imogen.page).getByRole('option')).toHaveCount(1);
  await openByKey(imogen.page, /hazel/);
  await expect(said(imogen.page)).toContainText('Please look in on them tonight.');
  await imogen.page.keyboard.press('w');
  await write(imogen.page, 'Hi, you never have to give it to anybody.');
  await imogen.page.keyboard.press('Control+Enter');
  await expect.poll(() => ours(tom.page, 'v-hazel')).toEqual(['Hi, you never have to give it to anybody.\n\nImogen']);

  await openByKey(imogen.page, /hazel/);
  await imogen.page.keyboard.press('h');
  await write(imogen.page, 'They are all right. Please look again on Monday.');
  await imogen.page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await ask(tom.page, 'inbox.get', { id: 'v-hazel' })).withCover).toBe(false);
  await expect(said(tom.page)).toContainText('Please look again on Monday.');
  await expect(letter(imogen.page, /hazel/)).toHaveCount(0);
  await expect(imogen.page.getByText('Nothing was handed to you')).toBeVisible();
  await expect(field(imogen.page)).toHaveCount(0);
});

test('a volunteer who is not on cover is told who reads messages, and gets none', async () => {
  const tom = await team.back('s-tom');
  const priya = await team.back('s-priya');
  await openByKey(tom.page, /hazel/);
  await tom.page.keyboard.press('h');
  await write(tom.page, 'Please look in on them tonight.');
  await tom.page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await ask(tom.page, 'inbox.get', { id: 'v-hazel' })).withCover).toBe(true);
  await expect(priya.page.getByRole('link', { name: /^Inbox/ })).toBeVisible();
  await together(priya.page, 'g', 'i');
  await expect(priya.page.getByText('Messages are read by staff')).toBeVisible();
  await expect(priya.page.getByText('Worried about someone?')).toBeVisible();
  expect((await ask(priya.page, 'inbox.list', { whose: 'everyone', state: 'open' })).rows).toEqual([]);
});
