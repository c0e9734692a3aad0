/**
 * What may lie under a cover, by what the guidelines of domain.md 1.1 name and reading teams find hard: self-harm and suicide, disordered
 * eating, sexual content, violence, hate; and whatever the community or a colleague has marked in brackets. Images are told apart by no words.
 */
export const coverKinds = ['harm', 'eating', 'sexual', 'violence', 'hate', 'marked'] as const;
/** See {@link coverKinds}. */
export type CoverKind = (typeof coverKinds)[number];

/** The strictest first: lifted one by one where it stands, lifted with all others once they are asked for, never covered (domain.md 2.12). */
export const coverLevels = ['always', 'asked', 'never'] as const;
/** See {@link coverLevels}. */
export type CoverLevel = (typeof coverLevels)[number];

/** A person's level for each kind. */
export type CoverLevels = Readonly<Record<CoverKind, CoverLevel>>;

const levelled = (level: CoverLevel): CoverLevels => ({ harm: level, eating: level, sexual: level, violence: level, hate: level, marked: level });

/** The levels of a person who has chosen none: everything waits until it is asked for. */
export const usualCovers: CoverLevels = levelled('asked');
/** Nothing is covered. */
export const noCovers: CoverLevels = levelled('never');

/** How a passage stands on the screen: shown, under a cover that is lifted with the others, or under one of its own. */
export type CoverState = 'shown' | 'asked' | 'alone';

/** What covers a passage of these kinds: the strictest of their levels decides. `asked` says that the covers here were asked to be lifted. Nothing in it, nothing covered. */
export function coverState(kinds: readonly CoverKind[], levels: CoverLevels, asked: boolean): CoverState {
  const level = coverLevels.find((one) => kinds.some((kind) => levels[kind] === one)) ?? 'never';
  if (level === 'always') return 'alone';
  return level === 'asked' && !asked ? 'asked' : 'shown';
}

const names: Readonly<Record<CoverKind, string>> = {
  harm: 'self-harm or suicide', eating: 'disordered eating', sexual: 'sexual content', violence: 'violence', hate: 'hateful words', marked: 'distressing detail',
};

/** What a cover says lies under it: "self-harm or suicide, violence"; a mark in brackets only where nothing closer is known. */
export function sayCovered(kinds: readonly CoverKind[]): string {
  const close = coverKinds.filter((kind) => kind !== 'marked' && kinds.includes(kind));
  return close.length === 0 ? names.marked : close.map((kind) => names[kind]).join(', ');
}
