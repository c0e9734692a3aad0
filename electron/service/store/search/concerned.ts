import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { SourceName } from './docs.ts';

/** A row whose document has to be made anew; `messages` are all those of a conversation. */
export type Concerned = readonly [t: SourceName | 'messages', id: string];

type Rows = { readonly [T in EntityName]?: (row: EntityRow<T>) => readonly (readonly [Concerned[0], string | null])[] };

/** What stands in other documents of a row of each kind (docs.ts). */
const beside: Rows = {
  conversation: (row) => [['messages', row.id]],
  report: (row) => [['case', row.caseId]],
  caseAction: (row) => [['case', row.caseId]],
  case: (row) => [['post', row.postId]],
  note: (row) => [[row.aboutKind === 'conversation' ? 'messages' : row.aboutKind, row.aboutId]],
  ledgerEntry: (row) => [['case', row.caseId], ['member', row.memberId]],
  break: (row) => [['case', row.caseId], ['member', row.memberId]],
  breakEvent: (row) => [['break', row.breakId]],
  riskCorrection: (row) => [['riskRecord', row.recordId]],
};

/** Whether documents of other rows hold something of rows of this kind. */
export function standsElsewhere(t: EntityName): boolean {
  return beside[t] !== undefined;
}

/** The documents besides its own that hold something of a row. */
export function concernedBy<T extends EntityName>(t: T, row: EntityRow<T>): Concerned[] {
  return (beside[t]?.(row) ?? []).flatMap(([one, id]) => (id === null ? [] : [[one, id] as const]));
}
