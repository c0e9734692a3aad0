export { builtInLexicon } from './lexicon/index.ts';
export { suggest, suggestionFor } from './suggest.ts';
