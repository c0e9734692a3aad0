import type { EntityRow } from '../../../shared/contract/entities/index.ts';
import { plusMs } from '../../../shared/time.ts';

/** When the tests' community stands: a Thursday afternoon in summer time. */
export const NOW = '2026-05-14T13:20:00.000Z';

const minute = 60_000;

/** An instant some minutes before {@link NOW}. */
export function ago(minutes: number): string {
  return plusMs(NOW, -minutes * minute);
}

/** The colleagues: two volunteers, a member of staff, a lead. Priya's own account on the boards is `m-priya`. */
export const staff: readonly EntityRow<'staff'>[] = [
  { id: 's-imogen', name: 'Imogen Hart', role: 'moderator', active: true, memberId: 'm-imogen' },
  { id: 's-priya', name: 'Priya Raman', role: 'moderator', active: true, memberId: 'm-priya' },
  { id: 's-tom', name: 'Tom Okafor', role: 'staff', active: true, memberId: null },
  { id: 's-lena', name: 'Lena Moss', role: 'lead', active: true, memberId: null },
  { id: 's-gone', name: 'Gil Old', role: 'moderator', active: false, memberId: null },
];

/** A change as `ingest` takes it. */
export type Put = { [T in keyof Rows]: { op: 'put'; t: T; row: Rows[T] } }[keyof Rows];
interface Rows {
  staff: EntityRow<'staff'>;
  space: EntityRow<'space'>;
  member: EntityRow<'member'>;
  post: EntityRow<'post'>;
  case: EntityRow<'case'>;
  claim: EntityRow<'claim'>;
  forumAct: EntityRow<'forumAct'>;
  report: EntityRow<'report'>;
  note: EntityRow<'note'>;
  ledgerEntry: EntityRow<'ledgerEntry'>;
  break: EntityRow<'break'>;
  policy: EntityRow<'policy'>;
  toldMark: EntityRow<'toldMark'>;
  shift: EntityRow<'shift'>;
  caseAction: EntityRow<'caseAction'>;
}

/** A row ready for `ingest`. */
export function put<T extends keyof Rows>(t: T, row: Rows[T]): Put {
  return { op: 'put', t, row } as Put;
}

/** A member. */
export function member(id: string, name: string): Put {
  return put('member', { id, name, joinedAt: '2024-09-02T10:00:00.000Z', ageBand: '16-17', state: 'active', mergedInto: null, contactRoutes: ['message'] });
}

/** A post; `id` begins a thread unless `threadId` says otherwise. */
export function post(id: string, authorId: string, body: string, more: Partial<EntityRow<'post'>> = {}): Put {
  return put('post', { id, spaceId: 'sp-life', threadId: id, title: null, authorId, body, state: 'visible', stateAt: null, stateBy: null, createdAt: ago(120), editedAt: null, editedBy: null, ...more });
}

/** An open case about a post. */
export function openCase(id: string, about: { postId: string; memberId: string; body: string }, more: Partial<EntityRow<'case'>> = {}): Put {
  return put('case', {
    id, kind: 'report', postId: about.postId, memberId: about.memberId, spaceId: 'sp-life', openedAt: ago(60), frozenTitle: null, frozenBody: about.body, frozenAt: ago(60),
    state: 'open', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null, ...more,
  });
}

/** A report of a case. */
export function report(id: string, caseId: string, postId: string, reporterId: string | null, reason: string, words = '', at = ago(60)): Put {
  return put('report', { id, caseId, postId, reporterId, reason, words, at });
}

/** Points given; `id` is also what the reason says. */
export function given(id: string, memberId: string, points: number, at: string, expiresAt: string): Put {
  return put('ledgerEntry', { id, kind: 'given', memberId, voids: null, reasonId: null, wording: `Reason ${id}`, band: 'middle', points, offBandReason: null, policyId: 'policy-1', by: 's-tom', at, expiresAt, caseId: null, conversationId: null, evidence: '', privateNote: '' });
}

/** A break of the boards and chat that is or was enforced. */
export function rest(id: string, memberId: string, state: EntityRow<'break'>['state'], startsAt: string, endsAt: string | null, more: Partial<EntityRow<'break'>> = {}): Put {
  return put('break', { id, memberId, scope: 'both', kind: 'enforced', state, startsAt, endsAt, reviewAt: null, watchUntil: null, conditions: '', reason: '', caseId: null, entryId: null, proposedBy: null, proposedAt: startsAt, decidedBy: 's-tom', decidedAt: startsAt, endedAt: null, ...more });
}

/** A claim; `minutesAgo` is when it was last active. */
export function claim(caseId: string, by: string | null, minutesAgo: number): Put {
  return put('claim', { id: caseId, caseId, by, at: ago(minutesAgo), activeAt: ago(minutesAgo) });
}

const texts = {
  hazel: 'maybe if you weren’t so desperate for attention you’d just leave the chat. some of us talk about real things.',
  fox: 'Here’s the fox I drew for my nan! If anyone wants one too you can text me on 07700 900123 and I’ll do it at the weekend.',
  plum: 'I keep thinking about self-harm again. Anyway how was your day?',
};

/** A small community in which everything that the queue tells apart is there once. */
export function smallWorld(): Put[] {
  return [
    ...staff.map((row) => put('staff', row)),
    put('space', { id: 'sp-life', name: 'Everyday life', kind: 'board', position: 1, archived: false }),
    put('space', { id: 'sp-art', name: 'Creative corner', kind: 'board', position: 2, archived: false }),
    member('m-hazel', 'halfpasthazel'),
    member('m-fox', 'paperkite_09'),
    member('m-plum', 'plumjam'),
    member('m-moss', 'mossandmugs'),
    member('m-zoe', 'Zoë%quiet'),
    member('m-priya', 'priya.on.boards'),
    member('m-imogen', 'imogen.h'),
    post('t-1', 'm-moss', 'I always type things out and then delete them.', { title: 'Does anyone else get nervous?', createdAt: ago(200) }),
    post('p-hazel', 'm-hazel', texts.hazel, { threadId: 't-1', createdAt: ago(100) }),
    post('p-after', 'm-zoe', 'That’s not kind.', { threadId: 't-1', createdAt: ago(90) }),
    post('p-fox', 'm-fox', texts.fox, { spaceId: 'sp-art', state: 'pending', createdAt: ago(80) }),
    post('p-plum', 'm-plum', texts.plum, { createdAt: ago(70) }),
    post('p-moss', 'm-moss', 'Somebody told me to shut up.', { createdAt: ago(50) }),
    post('p-priya', 'm-priya', 'A post by a volunteer.', { createdAt: ago(45) }),
    openCase('c-hazel', { postId: 'p-hazel', memberId: 'm-hazel', body: texts.hazel }, { openedAt: ago(95) }),
    report('r-1', 'c-hazel', 'p-hazel', 'm-moss', 'unkind-conflict', 'that was aimed at me', ago(95)),
    report('r-2', 'c-hazel', 'p-hazel', 'm-zoe', 'unkind-conflict', 'being unkind', ago(93)),
    report('r-3', 'c-hazel', 'p-hazel', null, 'contact-details', '', ago(90)),
    openCase('c-fox', { postId: 'p-fox', memberId: 'm-fox', body: texts.fox }, { kind: 'pending', spaceId: 'sp-art', openedAt: ago(80) }),
    openCase('c-plum', { postId: 'p-plum', memberId: 'm-plum', body: texts.plum }, { openedAt: ago(65) }),
    report('r-4', 'c-plum', 'p-plum', 'm-moss', 'distressing', '', ago(65)),
    openCase('c-moss', { postId: 'p-moss', memberId: 'm-moss', body: 'Somebody told me to shut up.' }, { openedAt: ago(48), withStaff: true }),
    report('r-5', 'c-moss', 'p-moss', 'm-hazel', 'about-breaks', '', ago(48)),
    openCase('c-priya', { postId: 'p-priya', memberId: 'm-priya', body: 'A post by a volunteer.' }, { openedAt: ago(40) }),
    report('r-6', 'c-priya', 'p-priya', 'm-hazel', 'derailing', '', ago(40)),
    put('shift', { id: 'sh-1', staffId: 's-imogen', startsAt: ago(180), endsAt: ago(-220), covers: 'everything', cancelled: false }),
    put('shift', { id: 'sh-2', staffId: 's-tom', startsAt: ago(200), endsAt: ago(-160), covers: 'inbox', cancelled: false }),
    put('shift', { id: 'sh-3', staffId: 's-lena', startsAt: ago(200), endsAt: ago(10), covers: 'reports', cancelled: false }),
    put('shift', { id: 'sh-4', staffId: 's-priya', startsAt: ago(200), endsAt: ago(-160), covers: 'reports', cancelled: true }),
  ];
}
