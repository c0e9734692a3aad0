import type { SuggestedPhrase } from '../../../shared/model/triage/suggest.ts';

/** A text with the phrases marked that the desk reacted to; they come in its order and do not overlap. */
export function MarkedText({ text, phrases }: { text: string; phrases: readonly SuggestedPhrase[] }) {
  const last = phrases.at(-1)?.end ?? 0;
  return (
    <p className="tried-text">
      {phrases.map((phrase, i) => <span key={phrase.start}>{text.slice(phrases[i - 1]?.end ?? 0, phrase.start)}<mark>{phrase.text}</mark></span>)}
      {text.slice(last)}
    </p>
  );
}
