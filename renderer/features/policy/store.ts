import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { PolicyDraftInput, PolicyVersion } from '../../../shared/contract/bridge/policy.ts';

/** A reason as it is being written; a retired one stays in sight until the version is published. */
export interface DraftReason {
  readonly id: string;
  readonly wording: string;
  readonly band: PolicyVersion['reasons'][number]['band'];
  readonly retired: boolean;
  /** Written in this draft: taking it out again leaves nothing behind. */
  readonly fresh: boolean;
}

/** What a lead is writing. `begins` null is as soon as it has been sent; `later` holds a day that was chosen before. */
export interface Draft extends Omit<PolicyDraftInput, 'reasons' | 'effectiveFrom'> {
  readonly basedOn: number;
  readonly when: 'now' | 'later';
  readonly begins: string | null;
  readonly reasons: readonly DraftReason[];
}

interface PolicyUi {
  /** The version that is read; null is the one in force. */
  readonly shown: number | null;
  /** The version that it is compared with; null is the one before it. */
  readonly against: number | null;
  /** Kept while one looks elsewhere in the desk, gone with it. */
  readonly draft: Draft | null;
}

/** See {@link PolicyUi}. */
export const usePolicyUi = forgetful(create<PolicyUi>(() => ({ shown: null, against: null, draft: null })));

/** Begins a draft as a copy of the latest version, to begin at an instant. */
export function beginDraft(latest: PolicyVersion, begins: string): void {
  const { version, threshold, bands, ladder, reasons, retention } = latest;
  usePolicyUi.setState({ draft: { basedOn: version, when: 'later', begins, threshold, bands, ladder, retention, reasons: reasons.map((one) => ({ ...one, retired: false, fresh: false })) } });
}

/** Changes the draft. */
export function changeDraft(part: Partial<Draft>): void {
  usePolicyUi.setState(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...part } }));
}

/** Changes one reason of the draft. */
export function changeReason(id: string, part: Partial<DraftReason>): void {
  usePolicyUi.setState(({ draft }) => (draft === null ? {} : { draft: { ...draft, reasons: draft.reasons.map((one) => (one.id === id ? { ...one, ...part } : one)) } }));
}

/** The draft as the desk takes it. */
export function inputOf({ threshold, bands, ladder, reasons, retention, when, begins }: Draft): PolicyDraftInput {
  return { effectiveFrom: when === 'now' ? null : begins, threshold, bands, ladder, retention, reasons: reasons.filter((one) => !one.retired).map(({ id, wording, band }) => ({ id, wording, band })) };
}
