import type { MutationName } from '../../contract/mutations/index.ts';

/**
 * Whether a conversation that somebody else changed is by now as this change would have made it: sorted the same, or closed.
 * Then nobody has to decide anything. `current` is the row that came with the conflict.
 */
export function isAlreadySo(name: MutationName, args: Readonly<Record<string, unknown>>, current: Readonly<Record<string, unknown>> | undefined): boolean {
  if (current === undefined) return false;
  if (name === 'conversation.triage@1') return typeof current['purpose'] === 'string' && current['purpose'] === args['purpose'];
  return name === 'conversation.close@1' && current['state'] === 'closed';
}
