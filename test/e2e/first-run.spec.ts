import { expect, test, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { casesOf, openStage, stateOf, type Stage } from './support/desk.ts';
import type { LaunchedDesk } from '../support/electron-app.ts';
import { expectNoViolations } from './support/axe.ts';
import { ask } from './support/team.ts';

let stage: Stage;
let profile = '';
const servers: Server[] = [];
test.beforeEach(async () => {
  stage = await openStage();
  profile = join(stage.folder, 'profile');
});
test.afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await stage.close();
});

/** What a stranger's server answers; `hang` never does. */
interface Stranger {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A real HTTP server that is not the community. `asked` resolves with its first request. */
async function stranger(answer: Stranger | 'hang'): Promise<{ address: string; asked: Promise<void> }> {
  let told = (): void => undefined;
  const asked = new Promise<void>((resolve) => (told = resolve));
  const server = createServer((_request, response) => {
    told();
    if (answer === 'hang') return;
    response.writeHead(answer.status, { 'content-type': answer.type });
    response.end(answer.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** What a community says that speaks these schema numbers. */
const speaks = (oldest: number, newest: number): Stranger => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify({
    staff: { id: 's1', name: 'Priya Raman', role: 'moderator' },
    community: { id: 'c1', name: 'Elsewhere', practice: false },
    epoch: 'e1', serverTime: '2026-05-14T13:20:00.000Z', schema: { oldest, newest },
    capabilities: { live: true, presence: true, mutations: [] },
  }),
});

async function firstRun(args: readonly string[] = []): Promise<LaunchedDesk> {
  const desk = await stage.plainDesk(profile, args);
  await expect(desk.page.getByRole('heading', { name: 'A quiet place to look after your community' })).toBeVisible();
  return desk;
}

const address = (page: Page) => page.getByLabel('Address of your community');
const token = (page: Page) => page.getByLabel('Your access token');

/** Types an address, presses Enter, and expects a message at the address, which has the focus and what was typed. */
async function expectAddressProblem(page: Page, typed: string, words: RegExp): Promise<void> {
  await address(page).fill(typed);
  await address(page).press('Enter');
  await expect(address(page)).toHaveAccessibleDescription(words);
  await expect(address(page)).toBeFocused();
  await expect(address(page)).toHaveValue(typed);
  await expect(address(page)).toHaveAttribute('aria-invalid', 'true');
}

test('each wrong address has its own message at the field, a wrong token at the token; a passphrase has rules, is asked for on the next start, and slips make the desk wait', async () => {
  test.setTimeout(240_000);
  const { page, close } = await firstRun(['--duty-api=https://community.example']);
  await expect(address(page)).toHaveValue('https://community.example');
  await expect(address(page)).toBeFocused();
  await expectNoViolations(page);

  await expectAddressProblem(page, '', /Type the address/);
  await expectAddressProblem(page, 'not an address', /It looks like community\.example\.org/);
  await expectAddressProblem(page, 'http://community.example.org', /by https only/);

  const closed = await stranger('hang');
  const gone = servers.pop();
  await new Promise((resolve) => gone?.close(resolve));
  await expectAddressProblem(page, closed.address, /Nothing answers at this address/);

  const blog = await stranger({ status: 200, type: 'text/html', body: '<h1>A blog</h1>' });
  await expectAddressProblem(page, blog.address, /not a community that Duty Desk knows/);
  const older = await stranger(speaks(0, 0));
  await expectAddressProblem(page, older.address, /is newer than the community/);
  const newer = await stranger(speaks(90, 95));
  await expectAddressProblem(page, newer.address, /needs a newer Duty Desk/);
  await expectNoViolations(page);
  expect((await stateOf(page)).phase).toBe('first-run');

  // A wait can be left, and the next attempt follows it.
  const silent = await stranger('hang');
  await address(page).fill(silent.address);
  await address(page).press('Enter');
  await silent.asked;
  await expect(page.getByRole('button', { name: 'Looking' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Continue' })).not.toHaveAttribute('aria-disabled');
  await expect(address(page)).toBeFocused();
  await expect(address(page)).toHaveValue(silent.address);
  // The line that was left is cut here, so that the test need not wait for its deadline.
  servers.at(-1)?.closeAllConnections();
  await address(page).fill(stage.practice.url);
  await address(page).press('Enter');
  await expect(token(page)).toBeFocused();
  await expect(token(page)).toHaveAttribute('type', 'password');

  await token(page).press('Enter');
  await expect(token(page)).toHaveAccessibleDescription(/Paste your access token first/);
  await token(page).fill('not-the-token');
  await token(page).press('Enter');
  await expect(token(page)).toHaveAccessibleDescription(/does not know this token/);
  await expect(token(page)).toBeFocused();
  await expect(token(page)).toHaveValue('not-the-token');
  await expect(address(page)).toHaveValue(stage.practice.url);
  await page.getByRole('button', { name: 'Show the token' }).click();
  await expect(token(page)).toHaveAttribute('type', 'text');
  await expectNoViolations(page);

  await token(page).fill(stage.practice.tokens.moderator);
  await token(page).press('Enter');
  await expect.poll(async () => (await stateOf(page)).phase).toMatch(/passphrase|ready/);
  const queue = async (): Promise<void> => {
    await expect.poll(async () => (await stateOf(page)).phase).toBe('ready');
    await expect.poll(() => casesOf(page)).toBeGreaterThan(0);
    await expect(page.getByRole('heading', { level: 1, name: /^Cases/ })).toBeVisible();
  };
  if ((await stateOf(page)).phase === 'ready') await queue();
  test.skip((await stateOf(page)).phase === 'ready', 'this computer has a keychain, so no passphrase is asked for');

  const first = page.getByLabel('Passphrase', { exact: true });
  const again = page.getByLabel('The same once more');
  await expect(first).toBeFocused();
  await expectNoViolations(page);
  // Who types a passphrase sees nothing of it: Tab goes to where it is typed once more, and what shows both comes after.
  await page.keyboard.press('Tab');
  await expect(again).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Show what I type' })).toBeFocused();
  await page.keyboard.press('Space');
  for (const one of [first, again]) await expect(one).toHaveAttribute('type', 'text');
  await page.keyboard.press('Space');
  for (const one of [first, again]) await expect(one).toHaveAttribute('type', 'password');
  await first.fill('short');
  await first.press('Enter');
  await expect(first).toHaveAccessibleDescription(/This has 5 characters; at least 10 are needed/);
  await first.fill('aaaaaaaaaaaa');
  await again.fill('aaaaaaaaaaaa');
  await again.press('Enter');
  await expect(first).toHaveAccessibleDescription(/more than three different characters/);
  await first.fill('four quiet window panes');
  await again.press('Enter');
  await expect(again).toHaveAccessibleDescription(/not the same as above/);
  await expect(again).toBeFocused();
  await expect(first).toHaveValue('four quiet window panes');
  await again.fill('four quiet window panes');
  await again.press('Enter');
  await queue();
  await close();

  // With the address: a desk that practises and is told none starts a practice community of its own again.
  const next = (await stage.plainDesk(profile, stage.flags())).page;
  const unlock = next.getByLabel('Passphrase', { exact: true });
  await expect(next.getByRole('heading', { name: 'Unlock Duty Desk' })).toBeVisible();
  await expectNoViolations(next);
  for (let slip = 0; slip < 3; slip += 1) {
    await unlock.fill(`a slip of the finger ${slip}`);
    await unlock.press('Enter');
    await expect(unlock).toHaveAccessibleDescription(/not the passphrase of this computer/);
    await expect(unlock).toHaveValue(`a slip of the finger ${slip}`);
  }
  // On a slow machine the first wait is over before the next attempt; every slip makes the next one longer.
  await expect(async () => {
    await unlock.press('Enter');
    await expect(unlock).toHaveAccessibleDescription(/Too many attempts\. Wait \d+ seconds?, then try again/, { timeout: 2_000 });
  }).toPass();
  await unlock.fill('four quiet window panes');
  // What is tried before the wait is over is not counted; the desk opens with the first attempt after it.
  await expect.poll(async () => {
    const { phase } = await stateOf(next);
    if (phase === 'passphrase') await unlock.press('Enter', { timeout: 1_000 }).catch(() => undefined);
    return phase;
  }, { timeout: 60_000 }).toBe('ready');
  await expect.poll(() => casesOf(next)).toBeGreaterThan(0);
});

test('practising starts with one key, in the role that was chosen, and comes back with the desk', async () => {
  test.setTimeout(240_000);
  const { page, close } = await firstRun();
  // While typing, P is a letter.
  await address(page).press('p');
  await expect(address(page)).toHaveValue('p');
  await page.getByLabel('Team lead', { exact: true }).check();
  await expect(page.getByText(/Looks after the team/)).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Making the practice community' })).toBeVisible();
  await expect.poll(async () => (await stateOf(page)).session, { timeout: 100_000 }).toMatchObject({ role: 'lead', practice: true });
  await expect.poll(() => casesOf(page)).toBeGreaterThan(0);

  // A newcomer is led through a first case, which stories/first-sunday.spec.ts tells, and can leave at any moment.
  const guide = page.getByRole('region', { name: 'Guide through a first case' });
  await expect(guide).toContainText('2 of 5');
  await guide.getByRole('button', { name: 'Leave the guide' }).press('Enter');
  await expect(guide).toBeHidden();

  await close();
  const again = (await stage.plainDesk(profile)).page;
  await expect.poll(async () => await stateOf(again)).toMatchObject({ phase: 'ready', session: { role: 'lead', practice: true } });
  // It is there again; its archive may still be on its way.
  await expect.poll(async () => (await ask(again, 'connection.get', {})).state, { timeout: 60_000 }).toMatch(/^(?:up-to-date|snapshot|pulling)$/);
});
