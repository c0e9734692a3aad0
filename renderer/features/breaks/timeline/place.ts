import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { extentOf } from '../../../../shared/model/break-calendar.ts';
import type { Scale } from './scale.ts';

/** Where a break's parts lie on the scale, as shares of its width, cut to what is in sight. */
export interface BarPlace {
  readonly from: number;
  readonly to: number;
  /** The part that an early end took away. */
  readonly lost: { readonly from: number; readonly to: number } | null;
  readonly watch: { readonly from: number; readonly to: number; readonly ends: boolean } | null;
  /** The diamond of a review. */
  readonly review: number | null;
  /** No end: the bar fades towards its review. */
  readonly fades: boolean;
  /** Everything lies before or after what is in sight. */
  readonly beyond: 'before' | 'after' | null;
  /** Its beginning or end lies outside. */
  readonly cut: { readonly start: boolean; readonly end: boolean };
}

const inside = (x: number): number => Math.min(1, Math.max(0, x));

/** Where a break lies on a scale. */
export function placeOf(one: Pick<BreakView, 'startsAt' | 'endsAt' | 'endedAt' | 'reviewAt' | 'watchUntil'>, scale: Scale): BarPlace {
  const { from, to } = extentOf(one);
  const fades = to === null;
  const start = scale.x(from);
  const review = one.reviewAt === null ? null : scale.x(one.reviewAt);
  const end = to === null ? Math.max(review ?? 1, start) : scale.x(to);
  const watch = one.watchUntil === null || to === null ? null : { from: end, to: scale.x(one.watchUntil) };
  const last = Math.max(end, watch?.to ?? end);
  const lost = to !== null && one.endsAt !== null && one.endsAt > to ? { from: inside(end), to: inside(scale.x(one.endsAt)) } : null;
  return {
    from: inside(start),
    to: inside(end),
    lost: lost !== null && lost.to > lost.from ? lost : null,
    watch: watch === null || watch.to <= 0 || watch.from >= 1 || watch.to <= watch.from ? null : { from: inside(watch.from), to: inside(watch.to), ends: watch.to <= 1 },
    review: review !== null && review >= 0 && review <= 1 ? review : null,
    fades,
    beyond: last <= 0 ? 'before' : start >= 1 ? 'after' : null,
    cut: { start: start < 0, end: end > 1 },
  };
}

/** Which share of the width the drawing of a bar ends at: its words stand after that. */
export function drawnUntil(place: BarPlace): number {
  return Math.max(place.to, place.lost?.to ?? 0, place.watch?.to ?? 0, place.review ?? 0);
}
