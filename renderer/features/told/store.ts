import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { TellingWay } from '../../../shared/contract/bridge/told.ts';

/** What is asked for about a row: to tell the member, in which way. */
export interface AskedTelling {
  readonly memberId: string;
  readonly about: { readonly kind: 'ledger' | 'break'; readonly id: string };
  /** Null leaves it to how the member can be reached. */
  readonly way: TellingWay['how'] | null;
}

interface ToldUi {
  /** The row where the keyboard is, and its place, so that the next one follows when it is done. */
  readonly cursor: string | null;
  readonly place: number;
  readonly asked: AskedTelling | null;
}

/** What the person is doing on the screen; never rows. */
export const useToldUi = forgetful(create<ToldUi>(() => ({ cursor: null, place: 0, asked: null })));
