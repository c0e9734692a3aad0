/** A stretch of text worth seeing: UTF-16 offsets, end exclusive. */
export interface Span<K extends 'contact' | 'reacted' | 'covered' = 'contact' | 'reacted' | 'covered'> {
  readonly start: number;
  readonly end: number;
  readonly kind: K;
  /** What it is, for people: "Snapchat name", "Phone number". */
  readonly label: string;
}

/** Every match of a global pattern as spans. Patterns must run in linear time: texts come from anybody. */
export function matches<K extends Span['kind']>(text: string, pattern: RegExp, kind: K, label: string): Span<K>[] {
  const found: Span<K>[] = [];
  for (const match of text.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length, kind, label });
  return found;
}
