import type { UpdateState } from '../../../../shared/contract/bridge/updates.ts';

/** What stands in the list of sections beside the size of what is kept: only what a person can do something about. */
export function sayUpdateShort(state: UpdateState | null): string | null {
  if (state === null || state.newer === null) return null;
  return state.phase === 'ready' || state.phase === 'waiting' || state.phase === 'installing' ? `${state.newer.version} is ready` : `${state.newer.version} is there`;
}

/** How this desk comes by newer ones, in a line. */
export const sayHow: Readonly<Record<UpdateState['how'], string>> = {
  here: 'Nothing is fetched or installed before you ask for it, and nothing when you close the desk. What is fetched must be signed by whoever publishes Duty Desk.',
  elsewhere: 'This desk was installed by the system, which brings it up to date as well. Whether there is a newer one can be checked here.',
  off: 'This desk was built without a place to look for newer ones. Whoever installed it brings it up to date.',
};

const changes = (count: number): string => (count === 1 ? '1 change' : `${count.toLocaleString('en-GB')} changes`);

/** What installing would mean for what is not sent yet; null when all is sent. `unsent` changes wait, and `asks` of them need a decision of the person's. */
export function sayUnsent(unsent: number, asks: number): string | null {
  if (unsent === 0) return null;
  const verb = unsent === 1 ? 'is' : 'are';
  const decision = asks === 0 ? '' : ` ${asks === 1 ? 'One needs' : `${asks.toLocaleString('en-GB')} need`} you first, in the outbox.`;
  return `${changes(unsent)} made here ${verb} not sent yet.${decision} Installing waits for ${unsent === 1 ? 'it' : 'them'}. Whatever you choose, ${unsent === 1 ? 'it stays' : 'they stay'} on this computer, and the newer desk sends ${unsent === 1 ? 'it' : 'them'}.`;
}

/** What the desk says while it waits. */
export function sayWaiting({ unsent }: Pick<UpdateState, 'unsent'>): string {
  return unsent === 0 ? 'Checking that everything is sent' : `Waiting until ${changes(unsent)} ${unsent === 1 ? 'is' : 'are'} sent`;
}
