import type { QuestionName } from '../../shared/contract/bridge/calls.ts';

/** Tables that a person's name, role or initials may come from. */
const team = ['staff'] as const;
/** What a case's row in the queue is made of. */
const queue = ['cases', 'images', 'claims', 'reports', 'members', 'spaces', 'breaks', 'outbox', ...team] as const;

/** What a member's history is made of. */
const history = ['members', 'cases', 'case_actions', 'reports', 'ledger_entries', 'points_proposals', 'breaks', 'break_events', 'told_marks', 'notes', 'conversations', 'messages', 'risk_records', 'spaces', ...team] as const;
/** What members are owed a word about. */
const telling = ['ledger_entries', 'breaks', 'break_events', 'told_marks', 'members', 'cases', 'outbox', ...team] as const;

/** What risk records are made of. */
const riskRows = ['risk_records', 'risk_corrections', 'members', 'breaks', 'outbox', ...team] as const;
/** What the inbox and its clocks are computed from. */
const inbox = ['conversations', 'messages', 'triage_marks', 'conversation_events', 'read_marks', 'members', 'breaks', 'cover_calendars', 'shifts', 'drafts', 'outbox', ...team] as const;

/** What the weekly report counts. The week that runs is asked for again by hand: figures that move while they are read help nobody. */
const week = ['cases', 'case_actions', 'reports', 'conversations', 'messages', 'triage_marks', 'conversation_events', 'risk_records', 'risk_corrections', 'ledger_entries', 'breaks', 'break_events', 'told_marks', 'shifts', 'cover_calendars', 'policies', 'spaces', 'members'] as const;
/** What handovers are made of; what is being written is the page's own. */
const handover = ['handovers', 'shifts', 'policies', 'saved_replies', 'conversations', 'messages', 'triage_marks', 'conversation_events', 'read_marks', 'cover_calendars', 'ledger_entries', 'break_events', 'told_marks', 'case_actions', ...queue, ...riskRows] as const;

/**
 * The tables of the desk's database that each question reads: a `changed` event that names one of them makes the page ask
 * again. `time` is no table: the answer depends on the clock (ages, claims that end by themselves), so it is asked anew
 * every minute. An empty list means that the answer comes by an event of its own, or never changes under the page.
 */
export const reads: Readonly<Record<QuestionName, readonly string[]>> = {
  'desk.state': [],
  'settings.get': [],
  'connection.get': [],
  'counts.get': ['forum_acts', 'cases', 'breaks', 'claims', 'outbox', 'quarantine', 'time'],
  'cover.now': ['shifts', 'cover_calendars', 'time', ...team],
  'staff.list': team,
  'cases.list': [...queue, 'time'],
  'cases.get': [...queue, 'posts', 'case_actions', 'notes', 'time'],
  'members.list': ['members', 'breaks', 'ledger_entries', 'cases', 'policies', 'outbox', 'time'],
  'members.get': [...history, 'policies', 'claims', 'time'],
  'members.chronology': history,
  'members.entry': history,
  'members.standing': ['members', 'ledger_entries', 'breaks', 'cases', 'notes', 'reports', 'policies', 'time', ...team],
  'points.sheet': ['members', 'ledger_entries', 'breaks', 'policies', 'points_proposals', 'cases', 'claims', 'posts', 'messages', 'time', ...team],
  'points.voidSheet': ['members', 'ledger_entries', 'breaks', 'policies', 'told_marks', 'time', ...team],
  'points.proposals': ['points_proposals', 'members', 'breaks', 'outbox', ...team],
  'find': queue,
  'search.count': ['search_docs', ...history, 'posts', 'handovers', 'claims', 'risk_corrections', 'read_marks', 'shifts', 'outbox'],
  'search.find': ['search_docs', ...history, 'posts', 'handovers', 'claims', 'risk_corrections', 'read_marks', 'shifts', 'outbox'],
  'outbox.list': ['outbox', 'cases', 'posts', 'members', ...team],
  'outbox.get': ['outbox', 'cases', 'posts', 'members', 'claims', 'case_actions', ...team],
  'breaks.list': ['breaks', 'break_events', 'members', 'told_marks', 'cover_calendars', 'outbox', 'time'],
  'breaks.get': ['breaks', 'break_events', 'members', 'told_marks', 'policies', 'outbox', 'time', ...team],
  'breaks.plan': ['breaks', 'members', 'ledger_entries', 'policies', 'told_marks', 'outbox', 'time'],
  'breaks.check': ['breaks', 'members', 'policies', 'time'],
  'told.list': [...telling, 'drafts', 'time'],
  'told.count': ['ledger_entries', 'breaks', 'break_events', 'told_marks'],
  'told.get': [...telling, 'posts', 'spaces', 'policies', 'conversations', 'messages'],
  'points.answer': ['members', 'ledger_entries', 'breaks', 'policies', 'conversations', 'messages', 'time', ...team],
  'draft.get': [],
  'policy.book': ['policies', 'outbox', 'time', ...team],
  'policy.preview': ['policies', 'ledger_entries', 'members', 'time'],
  'cover.book': ['cover_calendars', 'outbox', 'time', ...team],
  'cover.preview': ['cover_calendars', 'conversations', 'conversation_events', 'messages', 'triage_marks', 'members', 'time'],
  'cover.previewDay': ['cover_calendars', 'conversations', 'conversation_events', 'messages', 'triage_marks', 'members', 'time'],
  'cover.week': ['cover_calendars', 'shifts', 'outbox', 'time', ...team],
  'texts.get': ['saved_replies', 'signposts', 'outbox', ...team],
  'risk.about': [...riskRows, 'conversations', 'drafts', 'time'],
  'risk.get': [...riskRows, 'audit_entries', 'time'],
  'risk.start': ['messages', 'posts', 'members', ...team],
  'risk.reviews': [...riskRows, 'drafts', 'time'],
  'risk.counts': [...riskRows, 'time'],
  'lexicon.get': ['triage_lexicons', 'outbox', ...team],
  'lexicon.preview': ['triage_lexicons', 'conversations', 'messages', 'members'],
  'triage.agreement': ['triage_marks', 'conversations', 'members'],
  'bundle.preview': ['members', 'cases', 'reports', 'ledger_entries', 'breaks', 'told_marks', 'messages', 'notes'],
  'spaces.list': ['spaces'],
  'posts.get': ['posts', 'members', 'breaks', 'cases', 'spaces', 'time'],
  'images.of': ['images', 'posts'],
  'image.file': [],
  'forum.marks': ['forum_acts', 'time'],
  'forum.needs': ['forum_acts', 'members', 'breaks', 'time', ...team],
  'today.get': [...inbox, ...riskRows, ...queue, ...telling, 'forum_acts', 'time'],
  'today.cover': ['shifts', 'cover_calendars', 'time', ...team],
  'weekly.get': week,
  'weekly.rows': week,
  'handover.get': [...handover, 'time'],
  'handover.latest': [...handover, 'time'],
  'handover.one': [...handover, 'time'],
  'handovers.list': ['handovers', 'read_marks', 'outbox', ...team],
  'inbox.list': [...inbox, 'time'],
  'inbox.get': [...inbox, 'triage_lexicons', 'shared_drafts', 'risk_records', 'risk_corrections', 'time'],
  'inbox.counts': ['conversations', 'messages', 'triage_marks', 'conversation_events', 'cover_calendars', 'shifts', 'risk_records', 'risk_corrections', 'time'],
  'inbox.starts': ['saved_replies', 'signposts', 'conversations', 'members', ...team],
  'quarantine.list': ['quarantine'],
  'computer.get': ['outbox', 'time'],
  'update.get': [],
};

/** Whether an answer is out of date once these tables have changed. */
export function touches(name: QuestionName, changed: readonly string[]): boolean {
  return reads[name].some((table) => changed.includes(table));
}
