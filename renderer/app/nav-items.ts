import type { CallOutput } from '../../shared/contract/bridge/calls.ts';
import type { IconName } from '../components/icons.ts';
import type { Route } from './routes.ts';

/**
 * The figures beside the navigation; `untold` is what members have not been told, `inbox` the messages that wait, null
 * until that is known, `risk` what of the risk records waits.
 */
export type Counts = CallOutput<'counts.get'> & { readonly untold: number; readonly inbox: Pick<CallOutput<'inbox.counts'>, 'risk' | 'open'> | null; readonly risk: CallOutput<'risk.counts'> };

/** What stands beside a screen's name: a plain figure, or words for what needs a person. */
export interface NavMark {
  readonly words: string;
  readonly needsYou: boolean;
  /** Messages about a risk, in brick: a person at risk, and only that (design.md principle 3). */
  readonly risk?: number | undefined;
  /** How it is said: "26 open". */
  readonly spoken: string;
}

/** One screen in the navigation. */
export interface NavItem {
  readonly screen: Route['screen'];
  readonly label: string;
  readonly icon: IconName;
  readonly to: Route;
  readonly place: 'top' | 'bottom';
  readonly mark: (counts: Counts) => NavMark | null;
}

const plain = (n: number, spoken: string): NavMark | null => (n === 0 ? null : { words: String(n), needsYou: false, spoken: `${n} ${spoken}` });

function outboxMark({ needsYou, saved }: Counts): NavMark | null {
  if (needsYou === 0) return plain(saved, 'saved here');
  const words = needsYou === 1 ? '1 needs you' : `${needsYou} need you`;
  return { words, needsYou: true, spoken: words };
}

function inboxMark({ inbox }: Counts): NavMark | null {
  if (inbox === null || inbox.open === 0) return null;
  const { risk, open } = inbox;
  return { words: String(open), needsYou: false, risk, spoken: risk === 0 ? `${open} open` : `${risk} about a risk, ${open} open` };
}

/** Raised and not seen by a lead comes before what is due. */
function riskMark({ risk: { due, unseen } }: Counts): NavMark | null {
  if (unseen === 0) return plain(due, 'due for review');
  const words = unseen === 1 ? '1 raised' : `${unseen} raised`;
  return { words, needsYou: true, spoken: `${words}, ${due} due for review` };
}

/** The screens that there are, in order. */
export const navItems: readonly NavItem[] = [
  { screen: 'today', label: 'Today', icon: 'today', to: { screen: 'today' }, place: 'top', mark: () => null },
  { screen: 'cases', label: 'Cases', icon: 'cases', to: { screen: 'cases', id: null }, place: 'top', mark: ({ cases }) => plain(cases, 'open') },
  { screen: 'inbox', label: 'Inbox', icon: 'inbox', to: { screen: 'inbox', id: null }, place: 'top', mark: inboxMark },
  { screen: 'members', label: 'Members', icon: 'members', to: { screen: 'members', id: null }, place: 'top', mark: () => null },
  { screen: 'breaks', label: 'Breaks', icon: 'breaks', to: { screen: 'breaks', id: null }, place: 'top', mark: ({ toDecide }) => plain(toDecide, 'to decide') },
  { screen: 'told', label: 'Not yet told', icon: 'not-told', to: { screen: 'told' }, place: 'top', mark: ({ untold }) => plain(untold, 'to tell') },
  { screen: 'risk', label: 'Reviews', icon: 'risk-record', to: { screen: 'risk', id: null }, place: 'top', mark: riskMark },
  { screen: 'weekly', label: 'Weekly', icon: 'weekly', to: { screen: 'weekly', week: null, figure: null }, place: 'top', mark: () => null },
  { screen: 'outbox', label: 'Outbox', icon: 'outbox', to: { screen: 'outbox', id: null }, place: 'top', mark: outboxMark },
  { screen: 'settings', label: 'Settings', icon: 'settings', to: { screen: 'settings', section: null }, place: 'bottom', mark: () => null },
];
