import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { CaseFilter } from '../../../shared/contract/bridge/calls.ts';
import type { Outcome } from '../../../shared/contract/entities/cases.ts';
import { firstFilter } from '../../../shared/contract/bridge/first-filter.ts';

/** How the reported post is read. */
export type EvidenceView = 'reported' | 'changes' | 'now';

/** A step that asks for words or a choice before it is taken. */
export type CaseDialog = 'pass' | 'hand' | 'note' | 'edit' | 'remove' | 'reject' | 'close' | 'take-over' | 'approve-unseen';

/** What the person is doing on the cases screen; no rows, those are asked of the desk. */
interface CasesUi {
  readonly filter: CaseFilter;
  /** Ids ticked for several, in the order of ticking. */
  readonly ticked: readonly string[];
  /** Chosen for one case; others take what suits them. */
  readonly view: { readonly caseId: string; readonly view: EvidenceView } | null;
  /** The case whose covers are lifted; the next one is covered again. */
  readonly uncovered: string | null;
  /** An outcome chosen before closing, for one case. */
  readonly outcome: { readonly caseId: string; readonly outcome: Outcome } | null;
  /** The case that was last in front of the person; coming back to the screen shows it again. */
  readonly last: string | null;
  readonly filterOpen: boolean;
  /** A case was just closed here: the rows below it slide up. */
  readonly sliding: boolean;
  /** A note or an act that is to be shown, once its case is here. */
  readonly sought: { readonly caseId: string; readonly entry: string } | null;
  /** The step whose dialog is open, and on which case: it never moves to another. */
  readonly dialog: { readonly caseId: string; readonly step: CaseDialog } | null;
}

/** See {@link CasesUi}. */
export const useCasesUi = forgetful(create<CasesUi>(() => ({ filter: firstFilter, ticked: [], view: null, uncovered: null, outcome: null, last: null, filterOpen: false, sliding: false, sought: null, dialog: null })));

/** Changes what the queue shows; ticks on rows that can no longer be seen would surprise later. */
export function setFilter(change: Partial<CaseFilter>): void {
  useCasesUi.setState(({ filter }) => {
    // What waits is read from its oldest, what is done from its newest.
    const turned = change.state !== undefined && change.state !== filter.state && change.sort === undefined;
    const sort = turned ? { sort: change.state === 'closed' ? 'newest' as const : 'oldest' as const } : {};
    return { filter: { ...filter, ...change, ...sort }, ticked: [] };
  });
}

/** Ticks or unticks cases. */
export function tick(ids: readonly string[], on: boolean): void {
  useCasesUi.setState(({ ticked }) => ({ ticked: on ? [...new Set([...ticked, ...ids])] : ticked.filter((id) => !ids.includes(id)) }));
}

/** Unticks everything. */
export function clearTicks(): void {
  useCasesUi.setState({ ticked: [] });
}
