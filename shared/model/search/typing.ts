/** The operators of a search, in the order in which they are offered. */
export const searchOperators = ['from', 'in', 'is', 'has', 'reason', 'kind', 'before', 'after'] as const;
/** See {@link searchOperators}. */
export type SearchOperator = (typeof searchOperators)[number];

/** An operator with its value as it stands in a search, from `start` to before `end`. */
export interface OperatorToken {
  readonly start: number;
  readonly end: number;
  readonly operator: SearchOperator;
  readonly value: string;
}

const pattern = /(?<=^|\s)([a-z]+):(?:["“]([^"”]*)["”]?|(\S*))/giu;

/** The operators in a search as it was typed, in their order; `query.ts` says what they mean. */
export function operatorsIn(text: string): OperatorToken[] {
  return [...text.matchAll(pattern)].flatMap((match): OperatorToken[] => {
    const operator = searchOperators.find((one) => one === match[1]?.toLowerCase());
    return operator === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, operator, value: match[2] ?? match[3] ?? '' }];
  });
}

/** The operator in which somebody types, with `caret` characters before the caret; null elsewhere. */
export function operatorAt(text: string, caret: number): OperatorToken | null {
  return operatorsIn(text).find(({ start, end, operator }) => caret > start + operator.length && caret <= end) ?? null;
}

/** The operator that a half-typed word before the caret begins: "fro" is `from`. Null when it is none, or could be several. */
export function operatorBegun(text: string, caret: number): SearchOperator | null {
  const word = /(?:^|\s)([a-z]+)$/iu.exec(text.slice(0, caret))?.[1]?.toLowerCase();
  if (word === undefined || /^\S/u.test(text.slice(caret))) return null;
  const found = searchOperators.filter((one) => one.startsWith(word));
  return found.length === 1 && word.length > 1 ? (found[0] ?? null) : null;
}

/** A value as it is written after an operator: in quotes where it holds a space. */
export const quoted = (value: string): string => (/[\s"“”]/u.test(value) || value === '' ? `"${value.replaceAll(/["“”]/gu, '')}"` : value);

/** A search and where the caret stands in it. */
export interface Typed {
  readonly text: string;
  readonly caret: number;
}

/** The search with a value in the place of a token, and a space to go on after it. */
export function withValue(text: string, { start, end, operator }: Pick<OperatorToken, 'start' | 'end' | 'operator'>, value: string): Typed {
  const head = `${text.slice(0, start)}${operator}:${quoted(value)} `;
  return { text: head + text.slice(end).trimStart(), caret: head.length };
}

/** The search with an operator begun at the caret, in the place of the half-typed word before it. */
export function withOperator(text: string, caret: number, operator: SearchOperator): Typed {
  const before = text.slice(0, caret).replace(/[a-z]*$/iu, '');
  const head = `${before}${before === '' || /\s$/u.test(before) ? '' : ' '}${operator}:`;
  return { text: head + text.slice(caret), caret: head.length };
}

/** The search without one of its operators. */
export function withoutToken(text: string, { start, end }: Pick<OperatorToken, 'start' | 'end'>): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replaceAll(/\s+/gu, ' ').trim();
}
