import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import './SectionHeading.css';

export interface SectionHeadingProps {
  children: ReactNode;
  /** How many, plainly: 4, or "5 of 26". */
  count?: number | string | undefined;
  /** At the end of the line: a note, keys, a link. */
  aside?: ReactNode;
  level?: 2 | 3 | 4 | undefined;
  /** Ochre for what needs you, brick for risk. */
  tone?: 'ink' | 'ochre' | 'brick' | undefined;
  id?: string | undefined;
}

/** A group's name and how many are in it. */
export function SectionHeading({ children, count, aside, level = 2, tone = 'ink', id }: SectionHeadingProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="section-heading">
      <Heading className={cx('section-heading__name', `section-heading__name--${tone}`)} id={id}>
        {children}
        {count !== undefined && <span className="section-heading__count">{count}</span>}
      </Heading>
      {aside !== undefined && <span className="section-heading__aside">{aside}</span>}
    </div>
  );
}
