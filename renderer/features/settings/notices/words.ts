import { alwaysTold, type AlwaysTold, type ChosenNotice, type NoticeChoices, type NoticeKind, type NoticePlace } from '../../../../shared/model/notices.ts';
import { plusLondonDays, startOfLondonDay } from '../../../../shared/london-days.ts';
import { plusMs, sayTime } from '../../../../shared/time.ts';

/** What each kind of notice tells, and where the same stands when it is switched off. */
export const noticeWords: Readonly<Record<NoticeKind, { readonly label: string; readonly stands: string }>> = {
  'risk-waiting': { label: 'A message that may be about a risk, and again until somebody answers', stands: 'On top of today and of the inbox.' },
  'risk-raised': { label: 'A risk record raised to team leads', stands: 'On top of the reviews.' },
  'service': { label: 'Your account has ended', stands: 'On the first screen.' },
  'inbox': { label: 'A message to the team that nobody has sorted', stands: 'It stands in the inbox and on today.' },
  'needs-you': { label: 'Something you did that could not be sent as it is', stands: 'Said in the desk in any case: it may be a reply that did not reach somebody.' },
  'passed-to-you': { label: 'A case that a colleague passes to you', stands: 'It stands among your cases.' },
  'taken-over': { label: 'A case that a colleague takes over from you', stands: 'The case says who has it.' },
  'decided': { label: 'What became of the points you proposed', stands: 'It stands with the member.' },
  'overtaken': { label: 'A colleague was first with the same', stands: 'It stands in the outbox.' },
};

/** The kinds that are chosen about, in their order. */
export const chosenKinds: readonly ChosenNotice[] = ['inbox', 'needs-you', 'passed-to-you', 'taken-over', 'decided', 'overtaken'];
/** The kinds that are told always, in their order. */
export const alwaysKinds = Object.keys(alwaysTold) as readonly AlwaysTold[];

/** The three places, as they are chosen. */
export const places: readonly { readonly value: NoticePlace; readonly label: string }[] = [{ value: 'away', label: 'Anywhere' }, { value: 'window', label: 'In the desk' }, { value: 'off', label: 'Off' }];

/** How long a break of one's own may be, as it is chosen; `until` is canonical UTC. */
export const breaks: readonly { readonly label: string; readonly until: (now: string) => string }[] = [
  { label: '15 minutes', until: (now) => plusMs(now, 15 * 60_000) },
  { label: '30 minutes', until: (now) => plusMs(now, 30 * 60_000) },
  { label: '1 hour', until: (now) => plusMs(now, 60 * 60_000) },
  { label: 'Until midnight', until: (now) => startOfLondonDay(plusLondonDays(now, 1)) },
];

/** Until when it is quiet by the person's own choice: "until today 14:32"; null when it is not. */
export function sayQuiet({ quietUntil }: Pick<NoticeChoices, 'quietUntil'>, now: string): string | null {
  return quietUntil === null || quietUntil <= now ? null : `until ${sayTime(quietUntil, now).replace(/^today /u, '')}`;
}

/** How notifications stand, for the list of sections. */
export function sayNotices(chosen: NoticeChoices, now: string): string {
  const quiet = sayQuiet(chosen, now);
  if (quiet !== null) return `Quiet ${quiet}`;
  const off = chosenKinds.filter((kind) => chosen[kind] === 'off').length;
  return [off === 0 ? 'All on' : off === 1 ? '1 kind off' : `${off} kinds off`, ...(chosen.quietOffShift ? ['quiet off shift'] : []), ...(chosen.sound ? ['with sound'] : [])].join(', ');
}
