import { cx } from './cx.ts';
import { type NamePart, splitHidden } from './hidden-characters.ts';
import { Icon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './MemberName.css';

export interface MemberNameProps {
  /** Exactly as the member wrote it. */
  name: string;
  onBreak?: boolean | undefined;
  watched?: boolean | undefined;
  /** Regular weight and dim: a colleague's case. */
  quiet?: boolean | undefined;
  /** In the accent, where pressing it opens the member. */
  link?: boolean | undefined;
  /** Shortened where the column ends, with the whole on hover and to assistive technology. */
  clip?: boolean | undefined;
  /** Part of a sentence: the sentence's own weight and size, the face that tells look-alikes apart. */
  inline?: boolean | undefined;
  /** Letters that matched a search are stronger. */
  match?: string | undefined;
}

/** So many letters at the end are never cut: often they are all that tells one name from the next. */
const END = 4;
/** Letters of other scripts join their neighbours: theirs are cut at the end, where nothing comes apart. */
const comesApart = (name: string): boolean => name.length > 2 * END && /^[ -~]+$/u.test(name);

/**
 * A member is a name: no face, no score. Set in a face that tells Il1O0 apart, isolated from the reading order around it,
 * and with every character that hides made visible.
 */
export function MemberName({ name, onBreak, watched, quiet, link, clip, inline, match }: MemberNameProps) {
  const middle = clip && !match && comesApart(name);
  return (
    <span className={cx('member-name', quiet && 'member-name--quiet', link && 'member-name--link', clip && 'member-name--clip', inline && 'member-name--inline', match !== undefined && 'member-name--match')}>
      <bdi className={cx('member-name__name', middle && 'member-name__name--middle')} title={clip ? name : undefined}>
        {middle ? <><span className="member-name__short" aria-hidden="true" data-start={name.slice(0, -END)} data-end={name.slice(-END)} /><span className="member-name__whole">{name}</span></> : splitHidden(name).map((part, index) => <Part key={index} part={part} match={match} />)}
      </bdi>
      {onBreak && <Icon name="on-break" size={14} label="on a break" />}
      {watched && <Icon name="watch" size={15} label="on watch" />}
    </span>
  );
}

function Part({ part, match }: { part: NamePart; match: string | undefined }) {
  if (part.hidden !== undefined) {
    return (
      <span className="member-name__hidden" title={part.hidden}>
        <span aria-hidden="true">{part.text}</span>
        <VisuallyHidden>{` ${part.hidden} `}</VisuallyHidden>
      </span>
    );
  }
  if (part.foreign !== undefined) return <span className="member-name__foreign" title={part.foreign}>{part.text}<VisuallyHidden>{` ${part.foreign} `}</VisuallyHidden></span>;
  return <Matched text={part.text} match={match} />;
}

function Matched({ text, match }: { text: string; match: string | undefined }) {
  const at = match ? text.toLowerCase().indexOf(match.toLowerCase()) : -1;
  if (!match || at < 0) return text;
  return <>{text.slice(0, at)}<b>{text.slice(at, at + match.length)}</b>{text.slice(at + match.length)}</>;
}
