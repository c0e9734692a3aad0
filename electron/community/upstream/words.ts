/** Whether two texts say the same: a forum sets blanks and lines in its own way. */
export function sameWords(a: string, b: string): boolean {
  const even = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return even(a) === even(b);
}
