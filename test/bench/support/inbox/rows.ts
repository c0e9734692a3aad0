import { plusMs, instantOf } from '../../../../shared/time.ts';

const MINUTE = 60_000;
interface Row {
  readonly op: 'put';
  readonly t: string;
  readonly id: string;
  readonly v: number;
  readonly row: object;
}

const purposes = ['concern', 'tech', 'outside', 'risk'] as const;
const words = ['can you look at my post again? i think somebody changed it', 'the app closes when i open games', 'i don’t feel okay and i don’t know who to tell', 'could somebody talk to me every evening'];

/** A team and as many open cases as conversations for the community; conversations of which `open` are open, with their messages, marks and events, for the file. */
export function inboxBenchRows(conversations: number, open: number, nowMs: number): { readonly team: readonly object[]; readonly inbox: readonly Row[]; readonly openId: string } {
  const now = instantOf(nowMs);
  let v = 1_000_000;
  const put = (t: string, row: { id: string }): Row => ({ op: 'put', t, id: row.id, v: (v += 1), row });
  const member = (n: number): string => `m-${n % 5_000}`;
  const since = plusMs(now, -500 * 24 * 60 * MINUTE);
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' }));
  const team = [
    { op: 'put', t: 'staff', row: { id: 's-tom', name: 'Tom Okafor', role: 'staff', active: true, memberId: null } },
    { op: 'put', t: 'space', row: { id: 'sp', name: 'Everyday life', kind: 'board', position: 1, archived: false } },
    { op: 'put', t: 'coverCalendar', row: { id: 'cover', kind: 'weekday', effectiveFrom: since, hours, closures: [], targets: [], publishedBy: null, publishedAt: since } },
    ...Array.from({ length: 5_000 }, (_, n) => ({ op: 'put', t: 'member', row: { id: member(n), name: `member_${n}`, joinedAt: since, ageBand: '16-17', state: 'active', mergedInto: null, contactRoutes: ['message'] } })),
    ...Array.from({ length: open }, (_, n) => ({ op: 'put', t: 'case', row: { id: `c-${n}`, kind: 'report', postId: `p-${n}`, memberId: member(n), spaceId: 'sp', openedAt: plusMs(now, -n * MINUTE), frozenTitle: null, frozenBody: words[n % 4], frozenAt: now, state: 'open', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null } })),
  ];
  const inbox: Row[] = [];
  for (let n = 0; n < conversations; n += 1) {
    const isOpen = n < open;
    const id = `k-${n}`;
    const begun = plusMs(now, isOpen ? -(5 + n * 11) * MINUTE : -(3_000 + n * 12) * MINUTE);
    const purpose = isOpen && n % 4 === 0 ? null : purposes[n % 4]!;
    const turns = isOpen && n % 3 !== 0 ? 1 : 2 + (n % 5);
    for (let i = 0; i < turns; i += 1) inbox.push(put('message', { id: `${id}.${i}`, conversationId: id, memberId: member(n), from: i % 2 === 0 ? 'member' : 'team', by: i % 2 === 0 ? null : 's-tom', body: words[(n + i) % 4]!.repeat(1 + (n % 6)), at: plusMs(begun, i * MINUTE), withCover: false } as never));
    if (purpose !== null) inbox.push(put('triageMark', { id: `${id}.t`, conversationId: id, purpose, suggested: null, suggestedWords: [], by: 's-tom', at: plusMs(begun, MINUTE), withCover: false } as never));
    if (!isOpen) inbox.push(put('conversationEvent', { id: `${id}.e`, conversationId: id, kind: 'closed', by: 's-tom', at: plusMs(begun, 20 * MINUTE), until: null, toStaffId: null, text: null, withCover: false } as never));
    inbox.push(put('conversation', { id, memberId: member(n), subject: words[n % 4]!, state: isOpen ? (purpose === null ? 'untriaged' : 'open') : 'closed', purpose, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: begun, lastMessageAt: plusMs(begun, turns * MINUTE) } as never));
  }
  return { team, inbox, openId: 'k-1' };
}
