/**
 * Every table a screen can read, for the `changed` event after the service was started anew: whatever it changed last
 * may not have been told.
 */
export const everyTable: readonly string[] = [
  'staff', 'spaces', 'policies', 'cover_calendars', 'triage_lexicons', 'members', 'posts', 'images', 'cases', 'claims', 'reports', 'case_actions', 'notes',
  'ledger_entries', 'points_proposals', 'breaks', 'break_events', 'told_marks', 'conversations', 'messages', 'triage_marks', 'conversation_events',
  'shared_drafts', 'saved_replies', 'signposts', 'risk_records', 'risk_corrections', 'shifts', 'handovers', 'read_marks', 'audit_entries', 'forum_acts',
  'outbox', 'quarantine', 'drafts', 'search_docs',
];
