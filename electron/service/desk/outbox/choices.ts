import type { OutboxChoice } from '../../../../shared/contract/bridge/views.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import { firstName } from '../people.ts';
import type { Entry, Settlement } from '../../sync/index.ts';
import type { Theirs } from './theirs-shape.ts';
import type { Wording } from './wording-shape.ts';

/** What a choice is about. */
export interface ChoiceSubject {
  readonly entry: Entry;
  readonly wording: Wording;
  readonly theirs: Theirs | null;
}

const who = (theirs: Theirs | null): string => (theirs?.by ? firstName(theirs.by.name) : 'your colleague');

/** What members and colleagues will see if mine is used, by the kind of change (design.md principle 4). */
const mineConsequence: Partial<Record<MutationName, (name: string) => string>> = {
  'case.close@1': (name) => `The case is closed with your outcome. ${name} sees both decisions in its history.`,
  'case.reopen@1': () => 'The case is open again.',
  'case.handToStaff@1': () => 'The case goes to staff.',
  'case.handBack@1': () => 'The case goes back to everyone’s queue.',
  'case.pass@1': () => 'The case is passed on as you chose.',
  'case.takeOver@1': (name) => `The case becomes yours and ${name} is told.`,
  'post.approve@1': (name) => `Members see the post. ${name} sees both decisions in the case’s history.`,
  'post.reject@1': (name) => `Members do not see the post. ${name} sees both decisions in the case’s history.`,
  'post.edit@1': (name) => `Your wording replaces the one that is there. ${name} sees both in the case’s history.`,
  'post.hide@1': () => 'Members do not see the post.',
  'post.restore@1': () => 'Members see the post again.',
  'post.remove@1': () => 'The post is taken down for good.',
  'note.add@1': () => 'Your note is sent as it is.',
  'ledger.give@1': () => 'The points are given all the same, beside what was decided about the proposal.',
  'conversation.triage@1': (name) => `It is sorted as you said. ${name} sees both in its history.`,
  'conversation.wait@1': () => 'It waits for the member, and its clock stands still unless it is a risk.',
  'conversation.snooze@1': () => 'It is put off as you chose.',
  'conversation.close@1': () => 'It is closed. Read what was written since, first.',
  'conversation.handToCover@1': () => 'Weekend cover sees it, with your note.',
  'conversation.handBack@1': () => 'It goes back to staff.',
  'message.send@1': () => 'Your reply is sent to the member.',
  'draft.share@1': (name) => `Your reply takes the place of ${name}’s for others to check.`,
  'break.change@1': () => 'The break gets your dates.',
  'break.review@1': () => 'Your review is added.',
  'cover.publish@1': (name) => `What you changed goes on top of ${name}’s hours. Where you both changed the same, yours counts.`,
  'shift.set@1': () => 'The shift becomes what you set.',
  'savedReply.set@1': () => 'Your wording takes the place of theirs.',
  'signpost.set@1': () => 'Your wording takes the place of theirs.',
  'lexicon.publish@1': (name) => `Yours becomes the version after ${name}’s and takes the place of all of it.`,
  'policy.publish@1': (name) => `Yours becomes the version after ${name}’s and takes the place of all of it from its own day on.`,
};

/** What becomes of a break that both decided about, as sync/settle.ts does it. */
function onBreak({ entry, theirs }: ChoiceSubject, name: string): string {
  if (entry.args['approve'] === true) return `${name}’s break is changed to your scope and dates, and its history keeps both.`;
  return theirs?.current.t === 'break' && theirs.current.row.state === 'active' ? `${name}’s break is lifted, and its history keeps both.` : `${name}’s break is cancelled, and its history keeps both.`;
}

/** What sync/settle.ts does for "use mine", in a sentence: it takes over, reopens or decides again as is needed. */
function mine(subject: ChoiceSubject): string {
  const { entry, theirs } = subject;
  const name = theirs?.by ? firstName(theirs.by.name) : 'Your colleague';
  if (entry.name === 'break.decide@1' && entry.problem?.type === 'already-decided') return onBreak(subject, name);
  const then = mineConsequence[entry.name]?.(name) ?? 'Your change is sent again.';
  if (theirs?.current.t === 'claim' && entry.name !== 'case.takeOver@1') return `You take the case over from ${who(theirs)}, who is told. ${then}`;
  if (entry.problem?.type === 'already-closed' && theirs?.current.t === 'case') return `The case is reopened. ${then}`;
  return then;
}

/** A choice in words. */
function choiceOf({ choice, blockedWhy }: Settlement, subject: ChoiceSubject): OutboxChoice {
  const { theirs, wording, entry } = subject;
  const name = who(theirs);
  const words: Readonly<Record<OutboxChoice['id'], { label: string; consequence: string }>> = {
    'use-mine': { label: theirs ? 'Use mine' : 'Send it again', consequence: mine(subject) },
    'edit-mine': { label: theirs ? 'Use mine and reword it' : 'Reword it and send it', consequence: 'As above, but you change your words first.' },
    'both': { label: 'Keep both', consequence: `What ${name} decided stays, what you did to the post happens as well, and a note says so.` },
    'keep-theirs': {
      label: theirs?.by ? `Keep ${firstName(theirs.by.name)}’s` : 'Keep theirs',
      consequence: `Nothing changes for members. ${entry.caseId === null ? 'Yours stays readable in the outbox.' : wording.text === null ? 'What you had decided is kept as a note on the case.' : 'What you had decided and your words are kept as a note on the case.'}`,
    },
    'discard': { label: 'Let mine go', consequence: 'Nothing is sent. It stays readable in the outbox.' },
  };
  return { id: choice, ...words[choice], blockedWhy };
}

/**
 * The ways to settle an entry, in words. Ways that make no sense for this change are left out; "use mine" is shown with
 * why it cannot be taken, because it is what a person looks for first.
 */
export function choicesOf(settlements: readonly Settlement[], subject: ChoiceSubject): OutboxChoice[] {
  return settlements.filter((one) => one.blockedWhy === null || one.choice === 'use-mine').map((one) => choiceOf(one, subject));
}
