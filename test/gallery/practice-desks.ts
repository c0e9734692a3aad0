import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchDesk } from '../support/electron-app.ts';
import { drawScenes, type Draw } from './draw.ts';
import { stillPractice } from './practice.ts';
import type { Scene, Who } from './scene.ts';
import { cases } from './scenes/cases.ts';
import { inbox } from './scenes/inbox.ts';
import { people } from './scenes/people.ts';
import { places } from './scenes/places.ts';

const scenes: readonly Scene[] = [...places, ...cases, ...inbox, ...people];
const roles: readonly Who[] = ['lead', 'moderator'];

/** Draws every screen and dialog on the practice community, as a lead has them, and as a volunteer where that differs. */
export async function drawPractice(all: Draw): Promise<void> {
  const asked = scenes.filter(({ name }) => all.only.test(name));
  if (asked.length === 0) return;
  const practice = await stillPractice(join(all.scratch, 'community.sqlite'));
  try {
    for (const role of roles) {
      const own = asked.filter(({ who }) => who === role);
      if (own.length === 0) continue;
      const token = join(all.scratch, `token-${role}`);
      writeFileSync(token, practice.tokens[role], { mode: 0o600 });
      const desk = await launchDesk({ profile: join(all.scratch, role), screen: null, args: [`--duty-api=${practice.url}`, `--duty-token-file=${token}`, `--duty-role=${role}`, '--duty-practice'] });
      try {
        await desk.page.waitForFunction(() => document.querySelector('.connection-status')?.textContent?.startsWith('Up to date'), null, { timeout: 60_000 });
        await drawScenes(all, desk.page, own);
      } finally {
        await desk.close();
      }
    }
  } finally {
    practice.stop();
  }
}
