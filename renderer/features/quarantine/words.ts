/** Characters of a raw row that the page shows; a row may be megabytes long. */
export const SHOWN_CHARACTERS = 20_000;
/** Characters that the bridge copies at once (`clipboard.copy`). */
export const COPIED_CHARACTERS = 200_000;

const kinds: Readonly<Record<string, string>> = {
  member: 'Member', post: 'Post', image: 'Image', case: 'Case', claim: 'Claim', report: 'Report', caseAction: 'Act on a case', note: 'Note', space: 'Space', staff: 'Colleague',
  policy: 'Policy', coverCalendar: 'Cover calendar', triageLexicon: 'Words for suggestions', ledgerEntry: 'Points', pointsProposal: 'Points proposed', break: 'Break', breakEvent: 'Act on a break', toldMark: '“Told” mark',
  conversation: 'Conversation', message: 'Message', triageMark: 'Triage', conversationEvent: 'Step in a conversation', sharedDraft: 'Reply to check', savedReply: 'Saved reply', signpost: 'Signpost',
  riskRecord: 'Risk record', riskCorrection: 'Addition to a risk record', shift: 'Shift', handover: 'Handover', readMark: 'Read mark', auditEntry: 'Entry of the audit', forumAct: 'What the forum has not done',
};

/** What kind of row it is, for people; the community's own word for a kind that this desk does not know. */
export function kindWords(t: string): string {
  return Object.hasOwn(kinds, t) ? (kinds[t] ?? t) : t === '?' ? 'A row of no kind' : `“${t}”`;
}

/** Why a row did not fit: a plain sentence, and the contract's own words where they help whoever mends it. */
export interface Why {
  readonly what: string;
  readonly technical: string | null;
}

/** Puts the sync's reason (electron/service/sync/wire-change.ts) into plain words. */
export function whyWords(why: string): Why {
  const row = /^The row does not fit the contract at (?<at>[^:]*): ?(?<detail>.*)$/su.exec(why)?.groups;
  if (row) return { what: row['at'] === 'its top' ? 'The row as a whole is not what the contract says.' : 'One of its fields is not what the contract says.', technical: [row['at'], row['detail']].filter(Boolean).join(': ') };
  const change = /^The change does not fit the contract at (?<at>.*)\.$/su.exec(why)?.groups;
  if (change) return { what: 'It does not say what changed, in a way that the desk can rely on.', technical: change['at'] === 'its top' ? null : (change['at'] ?? null) };
  if (why === 'This desk does not know this kind of row.') return { what: 'This desk does not know this kind of row. A newer Duty Desk may.', technical: null };
  if (why === 'The row has another id than its change.') return { what: 'It names two different rows at once.', technical: null };
  return { what: why, technical: null };
}

/** The beginning of a text, never cut inside a character, and how many UTF-16 units are left out. */
export function cutTo(text: string, most: number): { text: string; left: number } {
  if (text.length <= most) return { text, left: 0 };
  const half = (text.charCodeAt(most - 1) & 0xfc00) === 0xd800;
  const end = half ? most - 1 : most;
  return { text: text.slice(0, end), left: text.length - end };
}
