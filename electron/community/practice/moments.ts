import { inLondon } from '../../../shared/time.ts';
import type { Random } from './random.ts';
import { DAY, HOUR, type World } from './world.ts';

/** How much is written in each hour of a London day: boards are closed overnight (domain.md 1.4), messages come at any time and most in the evening. */
const weights = {
  boards: [0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 3, 3, 4, 4, 4, 6, 8, 8, 7, 8, 9, 6, 0, 0],
  messages: [2, 1, 1, 0, 0, 0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 6, 8, 7, 6, 7, 8, 7, 5, 4],
} as const;

/** Weeks that are looked at side by side, with those that their usual range comes from, in days. */
const STEADY_DAYS = 19 * 7;

/**
 * A moment of the past, at most `most` days ago: six in seven lie steadily over the last nineteen weeks, so that weeks can
 * be compared, the others before. At an hour at which people write; between `least` and `most` days ago in any case.
 */
export function pastMoment(world: World, random: Random, where: keyof typeof weights, least: number, most: number): number {
  const days = random.chance(6 / 7) ? least + (Math.min(STEADY_DAYS, most) - least) * random.next() : Math.min(STEADY_DAYS, most) + Math.max(0, most - STEADY_DAYS) * random.next();
  const near = world.nowMs - days * DAY;
  const midnight = inLondon(new Date(near).toISOString()).startOfDay().epochMilliseconds;
  const at = midnight + (hourOf(random, weights[where]) + random.next()) * HOUR;
  return Math.floor(Math.min(world.nowMs - least * DAY, Math.max(world.nowMs - most * DAY, at)));
}

function hourOf(random: Random, hours: readonly number[]): number {
  let left = random.next() * hours.reduce((sum, one) => sum + one, 0);
  return Math.max(0, hours.findIndex((weight) => {
    left -= weight;
    return left < 0;
  }));
}
