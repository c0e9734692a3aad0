import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Desk } from '../context.ts';
import { getWeek, noteOnWeek } from './get.ts';
import { weekRows } from './rows.ts';

type WeeklyCall = 'weekly.get' | 'weekly.rows' | 'weekly.note';

/** The calls about the weekly report that the desk service answers. */
export const weeklyCalls: { readonly [N in WeeklyCall]: (desk: Desk, input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>> } = {
  'weekly.get': getWeek,
  'weekly.rows': weekRows,
  'weekly.note': noteOnWeek,
};
