import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CallOutput } from '../../shared/contract/bridge/calls.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { dayAt, stories } from './support/stories.ts';
import { member, put, smallWorld } from './support/world.ts';

const MEMBERS = 6;
const ids = Array.from({ length: MEMBERS }, (_, n) => `m-${n}`);

/** Everything that the member screen shows of one at an instant. */
async function shown(desk: TestDesk, id: string, at: string): Promise<unknown> {
  const detail = await desk.ask('members.get', { id, at });
  const rows: unknown[] = [];
  let after: string | null = null;
  do {
    const page: CallOutput<'members.chronology'> = await desk.ask('members.chronology', { id, at, kind: null, after });
    for (const row of page.rows) rows.push({ row, entry: await desk.ask('members.entry', { id, at, key: row.key }) });
    after = page.next;
  } while (after !== null);
  expect(Object.values(detail.counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  return { detail, rows };
}

it('shows a member on an earlier day as it showed them on that day, whatever has happened since', async () => {
  const looks = fc.uniqueArray(fc.integer({ min: 5, max: 150 }), { minLength: 3, maxLength: 3 }).map((days) => days.toSorted((a, b) => a - b).map((day) => day + 0.5));
  await fc.assert(fc.asyncProperty(fc.array(stories, { minLength: MEMBERS, maxLength: MEMBERS }), looks, async (told, days) => {
    const happenings = told.flatMap((story, m) => story.flatMap((tell, n) => tell(`s${m}-${n}`, ids[m] ?? ''))).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const server = await community([...smallWorld(), put('policy', publishedPolicy), ...ids.map((id) => member(id, `name.${id}`))]);
    const desk = await deskOf(server, 's-tom');
    const then: unknown[][] = [];
    let sent = 0;
    for (const [n, day] of days.entries()) {
      const now = happenings.filter((one) => one.at <= dayAt(day));
      const marker = `marker-${n}`;
      server.ingest([...now.slice(sent).flatMap((one) => one.puts), put('note', { id: marker, aboutKind: 'member', aboutId: 'm-fox', visibility: 'team', by: 's-tom', at: dayAt(day), text: 'here' })] as never);
      sent = now.length;
      // The community tells of the news; what it told is here once its last row is.
      await desk.until(() => desk.core.sessions()?.running()?.desk.store.reader.get('note', marker) !== undefined);
      then.push(await Promise.all(ids.map((id) => shown(desk, id, dayAt(day)))));
    }
    for (const [n, day] of days.entries()) expect(await Promise.all(ids.map((id) => shown(desk, id, dayAt(day))))).toEqual(then[n]);
    await desk.core.close();
    await server.close();
  }), { numRuns: 6 });
}, 60_000);
