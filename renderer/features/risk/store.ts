import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { RiskForm } from '../../../shared/contract/bridge/risk.ts';
import { command } from '../../data/use-command.ts';

/** What was changed in a saved record and is not added yet, with why. */
export interface RiskEdit {
  readonly form: Partial<RiskForm>;
  readonly reason: string;
}

interface RiskUi {
  /** The record that is open, and the number of its opening; one at a time, and another showing of it is another opening. */
  readonly opened: { readonly recordId: string; readonly opening: string } | null;
  /** Unsaved additions by record, so that looking elsewhere loses none. */
  readonly edits: Readonly<Record<string, RiskEdit>>;
  readonly list: 'open' | 'closed';
}

/** See {@link RiskUi}. */
export const useRiskUi = forgetful(create<RiskUi>(() => ({ opened: null, edits: {}, list: 'open' })));

/** Opens a record: that it is read is noted first. Whether it was. */
export async function openRecord(recordId: string): Promise<boolean> {
  const answer = await command('risk.open', { recordId });
  if (answer !== null) useRiskUi.setState({ opened: { recordId, opening: answer.opening } });
  return answer !== null;
}

/** Closes what is open, so that the next showing is noted anew. */
export function closeRecord(): void {
  useRiskUi.setState({ opened: null });
}

/** Changes what is to be added to a record; null forgets it. */
export function setEdit(recordId: string, edit: RiskEdit | null): void {
  useRiskUi.setState(({ edits }) => {
    const { [recordId]: _gone, ...others } = edits;
    return { edits: edit === null ? others : { ...others, [recordId]: edit } };
  });
}
