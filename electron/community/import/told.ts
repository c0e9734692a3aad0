import { dateIn } from './dates.ts';

/** What a sheet says of whether a member was told; `at`: when, canonical UTC, where it says so. */
export type ToldSaid = { readonly told: true; readonly how: 'message' | 'email'; readonly at: string | null } | { readonly told: false } | { readonly told: null };

const YES = /^(y|yes|true|1|x|✓|✔|done|told|sent|informed|messaged|message|dm|pm|dm sent|pm sent)$/i;
const EMAIL = /^(e-?mail|by e-?mail|e-?mailed|e-?mail sent)$/i;
const NO = /^(n|no|false|0|-|–|—|not yet|pending|)$/i;

/** Reads a cell of the column “told”; `null` when it says something that is neither. */
export function toldIn(text: string): ToldSaid {
  const said = text.trim();
  if (NO.test(said)) return { told: false };
  if (YES.test(said)) return { told: true, how: 'message', at: null };
  if (EMAIL.test(said)) return { told: true, how: 'email', at: null };
  const at = dateIn(said.replace(/^(yes|told|sent|on)[,:]? /i, ''));
  return at === null ? { told: null } : { told: true, how: 'message', at };
}
