import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { CoverDraftInput, CoverVersion } from '../../../shared/contract/bridge/cover.ts';

/** A stretch of cover as it is being written; `key` tells it from others while it moves. */
export type DraftHours = CoverDraftInput['hours'][number] & { readonly key: string };

/** What a lead is writing. `begins` null means that what is typed is no time; `when` 'now' is as soon as it has been sent. */
export interface CoverDraft {
  readonly kind: CoverDraftInput['kind'];
  /** The version that was published last when it was begun. */
  readonly after: string | null;
  readonly when: 'now' | 'later';
  readonly begins: string | null;
  readonly hours: readonly DraftHours[];
  readonly targets: CoverDraftInput['targets'];
}

interface CoverUi {
  /** Kept while one looks elsewhere in the desk, gone with it. */
  readonly draft: CoverDraft | null;
}

/** See {@link CoverUi}. */
export const useCoverUi = forgetful(create<CoverUi>(() => ({ draft: null })));

const withKey = (one: CoverDraftInput['hours'][number]): DraftHours => ({ weekday: one.weekday, opens: one.opens, closes: one.closes, key: crypto.randomUUID() });

/** Begins a draft as a copy of a version, to begin at an instant; without a version it begins empty. */
export function beginCover(kind: CoverDraft['kind'], from: CoverVersion | undefined, after: string | null, begins: string): void {
  useCoverUi.setState({ draft: { kind, after, when: 'later', begins, hours: (from?.hours ?? []).map(withKey), targets: from?.targets ?? [] } });
}

/** Changes the draft. */
export function changeCover(part: Partial<CoverDraft>): void {
  useCoverUi.setState(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...part } }));
}

/** Adds hours to a day: after its last, or ten to six. */
export function addHours(draft: CoverDraft, weekday: number): string {
  const last = draft.hours.filter((one) => one.weekday === weekday).toSorted((a, b) => (a.closes < b.closes ? 1 : -1))[0];
  const next = withKey({ weekday, opens: last?.closes ?? '10:00', closes: last === undefined ? '18:00' : last.closes < '21:00' ? `${String(Number(last.closes.slice(0, 2)) + 2).padStart(2, '0')}:00` : '23:59' });
  changeCover({ hours: [...draft.hours, next] });
  return next.key;
}

/** Gives every other day of the calendar the hours of one. */
export function copyHours(draft: CoverDraft, from: number, days: readonly number[]): void {
  const own = draft.hours.filter((one) => one.weekday === from);
  changeCover({ hours: [...own, ...days.filter((day) => day !== from).flatMap((weekday) => own.map((one) => withKey({ ...one, weekday })))] });
}

/** The draft as the desk takes it. */
export function inputOf({ kind, when, begins, hours, targets }: CoverDraft): CoverDraftInput {
  return { kind, effectiveFrom: when === 'now' ? null : begins, hours: hours.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })), targets };
}
