import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import type { Band } from '../../../../shared/contract/entities/points.ts';
import { bandOf } from '../../../../shared/model/points-policy.ts';
import { previewPoints, suggestedPoints, type PointsPreview, type Precedent } from '../../../../shared/model/preview.ts';
import { OTHER } from './catalogue.ts';

/** What the person has chosen and written so far. */
export interface GiveForm {
  readonly query: string;
  /** A reason's id, {@link OTHER}, or null while nothing is chosen. */
  readonly reason: string | null;
  readonly points: number;
  /** In the team's words, for something that is not on the list. */
  readonly wording: string;
  readonly band: Band;
  readonly offBandReason: string;
  readonly note: string;
}

/** An empty form, or one filled in from a proposal. */
export function firstForm({ proposal, policy }: PointsSheet): GiveForm {
  const known = proposal !== null && policy.reasons.some((one) => one.id === proposal.reasonId);
  const empty: GiveForm = { query: '', reason: null, points: 0, wording: '', band: 'lower', offBandReason: '', note: '' };
  if (proposal === null) return empty;
  return { ...empty, reason: known ? proposal.reasonId : OTHER, points: proposal.points, wording: known ? '' : proposal.wording, band: proposal.band };
}

/** What is chosen, with everything that follows from it. */
export interface Chosen {
  readonly kind: 'listed' | 'other' | 'instant-break';
  readonly reasonId: string | null;
  readonly wording: string;
  /** The reason's usual band; for something that is not on the list the one that was chosen. */
  readonly band: Band;
  readonly precedent: Precedent | null;
}

/** The reason that is chosen; null while there is none. */
export function chosenOf(form: GiveForm, sheet: PointsSheet): Chosen | null {
  if (form.reason === null) return null;
  if (form.reason === OTHER) return { kind: 'other', reasonId: null, wording: form.wording.trim(), band: form.band, precedent: null };
  const reason = sheet.policy.reasons.find((one) => one.id === form.reason);
  if (!reason) return null;
  const precedent = sheet.precedents.find((one) => one.reasonId === reason.id) ?? null;
  if (reason.band === 'instant-break') return { kind: 'instant-break', reasonId: reason.id, wording: reason.wording, band: 'upper', precedent };
  return { kind: 'listed', reasonId: reason.id, wording: reason.wording, band: reason.band, precedent };
}

/** The form with a reason chosen: its usual points, and no leftover of what was said about others. */
export function choose(form: GiveForm, reason: string, sheet: PointsSheet): GiveForm {
  if (form.reason === reason) return form;
  const next = { ...form, reason, offBandReason: '' };
  const chosen = chosenOf(next, sheet);
  if (chosen === null || chosen.kind === 'instant-break') return next;
  // A number that was set already stays where the new reason allows it.
  const range = sheet.policy.bands.find((one) => one.band === chosen.band);
  const fits = form.reason !== null && range !== undefined && form.points >= range.min && form.points <= (range.max ?? Infinity) && chosenOf(form, sheet)?.band === chosen.band;
  return fits ? next : { ...next, points: suggestedPoints(sheet.policy, chosen.band, chosen.precedent) };
}

/** The form with another number; for something that is not on the list the number decides the band. */
export function withPoints(form: GiveForm, points: number, sheet: PointsSheet): GiveForm {
  return { ...form, points, ...(form.reason === OTHER ? { band: bandOf(sheet.policy, points).band } : {}) };
}

/** The form with another band for something that is not on the list, and its first number. */
export function withBand(form: GiveForm, band: Band, sheet: PointsSheet): GiveForm {
  return { ...form, band, points: suggestedPoints(sheet.policy, band, null) };
}

/** What the chosen points would do at an instant. */
export function previewOf(form: GiveForm, chosen: Chosen, sheet: PointsSheet, now: string): PointsPreview {
  return previewPoints(sheet.policy, sheet.ledger, { points: form.points, reasonBand: chosen.band }, now);
}

/** Why the points cannot be given yet, said beside the button; null when they can. What the message still needs is another matter. */
export function notReady(form: GiveForm, chosen: Chosen | null, preview: PointsPreview | null, sheet: PointsSheet): string | null {
  if (sheet.why !== null) return sheet.why;
  if (chosen === null || preview === null) return 'Choose a guideline first';
  if (chosen.kind === 'other' && chosen.wording === '') return 'Say what it was first';
  if (preview.offBand && sheet.act === 'propose') return 'Staff and team leads go outside a reason’s band';
  if (preview.offBand && form.offBandReason.trim() === '') return 'Say why it is outside the band';
  return sheet.act === 'propose' && form.note.trim() === '' ? 'Say why first' : null;
}
