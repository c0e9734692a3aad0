import type { CallInput, CommandName, QuestionName } from './calls.ts';

/** Any call of the bridge. */
export type CallName = QuestionName | CommandName;

type Takes<N extends CallName> = CallInput<N> extends Record<string, never> ? 'nothing' : 'something';

// The names once more, without the schemas: a start needs to know them, and reading a thousand schemas takes main and the
// service 27 ms each. The compiler holds both lists to calls.ts, and a test holds what takes nothing to its schema.
const questions: { readonly [N in QuestionName]: Takes<N> } = {
  'desk.state': 'nothing', 'settings.get': 'nothing', 'connection.get': 'nothing', 'counts.get': 'nothing', 'cover.now': 'nothing', 'staff.list': 'nothing',
  'outbox.list': 'nothing', 'told.list': 'nothing', 'told.count': 'nothing', 'policy.book': 'nothing', 'cover.book': 'nothing', 'texts.get': 'nothing',
  'risk.counts': 'nothing', 'inbox.counts': 'nothing', 'lexicon.get': 'nothing', 'today.get': 'nothing', 'today.cover': 'nothing', 'handover.get': 'nothing',
  'handover.latest': 'nothing', 'handovers.list': 'nothing', 'spaces.list': 'nothing', 'forum.needs': 'nothing', 'update.get': 'nothing', 'quarantine.list': 'nothing',
  'computer.get': 'nothing',
  'cases.list': 'something', 'cases.get': 'something', 'members.list': 'something', 'members.get': 'something', 'members.chronology': 'something',
  'members.entry': 'something', 'members.standing': 'something', 'points.sheet': 'something', 'points.voidSheet': 'something', 'points.proposals': 'something',
  find: 'something', 'outbox.get': 'something', 'breaks.list': 'something', 'breaks.get': 'something', 'breaks.plan': 'something', 'breaks.check': 'something',
  'told.get': 'something', 'points.answer': 'something', 'draft.get': 'something', 'bundle.preview': 'something', 'policy.preview': 'something',
  'cover.preview': 'something', 'cover.previewDay': 'something', 'cover.week': 'something', 'risk.about': 'something', 'risk.get': 'something', 'risk.start': 'something',
  'risk.reviews': 'something', 'inbox.list': 'something', 'inbox.get': 'something', 'inbox.starts': 'something', 'lexicon.preview': 'something',
  'triage.agreement': 'something', 'weekly.get': 'something', 'weekly.rows': 'something', 'handover.one': 'something', 'search.find': 'something',
  'search.count': 'something', 'posts.get': 'something', 'images.of': 'something', 'image.file': 'something', 'forum.marks': 'something',
};
const commands: { readonly [N in CommandName]: Takes<N> } = {
  'sync.now': 'nothing', 'bundle.stop': 'nothing', 'update.look': 'nothing', 'update.fetch': 'nothing', 'update.stop': 'nothing', 'lock.now': 'nothing',
  'painted.shell': 'nothing', 'painted.screen': 'nothing',
  'settings.set': 'something', 'connect.community': 'something', 'connect.practice': 'something', 'passphrase.give': 'something', 'session.renew': 'something',
  'session.signOut': 'something', 'sync.pause': 'something', 'case.do': 'something', 'case.doMany': 'something', 'case.attend': 'something', 'member.note': 'something',
  'break.propose': 'something', 'breaks.calendar': 'something', 'breaks.save': 'something', 'break.act': 'something', 'told.tell': 'something',
  'member.write': 'something', 'member.routes': 'something', 'draft.keep': 'something', 'points.give': 'something', 'points.propose': 'something',
  'points.decline': 'something', 'points.void': 'something', 'bundle.save': 'something', 'bundle.begin': 'something', 'bundle.next': 'something',
  'bundle.drop': 'something', 'policy.publish': 'something', 'cover.publish': 'something', 'cover.day': 'something', 'shifts.set': 'something',
  'shifts.cancel': 'something', 'replies.save': 'something', 'signposts.save': 'something', 'risk.open': 'something', 'risk.save': 'something', 'risk.add': 'something',
  'risk.keep': 'something', 'risk.document': 'something', 'risk.print': 'something', 'inbox.do': 'something', 'inbox.reply': 'something', 'inbox.attend': 'something',
  'inbox.read': 'something', 'inbox.shareDraft': 'something', 'lexicon.publish': 'something', 'image.show': 'something', 'forum.settle': 'something',
  'weekly.note': 'something', 'weekly.make': 'something', 'weekly.export': 'something', 'handover.keep': 'something', 'handover.handOn': 'something',
  'handover.read': 'something', 'update.install': 'something', undo: 'something', 'outbox.settle': 'something', 'fault.act': 'something', 'window.act': 'something',
  'lock.open': 'something', 'lock.choose': 'something', 'clipboard.copy': 'something',
};

/** Every call's name. */
export const callNames = [...Object.keys(questions), ...Object.keys(commands)] as CallName[];

/** Whether a name is a question. */
export function isQuestion(name: string): name is QuestionName {
  return Object.hasOwn(questions, name);
}

/** Whether a name is a command. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** Whether a call takes an empty object and nothing else, so that it can be checked without its schema: {@link isNothing}. */
export function takesNothing(name: CallName): boolean {
  return (isQuestion(name) ? questions[name] : commands[name]) === 'nothing';
}

/** Whether an input is an empty plain object, as the schema of such a call wants it. */
export function isNothing(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return (prototype === Object.prototype || prototype === null) && Reflect.ownKeys(input).length === 0;
}
