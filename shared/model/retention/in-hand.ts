/** Members about whom something is not over yet, each list for its own reason; a member may stand in several, and several times. */
export interface Unfinished {
  readonly openCases: readonly string[];
  readonly openConversations: readonly string[];
  readonly proposals: readonly string[];
  /** Points that count now. */
  readonly counting: readonly string[];
  /** Breaks proposed, to come, running, or watched after. */
  readonly breaks: readonly string[];
  /** Points or breaks that nobody has told them of. */
  readonly untold: readonly string[];
  readonly riskRecords: readonly string[];
  /** What waits in the outbox is about them. */
  readonly unsent: readonly string[];
}

/** Why somebody stays in hand, in the order in which it is said. */
export const handReasons = ['openCases', 'openConversations', 'proposals', 'counting', 'breaks', 'untold', 'riskRecords', 'unsent'] as const satisfies readonly (keyof Unfinished)[];

/**
 * Members of whom nothing is let go, however old: whoever decides about them now may need what was before. With an account come
 * those that were merged into it and the one that it was merged into; `merged` names each pair.
 */
export function membersInHand(unfinished: Unfinished, merged: readonly (readonly [from: string, into: string])[]): ReadonlySet<string> {
  const inHand = new Set(handReasons.flatMap((why) => unfinished[why]));
  const beside = new Map<string, string[]>();
  for (const [from, into] of merged) {
    beside.set(from, [...(beside.get(from) ?? []), into]);
    beside.set(into, [...(beside.get(into) ?? []), from]);
  }
  const queue = [...inHand];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    for (const other of beside.get(one) ?? []) {
      if (inHand.has(other)) continue;
      inHand.add(other);
      queue.push(other);
    }
  }
  return inHand;
}
