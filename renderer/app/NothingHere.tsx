import { EmptyState, type EmptyStateProps } from '../components/EmptyState.tsx';
import { useArriving } from '../data/use-copying.ts';

/** An empty place of the desk; while the first copy is on its way it says so instead, for nobody knows yet what is empty. */
export function NothingHere(state: EmptyStateProps) {
  if (!useArriving()) return <EmptyState {...state} />;
  return <EmptyState card={state.card} title="Still being copied to this computer">What needs somebody comes first, and stands here as soon as it has arrived.</EmptyState>;
}
