import { useQuery } from '../../data/use-query.ts';

/** Whether the first copy of the archive is still going on: until it is whole the figures of past weeks grow. */
export function useCopying(): boolean {
  const connection = useQuery('connection.get', {}).data;
  return connection !== null && connection.progress !== null && connection.state !== 'up-to-date';
}
