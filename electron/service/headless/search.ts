import { readBy } from '../../../shared/contract/read-by.ts';
import { searchOrder, type SearchAnswer, type SearchCount } from '../../../shared/contract/bridge/search.ts';
import { sayTime } from '../../../shared/time.ts';
import type { Desk } from '../desk/context.ts';
import { countEverywhere, findEverywhere } from '../desk/search/find.ts';
import { misused } from './exit-codes.ts';
import type { Options } from './options.ts';

/** Documents that are made findable in one transaction; nobody waits for another question meanwhile. */
const STEP = 500;

/** `search --text …`: what the search of the window finds for this person. Texts that are not findable yet are made so first. */
export async function searchData(desk: Desk, { values }: Options): Promise<SearchAnswer & SearchCount> {
  const { text, kind, order = 'best', after = null } = values;
  if (text === undefined || text.trim() === '') throw misused('Say what to look for: --text "words".');
  const asked = readBy(searchOrder, { text, kinds: kind === undefined ? [] : kind.split(','), spaceId: null, year: null, order, after });
  if (!asked.success) throw misused(`--${String(asked.error.issues[0]?.path[0] ?? 'text').replace('kinds', 'kind')} has a value that the search does not know.`);
  while (desk.store.search.left() !== null && desk.store.search.more(STEP) !== null) await desk.store.relieve();
  return { ...findEverywhere(desk, asked.data), ...countEverywhere(desk, asked.data) };
}

/** What was found in lines; marked words stand between stars, and what may distress is named and not shown. */
export function sayFound({ rows, total, totalIsAtLeast, problems, next }: SearchAnswer & SearchCount, now: string): string {
  const lines = rows.flatMap((row) => {
    const head = [row.kind, row.member?.name, row.by?.name, row.title, row.where, row.state, sayTime(row.at, now)].filter((part) => part !== null && part !== undefined);
    const words = row.covers.length > 0 ? 'Covered: it may distress' : row.snippet.map((part) => (part.mark ? `*${part.text}*` : part.text)).join('').replaceAll(/\s+/gu, ' ');
    return [`  ${head.join(' · ')}`, ...(words === '' ? [] : [`    ${words}`])];
  });
  return [`Found  ${total}${totalIsAtLeast ? ' or more' : ''}`, ...problems.map(({ text, why }) => `${text === '' ? '' : `“${text}”: `}${why}`), ...lines, ...(next === null ? [] : [`More with --after "${next}"`])].join('\n');
}
