import type { Carrying } from '../upstream/vanilla/acts/doing.ts';
import { misused } from './failure.ts';

/** How the forum keeps members on a break away, from `ban`, `role:ROLE` or `role:ROLE:BACK`; null when nothing is said. Throws a sentence. */
function breaks(text: string | undefined): Carrying['breaks'] {
  if (text === undefined) return null;
  if (text === 'ban') return { how: 'ban' };
  const found = /^role:(\d{1,9})(?::(\d{1,9}))?$/.exec(text);
  if (found === null) throw misused('--upstream-breaks is ban, or role:ROLE:BACK with the number of the role that those on a break have on the forum, and of the role that members have.');
  return { how: 'role', role: Number(found[1]), back: found[2] === undefined ? null : Number(found[2]) };
}

/** Which warning of the forum's own points are, from `POINTS:TYPE,POINTS:TYPE`; none when nothing is said. Throws a sentence. */
function warnings(text: string | undefined): Carrying['warnings'] {
  if (text === undefined) return [];
  return text.split(',').map((one) => {
    const found = /^(\d{1,4}):(\d{1,9})$/.exec(one);
    if (found === null) throw misused('--upstream-warnings is a list such as 5:2,10:3: from how many points on which kind of warning of the forum’s.');
    return { from: Number(found[1]), type: Number(found[2]) };
  });
}

/** What a command line says of how decisions are carried out on a forum. */
export function carryingOf(values: Readonly<Record<string, string | undefined>>): Carrying {
  return { breaks: breaks(values['upstream-breaks']), warnings: warnings(values['upstream-warnings']) };
}
