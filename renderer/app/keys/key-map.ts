/** Where a key works. `anywhere` is every screen. */
export type KeyPlace = 'anywhere' | 'cases' | 'case' | 'members' | 'member' | 'breaks' | 'told' | 'reviews' | 'risk' | 'outbox';

/** One key with what it does, as the sheet of keys lists it. */
export interface KeyEntry {
  /** `Mod+K`, `G C` (one after the other), `?`. */
  readonly keys: string;
  readonly label: string;
  readonly place: KeyPlace;
}

const one = (place: KeyPlace, keys: string, label: string): KeyEntry => ({ place, keys, label });

/** Every key of the desk. Screens say by id what a key does for them; nothing listens to a key that is not listed here. */
export const keyMap = {
  'palette': one('anywhere', 'Mod+K', 'Find people, cases, actions'),
  'palette.slash': one('anywhere', '/', 'Find people, cases, actions'),
  'keys': one('anywhere', '?', 'All keys'),
  'undo': one('anywhere', 'Mod+Z', 'Take back the last act'),
  'go.cases': one('anywhere', 'G C', 'Go to cases'),
  'go.members': one('anywhere', 'G M', 'Go to members'),
  'go.breaks': one('anywhere', 'G B', 'Go to breaks'),
  'go.told': one('anywhere', 'G T', 'Go to not yet told'),
  'go.risk': one('anywhere', 'G R', 'Go to risk reviews'),
  'go.outbox': one('anywhere', 'G O', 'Go to the outbox'),
  'go.settings': one('anywhere', 'G S', 'Go to settings'),
  'list.next': one('cases', 'J', 'Next case'),
  'list.previous': one('cases', 'K', 'Previous case'),
  'list.tick': one('cases', 'X', 'Tick for several'),
  'list.clear': one('cases', 'Escape', 'Clear the ticks, then the filter'),
  'list.filter': one('cases', 'F', 'Filter'),
  'case.claim': one('case', 'C', 'Claim, or release your claim'),
  'case.hide': one('case', 'H', 'Hide the post, or bring it back'),
  'case.approve': one('case', 'A', 'Approve the post'),
  'case.reject': one('case', 'D', 'Do not approve the post'),
  'case.points': one('case', 'P', 'Give points, or propose them'),
  'case.break': one('case', 'B', 'Propose a break'),
  'case.edit': one('case', 'E', 'Edit the post'),
  'case.remove': one('case', 'R', 'Remove the post'),
  'case.note': one('case', 'W', 'Write a note'),
  'case.pass': one('case', 'T', 'Pass to a colleague'),
  'case.hand': one('case', 'S', 'Hand to staff, or back'),
  'case.noAction': one('case', 'N', 'Close with no action'),
  'case.close': one('case', 'Mod+Enter', 'Close and go to the next'),
  'case.closeAs': one('case', 'Mod+Shift+Enter', 'Choose an outcome, then close'),
  'case.uncover': one('case', 'V', 'Show or cover what is distressing'),
  'case.member': one('case', 'M', 'Show the member’s standing'),
  'case.risk': one('case', 'U', 'Record a risk, or open the record'),
  'case.openMember': one('case', 'O', 'Open the member'),
  'members.search': one('members', '/', 'Find a member'),
  'members.open': one('members', 'Enter', 'Open the member'),
  'list.nextMember': one('members', 'J', 'Next member'),
  'list.previousMember': one('members', 'K', 'Previous member'),
  'list.nextEntry': one('member', 'J', 'Next entry'),
  'list.previousEntry': one('member', 'K', 'Previous entry'),
  'member.openCase': one('member', 'O', 'Open the case of the entry'),
  'member.points': one('member', 'P', 'Give points, or propose them'),
  'member.break': one('member', 'B', 'Propose a break'),
  'member.note': one('member', 'N', 'Write a note'),
  'member.uncover': one('member', 'V', 'Show or cover what is distressing'),
  'member.asOf': one('member', 'D', 'As it looked on a day'),
  'member.dayBack': one('member', '[', 'A day earlier'),
  'member.dayForward': one('member', ']', 'A day later'),
  'member.back': one('member', 'Escape', 'Back to now, then to all members'),
  'member.tell': one('member', 'W', 'Tell them what they have not been told'),
  'member.answer': one('member', 'A', 'Answer how many points they are on'),
  'break.propose': one('breaks', 'B', 'Propose a break'),
  'break.decide': one('breaks', 'D', 'Decide on the proposal'),
  'break.decline': one('breaks', 'N', 'Decide against the proposal'),
  'break.change': one('breaks', 'E', 'Extend or change the break'),
  'break.review': one('breaks', 'R', 'Keep a review'),
  'break.lift': one('breaks', 'L', 'Lift the break early'),
  'break.cancel': one('breaks', 'X', 'Cancel the break'),
  'break.tell': one('breaks', 'W', 'Tell the member'),
  'breaks.earlier': one('breaks', '[', 'Earlier'),
  'breaks.later': one('breaks', ']', 'Later'),
  'breaks.today': one('breaks', 'T', 'Back to today'),
  'breaks.view': one('breaks', 'V', 'Timeline or table'),
  'breaks.close': one('breaks', 'Escape', 'Close the break beside the calendar'),
  'told.next': one('told', 'J', 'Next'),
  'told.previous': one('told', 'K', 'Previous'),
  'told.open': one('told', 'Enter', 'Write to them'),
  'told.write': one('told', 'W', 'Write to them'),
  'told.email': one('told', 'E', 'They are told by e-mail'),
  'told.noRoute': one('told', 'N', 'There is no way to reach them'),
  'told.member': one('told', 'O', 'Open the member'),
  'reviews.next': one('reviews', 'J', 'Next'),
  'reviews.previous': one('reviews', 'K', 'Previous'),
  'reviews.open': one('reviews', 'Enter', 'Open the record'),
  'risk.save': one('risk', 'Mod+S', 'Save the record, or what is added'),
  'risk.take': one('risk', 'Q', 'Take the marked words over'),
  'outbox.first': one('outbox', '1', 'First choice'),
  'outbox.second': one('outbox', '2', 'Second choice'),
  'outbox.third': one('outbox', '3', 'Third choice'),
  'outbox.fourth': one('outbox', '4', 'Fourth choice'),
  'outbox.fifth': one('outbox', '5', 'Fifth choice'),
  'outbox.settle': one('outbox', 'Mod+Enter', 'Do what is chosen'),
  'outbox.case': one('outbox', 'O', 'Open the case'),
  'outbox.next': one('outbox', 'J', 'Next'),
  'outbox.previous': one('outbox', 'K', 'Previous'),
} as const satisfies Record<string, KeyEntry>;

/** The id of a key. */
export type KeyId = keyof typeof keyMap;

/** Headings of the sheet, in its order. */
export const keyPlaces: readonly (readonly [KeyPlace, string])[] = [
  ['anywhere', 'Anywhere'],
  ['cases', 'In the queue'],
  ['case', 'On a case'],
  ['members', 'In the list of members'],
  ['member', 'On a member'],
  ['breaks', 'In the calendar of breaks'],
  ['told', 'In not yet told'],
  ['reviews', 'In the risk reviews'],
  ['risk', 'On a risk record'],
  ['outbox', 'In the outbox'],
];
