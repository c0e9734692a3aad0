export { builtInLexicon } from './lexicon/index.ts';
export { suggest, suggestionFor, type Suggestion, type SuggestedPhrase } from './suggest.ts';
