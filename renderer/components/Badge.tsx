import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './Badge.css';

type Tone = 'risk' | 'dusk' | 'moss' | 'ochre' | 'pine' | 'plain' | 'proposed';

const kinds = {
  risk: ['risk', 'Risk'],
  concern: ['dusk', 'Concern'],
  tech: ['moss', 'Tech'],
  outside: ['ochre', 'Outside'],
  untriaged: ['plain', 'Not triaged'],
  reported: ['plain', 'Reported', 'reported'],
  pending: ['plain', 'Pending', 'pending'],
  handed: ['plain', 'Handed to staff', 'handed'],
  closed: ['plain', 'Closed', 'closed'],
  proposed: ['proposed', 'Proposed', 'proposed'],
  scheduled: ['plain', 'Scheduled', 'scheduled'],
  active: ['pine', 'Active', 'active'],
  'ends-soon': ['ochre', 'Ends today', 'ends-soon'],
  ended: ['plain', 'Ended', 'done'],
  cancelled: ['plain', 'Cancelled', 'close'],
  lifted: ['plain', 'Lifted early', 'lifted'],
  watch: ['dusk', 'Watch', 'watch'],
  'not-told': ['ochre', 'Not yet told', 'not-told'],
  told: ['moss', 'Told', 'told'],
  'no-route': ['plain', 'No contact route', 'no-route'],
  plain: ['plain', ''],
} satisfies Record<string, readonly [Tone, string, IconName?]>;

export type BadgeKind = keyof typeof kinds;

export interface BadgeProps {
  /** What it says about the thing; tone and picture follow from it. */
  kind: BadgeKind;
  /** Instead of the usual words: "Told 14:12", "Act now". */
  children?: ReactNode;
}

/** A thing's kind or state in one word. At most one in a row; a group heading replaces it. */
export function Badge({ kind, children }: BadgeProps) {
  const [tone, words, icon] = kinds[kind] as readonly [Tone, string, IconName?];
  return (
    <span className={cx('badge', `badge--${tone}`)}>
      {icon && <Icon name={icon} size={13} />}
      {children ?? words}
    </span>
  );
}
