import type { Context } from 'hono';
import type { CommunityServer } from '../../../../electron/community/server/server.ts';
import { changeAnswer, changeResults, type Json } from './rewrite.ts';
import type { Fault } from './faults.ts';

const FEED = '/v1/sync/changes';
const changesOf = (body: Json): Json[] => (body['changes'] as Json[] | undefined) ?? [];
const isModerator = (server: CommunityServer, c: Context): boolean => server.store.records.get('staff', server.store.tokens.staffOf((c.req.header('authorization') ?? '').slice(7)) ?? '')?.role === 'moderator';
const rowsChanged = (t: string, change: (row: Json) => void) => changeAnswer(FEED, (body) => { for (const one of changesOf(body)) if (one['t'] === t && one['row']) change(one['row'] as Json); });
const forgives = (type: string, of: RegExp) => changeResults((result, { name, seq }) => ((result['problem'] as Json | undefined)?.['type'] === type && of.test(name) ? { seq, status: 'applied' } : result));
/** Changes what moderators pull. */
const toModerators = (server: () => CommunityServer, change: (changes: Json[], server: CommunityServer) => Json[]) =>
  changeAnswer(FEED, (body, c) => (body['changes'] && isModerator(server(), c) ? { ...body, changes: change(changesOf(body), server()) } : null));
const inFull = (server: CommunityServer, change: Json): Json => {
  const row = server.store.records.get(change['t'] as 'message', String(change['id']));
  return change['op'] === 'del' && row ? { ...change, op: 'put', row } : change;
};

/** What goes wrong with conversations and with who has them. */
export const inboxFaults: readonly Fault[] = [
  { what: 'a message leaves no conversation event', caughtBy: ['inbox.conversation'], faults: () => [changeAnswer(FEED, (body) => (body['changes'] ? { ...body, changes: changesOf(body).filter(({ t }) => t !== 'conversationEvent') } : null))] },
  { what: 'a risk can be put out of sight', caughtBy: ['inbox.conversation'], faults: () => [forgives('wrong-state', /snooze/)] },
  { what: 'two close one conversation', caughtBy: ['inbox.conversation'], faults: () => [forgives('already-closed', /conversation/)] },
  { what: 'a triage is somebody else’s', caughtBy: ['inbox.conversation'], faults: () => [rowsChanged('triageMark', (row) => { row['by'] = 'st-tom'; })] },
  { what: 'a draft that is taken away keeps its words', caughtBy: ['inbox.draft'], faults: () => [rowsChanged('sharedDraft', (row) => { if (row['withdrawn'] === true) row['text'] = 'still here'; })] },
  { what: 'every volunteer has every conversation', caughtBy: ['inbox.cover', 'visibility.rows'], faults: (server) => [toModerators(server, (changes, { store }) => [...changes, ...(['conversation', 'message'] as const).flatMap((t) => store.records.all(t).map((row) => ({ t, id: row.id, v: store.records.standing(t, row.id)!.tx, op: 'put', row })))])] },
  { what: 'weekend cover is handed to volunteers without a shift', caughtBy: ['inbox.cover', 'visibility.rows'], faults: (server) => [toModerators(server, (changes, there) => changes.map((one) => inFull(there, one)))] },
  { what: 'a volunteer answers without a shift', caughtBy: ['inbox.cover'], faults: () => [forgives('forbidden', /conversation/)] },
  { what: 'a conversation is handed over without its messages', caughtBy: ['inbox.cover'], asLead: true, faults: (server) => [toModerators(server, (changes) => changes.filter(({ t }) => t !== 'message'))] },
  { what: 'what was handed back, or outlived the shift, stays', caughtBy: ['inbox.cover', 'visibility.rows'], asLead: true, faults: (server) => [toModerators(server, (changes) => changes.filter(({ t, op }) => op === 'put' || (t !== 'message' && t !== 'conversation')))] },
];
