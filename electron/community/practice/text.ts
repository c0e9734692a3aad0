import type { Random } from './random.ts';
import { kindWords, shortReplies, slots, type Topic } from './words/topic.ts';

/** How one person writes, the same in every post of theirs. */
export interface Voice {
  readonly lower: boolean;
  readonly noApostrophes: boolean;
  readonly tail: string;
  readonly wordy: number;
}

/** The words that one thread has put in the places of its sentences, and the sentences that it has used, so that nobody repeats another. */
export type Filled = Map<string, string>;

const USED = '\u0001';

/** `count` sentences that the thread has not used; used ones only when there are no others. */
function fresh(list: readonly string[], count: number, filled: Filled, random: Random): string[] {
  const unused = list.filter((one) => !filled.has(USED + one));
  const taken = random.some(unused.length >= count ? unused : list, count);
  for (const one of taken) filled.set(USED + one, '');
  return taken;
}

const tails = ['', '', '', '', ' x', ' lol', ' 🙂', ' :)', ' tbh', ' haha', ' 💛'];

const leads = ['Honestly, ', 'Okay so ', 'Ah, ', 'Oh no, ', 'Hmm, ', 'Hey, ', 'For what it’s worth, ', 'Not sure this helps but ', 'Late to this but ', 'Aw, ', 'Just to say, ', 'Yeah, '];
/** A sentence as it goes on after a lead-in; “I” stays what it is. */
const lowerFirst = (sentence: string): string => (/^(I\b|[A-Z][A-Z])/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1));

/** A way of writing for one person. */
export function voiceOf(random: Random): Voice {
  const lower = random.chance(0.55);
  return { lower, noApostrophes: lower && random.chance(0.4), tail: random.pick(tails), wordy: 0.4 + random.next() };
}

/** Puts words in the places of a sentence; a place has the same word throughout a thread. */
export function fill(sentence: string, filled: Filled, random: Random): string {
  if (!sentence.includes('{')) return sentence;
  const text = sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const known = filled.get(name);
    if (known) return known;
    const list = slots[name];
    if (!list) return whole;
    const word = random.pick(list);
    filled.set(name, word);
    return word;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Says sentences in a person's own way. */
export function inVoice(sentences: readonly string[], voice: Voice, random: Random): string {
  let text = sentences.join(voice.lower && random.chance(0.15) ? '\n\n' : ' ');
  if (voice.lower) text = text.toLowerCase();
  if (voice.noApostrophes) text = text.replaceAll('’', '');
  if (voice.lower && random.chance(0.5) && text.endsWith('.')) text = text.slice(0, -1);
  return voice.tail && random.chance(0.25) ? text.replace(/\.$/, '') + voice.tail : text;
}

/** The title of a thread. */
export function titleOf(topic: Topic, filled: Filled, random: Random): string {
  const title = fill(random.pick(topic.titles), filled, random);
  return random.chance(0.3) ? title.toLowerCase() : title;
}

/** An opening post: how it is, more about it, a question. */
export function openingText(topic: Topic, voice: Voice, filled: Filled, random: Random): string {
  const more = Math.min(topic.more.length, Math.round(random.around(2, 0.6) * voice.wordy));
  const parts = [...fresh(topic.open, 1, filled, random), ...fresh(topic.more, more, filled, random), ...(random.chance(0.75) ? [random.pick(topic.ask)] : [])];
  return inVoice(parts.map((part) => fill(part, filled, random)), voice, random);
}

/** A reply by somebody else. */
export function replyText(topic: Topic, voice: Voice, filled: Filled, random: Random): string {
  if (random.chance(0.1)) return inVoice(fresh(shortReplies, 1, filled, random), voice, random);
  const share = Math.min(4, Math.round(random.around(1, 0.7) * voice.wordy));
  const parts = [...(random.chance(0.7) ? fresh(topic.reply, 1, filled, random) : []), ...fresh(topic.share, share, filled, random), ...(random.chance(0.3) ? fresh(kindWords, 1, filled, random) : [])];
  if (parts.length === 0) parts.push(...fresh(topic.share, 1, filled, random));
  const lead = random.chance(0.22) ? random.pick(leads) : '';
  const said = parts.map((part) => fill(part, filled, random));
  return inVoice([lead ? lead + lowerFirst(said[0]!) : said[0]!, ...said.slice(1)], voice, random);
}

/** What the opener writes when they come back. */
export function backText(topic: Topic, voice: Voice, filled: Filled, random: Random): string {
  const parts = [...fresh(topic.back, 1, filled, random), ...(random.chance(0.3) ? fresh(topic.more, 1, filled, random) : [])];
  return inVoice(parts.map((part) => fill(part, filled, random)), voice, random);
}
