import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { faultKind, type DeskState } from '../../shared/contract/bridge/state.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { member, openCase, post, put, report } from '../desk/support/world.ts';
import { launchDesk, type LaunchedDesk } from '../support/electron-app.ts';
import { talk } from '../e2e/support/letters.ts';
import { act, ask, openTeam, type Colleague, type Team } from '../e2e/support/team.ts';
import { drawScenes, type Draw } from './draw.ts';
import { THE_DAY } from './practice.ts';
import { dialogBy, goTo, press, see, type Scene } from './scene.ts';

const place = (name: string, hash: string): Scene => ({ name, who: 'lead', open: (page) => goTo(page, hash) });

/** A name without a place to break at, and words that never end. */
const LONG_NAME = 'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW';
const LONG_WORDS = `${'unbreakable'.repeat(30)} and then ${'some ordinary words that go on '.repeat(60)}`;

const long = [
  put('policy', publishedPolicy),
  put('space', { id: 'sp-long', name: `A space whose name is as long as the community lets it be, ${'and longer '.repeat(4)}`.slice(0, 120), kind: 'board', position: 3, archived: false }),
  member('m-long', LONG_NAME),
  post('p-long', 'm-long', LONG_WORDS, { spaceId: 'sp-long', title: LONG_WORDS.slice(0, 150) }),
  openCase('c-long', { postId: 'p-long', memberId: 'm-long', body: LONG_WORDS }, { spaceId: 'sp-long', frozenTitle: LONG_WORDS.slice(0, 150) }),
  report('r-long', 'c-long', 'p-long', 'm-moss', 'unkind-conflict', LONG_WORDS.slice(0, 900)),
  ...talk('v-long', 'm-long', [{ body: LONG_WORDS, at: '2026-05-14T12:00:00.000Z' }]),
];

const longScenes: readonly Scene[] = [
  place('long-today', '#/today'), place('long-cases', '#/cases/c-long'), place('long-inbox', '#/inbox/v-long'), place('long-member', '#/members/m-long'), place('long-members', '#/members'),
  {
    name: 'long-points', who: 'lead',
    async open(page) {
      await goTo(page, '#/members/m-long');
      await see(page.getByRole('button', { name: /Give points/u }));
      await dialogBy(page, 'p');
    },
  },
];

async function until(page: Page, state: 'offline' | 'sent' | 'up-to-date'): Promise<void> {
  for (;;) {
    const { offlineSince, queued, state: now } = await ask(page, 'connection.get', {});
    if ({ offline: offlineSince !== null, sent: queued === 0, 'up-to-date': now === 'up-to-date' }[state]) return;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
}

/** Two colleagues decide about the same post while one has no connection. */
async function bothDecide(lena: Colleague, priya: Colleague): Promise<void> {
  await lena.line.cut();
  await until(lena.page, 'offline');
  await act(lena.page, 'c-more-1', { kind: 'close', outcome: 'no-action', text: 'I spoke to them.' });
  await act(priya.page, 'c-more-1', { kind: 'hide', text: '' });
  await act(priya.page, 'c-more-1', { kind: 'close', outcome: 'hidden', text: 'Unkind, so hidden.' });
  // All of it has to be there before Lena's: half of it is another conflict.
  await until(priya.page, 'sent');
}

const offlineScenes: readonly Scene[] = [
  place('offline-today', '#/today'), place('offline-cases', '#/cases/c-hazel'), place('offline-inbox', '#/inbox/v-long'), place('offline-outbox', '#/outbox'), place('offline-connection', '#/settings/connection'),
];

const conflictScenes: readonly Scene[] = [
  place('conflict-today', '#/today'),
  {
    name: 'conflict-outbox', who: 'lead',
    async open(page) {
      await goTo(page, '#/outbox');
      await page.locator('[data-entry]').first().click();
      await press(page, '1');
    },
  },
];

async function drawTeam(all: Draw): Promise<void> {
  if (![...longScenes, ...offlineScenes, ...conflictScenes].some(({ name }) => all.only.test(name))) return;
  const team = await openTeam(THE_DAY);
  try {
    await drawColleagues(all, team);
  } finally {
    await team.close();
  }
}

async function drawColleagues(all: Draw, team: Team): Promise<void> {
  const wanted = (scenes: readonly Scene[]): boolean => scenes.some(({ name }) => all.only.test(name));
  await team.ingest(long);
  const lena = await team.join('s-lena');
  await until(lena.page, 'up-to-date');
  if (wanted(longScenes)) await drawScenes(all, lena.page, longScenes);
  if (!wanted([...offlineScenes, ...conflictScenes])) return;
  const priya = await team.join('s-imogen');
  await until(priya.page, 'up-to-date');
  await bothDecide(lena, priya);
  await drawScenes(all, lena.page, offlineScenes);
  await lena.line.mend();
  await lena.page.evaluate(() => window.desk.tell('sync.now', {}));
  await until(lena.page, 'up-to-date');
  await drawScenes(all, lena.page, conflictScenes);
}

/** Shows a state that a machine cannot be brought into, as the main process would tell it. */
function told(desk: () => LaunchedDesk, name: string, change: Partial<DeskState>): Scene {
  return {
    name, who: 'lead',
    async open(page) {
      const known = await page.evaluate(() => window.desk.ask('desk.state', {}));
      if (!known.ok) throw new Error(known.error.message);
      await desk().app.evaluate(({ BrowserWindow }, state) => BrowserWindow.getAllWindows()[0]?.webContents.send('desk:event:state', state), { ...known.value, ...change });
      // The page has it when it has drawn once more.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    },
  };
}

const session = { staffId: 's-lena', name: 'Lena Moss', role: 'lead', communityName: 'The community', url: 'https://community.example', practice: false } as const;
const locked = (by: NonNullable<DeskState['lock']>['by'], opens: NonNullable<DeskState['lock']>['opens'], system: boolean): Partial<DeskState> => ({ phase: 'ready', session, lock: { by, opens, system } });

const faces = (desk: () => LaunchedDesk): readonly Scene[] => [
  told(desk, 'face-first-run', {}),
  {
    name: 'face-first-run-refused', who: 'lead',
    async open(page) {
      await page.getByRole('textbox').first().fill('http://127.0.0.1:9');
      await press(page, 'Enter');
      await see(page.locator('.field__error, [role=alert]'));
    },
  },
  ...(['set', 'unlock', 'set-lock'] as const).map((passphrase) => told(desk, `face-passphrase-${passphrase}`, { phase: 'passphrase', passphrase })),
  ...faultKind.options.map((kind) => told(desk, `face-fault-${kind}`, { phase: 'fault', fault: { kind, detail: 'SQLITE_CORRUPT: database disk image is malformed', unsent: kind === 'damaged' ? 3 : 0, actions: ['try-again', 'start-afresh', 'show-folder', 'quit'] } })),
  told(desk, 'face-lock-idle', locked('idle', 'passphrase', true)), told(desk, 'face-lock-press', locked('person', 'press', false)), told(desk, 'face-lock-system', locked('sleep', 'system', true)),
];

async function drawFaces(all: Draw): Promise<void> {
  let desk: LaunchedDesk | null = null;
  const scenes = faces(() => desk!);
  if (!scenes.some(({ name }) => all.only.test(name))) return;
  desk = await launchDesk({ profile: join(all.scratch, 'plain'), screen: null });
  try {
    await drawScenes(all, desk.page, scenes);
  } finally {
    await desk.close();
  }
}

/** Draws what a calm day does not show: long texts, no connection, a conflict, the first run, faults and locks. */
export async function drawStates(all: Draw): Promise<void> {
  await drawFaces(all);
  await drawTeam(all);
}
