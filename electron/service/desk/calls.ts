import type { CallInput, CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { answeredByMain, isQuestion, type CallName } from '../../../shared/contract/bridge/index.ts';
import { fails, type Desk } from './context.ts';
import { attendCase, doOnCase, doOnMany } from './case-do.ts';
import { listCases } from './cases-list.ts';
import { computerFacts } from './computer.ts';
import { find } from './find.ts';
import { listOutbox } from './outbox/rows.ts';
import type { Running } from './session/running.ts';
import type { Sessions } from './session/sessions.ts';
import { coverNow, getCounts, listStaff } from './team-questions.ts';

/** The calls that the main process answers itself, as a type; a test holds it against `answeredByMain`. */
type MainCall = 'desk.state' | 'settings.get' | 'settings.set' | 'connect.practice' | 'passphrase.give' | 'fault.act' | 'window.act' | 'clipboard.copy' | 'lock.now' | 'lock.open' | 'lock.choose' | 'painted.shell' | 'painted.screen' | 'bundle.save' | 'bundle.stop' | 'breaks.save' | 'risk.print' | 'weekly.export' | 'update.get' | 'update.look' | 'update.fetch' | 'update.stop' | 'update.install';

/** The calls that the desk service answers. */
export type ServiceCall = Exclude<CallName, MainCall>;

/** Whether the desk service answers a call. */
export function isServiceCall(name: CallName): name is ServiceCall {
  return !answeredByMain.has(name);
}

type Answer<N extends ServiceCall> = CallOutput<N> | Promise<CallOutput<N>>;
type OfDesk<N extends ServiceCall> = (running: Running, input: CallInput<N>) => Answer<N>;
type OfSession<N extends ServiceCall> = (sessions: Sessions, input: CallInput<N>) => Answer<N>;
type SessionCall = 'connect.community' | 'session.renew' | 'session.signOut' | 'computer.get';
type DeskCall = Exclude<ServiceCall, SessionCall>;

/** Calls about the session and this computer; they need no session yet. */
const ofSession: { readonly [N in SessionCall]: OfSession<N> } = {
  'connect.community': (sessions, input) => sessions.connect(input),
  'session.renew': (sessions, input) => sessions.renew(input),
  'session.signOut': (sessions, input) => sessions.signOut(input),
  'computer.get': (sessions) => computerFacts(sessions),
};

/** Once Today is on the screen there is time to load what the queue and a case need, so that opening the first is no slower. */
const WARM_UP_MS = 250;
let warm = false;

async function todayAndWarmUp(desk: Desk): Promise<CallOutput<'today.get'>> {
  const today = (await import('./today/get.ts')).getToday(desk);
  if (!warm) setTimeout(() => void import('./cases-get.ts'), WARM_UP_MS).unref();
  warm = true;
  return today;
}

const pointsCall = <N extends keyof typeof import('./points/index.ts').pointsCalls>(name: N): OfDesk<N> => async ({ desk }, input) => (await import('./points/index.ts')).pointsCalls[name](desk, input);
const inboxCall = <N extends keyof typeof import('./inbox/index.ts').inboxCalls>(name: N): OfDesk<N> => async ({ desk }, input) => (await import('./inbox/index.ts')).inboxCalls[name](desk, input);

const riskCall = <N extends keyof typeof import('./risk/index.ts').riskCalls>(name: N): OfDesk<N> => async ({ desk }, input) => (await import('./risk/index.ts')).riskCalls[name](desk, input);

const weeklyCall = <N extends keyof typeof import('./weekly/index.ts').weeklyCalls>(name: N): OfDesk<N> => async ({ desk }, input) => (await import('./weekly/index.ts')).weeklyCalls[name](desk, input);
const handoverCall = <N extends keyof typeof import('./handover/index.ts').handoverCalls>(name: N): OfDesk<N> => async ({ desk }, input) => (await import('./handover/index.ts')).handoverCalls[name](desk, input as never) as CallOutput<N>;

/** Calls of a signed-in desk. What Today does not need is loaded when it is first asked for. */
const ofDesk: { readonly [N in DeskCall]: OfDesk<N> } = {
  'connection.get': ({ desk }) => desk.sync.connection(),
  'counts.get': ({ desk }) => getCounts(desk),
  'cover.now': ({ desk }) => coverNow(desk),
  'staff.list': ({ desk }) => listStaff(desk),
  'cases.list': ({ desk }, input) => listCases(desk, input),
  'cases.get': async ({ desk }, { id }) => (await import('./cases-get.ts')).getCase(desk, id),
  'members.standing': async ({ desk }, { id }) => (await import('./standing.ts')).getStanding(desk, id),
  'members.list': async ({ desk }, input) => (await import('./members/list.ts')).listMembers(desk, input),
  'members.get': async ({ desk }, input) => (await import('./members/get.ts')).getMember(desk, input),
  'members.chronology': async ({ desk }, input) => (await import('./members/chronology.ts')).getChronology(desk, input),
  'member.note': async ({ desk }, input) => (await import('./members/note.ts')).noteOnMember(desk, input),
  'members.entry': async ({ desk }, input) => (await import('./members/entry.ts')).getEntry(desk, input),
  'points.sheet': pointsCall('points.sheet'),
  'points.voidSheet': pointsCall('points.voidSheet'),
  'points.proposals': pointsCall('points.proposals'),
  'points.give': pointsCall('points.give'),
  'points.propose': pointsCall('points.propose'),
  'points.decline': pointsCall('points.decline'),
  'points.void': pointsCall('points.void'),
  'find': ({ desk }, input) => find(desk, input),
  'search.count': async ({ desk }, input) => (await import('./search/find.ts')).countEverywhere(desk, input),
  'search.find': async ({ desk }, input) => (await import('./search/find.ts')).findEverywhere(desk, input),
  'outbox.list': ({ desk }) => listOutbox(desk),
  'outbox.get': async ({ desk, offline }, { id }) => (await import('./outbox/detail.ts')).outboxDetail(desk, offline, id),
  'breaks.list': async ({ desk }, input) => (await import('./breaks/list.ts')).listBreaks(desk, input),
  'breaks.get': async ({ desk }, { id }) => (await import('./breaks/get.ts')).getBreak(desk, id),
  'breaks.plan': async ({ desk }, { memberId }) => (await import('./breaks/plan.ts')).planBreak(desk, memberId),
  'breaks.check': async ({ desk }, input) => (await import('./breaks/check.ts')).checkBreak(desk, input),
  'told.list': async ({ desk }) => (await import('./told/list.ts')).listUntold(desk),
  'told.count': async ({ desk }) => (await import('./told/list.ts')).countUntold(desk),
  'told.get': async ({ desk }, input) => (await import('./told/get.ts')).getTelling(desk, input),
  'points.answer': async ({ desk }, input) => (await import('./told/get.ts')).pointsAnswer(desk, input),
  'draft.get': async ({ desk }, input) => (await import('./told/keep.ts')).keptDraft(desk, input),
  'policy.book': async ({ desk }) => (await import('./policy/book.ts')).policyBook(desk),
  'policy.preview': async ({ desk }, { draft }) => (await import('./policy/preview.ts')).previewPolicy(desk, draft),
  'policy.publish': async ({ desk }, input) => (await import('./policy/publish.ts')).publishPolicy(desk, input),
  'cover.book': async ({ desk }) => (await import('./cover/book.ts')).coverBook(desk),
  'cover.preview': async ({ desk }, input) => (await import('./cover/preview.ts')).previewCover(desk, input),
  'cover.previewDay': async ({ desk }, input) => (await import('./cover/preview.ts')).previewDay(desk, input),
  'cover.week': async ({ desk }, input) => (await import('./cover/week.ts')).coverWeek(desk, input),
  'cover.publish': async ({ desk }, input) => (await import('./cover/publish.ts')).publishCover(desk, input),
  'cover.day': async ({ desk }, input) => (await import('./cover/publish.ts')).closeDay(desk, input),
  'shifts.set': async ({ desk }, input) => (await import('./cover/shifts.ts')).setShifts(desk, input),
  'shifts.cancel': async ({ desk }, input) => (await import('./cover/shifts.ts')).cancelShift(desk, input),
  'texts.get': async ({ desk }) => (await import('./texts/get.ts')).getTexts(desk),
  'replies.save': async ({ desk }, input) => (await import('./texts/save.ts')).saveReply(desk, input),
  'signposts.save': async ({ desk }, input) => (await import('./texts/save.ts')).saveSignpost(desk, input),
  'bundle.preview': async ({ desk }, { about }) => (await import('./bundle/preview.ts')).previewBundle(desk, about),
  'bundle.begin': async ({ desk }, input) => (await import('./bundle/jobs.ts')).beginBundle(desk, input),
  'bundle.next': async ({ desk }, { job }) => (await import('./bundle/jobs.ts')).nextOfBundle(desk, job),
  'bundle.drop': async ({ desk }, { job }) => (await import('./bundle/jobs.ts')).dropBundle(desk, job),
  'risk.about': riskCall('risk.about'),
  'risk.get': riskCall('risk.get'),
  'risk.start': riskCall('risk.start'),
  'risk.reviews': riskCall('risk.reviews'),
  'risk.counts': riskCall('risk.counts'),
  'risk.open': riskCall('risk.open'),
  'risk.save': riskCall('risk.save'),
  'risk.add': riskCall('risk.add'),
  'risk.keep': riskCall('risk.keep'),
  'risk.document': riskCall('risk.document'),
  'spaces.list': async ({ desk }) => (await import('./posts/spaces.ts')).listSpaces(desk),
  'posts.get': async ({ desk }, { id }) => (await import('./posts/get.ts')).getPost(desk, id),
  'images.of': async ({ desk }, input) => (await import('./images/of.ts')).imagesOf(desk, input),
  'image.file': async ({ desk }, input) => (await import('./images/file.ts')).imageFile(desk, input),
  'image.show': async ({ desk }, { id }) => (await import('./images/show.ts')).showImage(desk, id),
  'forum.needs': async ({ desk }) => (await import('./forum.ts')).listForumNeeds(desk),
  'forum.marks': async ({ desk }, input) => (await import('./forum.ts')).listForumMarks(desk, input),
  'forum.settle': async ({ desk }, input) => (await import('./forum.ts')).settleForumNeed(desk, input),
  'today.get': ({ desk }) => todayAndWarmUp(desk),
  'today.cover': async ({ desk }) => (await import('./today/cover.ts')).coverToday(desk),
  'weekly.get': weeklyCall('weekly.get'),
  'weekly.rows': weeklyCall('weekly.rows'),
  'weekly.note': weeklyCall('weekly.note'),
  'weekly.make': async ({ desk }, input) => (await import('./weekly/make.ts')).makeWeek(desk, input),
  'handover.get': handoverCall('handover.get'),
  'handover.latest': handoverCall('handover.latest'),
  'handover.one': handoverCall('handover.one'),
  'handovers.list': handoverCall('handovers.list'),
  'handover.keep': handoverCall('handover.keep'),
  'handover.handOn': handoverCall('handover.handOn'),
  'handover.read': handoverCall('handover.read'),
  'inbox.list': inboxCall('inbox.list'),
  'inbox.get': inboxCall('inbox.get'),
  'inbox.counts': inboxCall('inbox.counts'),
  'inbox.starts': inboxCall('inbox.starts'),
  'inbox.do': inboxCall('inbox.do'),
  'inbox.reply': inboxCall('inbox.reply'),
  'inbox.attend': inboxCall('inbox.attend'),
  'inbox.read': inboxCall('inbox.read'),
  'inbox.shareDraft': inboxCall('inbox.shareDraft'),
  'lexicon.get': async ({ desk }) => (await import('./triage/lexicon.ts')).getLexicon(desk),
  'lexicon.preview': async ({ desk }, input) => (await import('./triage/lexicon.ts')).previewLexicon(desk, input),
  'lexicon.publish': async ({ desk }, input) => (await import('./triage/lexicon.ts')).publishLexicon(desk, input),
  'triage.agreement': async ({ desk }, input) => (await import('./triage/agreement.ts')).getAgreement(desk, input),
  'quarantine.list': async ({ desk }) => (await import('./quarantined.ts')).quarantined(desk),
  'sync.now': ({ desk }) => {
    desk.sync.poke('person');
    return {};
  },
  'sync.pause': ({ desk }, { paused }) => {
    desk.sync.setPaused(paused);
    return {};
  },
  'case.do': ({ desk }, input) => doOnCase(desk, input),
  'case.doMany': ({ desk }, input) => doOnMany(desk, input),
  'case.attend': ({ desk }, input) => attendCase(desk, input),
  'break.propose': async ({ desk }, input) => (await import('./breaks/do.ts')).proposeBreak(desk, input),
  'breaks.calendar': async ({ desk }, input) => (await import('./breaks/calendar-file.ts')).breakCalendarFile(desk, input),
  'break.act': async ({ desk }, input) => (await import('./breaks/do.ts')).actOnBreak(desk, input),
  'told.tell': async ({ desk }, input) => (await import('./told/tell.ts')).tellMember(desk, input),
  'member.write': async ({ desk }, input) => (await import('./told/tell.ts')).writeToMember(desk, input),
  'member.routes': async ({ desk }, input) => (await import('./told/tell.ts')).setRoutes(desk, input),
  'draft.keep': async ({ desk }, input) => (await import('./told/keep.ts')).keepDraft(desk, input),
  'undo': async ({ desk }, input) => (await import('./outbox/commands.ts')).undo(desk, input),
  'outbox.settle': async ({ desk }, input) => (await import('./outbox/commands.ts')).settle(desk, input),
};

const isSessionCall = (name: ServiceCall): name is SessionCall => Object.hasOwn(ofSession, name);

/** Answers a checked call. Expected failures are thrown as `DeskFailure`. */
export async function answer(sessions: Sessions, name: ServiceCall, input: unknown): Promise<unknown> {
  if (isSessionCall(name)) return (ofSession[name] as OfSession<SessionCall>)(sessions, input as never);
  const running = sessions.running();
  if (running !== null) return (ofDesk[name] as OfDesk<DeskCall>)(running, input as never);
  if (sessions.changing()) return fails('not-ready', 'The desk is signing in.');
  return fails('not-signed-in', isQuestion(name) ? 'No community is connected yet.' : 'Connect to a community first.');
}
