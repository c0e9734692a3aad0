/** What British and American English write differently at the end of a word or inside it: each pair both ways. */
const endings: readonly (readonly [string, string])[] = [
  ['our', 'or'], ['oured', 'ored'], ['ouring', 'oring'], ['ours', 'ors'], ['ourite', 'orite'], ['ourites', 'orites'], ['ourful', 'orful'], ['ourable', 'orable'], ['oural', 'oral'],
  ['ise', 'ize'], ['ised', 'ized'], ['ises', 'izes'], ['ising', 'izing'], ['iser', 'izer'], ['isers', 'izers'], ['isation', 'ization'], ['isations', 'izations'],
  ['yse', 'yze'], ['ysed', 'yzed'], ['yses', 'yzes'], ['ysing', 'yzing'], ['tre', 'ter'], ['tres', 'ters'], ['ogue', 'og'], ['ogues', 'ogs'],
  ['ence', 'ense'], ['ences', 'enses'], ['lled', 'led'], ['lling', 'ling'], ['ller', 'ler'], ['llers', 'lers'], ['llor', 'lor'], ['llors', 'lors'], ['lment', 'llment'], ['lful', 'llful'],
];

/** Whole words that follow no rule. */
const words: readonly (readonly [string, string])[] = [
  ['grey', 'gray'], ['mum', 'mom'], ['mums', 'moms'], ['tyre', 'tire'], ['programme', 'program'], ['cheque', 'check'], ['pyjamas', 'pajamas'], ['sceptical', 'skeptical'], ['practise', 'practice'], ['practised', 'practiced'],
  ['practising', 'practicing'], ['licence', 'license'], ['judgement', 'judgment'], ['ageing', 'aging'], ['learnt', 'learned'], ['dreamt', 'dreamed'], ['spelt', 'spelled'], ['burnt', 'burned'], ['maths', 'math'],
  ['oestrogen', 'estrogen'], ['diarrhoea', 'diarrhea'], ['anaemia', 'anemia'], ['anaemic', 'anemic'], ['paediatric', 'pediatric'], ['anaesthetic', 'anesthetic'], ['orthopaedic', 'orthopedic'], ['manoeuvre', 'maneuver'], ['haemorrhage', 'hemorrhage'],
];

const others = new Map<string, string>([...words, ...words.map(([a, b]) => [b, a] as const)]);
/** Shorter words have such endings by chance: "for", "four", "wise". */
const LEAST = 5;

/** A folded word and how it is spelt on the other side of the Atlantic; a spelling that no word has finds nothing, and costs next to nothing. */
export function spellings(word: string): string[] {
  const found = new Set([word]);
  const other = others.get(word);
  if (other !== undefined) found.add(other);
  if (word.length >= LEAST) {
    for (const [british, american] of endings) {
      if (word.endsWith(british)) found.add(word.slice(0, -british.length) + american);
      if (word.endsWith(american) && !word.endsWith(british)) found.add(word.slice(0, -american.length) + british);
    }
  }
  return [...found];
}
