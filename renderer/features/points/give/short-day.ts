import { sayDay } from '../../../../shared/time.ts';

/** "10 Jun": a day without its weekday, London time. */
export function shortDay(at: string): string {
  return sayDay(at).replace(/^\S+ /u, '');
}
