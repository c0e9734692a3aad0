/** A stretch of text worth seeing: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: 'contact' | 'reacted' | 'covered';
  /** What it is, for people: "Snapchat name", "Phone number". */
  readonly label: string;
}

/** Every match of a global pattern as spans. Patterns must run in linear time: texts come from anybody. */
export function matches(text: string, pattern: RegExp, kind: Span['kind'], label: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length, kind, label });
  return found;
}
