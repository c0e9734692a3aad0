import { dice, textOf, vocabulary, wordOf } from './texts.ts';

/** A way of asking, and one search of it after another. */
export interface Way {
  readonly name: string;
  /** What `issue 6` asks for, milliseconds at the 95th hundredth. */
  readonly goalMs: number;
  readonly text: (n: number) => string;
}

const rare = (n: number): string => vocabulary[300 + ((n * 7_919) % 20_000)]!;
/** Two or three words as they stand in some post. */
function phrase(n: number, posts: number): string {
  const words = textOf((n * 104_729) % posts).split(' ');
  const from = n % Math.max(1, words.length - 3);
  return `"${words.slice(from, from + 2 + (n % 2)).join(' ')}"`;
}

/** The searches that are measured. Texts differ each time; a space at the end means that the last word is whole. */
export function ways(posts: number): Way[] {
  return [
    { name: 'phrase', goalMs: 30, text: (n) => phrase(n, posts) },
    { name: 'phrase of common words', goalMs: 30, text: (n) => ['"the time"', '"feel good"', '"people think"', '"want to"', '"my friend"', '"have been"'][n % 6]! },
    { name: 'common word', goalMs: 30, text: (n) => `${vocabulary[n % 100]!} ` },
    { name: 'rarer word', goalMs: 30, text: (n) => `${rare(n)} ` },
    { name: 'two words', goalMs: 30, text: (n) => `${wordOf(dice(n))} ${wordOf(dice(n + 1_000))} ` },
    { name: 'as typed, four letters', goalMs: 30, text: (n) => vocabulary[n % 200]!.padEnd(4, 'e').slice(0, 4) },
    { name: 'from:', goalMs: 30, text: (n) => `from:${textOf(n + 9_000_000).split(' ').slice(0, 2).join('_').slice(0, 60)}${n % 100} the ` },
    { name: 'in: after: before:', goalMs: 30, text: (n) => `in:"Space ${n % 8}" after:2022-0${1 + (n % 9)}-01 before:2023-0${1 + (n % 9)}-01 ${rare(n)} ` },
    { name: 'is: with a phrase', goalMs: 30, text: (n) => `is:open ${phrase(n, posts)}` },
    { name: 'operators alone', goalMs: 30, text: (n) => ['is:open kind:message', 'in:"Space 3"', 'has:link', 'kind:case is:open', 'from:me', 'before:2022-01-01'][n % 6]! },
    { name: 'two letters', goalMs: 50, text: (n) => vocabulary[n % 300]!.padEnd(2, 'e').slice(0, 2) },
    { name: 'three letters', goalMs: 50, text: (n) => vocabulary[n % 300]!.padEnd(3, 'e').slice(0, 3) },
  ];
}
