import type { DeskError } from '../../../shared/errors.ts';
import { errorSentences } from './error-sentences.ts';

/** Where a failed connection is said: at the field that has to change, or below the card when no field would help. */
export type ConnectField = 'address' | 'token' | 'card';

/** A failed connection as the first-run screen says it. */
export interface ConnectProblem {
  readonly field: ConnectField;
  /** What happened and what to do, in a sentence or two. */
  readonly words: string;
}

const at = (field: ConnectField, words: string): ConnectProblem => ({ field, words });

/**
 * Says why a community could not be connected, at the right field. `online` is what the computer thinks of its network;
 * `version` is this desk's.
 */
export function sayConnectProblem(error: DeskError, { online, version }: { online: boolean; version: string }): ConnectProblem {
  switch (error.code) {
    case 'bad-address': return at('address', error.message);
    case 'unreachable': return at('address', online
      ? 'Nothing answers at this address. Check how it is spelt, and whether this computer reaches the internet.'
      : 'This computer is offline. Once it is online again, press Continue; what you typed stays here.');
    case 'not-a-community': return at('address', 'Something answers at this address, but it is not a community that Duty Desk knows. Ask your team lead for the exact address.');
    case 'too-old': return at('address', `This community needs a newer Duty Desk than ${version}. Install the newer version, then connect again.`);
    case 'too-new': return at('address', `This Duty Desk, ${version}, is newer than the community. Tell your team lead; the community has to be brought up to date first.`);
    case 'wrong-token': return at('token', 'The community does not know this token. Copy all of it, or make a new one on your profile page there.');
    case 'bad-input': return at('card', 'The address or the token is too long to be right. Paste them again.');
    case 'refused':
    case 'not-ready':
    case 'disk-full': return at('card', error.message);
    default: return at('card', errorSentences(error));
  }
}
