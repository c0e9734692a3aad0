import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { ProposedPoints } from '../../../shared/contract/bridge/points.ts';
import type { KeptMessage } from '../told/use-message.ts';
import type { GiveForm } from './give/form.ts';

/** Whom points are for, and where they come from. */
export interface PointsAbout {
  readonly memberId: string;
  readonly caseId: string | null;
  readonly conversationId: string | null;
  readonly proposalId: string | null;
}

/** The dialog that is open; one at a time, whatever screen asked for it. */
export type PointsDialog = { readonly kind: 'give'; readonly about: PointsAbout } | { readonly kind: 'void'; readonly entryId: string } | { readonly kind: 'decline'; readonly proposal: ProposedPoints } | { readonly kind: 'break'; readonly memberId: string; readonly caseId: string | null; readonly reasonId: string | null } | { readonly kind: 'tell'; readonly memberId: string; readonly entryId: string };

/** Points that were begun and left. */
export interface Begun {
  readonly form: GiveForm;
  readonly message: KeptMessage;
}

interface PointsUi {
  readonly dialog: PointsDialog | null;
  /** What was begun and left, so that it can be gone on with; by {@link draftKey}. */
  readonly begun: Readonly<Record<string, Begun>>;
}

/** See {@link PointsUi}. */
export const usePointsUi = forgetful(create<PointsUi>(() => ({ dialog: null, begun: {} })));

/** What tells begun points apart: the member and where it was begun. */
export function draftKey({ memberId, caseId, conversationId, proposalId }: PointsAbout): string {
  return [memberId, caseId, conversationId, proposalId].join(' ');
}

/** Opens the dialog for giving (or, for a volunteer, proposing) points. */
export function openGivePoints(about: Pick<PointsAbout, 'memberId'> & Partial<PointsAbout>): void {
  usePointsUi.setState({ dialog: { kind: 'give', about: { caseId: null, conversationId: null, proposalId: null, ...about } } });
}

/** Opens the dialog for voiding an entry of the ledger. */
export function openVoidPoints(entryId: string): void {
  usePointsUi.setState({ dialog: { kind: 'void', entryId } });
}

/** Opens the dialog for declining a proposal. */
export function openDeclinePoints(proposal: ProposedPoints): void {
  usePointsUi.setState({ dialog: { kind: 'decline', proposal } });
}

/** Opens the dialog for proposing a break; `reasonId` is the reason that asks for one at once, if any (domain.md 2.4). */
export function openProposeBreak(about: Pick<PointsAbout, 'memberId' | 'caseId'>, reasonId: string | null): void {
  usePointsUi.setState({ dialog: { kind: 'break', memberId: about.memberId, caseId: about.caseId, reasonId } });
}

/** Opens the dialog for telling the member of points, or that they no longer count (domain.md 2.5). */
export function openTelling(memberId: string, entryId: string): void {
  usePointsUi.setState({ dialog: { kind: 'tell', memberId, entryId } });
}

/** Closes whichever dialog is open. */
export function closePointsDialog(): void {
  usePointsUi.setState({ dialog: null });
}

/** Keeps what was begun; null forgets it. */
export function keepBegun(key: string, what: Begun | null): void {
  usePointsUi.setState(({ begun }) => {
    const { [key]: _old, ...rest } = begun;
    return { begun: what === null ? rest : { ...rest, [key]: what } };
  });
}
