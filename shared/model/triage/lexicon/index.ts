import type { LexiconWords } from '../../../contract/entities/triage.ts';
import { concern } from './concern.ts';
import { contexts } from './contexts.ts';
import { outside } from './outside.ts';
import { riskToSelf } from './risk-self.ts';
import { riskOfOthers } from './risk-others.ts';
import { spellings } from './spellings.ts';
import { tech } from './tech.ts';

/** The lexicon that the desk brings with it, in force until a lead publishes another. Small on purpose: it points, and a person decides. */
export const builtInLexicon: LexiconWords = { entries: [...riskToSelf, ...riskOfOthers, ...concern, ...tech, ...outside], contexts: [...contexts], spellings: [...spellings] };
