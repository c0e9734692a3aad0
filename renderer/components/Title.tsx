import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './cx.ts';
import './Title.css';

export interface TitleProps extends Omit<ComponentPropsWithRef<'h1'>, 'title' | 'style'> {
  /** How many it holds, "9 open": left out until that is known. */
  count?: ReactNode;
  /** Of one pane among several, a size smaller. */
  pane?: boolean | undefined;
  level?: 1 | 2 | undefined;
}

/** What this screen is, or this pane of it. */
export function Title({ count, pane, level = 1, className, children, ...rest }: TitleProps) {
  const Heading = `h${level}` as const;
  return <Heading {...rest} className={cx('title', pane && 'title--pane', className)}>{children}{count !== undefined && <>{' '}<span className="title__count">{count}</span></>}</Heading>;
}
