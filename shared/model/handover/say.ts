import type { HandoverLine } from '../../contract/entities/cover.ts';
import type { Break } from '../../contract/entities/points.ts';
import { sayDay, sayTime } from '../../time.ts';
import { sayBreakLength } from '../break-length.ts';
import { sayPlace } from '../drafts/say.ts';

/** What a line is about, as the reader's desk has it. */
export interface LineAbout {
  /** The member's name, or the thing's. */
  readonly name: string;
  /** The colleague's first name, or "you"; null when nobody is known. */
  readonly who: string | null;
  /** A case’s reason, what became of points (“was given 4 points”), a total. */
  readonly detail: string;
  readonly rest: Pick<Break, 'scope' | 'startsAt' | 'endsAt' | 'watchUntil'> | null;
}

/** A line in words around the name, which opens what it is about. */
export interface LineWords {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

const upper = (words: string): string => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
const lower = (words: string): string => words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1);
const somebody = (who: string | null): string => who ?? 'somebody';
const by = (who: string | null): string => (who === null ? '' : ` by ${who}`);

const end = (words: string): string => (/[.?!]$/u.test(words) ? words : `${words}.`);

/** "a 2-week", "an 18-day", "an open-ended". */
function longBreak(rest: LineAbout['rest']): string {
  const length = rest === null ? 'open-ended' : sayBreakLength(rest.startsAt, rest.endsAt).replace(/^(\d+) (\w+?)s?$/u, '$1-$2');
  return /^(?:open|8|11|18)/u.test(length) ? `an ${length}` : `a ${length}`;
}

function restWords(what: HandoverLine['what'], { who, rest }: LineAbout, at: string): [string, string] {
  const place = rest === null ? 'the boards' : sayPlace(rest.scope);
  const long = longBreak(rest);
  const watch = rest === null || rest.watchUntil === null ? '' : ` Watch until ${sayDay(rest.watchUntil)}.`;
  switch (what) {
    case 'break-starts': return ['', ` begins ${long} break from ${place} ${at}.`];
    case 'break-ends': return ['', ` comes back to ${place} ${at}.${watch}`];
    case 'break-review': return ['', ` has a break from ${place} to review, ${at}.`];
    case 'break-decided': return [`${upper(somebody(who))} decided on ${long} break from ${place} for `, rest === null ? '.' : `, from ${sayDay(rest.startsAt)}.`];
    case 'break-lifted': return ['', `’s break from ${place} was lifted early${by(who)}, ${at}.`];
    default: return ['', ` came back from ${long} break ${at}.${watch}`];
  }
}

/**
 * A line as people read it, British English, London time: the words before the name, and after. What kind of thing it is
 * follows from the line; whoever asks has looked up only what this reader may see (domain.md 2.11).
 */
export function sayHandoverLine(line: Pick<HandoverLine, 'what' | 't' | 'at'>, about: LineAbout, now: string): LineWords {
  const { name, who, detail } = about;
  const at = sayTime(line.at, now);
  const words = (after: string, before = ''): LineWords => ({ before, name, after });
  switch (line.what) {
    case 'risk-unanswered': return words(` wrote about a risk ${at} and has no reply yet.`);
    case 'risk-waiting': return words(` was answered about a risk${by(who)}, ${at}.`);
    case 'review-due': return words(` has a risk record to review, ${at}.`);
    case 'reply-owed': return words(` has waited for a reply since ${at}.${who === null ? '' : ` It is with ${who}.`}`);
    case 'snoozed': return words(`’s conversation was put off until ${at}.${who === null ? '' : ` It is with ${who}.`}`);
    case 'with-cover': return words('’s conversation is with weekend cover.');
    case 'left-claimed': return words(`: ${end(lower(detail))} ${upper(somebody(who))} claimed it and left it, ${at}.`);
    case 'with-staff': return words(`: ${end(lower(detail))} ${upper(somebody(who))} handed it to staff ${at}.`);
    case 'untold': return words(line.t === 'break' ? ` has not been told about their break${about.rest === null ? '' : ` from ${sayPlace(about.rest.scope)}`}.` : ` ${detail}${by(who)} and has not been told.`);
    case 'risk-recorded': return words(`, ${at}.`, `${upper(somebody(who))} recorded a risk about `);
    case 'crossed': return words(` reached ${detail} points, ${at}.`);
    case 'removed': return words(`, ${at}.`, `${upper(somebody(who))} removed a post by `);
    case 'policy': return words(` of the points policy was published${by(who)}.`);
    case 'cover': return words(` were changed${by(who)}.`);
    case 'saved-reply': return words(` was reworded${by(who)}.`, 'The saved reply ');
    default: {
      const [before, after] = restWords(line.what, about, at);
      return words(after, before);
    }
  }
}
