import type { CaseDetail, Person, Saving } from '../../../../shared/contract/bridge/views.ts';
import type { CaseActionKind } from '../../../../shared/contract/entities/cases.ts';
import { actWords, outcomeWords } from '../words.ts';

/** One line of a case's history. */
export interface HistoryLine {
  readonly id: string;
  readonly act: CaseActionKind | 'note';
  readonly who: string;
  readonly did: string;
  readonly at: string;
  readonly text: string | null;
  readonly staffOnly: boolean;
  readonly saving: Saving;
}

const nameOf = (person: Person | null): string => (person === null ? 'Somebody no longer here' : person.you ? 'You' : person.name);

function didOf({ kind, outcome, to }: CaseDetail['actions'][number]): string {
  if (kind === 'closed' && outcome !== null) return `closed it: ${outcomeWords[outcome]}`;
  if (kind === 'passed') return to === null ? 'gave it back to the queue' : `passed it to ${to.you ? 'you' : to.name}`;
  if (kind === 'taken-over' && to !== null) return `took it over from ${to.you ? 'you' : to.name}`;
  return actWords[kind];
}

/** Acts and notes of a case as one story, oldest first. */
export function historyOf({ actions, notes }: Pick<CaseDetail, 'actions' | 'notes'>): HistoryLine[] {
  const acts = actions.map((one): HistoryLine => ({ id: one.id, act: one.kind, who: nameOf(one.by), did: didOf(one), at: one.at, text: one.text, staffOnly: false, saving: one.saving }));
  const written = notes.map((one): HistoryLine => ({ id: one.id, act: 'note', who: nameOf(one.by), did: 'wrote a note', at: one.at, text: one.text, staffOnly: one.visibility === 'staff', saving: one.saving }));
  return [...acts, ...written].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
