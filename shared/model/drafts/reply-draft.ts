/** The standing line where a conversation is not for what messages are for (domain.md 1.2). A person adds it; it is never in a reply by itself. */
export const notSupport = 'Messages here are for worries about safety, questions for the team and tech problems. They aren’t one-to-one support, and I don’t want to promise what we can’t keep.';

const gap = /\{\{([^{}]{0,200})\}\}/gu;
/** The longest part that counts as still to write (`partPattern` of message-draft.ts). */
const LONGEST_PART = 80;

/** A gap as words in square brackets, on one line and short enough to be found again. */
function part(words: string): string {
  const plain = words.replace(/[[\]\s]+/gu, ' ').trim();
  const letters = Array.from(plain === '' ? 'your own words' : plain);
  const said = letters.length <= LONGEST_PART ? letters : [...letters.slice(0, LONGEST_PART - 1), '…'];
  while (said.join('').length > LONGEST_PART) said.splice(-2, 1);
  return `[${said.join('')}]`;
}

/**
 * A saved reply as a reply begins (domain.md 1.2): `{{name}}` is the member's name, every other `{{…}}` becomes words in
 * square brackets that the writer must replace, and the writer's first name stands last. Brackets that were in the text
 * before stay, and count as parts to write too.
 */
export function replyDraft(body: string, memberName: string, writer: string): string {
  // A name is not the writer's to finish, so square brackets in it must not read as a part still to write.
  const name = memberName.replaceAll('[', '(').replaceAll(']', ')');
  const text = body.replace(gap, (_whole, words: string) => (words.trim().toLowerCase() === 'name' ? name : part(words))).trimEnd();
  return `${text}\n\n${writer}`;
}
