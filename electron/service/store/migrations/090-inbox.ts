import { dropIndex, type Migration } from './migration.ts';

/** What the inbox walks: open conversations, the turns of each without their words, what was done, and how far a person has read. */
const indexes = `
CREATE INDEX "conversations_state" ON "conversations" ("state", "last_message_at");
CREATE INDEX "conversations_assignee" ON "conversations" ("state", "assignee_id", "last_message_at");
CREATE INDEX "messages_conversation" ON "messages" ("conversation_id", "at", "id", "from", "by");
CREATE INDEX "triage_marks_conversation" ON "triage_marks" ("conversation_id", "at");
CREATE INDEX "conversation_events_conversation" ON "conversation_events" ("conversation_id", "at");
CREATE INDEX "read_marks_target" ON "read_marks" ("target_id", "staff_id", "at");
`;

/** The inbox. */
export const inbox: Migration = {
  to: 90,
  up(db) {
    dropIndex(db, 'messages', 'messages_conversation');
    db.exec(indexes);
  },
};
