import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '../../../shared/time.ts';
import { applyPortion } from '../../../electron/community/upstream/apply/apply.ts';
import { holdings } from '../../../electron/community/upstream/run.ts';
import { TEAM, type Forum } from '../../support/vanilla/forum.ts';
import type { Fault } from '../../support/vanilla/server.ts';
import { bridged, MINUTE, onForum, onServer, smallForum, type Bridged } from './site-support.ts';

/** More histories than a test has time for: UPSTREAM_RUNS=500. */
const RUNS = process.env['UPSTREAM_RUNS'] === undefined ? null : Number(process.env['UPSTREAM_RUNS']);

const acts = ['comment', 'discussion', 'edit', 'editDiscussion', 'take', 'bring', 'report', 'dismiss', 'reject', 'approve', 'hold', 'holdEdit', 'escalate', 'done', 'staffComment', 'conversation', 'say', 'answer', 'note', 'rename', 'deleteUser'] as const;
type Step =
  | { readonly kind: 'act'; readonly what: (typeof acts)[number]; readonly n: number }
  | { readonly kind: 'poll'; readonly times: number }
  | { readonly kind: 'fault'; readonly faults: readonly Fault[] }
  /** A crash after some of a portion's facts were written, and before its state was. */
  | { readonly kind: 'crash'; readonly after: number };

const faults: fc.Arbitrary<Fault> = fc.constantFrom('busy', 'maintenance', 'page', 'broken', 'cut', 'short', 'empty', 'stranger');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('act' as const), what: fc.constantFrom(...acts), n: fc.nat(1_000) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('poll' as const), times: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fault' as const), faults: fc.array(faults, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const), after: fc.nat(30) }) },
);

function happens(forum: Forum, what: (typeof acts)[number], n: number): void {
  const { data } = forum;
  const pick = <T>(all: Iterable<T>, which: (one: T) => boolean = () => true): T | undefined => { const fit = [...all].filter(which); return fit[n % Math.max(1, fit.length)]; };
  const who = pick(data.users.values(), (one) => !one.deleted && one.userID > TEAM)?.userID ?? TEAM;
  const comment = pick(data.comments.values(), (one) => one.discussionID !== null)!.commentID;
  const thread = pick(data.discussions.values())!.discussionID;
  const report = pick(data.reports.values(), (one) => one.status === 'new' || one.status === 'escalated')?.reportID;
  const reported = pick(data.reports.values(), (one) => one.status === 'new' && one.held === null && one.recordID !== null)?.reportID;
  const escalation = pick(data.escalations.values())?.escalationID;
  const conversation = pick(data.conversations.values())!;
  const on = {
    comment: () => forum.comment(who, thread, `words ${n}`), discussion: () => forum.discussion(who, 1, `thread ${n}`, `opening ${n}`), edit: () => forum.edit('comment', comment, `edited ${n}`), editDiscussion: () => forum.edit('discussion', thread, `edited ${n}`),
    take: () => forum.take('comment', comment), bring: () => forum.bring('comment', comment), report: () => forum.report(who, 'comment', comment, 'spam', `note ${n}`), hold: () => forum.hold(who, 1, `held ${n}`, `held words ${n}`), holdEdit: () => forum.holdEdit(thread, `held edit ${n}`),
    dismiss: () => { if (reported !== undefined) forum.dismiss(reported, who); }, reject: () => { if (report !== undefined) forum.reject(report, who); }, approve: () => { if (report !== undefined) forum.approve(report, who); },
    escalate: () => { if (reported !== undefined) forum.escalate(reported, who); }, done: () => { if (escalation !== undefined) forum.work(escalation, { status: 'done' }); }, staffComment: () => { if (escalation !== undefined) forum.staffComment(who, escalation, `between us ${n}`); },
    conversation: () => forum.conversation(n % 3 ? who : TEAM, n % 3 ? TEAM : who, `question ${n}`), say: () => forum.say(conversation.participants.find((one) => one !== TEAM)!, conversation.conversationID, `more ${n}`), answer: () => forum.say(TEAM, conversation.conversationID, `answer ${n}`),
    note: () => forum.note(who, who, `noted ${n}`), rename: () => { if (who > TEAM) forum.rename(who, `name ${n}`); }, deleteUser: () => { if (who > TEAM + 1) forum.deleteUser(who); },
  };
  on[what]();
}

async function crash(here: Bridged, after: number): Promise<void> {
  const state = here.store.upstream.state('poll');
  const portion = await here.upstream.poll({ state, held: holdings(here.store), signal: new AbortController().signal }).catch(() => null);
  if (portion !== null && state !== null) applyPortion(here.store, { facts: portion.facts.slice(0, after), state }, state, instantOf(here.clock.ms));
  here.restart();
}

/** A case waits for somebody exactly as long as one of its reports does, unless its escalation was settled by itself. */
function cases({ store, forum }: Bridged): string[] {
  const escalated = new Set([...forum.data.escalations.values()].map((one) => `${one.recordType}-${one.recordID}`));
  const open = new Set(store.upstream.open('report').map((n) => `report-${n}`));
  return store.records.all('case').filter((one) => one.kind === 'report' && !escalated.has(one.postId)).flatMap((one) => {
    const reports = store.records.childrenOf('report', one.id, 1_000);
    return reports.length > 0 && (one.state === 'open') === reports.some((report) => open.has(report.id)) ? [] : [`${one.id} is ${one.state}`];
  });
}

const differences = fc.record({ reasons: fc.constantFrom('reasons', 'reportReasons'), statusShown: fc.boolean(), rejected: fc.boolean(), paging: fc.constantFrom('link', 'header'), participants: fc.boolean(), pageAtMost: fc.constantFrom(3, 10_000) } as const);

/** What a site never lists, and what was over before it was seen, cannot be known. */
function knowable({ forum, store }: Bridged): ReturnType<typeof onForum> {
  const all = onForum(forum);
  const lost = new Set([...forum.data.reports.values()].filter((one) => one.status === 'rejected' && !forum.differences.rejected && !store.upstream.has({ source: 'report', n: one.reportID })).map((one) => `report-${one.reportID}`));
  return { ...all, reports: all.reports.filter((one) => !lost.has(one.id)), held: all.held.filter((one) => !lost.has(one.id.slice(5))) };
}

test('whatever goes wrong in whatever order, in the end the server holds what the forum holds, and nothing twice', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), differences, async (steps, differences) => {
    const here = await bridged(differences, undefined, (forum) => void smallForum(forum));
    try {
      let waiting: Fault[] = [];
      here.site.fault = () => waiting.shift() ?? null;
      for (const one of steps) {
        if (one.kind === 'act') happens(here.forum, one.what, one.n);
        if (one.kind === 'poll') for (let n = 0; n < one.times; n += 1) await here.step();
        if (one.kind === 'fault') waiting = [...one.faults];
        if (one.kind === 'crash') await crash(here, one.after);
        here.clock.ms += 1_700;
      }
      waiting = [];
      await here.imported();
      await here.forMs(6 * MINUTE);
      expect(onServer(here)).toEqual(knowable(here));
      expect(cases(here)).toEqual([]);
      expect(here.site.violations).toEqual([]);
      const words = here.store.records.all('note').filter((one) => one.aboutKind === 'case').map((one) => one.text).toSorted();
      expect(words).toEqual([...here.forum.data.comments.values()].filter((one) => one.escalationID !== null).map((one) => one.body.replaceAll(/<\/?p>/g, '')).toSorted());
    } finally {
      await here.site.close();
    }
  }), RUNS === null ? { numRuns: 6, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false } : { numRuns: RUNS });
}, RUNS === null ? undefined : RUNS * 20_000);
