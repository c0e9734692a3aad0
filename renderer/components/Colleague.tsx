import { cx } from './cx.ts';
import './Colleague.css';

export interface ColleagueProps {
  name: string;
  /** You: pine tint, and "You" for a name. */
  you?: boolean | undefined;
}

/** Two letters from the first and last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const letter = (word: string) => [...word][0] ?? '';
  return (last ? letter(first) + letter(last) : [...first].slice(0, 2).join('')).toLocaleUpperCase('en-GB');
}

/** A colleague as 22 px round initials; the name is said and shown on hover. */
export function ColleagueInitials({ name, you, decorative }: ColleagueProps & { decorative?: boolean | undefined }) {
  const named = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': you ? 'You' : name };
  return <span className={cx('initials', you && 'initials--you')} title={decorative ? undefined : you ? 'You' : name} {...named}>{initialsOf(name)}</span>;
}

/** Initials and name, with what they are doing at the end. */
export function ColleagueName({ name, you, detail }: ColleagueProps & { detail?: string | undefined }) {
  return (
    <span className="colleague">
      <ColleagueInitials name={name} you={you} decorative />
      <span className="colleague__name">{you ? 'You' : name}</span>
      {detail && <span className="colleague__detail">{detail}</span>}
    </span>
  );
}
