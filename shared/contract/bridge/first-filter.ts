import type { CaseFilter } from './calls.ts';

/** What the queue shows when the desk starts: everything open, oldest first. */
export const firstFilter: CaseFilter = { tab: 'all', state: 'open', sort: 'oldest', kind: null, reason: null, spaceId: null, member: '', age: null };
