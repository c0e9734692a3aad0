import { useMemo } from 'react';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { forecastPoints, type Forecasts } from '../../../../shared/model/preview.ts';
import { epochOf, instantOf, plusLondonMonths } from '../../../../shared/time.ts';

/** Room behind the last fall, as a share of the time ahead. */
const ROOM = 0.08;

/** From when to when a plot of forecasts runs: a month back, and ahead to the last fall with room behind it, two months at least. */
export function plotWindow({ withIt, without }: Forecasts, now: string): { readonly from: string; readonly to: string } {
  const least = plusLondonMonths(now, 2);
  const last = [...withIt, ...without].reduce((latest, one) => (one.at > latest ? one.at : latest), least);
  return { from: plusLondonMonths(now, -1), to: instantOf(epochOf(last) + (epochOf(last) - epochOf(now)) * ROOM) };
}

/** What the plot of the dialog shows. `points` null draws only what is. */
export function usePlot(sheet: PointsSheet, points: number | null, now: string) {
  const { policy, ledger } = sheet;
  return useMemo(() => {
    const forecasts = forecastPoints(policy, ledger, points, { from: plusLondonMonths(now, -1), at: now });
    return { forecasts, ...plotWindow(forecasts, now) };
  }, [policy, ledger, points, now]);
}
