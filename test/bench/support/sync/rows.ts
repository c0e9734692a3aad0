import type { Post } from '../../../../shared/contract/entities/cases.ts';
import type { Change } from '../../../../electron/community/server/store/records.ts';

// An archive of posts: thirteen columns and three indexes with the version, which is where nearly all rows of a community lie.

/** When the archive begins; a post a minute. */
const BEGIN_MS = Date.parse('2024-01-01T00:00:00.000Z');
const MEMBERS = 2_000;
const words = 'the a we it to and of what did you say about that night because nobody else was there when they came back and I could not sleep so thanks for asking it helps a lot today feels better than last week maybe tomorrow school music game friend mum dad tired happy angry quiet'.split(' ');

/** The colleague whose desk is measured, and one more. */
export const people = [
  { id: 's-1', name: 'Imogen Hart', role: 'lead', active: true, memberId: null },
  { id: 's-2', name: 'Priya Raman', role: 'staff', active: true, memberId: null },
] as const;

/** Numbers without a pattern that are the same each time. */
function scattered(n: number): number {
  let x = (n + 0x9e3779b9) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** 40 to 400 letters. */
function text(n: number): string {
  const parts: string[] = [];
  const count = 8 + (scattered(n) % 64);
  for (let i = 0; i < count; i++) parts.push(words[scattered(n * 131 + i) % words.length]!);
  return parts.join(' ');
}

/** The n-th post of the archive; every twelfth opens a thread. */
export function post(n: number): Post {
  const at = new Date(BEGIN_MS + n * 60_000).toISOString();
  const opening = n - (n % 12);
  const edited = scattered(n) % 10 === 0;
  return {
    id: `p-${n}`,
    spaceId: `sp-${scattered(opening) % 8}`,
    threadId: `p-${opening}`,
    title: n === opening ? `Thread ${text(n).slice(0, 30)}` : null,
    authorId: `m-${scattered(n + 7) % MEMBERS}`,
    body: text(n),
    state: 'visible',
    stateAt: null,
    stateBy: null,
    createdAt: at,
    editedAt: edited ? at : null,
    editedBy: edited ? `m-${scattered(n + 7) % MEMBERS}` : null,
  };
}

/** Everything of the community but the archive: colleagues, spaces, one member and an open case for notes. */
export function surroundings(): Change[] {
  const opened = BEGIN_MS - 60_000;
  const at = new Date(opened).toISOString();
  return [
    ...people.map((row): Change => ({ op: 'put', t: 'staff', row })),
    ...Array.from({ length: 8 }, (_, n): Change => ({ op: 'put', t: 'space', row: { id: `sp-${n}`, name: `Space ${n}`, kind: 'board', position: n, archived: false } })),
    { op: 'put', t: 'member', row: { id: 'm-1', name: 'member1', joinedAt: at, ageBand: '18-21', state: 'active', mergedInto: null, contactRoutes: ['message'] } },
    ...Array.from({ length: CASES }, (_, n): Change => ({
      op: 'put',
      t: 'case',
      row: { id: `c-${n}`, kind: 'report', postId: 'p-1', memberId: 'm-1', spaceId: 'sp-1', openedAt: at, frozenTitle: null, frozenBody: 'Words', frozenAt: at, state: 'open', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null },
    })),
  ];
}

/** Open cases of {@link surroundings}: `c-0` and on. */
export const CASES = 40;
