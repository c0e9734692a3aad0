import type { Segment } from '../../../shared/contract/bridge/views.ts';
import { coverState, noCovers, usualCovers, type CoverKind, type CoverLevels } from '../../../shared/model/evidence/cover-levels.ts';
import { coveredPassages } from '../../../shared/model/evidence/covers.ts';
import { useQuery } from '../../data/use-query.ts';
import { noteHeavy } from './heavy.ts';

/** How covers stand where a member's words are read. */
export interface Covering {
  readonly levels: CoverLevels;
  /** Whether the covers here were asked to be lifted; those that are always there stay. */
  readonly asked: boolean;
}

/** What this person has covered; the usual until the desk has said it, so that nothing is seen for a moment. */
export function useCoverLevels(): CoverLevels {
  const settings = useQuery('settings.get', {}).data;
  if (settings === null) return usualCovers;
  return settings.coverDistressing ? settings.covers : noCovers;
}

/** See {@link Covering}. */
export function useCovering(asked: boolean): Covering {
  return { levels: useCoverLevels(), asked };
}

/** Whether there can be a cover for a key to lift: some people have none of that kind. */
export const liftsSome = (levels: CoverLevels): boolean => Object.values(levels).includes('asked');

/** A cover of its own was lifted: that weighs as much as the others. */
export const onAlone = (words: string): void => noteHeavy(`words ${words}`);

/** Whether words of these kinds are under a cover here. */
export const isCovered = (kinds: readonly CoverKind[], { levels, asked }: Covering): boolean => coverState(kinds, levels, asked) !== 'shown';

/** Whether something that is hard to read stands open among these words. */
export const showsHeavy = (words: readonly Pick<Segment, 'covers'>[], covering: Covering): boolean => words.some(({ covers }) => covers.length > 0 && !isCovered(covers, covering));

/** The same for a text that comes without segments. */
export const showsHeavyText = (text: string, covering: Covering): boolean => coveredPassages(text).some(({ covers }) => !isCovered(covers, covering));
