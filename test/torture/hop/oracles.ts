import type { CommunityStore } from '../../../electron/community/server/store/store.ts';
import { entityNames } from '../../../shared/contract/entities/index.ts';
import { isOnBreak } from '../../../shared/model/breaks.ts';
import { mayRead, viewerOf } from '../../../shared/model/visibility.ts';
import { BREAK_ROLE, TEAM, type Forum } from '../../support/vanilla/forum.ts';
import type { VanillaSite } from '../../support/vanilla/server.ts';
import { copyOf, type Finding } from '../oracles.ts';
import type { HopDesk } from './desk.ts';

/** What is looked at when all is at rest. `decided`: bodies of messages, and what else was saved at desks, by entry. */
export interface AtRest {
  readonly store: CommunityStore;
  readonly forum: Forum;
  readonly site: VanillaSite;
  readonly desks: readonly HopDesk[];
  /** Ids of everything that was saved at a desk. */
  readonly saved: readonly (readonly string[])[];
  /** Bodies of messages that were saved at a desk, by the entry. */
  readonly messages: ReadonlyMap<string, string>;
  readonly byRole: boolean;
  readonly now: string;
}

const plain = (html: string): string => html.replaceAll('</p><p>', '\n').replaceAll(/<\/?p>/g, '').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const twice = (texts: readonly string[]): string[] => [...new Set(texts.filter((one, i) => texts.indexOf(one) !== i))];

/** The rows of the acts table as they lie there. */
export interface ActLine { readonly id: string; readonly lane: string; readonly kind: string; readonly want: string; readonly due: string; readonly state: string }

/** H1: what a member is told, they are told once, and only what was decided. */
function told({ forum, messages, desks }: AtRest, acts: readonly ActLine[]): Finding[] {
  const said = [...forum.data.messages.values()].filter((one) => one.insertUserID === TEAM).map((one) => plain(one.body));
  const bodies = new Set(messages.values());
  const sent = desks.flatMap(({ sync }) => sync.entries()).filter((one) => one.state === 'sent' || one.state === 'overtaken').flatMap((one) => messages.get(one.id) ?? []);
  const acted = new Map(acts.filter((one) => one.kind === 'message').map((one) => [(JSON.parse(one.want) as { body: string }).body, one.state]));
  return [
    ...twice(said).map((text): Finding => ({ kind: 'doubled', oracle: 'H1', text: `a member was told twice: ${text}` })),
    ...said.filter((one) => !bodies.has(one)).map((text): Finding => ({ kind: 'diverged', oracle: 'H1', text: `a member was told what nobody decided: ${text}` })),
    ...sent.filter((one) => !said.includes(one) && acted.get(one) !== 'needs-you').map((text): Finding => ({ kind: 'lost', oracle: 'H3', text: `a message never arrived and nobody is asked (${acted.get(text) ?? 'no act'}): ${text}` })),
  ];
}

/** H2: nobody is kept away past the end of their break, or without one. */
function breaks({ forum, store, byRole, now }: AtRest): Finding[] {
  return [...forum.data.users.values()].flatMap(({ userID, banned, roles }): Finding[] => {
    const away = byRole ? roles.includes(BREAK_ROLE) : banned;
    const should = store.records.list('break', `user-${userID}`).some((one) => isOnBreak(one, now));
    return away && !should ? [{ kind: 'lost', oracle: 'H2', text: `member ${userID} is kept away past the end of their break` }] : [];
  });
}

/** H3: what was decided about posts stands on the forum, or a person is asked; every act has an end. */
function decided({ forum, store, now }: AtRest, acts: readonly ActLine[]): Finding[] {
  const asked = new Set(acts.filter((one) => one.state === 'needs-you').map((one) => one.lane));
  const posts = [...forum.data.comments.values()].filter((one) => one.discussionID !== null).flatMap(({ commentID, live }): Finding[] => {
    const row = store.records.get('post', `comment-${commentID}`);
    if (row === undefined || asked.has(`post/${row.id}`) || (row.state === 'visible') === live) return [];
    return [{ kind: 'lost', oracle: 'H3', text: `comment ${commentID} is ${row.state} here and ${live ? 'shown' : 'gone'} on the forum` }];
  });
  const left = acts.filter((one) => (one.state === 'waiting' || one.state === 'sending') && one.due <= now && !asked.has(one.lane));
  const tags = [...[...forum.data.notes.values()], ...[...forum.data.comments.values()]].flatMap((one) => /\[duty-desk:([^\]]*)\]/.exec(one.body)?.[1] ?? []);
  return [
    ...posts,
    ...left.map((one): Finding => ({ kind: 'lost', oracle: 'H3', text: `an act was left behind: ${one.kind} is ${one.state}` })),
    ...twice(tags).map((one): Finding => ({ kind: 'doubled', oracle: 'H1', text: `a note or comment is on the forum twice: ${one}` })),
  ];
}

/** H4: every saved entry has an end, and desks have what the server has. */
function desksAgree({ desks, saved, store, now }: AtRest): Finding[] {
  return desks.flatMap((desk, i): Finding[] => {
    const known = new Map(desk.sync.entries().map((one) => [one.id, one.state]));
    const lost = saved[i]!.filter((id) => known.get(id) === undefined || ['waiting', 'sending'].includes(known.get(id)!));
    const reader = viewerOf(desk.around.staff, store.records, now);
    const theirs = new Map<string, string>(entityNames.flatMap((t) => store.records.all(t).filter((row) => mayRead(reader, t, row)).map((row) => [`${t}/${row.id}`, JSON.stringify(row)] as const)));
    const copy = new Map([...copyOf(desk)].map(([key, { row }]) => [key, row]));
    const differ = [...new Set([...theirs.keys(), ...copy.keys()])].filter((key) => !theirs.has(key) || !copy.has(key) || !same(JSON.parse(theirs.get(key)!), copy.get(key)));
    return [
      ...lost.map((id): Finding => ({ kind: 'lost', oracle: 'H4', text: `an entry of desk ${i} has no end: ${known.get(id) ?? 'gone'}` })),
      ...differ.slice(0, 3).map((key): Finding => ({ kind: 'diverged', oracle: 'H4', text: `desk ${i} has another ${key}` })),
      ...desk.thrown.map((text): Finding => ({ kind: 'thrown', oracle: 'none', text })),
    ];
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)])) : value);

/** Everything that does not hold. */
export function broken(at: AtRest, acts: readonly ActLine[]): Finding[] {
  return [...told(at, acts), ...breaks(at), ...decided(at, acts), ...desksAgree(at), ...at.site.violations.map((text): Finding => ({ kind: 'thrown', oracle: 'H5', text }))];
}
