import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { openCommunity, people, seed } from './community.ts';
import { openAt, TortureDesk } from './desk.ts';
import { copyDatabase } from './files.ts';
import { DESKS } from './script.ts';
import { VirtualTime } from './time.ts';

/** Databases that histories begin with: made once, copied for each. */
export interface Templates {
  readonly community: string;
  readonly empty: string;
  readonly synced: readonly string[];
  readonly tokens: ReadonlyMap<string, string>;
}

/** Makes the templates below a folder. */
export async function makeTemplates(folder: string): Promise<Templates> {
  const time = new VirtualTime(1);
  const live = join(folder, 'live.db');
  mkdirSync(folder, { recursive: true });
  const community = openCommunity(live, time);
  seed(community);
  const tokens = new Map(people.map(({ id }) => [id, community.issueToken(id)]));
  const empty = join(folder, 'empty', 'desk.db');
  mkdirSync(join(folder, 'empty'));
  openAt(empty).close();
  const synced: string[] = [];
  for (let i = 0; i < DESKS; i++) {
    const staff = people[i % people.length]!;
    const home = join(folder, `synced-${i}`);
    const desk = new TortureDesk({ folder: home, time, server: () => community, staff, token: () => tokens.get(staff.id)!, fault: () => ({}), onChanged: () => {}, onThrown: (text) => { throw new Error(text); } }, empty);
    while (desk.sync.connection().state !== 'up-to-date') await turn();
    await desk.quit();
    synced.push(join(home, '0', 'desk.db'));
  }
  community.close();
  const made = join(folder, 'community.db');
  copyDatabase(live, made);
  return { community: made, empty, synced, tokens };
}
