import type { Planted } from './history.ts';

/** Faults that these histories must show: what a server that kept less, or looked less, would do. */
export const hopFaults: readonly Planted[] = [
  { name: 'a killed server forgets what it had not done', restart: "DELETE FROM upstream_act WHERE state IN ('waiting', 'sending') AND kind <> 'break'" },
  {
    name: 'a killed server forgets when breaks end', restart: "DELETE FROM upstream_act WHERE kind IN ('break', 'look')",
    script: { byRole: false, steps: [{ k: 'decide', d: 0, what: 'break', n: 9 }, { k: 'wait', ms: 1_500 }, { k: 'kill', after: 0, down: 0 }] },
  },
  { name: 'a killed server takes what is done for not done, and the forum is not looked at', restart: "UPDATE upstream_act SET state = 'waiting', sent_at = NULL, at = '2027-01-01T00:00:00.000Z', due = '2026-01-01T00:00:00.000Z' WHERE kind IN ('message', 'note')" },
];
