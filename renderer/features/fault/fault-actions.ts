import type { Fault, FaultKind } from '../../../shared/contract/bridge/state.ts';
import { now } from '../../data/clock.ts';

/** What can be done about a fault. */
export type FaultAction = Fault['actions'][number];

/** How each is written on its button. */
export const actionLabels: Readonly<Record<FaultAction, string>> = {
  'try-again': 'Try again',
  'start-afresh': 'Start afresh',
  'show-folder': 'Show the folder',
  quit: 'Close Duty Desk',
};

/** The last trying again. Kept here because the desk leaves the screen and comes back to it when the fault is still there. */
let tried: { readonly kind: FaultKind; readonly at: string } | null = null;

/** Remembers that a person tried again. */
export function rememberTry(kind: FaultKind): void {
  tried = { kind, at: now() };
}

/** When the same fault was last tried again, an instant; null when it was not. */
export function lastTry(kind: FaultKind): string | null {
  return tried?.kind === kind ? tried.at : null;
}
