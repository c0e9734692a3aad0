import { expect, test, type Page } from '@playwright/test';
import { receiveMessage } from '../../electron/community/server/intake.ts';
import { put, type Put } from '../desk/support/world.ts';
import { field, letter, openByKey, ours, said, starts, talk } from './support/letters.ts';
import { ask, openTeam, type Team } from './support/team.ts';
import { write } from './support/story.ts';
import { together } from './support/together.ts';

test.setTimeout(180_000);

/** Friday 17:40, Saturday 19:30 and Monday 11:05 in London. */
const FRIDAY = '2026-05-15T16:40:00.000Z';
const SATURDAY = '2026-05-16T18:30:00.000Z';
const MONDAY = '2026-05-18T10:05:00.000Z';

let team: Team;
test.beforeEach(async () => {
  team = await openTeam(FRIDAY);
  await team.ingest([
    ...starts(),
    put('shift', { id: 'sh-weekend', staffId: 's-imogen', startsAt: '2026-05-16T12:00:00.000Z', endsAt: '2026-05-16T22:00:00.000Z', covers: 'weekend', cancelled: false }),
    put('shift', { id: 'sh-call', staffId: 's-lena', startsAt: '2026-05-16T08:00:00.000Z', endsAt: '2026-05-17T08:00:00.000Z', covers: 'everything', cancelled: false }),
    ...talk('v-hazel', 'm-hazel', [{ body: 'can i ask something about chat', at: '2026-05-15T14:00:00.000Z' }, { body: 'Of course you can.\n\nTom', at: '2026-05-15T14:20:00.000Z', by: 's-tom' }], { state: 'waiting-for-member', purpose: 'concern' }),
  ]);
});
test.afterEach(() => team.close());

/** What a member writes, as the forum hands it on. */
async function memberWrites(page: Page, body: string, at: string): Promise<void> {
  const { member, openedAt, withCover, state, purpose } = await ask(page, 'inbox.get', { id: 'v-hazel' });
  const into = { id: 'v-hazel', memberId: member.id, subject: '', state, purpose, assigneeId: null, snoozedUntil: null, withWeekendCover: withCover, openedAt, lastMessageAt: openedAt };
  await team.ingest(receiveMessage({ id: 'v-hazel.sat', memberId: member.id, body, at }, into, { conversationId: 'v-hazel', eventId: 'v-hazel.sat-e' }) as unknown as Put[]);
}

const part = (page: Page, name: string) => page.locator(`[data-risk-field=${name}]`);

test('a risk on Saturday evening is seen by weekend cover, recorded, raised and answered, and reviewed on Monday, all by key', async () => {
  const tom = await team.join('s-tom');
  // Friday, before going home: what may come up is handed to weekend cover with a note.
  await openByKey(tom.page, /hazel/);
  await tom.page.keyboard.press('h');
  await expect(tom.page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await write(tom.page, 'They may write again tonight. Please be kind, they are tired.');
  await tom.page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await ask(tom.page, 'inbox.get', { id: 'v-hazel' })).withCover).toBe(true);

  await team.setNow(SATURDAY);
  const [imogen, lena] = [await team.join('s-imogen'), await team.join('s-lena')];
  await openByKey(imogen.page, /hazel/);
  await memberWrites(tom.page, 'i don’t feel safe tonight and i haven’t told anyone else', '2026-05-16T18:30:30.000Z');
  // It is there, the words that deserve a look are marked, and the desk only suggests.
  await expect(said(imogen.page)).toContainText('haven’t told anyone');
  await expect(imogen.page.getByText(/Suggested: risk/)).toBeVisible();
  await imogen.page.keyboard.press('1');
  await expect(letter(imogen.page, /hazel.*Risk/)).toBeVisible();

  // Recorded beside the conversation, with their own words in it, incomplete as it is, and raised to the lead at once.
  await imogen.page.keyboard.press('r');
  const pane = imogen.page.getByRole('region', { name: /^Risk record/ });
  await expect(pane.locator('.risk-quote')).toContainText('i don’t feel safe tonight');
  await part(imogen.page, 'urgency').getByRole('radio').first().focus();
  await imogen.page.keyboard.press('Space');
  await imogen.page.getByRole('textbox', { name: 'Why so soon' }).focus();
  await write(imogen.page, 'Says tonight, and is alone.');
  await part(imogen.page, 'reviewDueAt').getByRole('textbox').focus();
  await imogen.page.keyboard.type('Mon 10:00');
  await imogen.page.getByRole('checkbox', { name: 'Raise it to the team leads at once' }).focus();
  await imogen.page.keyboard.press('Space');
  await imogen.page.keyboard.press('Control+s');
  await expect(pane.getByText('nobody has looked yet')).toBeVisible();
  await expect(lena.page.getByText('Imogen Hart raised a risk record')).toBeVisible();

  await imogen.page.keyboard.press('Escape');
  await imogen.page.keyboard.press('w');
  await expect(field(imogen.page)).toBeFocused();
  await write(imogen.page, 'I’m really glad you told us. Are you somewhere safe right now? If it’s urgent call 999, or text THEMIX to 85258 at any time.');
  await imogen.page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await ours(lena.page, 'v-hazel')).at(-1)).toContain('I’m really glad you told us.');

  // Monday: the volunteer's shift is over, and nothing of it is hers to read any more; the review is due for staff.
  await team.setNow(MONDAY);
  await expect.poll(async () => (await ask(imogen.page, 'inbox.list', { whose: 'everyone', state: 'open' })).rows.length).toBe(0);
  await tom.page.keyboard.press('Escape');
  await together(tom.page, 'g', 'd');
  const due = tom.page.getByRole('main').getByRole('region', { name: /^Risk records to review/ });
  await expect(due.getByRole('button', { name: /halfpasthazel/ })).toBeVisible();
  await due.getByRole('button', { name: /halfpasthazel/ }).press('Enter');
  await expect(tom.page.getByRole('option', { name: /halfpasthazel/ })).toHaveAttribute('aria-selected', 'true');
  await expect(tom.page.getByRole('listbox', { name: 'Risk records' })).toBeFocused();
  // Reading it is noted, so it opens when asked to and not by itself.
  await tom.page.keyboard.press('Enter');
  await expect(tom.page.getByRole('textbox', { name: 'Why so soon' })).toHaveValue('Says tonight, and is alone.');
  await tom.page.getByRole('button', { name: 'Review', exact: true }).focus();
  await tom.page.keyboard.press('Enter');
  await expect(tom.page.getByRole('textbox', { name: 'How are things now?' })).toBeFocused();
  await write(tom.page, 'Slept, told their mum on Sunday.');
  await tom.page.keyboard.press('Tab');
  await tom.page.keyboard.type('in 2 days');
  await tom.page.keyboard.press('Control+Enter');
  await expect(tom.page.getByRole('option', { name: /halfpasthazel.*Review Wed 20 May/ })).toBeVisible();
});
