import { useQuery } from '../../data/use-query.ts';

/** Whether this person decides on points and tells members: staff and leads do, volunteers propose (domain.md 2.11). What it hides the rules refuse as well. */
export function useDecides(): boolean {
  const role = useQuery('desk.state', {}).data?.session?.role;
  return role === 'staff' || role === 'lead';
}
