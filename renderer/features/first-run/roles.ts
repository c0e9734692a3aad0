import type { CallInput } from '../../../shared/contract/bridge/calls.ts';

type Role = CallInput<'connect.practice'>['role'];

/** What each role does (domain.md 2.11), in a line for somebody who may not know yet which one they are. */
export const roles: readonly { readonly value: Role; readonly label: string; readonly words: string }[] = [
  { value: 'moderator', label: 'Moderator', words: 'Volunteers: read reports and pending posts, decide, and hand on the rest.' },
  { value: 'staff', label: 'Staff', words: 'Paid team: all that moderators do, and what they hand on, with points and breaks.' },
  { value: 'lead', label: 'Team lead', words: 'Looks after the team: all that staff do, and the policy and cover calendar.' },
];
