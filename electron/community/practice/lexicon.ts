import { firstLexicon } from '../../../shared/model/triage/first-lexicon.ts';
import { DAY, type World } from './world.ts';

/** Adds the words that the desk brings with it as the first version, so that a lead can publish the next. */
export function addLexicon(world: World): void {
  world.add('triageLexicon', firstLexicon, Math.min(Date.parse(firstLexicon.publishedAt), world.nowMs - DAY));
}
