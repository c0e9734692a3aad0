import { useQuery } from '../data/use-query.ts';

/** Height of a row in CSS pixels, as `styles/tokens.css` has it: --row of each density, in rem that grow with the text. */
export function rowHeight(density: 'compact' | 'comfortable', textSizePercent: number): number {
  const rem = 16 * (textSizePercent / 100);
  return density === 'comfortable' ? 3.25 * rem : Math.max(24, 1.75 * rem);
}

/** The height of the queue's rows now. */
export function useRowHeight(): number {
  const settings = useQuery('settings.get', {}).data;
  return rowHeight(settings?.density ?? 'compact', settings?.textSize ?? 100);
}
