import type { DeskState, Fault } from '../shared/contract/bridge/state.ts';

/** What the main process knows of the desk; the phase that the page sees follows from it. */
export interface DeskFacts {
  /** The database is open in the service. */
  readonly open: boolean;
  /** There is nothing to open yet: the person has to choose a community. */
  readonly firstRun: boolean;
  readonly passphrase: DeskState['passphrase'];
  readonly lock: DeskState['lock'];
  readonly session: DeskState['session'];
  readonly fault: Fault | null;
  readonly ended: DeskState['ended'];
}

/** Nothing is known yet. */
export const opening: DeskFacts = { open: false, firstRun: false, passphrase: null, lock: null, session: null, fault: null, ended: null };

/** The phase that follows from the facts: a fault hides all, then the passphrase, then what there is to show. */
export function phaseOf(facts: DeskFacts): DeskState['phase'] {
  if (facts.fault !== null) return 'fault';
  if (facts.passphrase !== null) return 'passphrase';
  if (facts.open && facts.session !== null) return 'ready';
  return facts.firstRun ? 'first-run' : 'opening';
}

/** The state as the page gets it. While a passphrase is asked for, it says nothing about whose desk this is. */
export function stateOf(facts: DeskFacts, about: Pick<DeskState, 'version' | 'platform' | 'suggestedUrl'>): DeskState {
  const phase = phaseOf(facts);
  return { phase, fault: facts.fault, passphrase: facts.passphrase, lock: phase === 'ready' ? facts.lock : null, session: phase === 'ready' ? facts.session : null, ended: phase === 'first-run' ? facts.ended : null, suggestedUrl: phase === 'first-run' ? about.suggestedUrl : null, version: about.version, platform: about.platform };
}
