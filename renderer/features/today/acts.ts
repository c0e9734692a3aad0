import type { Purpose } from '../../../shared/contract/entities/inbox.ts';
import type { Today } from '../../../shared/contract/bridge/today.ts';
import type { KeyActions } from '../../app/keys/use-keys.ts';
import { go } from '../../app/routes.ts';
import { notifyDone } from '../../app/undo.ts';
import { command } from '../../data/use-command.ts';
import { refetch } from '../../data/query-cache.ts';
import { useToldUi } from '../told/store.ts';
import { ON_FORUM, type TodayLine } from './lines.ts';

const untoldOf = (today: Today, id: string) => today.untold.find((one) => `${one.aboutKind}/${one.aboutId}` === id);
const breakOf = (today: Today, id: string) => today.breaks.find((one) => `${one.what}/${one.id}` === id);

/** Goes to what a line is about; whoever tells members begins to write at once. */
export function openLine(today: Today, { section, id }: TodayLine, tells: boolean): void {
  switch (section) {
    case 'risk':
    case 'untriaged':
    case 'replies': return go({ screen: 'inbox', id });
    case 'reviews': return go({ screen: 'risk', id });
    case 'cases': return go({ screen: 'cases', id });
    case 'untold': {
      const row = untoldOf(today, id);
      if (row) useToldUi.setState({ cursor: id, place: 0, asked: tells ? { memberId: row.member.id, about: { kind: row.aboutKind, id: row.aboutId }, way: null } : null });
      return go({ screen: 'told' });
    }
    case 'breaks': return go({ screen: 'breaks', id: breakOf(today, id)?.id ?? null });
    case 'outbox': return go({ screen: 'outbox', id: id === ON_FORUM ? null : id });
  }
}

/** Says what a message is for, in place: the same decision as in the inbox, with what the desk had suggested (domain.md 2.9). */
async function triage(conversationId: string, name: string, purpose: Purpose): Promise<void> {
  const { data } = await refetch('inbox.get', { id: conversationId });
  if (data === null) return;
  const suggestedWords = data.suggestion.phrases.map(({ text }) => text.slice(0, 120)).slice(0, 50);
  const answer = await command('inbox.do', { conversationId, v: data.v, step: { kind: 'triage', purpose, suggested: data.suggestion.purpose, suggestedWords } });
  if (answer) notifyDone({ title: `Triaged: ${purpose}`, detail: name }, answer.canUndo ? { mutationIds: answer.mutationIds, words: `triaged, ${purpose}` } : null);
}

async function claim(today: Today, caseId: string): Promise<void> {
  const row = today.cases.find((one) => one.id === caseId);
  if (row === undefined) return;
  const { data } = await refetch('cases.get', { id: caseId });
  if (data === null) return;
  const step = { kind: data.holder?.you ? 'release' : 'claim' } as const;
  const answer = await command('case.do', { caseId, seen: { caseV: data.v, postV: data.postV }, step });
  if (answer) notifyDone({ title: step.kind === 'claim' ? 'Claimed' : 'Released', detail: row.member.name }, answer.canUndo ? { mutationIds: [answer.mutationId], words: step.kind === 'claim' ? 'claimed' : 'released' } : null);
}

/** What keys do for the line where the keyboard is. */
export function actsOf(today: Today, line: TodayLine): KeyActions {
  const row = line.section === 'untriaged' ? today.untriaged.find((one) => one.id === line.id) : undefined;
  if (row) {
    const as = (purpose: Purpose) => () => void triage(row.id, row.member.name, purpose);
    return { 'today.risk': as('risk'), 'today.concern': as('concern'), 'today.tech': as('tech'), 'today.outside': as('outside') };
  }
  if (line.section === 'cases') return { 'today.claim': () => void claim(today, line.id) };
  const untold = line.section === 'untold' ? untoldOf(today, line.id) : undefined;
  return untold ? { 'today.member': () => go({ screen: 'members', id: untold.member.id }) } : {};
}
