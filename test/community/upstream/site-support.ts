import { onTestFinished } from 'vitest';
import type { CommunityStore } from '../../../electron/community/server/store/store.ts';
import { applyPortion } from '../../../electron/community/upstream/apply/apply.ts';
import { holdings } from '../../../electron/community/upstream/run.ts';
import { UpstreamFailure, type Portion, type Upstream } from '../../../electron/community/upstream/upstream.ts';
import { actRunner, type ActRunner } from '../../../electron/community/upstream/acts/run-acts.ts';
import { vanilla, type VanillaOptions } from '../../../electron/community/upstream/vanilla/bridge.ts';
import { instantOf } from '../../../shared/time.ts';
import { forum as makeForum, TEAM, type Differences, type Forum } from '../../support/vanilla/forum.ts';
import { vanillaSite, type VanillaSite } from '../../support/vanilla/server.ts';
import { NOW } from '../support.ts';
import { emptyStore } from './support.ts';

export const SECRET = 'a shared secret';
export const MINUTE = 60_000;

/** A clock that only moves when somebody waits. */
export interface Clock { ms: number }

/** A site with a bridge in front of it, on a clock that only moves when the bridge waits. */
export interface Bridged {
  readonly forum: Forum;
  readonly site: VanillaSite;
  readonly clock: Clock;
  store: CommunityStore;
  upstream: Upstream;
  acts: ActRunner;
  /** Faults of ours that were met, by class. */
  readonly faults: string[];
  /** A server that was started again: nothing but the database is left. */
  restart(): void;
  /** One poll, written down; waits what it says. The failure is waited out as `run.ts` does it. */
  step(): Promise<Portion | UpstreamFailure>;
  /** Polls for so many milliseconds of the clock. */
  forMs(ms: number): Promise<void>;
  /** Does what was decided and polls in turns, for so many milliseconds of the clock. */
  work(ms: number): Promise<void>;
  /** Polls until everything has been read once. */
  imported(): Promise<number>;
}

export async function bridged(differences: Partial<Differences> = {}, store = emptyStore(), fill: (forum: Forum, clock: Clock) => void = () => undefined, requestMs = 20_000, more: Pick<VanillaOptions, 'carrying' | 'dry'> = {}): Promise<Bridged> {
  const clock: Clock = { ms: Date.parse(NOW) };
  const nowMs = (): number => clock.ms;
  const wait = (ms: number): Promise<void> => { clock.ms += ms; return Promise.resolve(); };
  const forum = makeForum(nowMs, differences);
  fill(forum, clock);
  const site = await vanillaSite(forum, nowMs);
  onTestFinished(() => site.close());
  const make = (): Upstream => vanilla({ site: site.url, token: site.token, nowMs, wait, hookSecret: SECRET, requestMs, ...more });
  const faults: string[] = [];
  const doing = (): ActRunner => actRunner({ store: made.store, upstream: made.upstream, held: holdings(made.store), now: () => instantOf(clock.ms), random: () => 0.5, onFault: (name) => faults.push(name) });
  const made: Bridged = {
    forum, site, clock, store, upstream: make(), faults,
    acts: null as unknown as ActRunner,
    restart() {
      made.upstream = make();
      made.acts = doing();
    },
    async work(ms) {
      const end = clock.ms + ms;
      while (clock.ms < end) {
        const before = clock.ms;
        await made.acts.run(new AbortController().signal);
        // A poll says how long it may wait; what is due before is done before.
        const due = made.acts.dueIn();
        await made.step();
        if (due !== null && clock.ms - before > due) clock.ms = Math.max(before + 1_000, before + due);
      }
    },
    async step() {
      try {
        const { store } = made;
        const state = store.upstream.state('poll');
        const portion = await made.upstream.poll({ state, held: holdings(store), signal: new AbortController().signal });
        const unfit = applyPortion(store, portion, state, instantOf(clock.ms));
        clock.ms += portion.waitMs;
        return { ...portion, troubles: [...portion.troubles, ...unfit] };
      } catch (error) {
        if (!(error instanceof UpstreamFailure)) throw error;
        clock.ms += error.kind === 'person' ? 5 * MINUTE : (error.retryAfterMs ?? 5_000);
        return error;
      }
    },
    async forMs(ms) {
      const end = clock.ms + ms;
      while (clock.ms < end) await made.step();
    },
    async imported() {
      for (let polls = 1; polls < 20_000; polls += 1) {
        const done = await made.step();
        if (!(done instanceof UpstreamFailure) && done.importing === null) return polls;
      }
      throw new Error('The import never ends.');
    },
  };
  made.acts = doing();
  return made;
}

/** A small community on the forum. */
export function smallForum(forum: Forum): { mia: number; leo: number; mod: number; board: number; thread: number; posts: number[] } {
  const mia = forum.user('mia');
  const leo = forum.user('leo');
  const mod = forum.user('mod_kay');
  const board = forum.category('Everyday life');
  const thread = forum.discussion(mia, board, 'How was your day?', 'Mine was long & odd.');
  const posts = [1, 2, 3, 4].map((n) => forum.comment(n % 2 ? leo : mia, thread, `reply ${n} <3`));
  forum.report(leo, 'comment', posts[1]!, 'abuse', 'please look');
  forum.hold(leo, board, 'My first thread', 'Is this on?');
  forum.conversation(mia, TEAM, 'Can I ask something?');
  forum.note(mod, leo, 'Was warned in a message.');
  return { mia, leo, mod, board, thread, posts };
}

const plain = (html: string): string => html.replaceAll('</p><p>', '\n').replaceAll(/<\/?p>/g, '').replaceAll('&lt;', '<').replaceAll('&amp;', '&').trim();

/** What the server ought to hold of the forum, in one comparable form. */
export function onForum({ data }: Forum) {
  const posts = [
    ...[...data.discussions.values()].filter((one) => one.live).map((one) => ({ ref: `discussion-${one.discussionID}`, body: plain(one.body), title: one.name as string | null, by: `user-${one.insertUserID}`, edited: one.dateUpdated !== null })),
    ...[...data.comments.values()].filter((one) => one.live && one.discussionID !== null).map((one) => ({ ref: `comment-${one.commentID}`, body: plain(one.body), title: null, by: `user-${one.insertUserID}`, edited: one.dateUpdated !== null })),
  ];
  return {
    posts: posts.sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    reports: [...data.reports.values()].filter((one) => one.insertUserID !== 1).map((one) => ({ id: `report-${one.reportID}`, reason: one.reason, words: plain(one.note), open: one.status === 'new' || one.status === 'escalated', about: `${one.recordType}-${one.recordID}` })),
    held: [...data.reports.values()].filter((one) => one.insertUserID === 1).map((one) => ({ id: `case-report-${one.reportID}`, open: one.status === 'new' })),
    members: [...data.users.values()].filter((one) => !one.deleted).map((one) => `${one.userID} ${one.name}`),
    messages: [...data.messages.values()].map((one) => `conversation-${one.conversationID} ${one.insertUserID === TEAM ? 'team' : 'member'} ${plain(one.body)}`),
    notes: [...data.notes.values()].map((one) => `user-${one.userID} ${plain(one.body)}`),
  };
}

/** What the server holds of it, in the same form. */
export function onServer({ store, forum }: Pick<Bridged, 'store' | 'forum'>): ReturnType<typeof onForum> {
  const { records, upstream } = store;
  const named = new Map<string, string>();
  for (const source of ['discussion', 'comment']) for (let n = 1; n <= upstream.top(source); n += 1) named.set(upstream.seen({ source, n })?.ours ?? '', `${source}-${n}`);
  const stateOf = (caseId: string): boolean => records.get('case', caseId)?.state === 'open';
  const openThere = (id: string): boolean => upstream.open('report').includes(Number(id.split('-').at(-1)));
  return {
    posts: records.all('post').filter((one) => one.state === 'visible').map((one) => ({ ref: named.get(one.id) ?? one.id, body: one.body, title: one.title, by: one.authorId, edited: one.editedAt !== null })).sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    reports: records.all('report').map((one) => ({ id: one.id, reason: one.reason, words: one.words, open: openThere(one.id), about: named.get(one.postId) ?? one.postId })).sort((a, b) => Number(a.id.slice(7)) - Number(b.id.slice(7))),
    held: records.all('case').filter((one) => one.kind === 'pending').map((one) => ({ id: one.id, open: stateOf(one.id) })).sort((a, b) => Number(a.id.slice(12)) - Number(b.id.slice(12))),
    members: records.all('member').filter((one) => one.state === 'active').map((one) => `${one.id.slice(5)} ${one.name}`).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    messages: records.all('message').toSorted((a, b) => Number(a.id.slice(8)) - Number(b.id.slice(8))).map((one) => `${one.conversationId} ${one.from} ${one.body}`),
    notes: records.all('note').filter((one) => one.aboutKind === 'member' && forum.data.notes.size > 0).toSorted((a, b) => Number(a.id.slice(5)) - Number(b.id.slice(5))).map((one) => `${one.aboutId} ${one.text}`),
  };
}
