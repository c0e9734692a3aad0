import { z } from 'zod';
import { readBy } from '../../../../../shared/contract/read-by.ts';
import type { Notebook } from './findings.ts';
import type { Tried } from './trying.ts';

const account = z.object({ userID: z.int(), name: z.string().catch(''), isAdmin: z.boolean().catch(false), isSysAdmin: z.boolean().catch(false), permissions: z.array(z.string()).nullable().catch(null) });

/** The account that a token belongs to. */
export interface Account {
  readonly me: number;
  /** In small letters; null where the site does not say. */
  readonly permissions: ReadonlySet<string> | null;
}

const TOKENS = 'Make a new one: sign in to the forum as the team’s account, Edit profile, Access tokens.';

/** A name of the forum as a terminal can show it. */
const shown = (name: string): string => name.replaceAll(/\p{C}/gu, '').slice(0, 80);

/** Who the token makes us there; null when it makes us nobody. */
export function accountOf(book: Notebook, asked: Tried): Account | null {
  if (asked.how === 'refused') {
    book.say('account', 'stops', 'token-refused', 'The forum does not accept this token (401).', TOKENS);
    return null;
  }
  if (asked.how === 'other') {
    book.say('account', 'stops', 'unanswered', asked.why, 'Try again later.');
    return null;
  }
  if (asked.how !== 'answered') {
    book.say('account', 'stops', 'token-forbidden', asked.how === 'forbidden' ? 'The forum lets the owner of this token do nothing at all (403): the account may be banned, or its role may not sign in.' : 'The forum does not know who the owner of this token is.', 'Look at the account’s role on the forum: it needs Garden.SignIn.Allow.');
    return null;
  }
  const me = readBy(account, asked.answer.value).data;
  if (me === undefined || me.userID <= 0) {
    book.say('account', 'stops', 'token-unknown', 'For the forum this token is nobody’s.', TOKENS);
    return null;
  }
  book.say('account', 'works', 'token', `The token is that of “${shown(me.name)}”, account ${me.userID}.`);
  if (me.isAdmin || me.isSysAdmin) book.say('account', 'change', 'administrator', 'It is an administrator’s: whoever finds the token can do everything on the forum.', 'Make an account for the team with a moderator’s role, and use its token.');
  return { me: me.userID, permissions: me.permissions === null ? null : new Set(me.permissions.map((one) => one.toLowerCase())) };
}

/** Says it when this computer's clock is not the forum's; ends of breaks are this computer's doing. Both epoch milliseconds. */
export function compareClocks(book: Notebook, theirs: number | null, ours: number): void {
  if (theirs === null) return;
  const apart = Math.round(Math.abs(theirs - ours) / 1_000);
  if (apart > 60) book.say('site', 'change', 'clock', `This computer’s clock and the forum’s are ${apart < 7_200 ? `${Math.round(apart / 60)} minutes` : `${Math.round(apart / 3_600)} hours`} apart. Breaks end by this computer’s.`, 'Let this computer set its clock by the network.');
}
