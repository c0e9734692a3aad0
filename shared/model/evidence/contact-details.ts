import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { matches, type Span } from './spans.ts';

/** Where people ask to be found elsewhere (domain.md 1.3), by the words they use for it. */
const platforms: readonly { readonly name: string; readonly words: string }[] = [
  { name: 'Snapchat', words: 'snap|snapchat|snaps|sc' },
  { name: 'Instagram', words: 'insta|instagram|ig' },
  { name: 'Discord', words: 'discord|disc' },
  { name: 'WhatsApp', words: 'whatsapp|whats app' },
  { name: 'Kik', words: 'kik' },
  { name: 'TikTok', words: 'tiktok|tik tok' },
  { name: 'Facebook', words: 'facebook|fb|messenger' },
  { name: 'Telegram', words: 'telegram' },
  { name: 'Steam', words: 'steam' },
  { name: 'gaming', words: 'psn|xbox|gamertag' },
];

const boundary = { before: '(?<![\\p{L}\\p{N}_])', after: '(?![\\p{L}\\p{N}_])' };
const platformPattern = new RegExp(`${boundary.before}(?:${platforms.map((one) => `(${one.words})`).join('|')})${boundary.after}`, 'giu');
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu;
const atHandle = /(?<![\p{L}\p{N}_.@])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,38}[\p{L}\p{N}_]/giu;
const inviteLink = /(?:https?:\/\/)?(?:www\.)?(?:discord\.gg|discord\.com\/invite|chat\.whatsapp\.com|t\.me|instagram\.com|snapchat\.com\/add|kik\.me)\/[^\s<>"']{1,200}/giu;
const postcode = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/gu;
/** A word that looks like a handle and not like prose: letters with a digit, a dot or an underscore inside. */
const handleLike = /(?<![\p{L}\p{N}_.@])(?=[\p{L}\p{N}_.]{0,39}[\d_.][\p{L}\p{N}_])[\p{L}\p{N}_][\p{L}\p{N}_.]{1,38}[\p{L}\p{N}_](?:#\d{4})?/giu;

/** How far a handle may stand from the platform's name, in UTF-16 units: "i’m hazel.past.12 on snap". */
const reach = 40;

const clear = (taken: readonly Span[], start: number, end: number): boolean => !taken.some((one) => one.start < end && start < one.end);

function handles(text: string, taken: readonly Span[]): Span<'contact'>[] {
  const found: Span<'contact'>[] = [];
  const candidates = matches(text, handleLike, 'contact', '').filter((one) => /\p{L}/u.test(text.slice(one.start, one.end)) && clear(taken, one.start, one.end));
  for (const match of text.matchAll(platformPattern)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const platform = platforms[index]?.name ?? 'account';
    const start = match.index;
    const end = start + match[0].length;
    if (!clear(taken, start, end)) continue;
    const near = candidates.filter((one) => (one.end <= start && start - one.end <= reach) || (one.start >= end && one.start - end <= reach));
    if (near.length === 0) continue;
    // The platform's own word is marked, but the name beside it is the finding.
    found.push({ start, end, kind: 'contact', label: '' });
    for (const one of near) found.push({ ...one, label: `${platform} name` });
  }
  return found;
}

/** British mobiles as people write them; the library leaves out ranges that no operator uses yet. */
const mobile = /(?<![\d+])(?:\+44[ .-]?|0)7\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/g;

function phones(text: string): Span<'contact'>[] {
  const known = findPhoneNumbersInText(text, 'GB').map((one) => ({ start: one.startsAt, end: one.endsAt, kind: 'contact' as const, label: 'Phone number' }));
  const mobiles = matches(text, mobile, 'contact', 'Phone number');
  return [...known, ...mobiles.filter((one) => !known.some((other) => other.start < one.end && one.start < other.end))];
}

/**
 * The contact details in a member's words: phone numbers, email addresses, handles on other services, invitations,
 * postcodes (domain.md 1.3). It points; it never decides. Linear in the length of the text.
 */
export function contactDetails(text: string): Span<'contact'>[] {
  const addresses = [...matches(text, email, 'contact', 'Email address'), ...matches(text, inviteLink, 'contact', 'Invitation to another service')];
  return [
    ...addresses,
    ...matches(text, atHandle, 'contact', 'Name on another service'),
    ...phones(text),
    ...matches(text, postcode, 'contact', 'Postcode'),
    ...handles(text, addresses),
  ];
}
