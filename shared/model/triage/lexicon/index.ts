import type { LexiconWords } from '../../../contract/entities/triage.ts';
import { concern } from './concern.ts';
import { contexts } from './contexts.ts';
import { outside } from './outside.ts';
import { riskEating } from './risk-eating.ts';
import { riskGoodbye } from './risk-goodbye.ts';
import { riskHarmSelf } from './risk-harm-self.ts';
import { riskHome } from './risk-home.ts';
import { riskSexual } from './risk-sexual.ts';
import { riskSideways } from './risk-sideways.ts';
import { riskSigns } from './risk-signs.ts';
import { riskSomebody } from './risk-somebody.ts';
import { riskUnwell } from './risk-unwell.ts';
import { riskToSelf } from './risk-self.ts';
import { riskOfOthers } from './risk-others.ts';
import { spellings } from './spellings.ts';
import { tech } from './tech.ts';

/** The lexicon that the desk brings with it, in force until a lead publishes another. Small on purpose: it points, and a person decides. */
export const builtInLexicon: LexiconWords = { entries: [...riskToSelf, ...riskOfOthers, ...riskEating, ...riskGoodbye, ...riskHarmSelf, ...riskHome, ...riskSexual, ...riskSideways, ...riskSigns, ...riskSomebody, ...riskUnwell, ...concern, ...tech, ...outside], contexts: [...contexts], spellings: [...spellings] };
