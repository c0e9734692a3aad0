import type { Database } from '../../store/database.ts';
import { eachMemberName } from '../../store/read/members.ts';

/** Stands for the name of somebody else on the boards. */
export const ANOTHER = '[another member]';

const tokens = /[\p{L}\p{N}_.-]+/gu;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Shorter names are words of every sentence. */
const SHORTEST = 3;

/**
 * Takes the names of other members out of texts that leave the desk: as whole words, however they are written. `kept` are
 * the ids of the accounts whose names stay. The answer says a text without them, and how many places there were.
 */
export function withoutOthers(db: Database, texts: readonly string[], kept: ReadonlySet<string>): { readonly said: (text: string) => string; readonly places: number } {
  const whole = texts.join('\n').toLowerCase();
  const words = new Set(whole.match(tokens) ?? []);
  const names: string[] = [];
  const own = new Set<string>();
  for (const { id, name } of eachMemberName(db)) {
    const lower = name.toLowerCase();
    if (kept.has(id)) own.add(lower);
    else if (lower.length >= SHORTEST && (words.has(lower) || (/[^\p{L}\p{N}_.-]/u.test(lower) && whole.includes(lower)))) names.push(name);
  }
  const others = names.filter((name) => !own.has(name.toLowerCase())).sort((a, b) => b.length - a.length);
  if (others.length === 0) return { said: (text) => text, places: 0 };
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])@?(?:${others.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return { said: (text) => text.replaceAll(pattern, ANOTHER), places: texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0) };
}
