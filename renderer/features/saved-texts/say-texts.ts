import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** What there is to begin from in a line, for the list of settings: "6 replies, 4 signposts". Null until it is known. */
export function sayTexts(texts: CallOutput<'texts.get'> | null): string | null {
  if (texts === null) return null;
  const inUse = (all: readonly { readonly archived: boolean }[]): number => all.filter((one) => !one.archived).length;
  return `${counted(inUse(texts.replies), 'reply', 'replies')}, ${counted(inUse(texts.signposts), 'signpost', 'signposts')}`;
}
