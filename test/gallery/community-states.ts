import type { Page } from '@playwright/test';
import type { EntityRow } from '../../shared/contract/entities/index.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { plusMs } from '../../shared/time.ts';
import { talk } from '../e2e/support/letters.ts';
import { servicePid } from '../e2e/support/service.ts';
import { act, ask, openTeam, type Colleague, type Team } from '../e2e/support/team.ts';
import { ago, member, NOW, openCase, post, put, report, rest, smallWorld, type Put } from '../desk/support/world.ts';
import { drawPage, drawScenes, type Draw } from './draw.ts';
import { wear } from './looks.ts';
import { THE_DAY } from './practice.ts';
import { dialogBy, goTo, press, reset, see, type Scene } from './scene.ts';

// What a small community and a busy one show: nothing at all, a first copy on its way, a slow answer, hundreds of rows.

const screens = { today: '#/today', cases: '#/cases', inbox: '#/inbox', members: '#/members', breaks: '#/breaks', told: '#/told', risk: '#/risk', weekly: '#/weekly', handovers: '#/handovers', outbox: '#/outbox' } as const;
type Screen = keyof typeof screens;
const on = (mark: string, names: readonly Screen[]): readonly Scene[] => names.map((name) => ({ name: `${mark}-${name}`, who: 'lead', open: (page) => goTo(page, screens[name]) }));

const find = (name: string, words: string): Scene => ({
  name, who: 'lead',
  async open(page) {
    await press(page, 'Control+Shift+f');
    await page.getByRole('combobox', { name: 'Search everything' }).fill(words);
  },
});

const empty: readonly Scene[] = [
  ...on('empty', Object.keys(screens) as Screen[]), find('empty-search', 'anything'),
  {
    name: 'empty-hand-on', who: 'lead',
    async open(page) {
      await goTo(page, '#/today');
      await see(page.getByRole('button', { name: /Hand on/u }));
      await dialogBy(page, 'Control+Shift+h');
    },
  },
];
const arriving = on('arriving', ['today', 'cases', 'members', 'breaks', 'told', 'risk', 'handovers']);
const slow = on('slow', ['cases', 'inbox', 'members', 'breaks', 'told', 'risk', 'weekly', 'handovers', 'outbox']);
const hundreds: readonly Scene[] = [
  ...on('hundreds', ['today', 'cases', 'inbox', 'members', 'breaks', 'told', 'outbox']), find('hundreds-search', 'kettle'),
  {
    name: 'hundreds-talk', who: 'lead',
    async open(page) {
      await goTo(page, '#/inbox/v-many-0');
      await see(page.getByRole('region', { name: /^Conversation with/u }));
    },
  },
  {
    name: 'hundreds-ticked', who: 'lead',
    async open(page) {
      await goTo(page, '#/cases');
      await see(page.getByRole('option'));
      await press(page, 'Escape', 'Home', 'x', 'j', 'x');
    },
  },
];

const wanted = (draw: Draw, scenes: readonly Scene[]): boolean => scenes.some(({ name }) => draw.only.test(name));

async function upToDate(page: Page): Promise<void> {
  while ((await ask(page, 'connection.get', {})).state !== 'up-to-date') await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
}

/** Takes out all that could need somebody: what stays are people, their names and where they write. */
async function clear(team: Team): Promise<void> {
  const ids = (t: Put['t']): string[] => smallWorld().flatMap((one) => (one.t === t ? [one.row.id] : []));
  const cases = [...ids('case'), ...[1, 2, 3, 4].map((n) => `c-more-${n}`)];
  await team.remove('report', [...ids('report'), ...[1, 2, 3, 4].map((n) => `r-more-${n}`)]);
  await team.remove('case', cases);
  await team.remove('shift', ids('shift'));
}

const words = ['The kettle is on and I am still awake.', 'You always say that about everyone here.', 'Is anybody around tonight?', 'I found the kettle, it was behind the bread.'];
const each = (count: number, make: (n: number) => readonly Put[]): Put[] => Array.from({ length: count }, (_, n) => make(n)).flat();
const points = (n: number): EntityRow<'ledgerEntry'> => ({
  id: `l-many-${n}`, kind: 'given', memberId: `m-many-${n}`, voids: null, reasonId: null, wording: 'Unkind conflict', band: 'middle', points: 5, offBandReason: null, policyId: publishedPolicy.id, by: 's-tom',
  at: ago(n + 1), expiresAt: plusMs(ago(n + 1), 60 * 86_400_000), caseId: null, conversationId: null, evidence: '', privateNote: '',
});

const long = talk('v-many-0', 'm-many-0', Array.from({ length: 300 }, (_, n) => ({ body: `${words[n % 4]!} ${'And then it went on. '.repeat(n % 5)}`.trim(), at: ago(305 - n), ...(n % 2 === 1 && { by: 's-tom' }) })));

/** Three hundred of everything, and one conversation of three hundred messages. */
function many(): Put[] {
  return [
    put('policy', publishedPolicy),
    ...each(300, (n) => [
      member(`m-many-${n}`, `${['quiet', 'amber', 'paper', 'tidal'][n % 4]}.${['moth', 'lantern', 'sparrow'][n % 3]}_${n}`),
      post(`p-many-${n}`, `m-many-${n}`, words[n % 4]!, { createdAt: ago(n + 30) }),
      openCase(`c-many-${n}`, { postId: `p-many-${n}`, memberId: `m-many-${n}`, body: words[n % 4]! }, { openedAt: ago(n + 20) }),
      report(`r-many-${n}`, `c-many-${n}`, `p-many-${n}`, 'm-moss', 'unkind-conflict'),
      ...(n === 0 ? long : talk(`v-many-${n}`, `m-many-${n}`, [{ body: words[n % 4]!, at: ago(n + 5) }])),
      ...(n % 3 === 0 ? [put('ledgerEntry', points(n))] : []),
      ...(n % 5 === 0 ? [rest(`b-many-${n}`, `m-many-${n}`, 'active', ago(60 * 24 * (n % 12)), plusMs(NOW, ((n % 20) + 1) * 86_400_000))] : []),
    ]),
  ];
}

/** What is done without a connection waits in the outbox, hundreds of it. */
async function fillOutbox({ page, line }: Colleague): Promise<void> {
  await line.cut();
  for (let n = 0; n < 150; n += 1) await act(page, `c-many-${n}`, { kind: 'note', visibility: 'team', text: 'I have read this.' });
}

/** A desk whose service does not answer: what a screen shows meanwhile. */
async function drawSlow(draw: Draw, { app, page }: Colleague): Promise<void> {
  const pid = await servicePid(app);
  if (pid === null) throw new Error('There is no service to be slow.');
  for (const { name, open } of slow.filter((one) => draw.only.test(one.name))) {
    for (const look of draw.looks) {
      await page.evaluate(() => { location.hash = '#/settings/appearance'; });
      await wear(page, look);
      await page.reload();
      await see(page.getByRole('heading', { name: 'Appearance' }));
      process.kill(pid, 'SIGSTOP');
      try {
        await open(page);
        await see(page.locator('.slow-note__words'));
        await drawPage(draw, page, name, look);
      } finally {
        process.kill(pid, 'SIGCONT');
      }
    }
  }
}

/** Draws the four states on communities of their own. */
export async function drawCommunities(draw: Draw): Promise<void> {
  if (!wanted(draw, [...empty, ...arriving, ...slow, ...hundreds])) return;
  const team = await openTeam(THE_DAY);
  try {
    if (wanted(draw, [...empty, ...slow])) await drawCalm(draw, team);
    if (wanted(draw, [...arriving, ...hundreds])) await drawBusy(draw, team);
  } finally {
    await team.close();
  }
}

async function drawCalm(draw: Draw, team: Team): Promise<void> {
  await clear(team);
  const lena = await team.join('s-lena');
  await upToDate(lena.page);
  await drawScenes(draw, lena.page, empty);
  if (wanted(draw, slow)) await drawSlow(draw, lena);
  await reset(lena.page);
}

async function drawBusy(draw: Draw, team: Team): Promise<void> {
  await team.ingest(many());
  if (wanted(draw, arriving)) {
    const priya = await team.join('s-priya', [], {}, 'today', /\/snapshot\?page=/u);
    await see(priya.page.locator('.first-copy'));
    await drawScenes(draw, priya.page, arriving);
    priya.line.hold(null);
  }
  if (!wanted(draw, hundreds)) return;
  const tom = await team.join('s-tom');
  await upToDate(tom.page);
  await fillOutbox(tom);
  await drawScenes(draw, tom.page, hundreds);
}
