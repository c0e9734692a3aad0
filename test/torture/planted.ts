import type { Planted } from './history.ts';

/** Faults that the harness must catch, each by an oracle. */
export const plantedFaults: readonly Planted[] = [];
