import type { CoverKind } from './cover-levels.ts';

/** Kinds that are told by words; what somebody marked in brackets is told by its brackets. */
type TellingKind = Exclude<CoverKind, 'marked'>;

const someone = '(?:me|us|him|her|them)';
const whoever = '(?:he|she|they|dad|mum|stepdad|stepmum|boyfriend|girlfriend|ex|brother|sister|uncle|partner|carer)';

/**
 * Words of something told in detail. A sentence that carries one is covered, so these are few and close: talk about a subject (“it was
 * abuse”) stays open, or nobody could read for who needs help. The words of hatred stand here so that nobody has to read them unasked.
 */
const words: Readonly<Record<TellingKind, readonly string[]>> = {
  harm: [
    'self[- ]?harm(?:ed|ing)?', 'cut(?:ting)? (?:myself|my (?:arms?|legs?|wrists?|thighs?))', 'blood', 'overdos\\p{L}{1,4}', 'suicid\\p{L}{1,5}',
    'hang(?:ed|ing)? (?:myself|himself|herself|themselves)', 'scars? (?:are|is|look)',
  ],
  eating: ['purg(?:e|ed|ing)', 'starv(?:e|ed|ing) myself', '(?:made|make|making) myself (?:sick|throw up|vomit)', 'laxatives', 'thinspo', 'pro[- ]?ana'],
  sexual: ['rap(?:e|ed|es|ing|ists?)', 'sexual(?:ly)? (?:assault|abus)\\p{L}{0,4}', 'molest\\p{L}{0,4}', 'nudes', 'dick pics?', 'incest', 'porn'],
  violence: [
    'stabb(?:ed|ing)', `stab ${someone}`, 'strangl(?:e|ed|es|ing)', 'behead(?:ed|ing)',
    `${whoever} (?:\\p{L}{1,12} ){0,2}(?:hits?|beats?|punche[sd]|kicks|kicked|slaps|slapped|chokes|choked|burnt|burned) ${someone}`,
    '(?:i[’\']?ll|i will|gonna|going to) (?:kill|stab|batter|hurt) (?:you|u|him|her|them)',
  ],
  hate: [
    'fag(?:s|got|gots)', 'trann(?:y|ies)', 'dykes?', 'poofters?', 'nigg(?:er|ers|a|as)', 'pakis?', 'chink(?:s|y)?(?! in )', 'wogs?', 'gooks?', 'kikes?', 'ragheads?', 'towelheads?',
    'pike(?:y|ys|ies)', 'retard(?:s|ed)?', 'spastics?', 'mongs?', '(?:kill|gas|hang|shoot) (?:all|every|the) (?:jews?|muslims?|gays?|trans|blacks?|immigrants?|refugees?|travellers?)',
  ],
};

const pattern = (some: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${some.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const kinds = Object.keys(words) as TellingKind[];
const patterns = Object.fromEntries(kinds.map((kind) => [kind, pattern(words[kind])])) as Record<TellingKind, RegExp>;
const every = Object.values(words).flat();
/**
 * Most texts hold nothing to cover: one look says so. It also finds the words within others (“therapist”) and takes whatever is no
 * blank for a letter, because to know every letter of every script costs a start 10 ms.
 */
const perhaps = new RegExp(every.join('|').replaceAll('\\p{L}', '[^ ]'), 'iu');
const any = pattern(every);

/** Whether a text tells anything that is covered. Runs in linear time. */
export const tellsAny = (text: string): boolean => perhaps.test(text) && any.test(text);

/** What a text tells that is covered, in the order of {@link CoverKind}. Runs in linear time. */
export const kindsTold = (text: string): TellingKind[] => kinds.filter((kind) => patterns[kind].test(text));
