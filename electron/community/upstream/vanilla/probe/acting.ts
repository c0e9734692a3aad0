import { tried, type Probing } from './trying.ts';

/** The longest message that Vanilla takes when a site does not say. */
const USUAL_MESSAGE = 2_000;

interface Act { readonly code: string; readonly what: string; readonly requests: readonly (readonly [method: string, path: string])[]; readonly rights: readonly string[]; readonly right: string }

// Names of permissions as the API has them, in small letters; any of them is enough.
const acts: readonly Act[] = [
  { code: 'posts', what: 'hide and bring back posts', requests: [['post', '/escalations'], ['patch', '/escalations/{id}']], rights: ['community.moderate', 'posts.moderate'], right: 'Garden.Moderation.Manage' },
  { code: 'held', what: 'publish and reject what waits for approval', requests: [['patch', '/reports/{id}/approve-record'], ['patch', '/reports/{id}/reject-record']], rights: ['community.moderate', 'posts.moderate'], right: 'Garden.Moderation.Manage' },
  { code: 'send-messages', what: 'send messages to members', requests: [['post', '/messages'], ['post', '/conversations']], rights: ['conversations.add'], right: 'Conversations.Conversations.Add' },
  { code: 'staff-words', what: 'write to colleagues on an escalation', requests: [['post', '/comments']], rights: ['community.moderate', 'posts.moderate', 'comments.add'], right: 'Garden.Moderation.Manage' },
  { code: 'breaks', what: 'begin and end breaks', requests: [['put', '/users/{id}/ban'], ['patch', '/users/{id}']], rights: ['users.edit', 'community.moderate'], right: 'Garden.Users.Edit (Garden.Moderation.Manage is enough for bans)' },
];

/** Whether a permission is there; null where the site does not say which the account has. */
const may = ({ permissions }: Probing, rights: readonly string[]): boolean | null => (permissions === null ? null : rights.some((one) => permissions.has(one)));

function sayAct(at: Probing, { code, what, requests, rights, right }: Act): void {
  const { book, described } = at;
  const missing = described === null ? [] : requests.filter(([method, path]) => !described.has(method, path));
  if (missing.length > 0) return book.say('acting', 'change', code, `This site does not offer what is needed to ${what} (${missing.map(([method, path]) => `${method.toUpperCase()} ${path}`).join(', ')}).`, 'Until it does this has to be done on the forum by hand.');
  const allowed = may(at, rights);
  if (allowed === false) return book.say('acting', 'change', code, `The account may not ${what}.`, `Give the account’s role ${right}.`);
  return book.say('acting', allowed === null || described === null ? 'unknown' : 'works', code, allowed === null ? `The site does not say whether the account may ${what}; it is not tried, since that would change something.` : described === null ? `The account has the right to ${what}; the site does not describe how.` : `The account may ${what}.`);
}

/** How reports are dismissed: two ways, of which a site has one. */
function sayDismissal({ book, described }: Probing): void {
  const [patch, post] = [described?.has('patch', '/reports/{id}/dismiss') ?? false, described?.has('post', '/reports/{id}/dismiss') ?? false];
  if (described === null) return book.say('differences', 'unknown', 'dismiss', 'Whether reports are dismissed by PATCH or by POST is not described; both are understood.');
  if (!patch && !post) return book.say('acting', 'change', 'dismiss', 'This site does not offer to dismiss reports.', 'Until it does this has to be done on the forum by hand.');
  return book.say('differences', 'works', 'dismiss', `Reports are dismissed by ${patch ? 'PATCH' : 'POST'}${patch && post ? ' or POST' : ''}, as the site describes it. The reason stays with the desks: the forum takes none.`);
}

function sayMessages({ book, described }: Probing): void {
  if (described === null) return;
  const fields = described.fields('ConversationPost');
  const field = ['intitialBody', 'initialBody'].find((one) => fields?.has(one));
  if (field === undefined) book.say('differences', 'unknown', 'first-message', 'How the first message of a conversation is handed over is not described.');
  else book.say('differences', 'works', 'first-message', `The first message of a conversation is called ${field} here${field === 'intitialBody' ? ' (as Vanilla spells it)' : ''}.`);
  const longest = described.fields('MessagePost')?.get('body') ?? null;
  book.say('differences', longest !== null && longest < USUAL_MESSAGE ? 'copes' : 'works', 'message-length', longest === null ? `The site does not say how long a message may be: ${USUAL_MESSAGE} characters is usual.` : `A message to a member may be ${longest} characters long.`);
}

async function sayNotes(at: Probing): Promise<void> {
  const { book, described } = at;
  if (described?.has('post', '/user-notes/notes') !== true) return;
  if (may(at, ['usernotes.add', 'community.moderate']) === false) book.say('acting', 'change', 'leave-notes', 'The account may not leave notes about members.', 'Give the account’s role Garden.UserNotes.Add, or leave points to the desks alone.');
  else book.say('acting', 'works', 'leave-notes', 'Points can be noted on the forum too, each with a mark that tells it from what people write.');
  if (!described.has('post', '/user-notes/warnings')) return;
  const form = await tried(at, '/user-notes/warningform');
  const choices = form.how === 'answered' && /"(enum|options|choices)"/.test(JSON.stringify(form.answer.value));
  book.say('differences', 'copes', 'warnings', `The site has warnings of its own${choices ? ', and says of which types' : ''}. They are left alone: by its own numbers the forum would jail at level 3 and ban at 5, long before the team’s policy does.`);
}

/** Says what could be done on the forum, by what the site describes and the account's rights. Changes nothing, so nothing is tried. */
export async function sayActing(at: Probing): Promise<void> {
  if (at.described === null) at.book.say('acting', 'unknown', 'description', 'The site does not show its own description (/api/v2/open-api/v3) to this account, so it cannot be said beforehand what can be done there.');
  for (const act of acts) sayAct(at, act);
  sayDismissal(at);
  sayMessages(at);
  await sayNotes(at);
}
