const words: Readonly<Record<string, string>> = {
  'hide': 'Take a post off the forum', 'restore': 'Bring a post back on the forum', 'edit': 'Edit a post on the forum', 'approve': 'Publish a post on the forum', 'reject': 'Turn a post down on the forum',
  'close': 'Settle reports on the forum', 'escalate': 'Hand a post to staff on the forum', 'assign': 'Give a post to a colleague on the forum', 'comment': 'Leave a comment for staff on the forum',
  'message': 'Send a message on the forum', 'note': 'Leave a note about points on the forum', 'break': 'Keep to a break on the forum', 'look': 'A break was ended on the forum',
};

/** What is to be done on the forum, in words; general ones for a kind that this desk does not know. */
export function sayForumAct(kind: string): string {
  return Object.hasOwn(words, kind) ? words[kind]! : 'Something to be done on the forum';
}
