import { useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { useQuery } from '../../../data/use-query.ts';
import { stillToWrite, termsOf, type FormTerms } from './terms-form.ts';

/** What the rules would say to what is written so far. */
export type Check = CallOutput<'breaks.check'>;

interface Asked {
  readonly memberId: string;
  readonly breakId: string | null;
  readonly kind: BreakView['kind'];
  readonly decide: boolean;
  readonly form: FormTerms;
  readonly reasoned: boolean;
}

/** Asks the rules about what is written, as it is written; the last answer stays until the next is there. */
export function useCheck({ memberId, breakId, kind, decide, form, reasoned }: Asked): { readonly check: Check | null; readonly unwritten: string | null } {
  const terms = termsOf(form);
  // Words do not change what the dates come to; without them a key press asks nothing anew.
  const { data } = useQuery('breaks.check', terms === null ? null : { memberId, breakId, kind, decide, reasoned, terms: { ...terms, conditions: '' } });
  const [shown, setShown] = useState<Check | null>(data);
  if (data !== null && data !== shown) setShown(data);
  return { check: data ?? shown, unwritten: stillToWrite(form) };
}
