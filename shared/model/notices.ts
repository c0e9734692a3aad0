/** Every kind of thing the desk tells a person of by itself. */
export const noticeKinds = ['risk-waiting', 'risk-raised', 'service', 'inbox', 'needs-you', 'passed-to-you', 'taken-over', 'decided', 'overtaken'] as const;
/** See {@link noticeKinds}. */
export type NoticeKind = (typeof noticeKinds)[number];

/** Where a notice is shown: in the desk and, while one looks elsewhere, by the system; only in the desk; nowhere. */
export type NoticePlace = 'away' | 'window' | 'off';

/** The kinds that nobody can switch off, with why: somebody may be at risk, or work would be lost without a word. */
export const alwaysTold = {
  'risk-waiting': 'A member may be at risk, and somebody has to know.',
  'risk-raised': 'A colleague needs a team lead to look at a risk.',
  'service': 'What this computer held has been removed, and you have to know why.',
} as const satisfies Partial<Record<NoticeKind, string>>;
/** A kind that nobody can switch off. */
export type AlwaysTold = keyof typeof alwaysTold;
/** A kind that a person can choose about. */
export type ChosenNotice = Exclude<NoticeKind, AlwaysTold>;

/** What a person chose about notices on this computer. `quietUntil` is canonical UTC. */
export type NoticeChoices = Readonly<Record<Exclude<ChosenNotice, 'needs-you'>, NoticePlace>> & {
  /** What could not be sent is always said in the desk: it may be a reply about a risk. */
  readonly 'needs-you': Exclude<NoticePlace, 'off'>;
  /** Whether a notification of the system makes its sound. */
  readonly sound: boolean;
  /** Quiet while no shift of this person's own runs. */
  readonly quietOffShift: boolean;
  /** Quiet until then, for a break of one's own; null or past is not. */
  readonly quietUntil: string | null;
};

/** The choices of a new profile. */
export const usualNotices: NoticeChoices = {
  'inbox': 'away', 'needs-you': 'away', 'passed-to-you': 'away', 'taken-over': 'away', 'decided': 'window', 'overtaken': 'window',
  'sound': false, 'quietOffShift': false, 'quietUntil': null,
};

const isAlways = (kind: NoticeKind): kind is AlwaysTold => kind in alwaysTold;

/** Whether it is quiet at an instant, canonical UTC. `offShift` is null where the desk cannot know, which is no reason for quiet. */
export function isQuiet(chosen: Pick<NoticeChoices, 'quietOffShift' | 'quietUntil'>, now: string, offShift: boolean | null): boolean {
  const onBreak = chosen.quietUntil !== null && now < chosen.quietUntil;
  return onBreak || (chosen.quietOffShift && offShift === true);
}

/** What becomes of a notice: shown in the window, told by the system while one looks elsewhere, or kept until the quiet ends. */
export interface NoticeFate {
  readonly window: boolean;
  readonly away: boolean;
  readonly held: boolean;
}

/** What becomes of a notice of a kind at an instant, canonical UTC. What can never be switched off breaks every quiet. */
export function fateOf(kind: NoticeKind, chosen: NoticeChoices, now: string, offShift: boolean | null): NoticeFate {
  if (isAlways(kind)) return { window: true, away: true, held: false };
  const quiet = isQuiet(chosen, now, offShift);
  if (kind === 'needs-you') return { window: true, away: chosen[kind] === 'away' && !quiet, held: false };
  const place = chosen[kind];
  if (place === 'off') return { window: false, away: false, held: false };
  if (quiet) return { window: false, away: false, held: true };
  return { window: true, away: place === 'away', held: false };
}
