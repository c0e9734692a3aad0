import { useQuery } from './use-query.ts';

/** Whether the first copy of the archive is still going on: until it is whole the figures of past weeks grow. */
export function useCopying(): boolean {
  const connection = useQuery('connection.get', {}).data;
  return connection !== null && connection.progress !== null && connection.state !== 'up-to-date';
}

/** Whether what needs somebody is not all on this computer yet: until then nobody knows that a place is empty. */
export function useArriving(): boolean {
  const progress = useQuery('connection.get', {}).data?.progress ?? null;
  return progress !== null && !progress.essentials;
}
