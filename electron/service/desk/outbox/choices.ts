import type { OutboxChoice } from '../../../../shared/contract/bridge/views.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import { firstName } from '../people.ts';
import type { Entry, Settlement } from '../../sync/types.ts';
import type { Theirs } from './theirs.ts';
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
};

function mine({ entry, theirs }: ChoiceSubject): string {
  if (theirs?.current.t === 'claim' && entry.name !== 'case.takeOver@1') return `You take the case over from ${who(theirs)}, who is told, and yours is sent.`;
  return mineConsequence[entry.name]?.(theirs?.by ? firstName(theirs.by.name) : 'Your colleague') ?? 'Your change is sent again.';
}

/** A choice in words. A refusal without a colleague's act has nothing to keep, so its choices speak of mine alone. */
export function choiceOf(settlement: Settlement, subject: ChoiceSubject): OutboxChoice {
  const { choice, blockedWhy } = settlement;
  const { theirs, wording } = subject;
  const name = who(theirs);
  const kept = wording.text === null ? 'Yours is dropped' : 'Your words are dropped too';
  const words: Readonly<Record<OutboxChoice['id'], { label: string; consequence: string }>> = {
    'use-mine': { label: theirs ? 'Use mine' : 'Send it again', consequence: mine(subject) },
    'edit-mine': { label: theirs ? 'Use mine and reword it' : 'Reword it and send it', consequence: 'As above, but you change your words first.' },
    'both': { label: theirs ? 'Keep both' : 'Keep my words as a note', consequence: `${theirs ? `What ${name} did stays. ` : ''}Your words are kept as a note of the team.` },
    'keep-theirs': { label: theirs?.by ? `Keep ${name}’s` : 'Keep theirs', consequence: `Nothing changes for members. ${kept}; it stays readable in the outbox.` },
    'discard': { label: 'Let it go', consequence: `Nothing is sent. ${kept}; it stays readable in the outbox.` },
  };
  return { id: choice, ...words[choice], blockedWhy };
}
