import { createContext, useContext } from 'react';

/** The width in pixels of what the bars lie on, measured once for all of them. */
export const PlotWidth = createContext(0);

/** See {@link PlotWidth}. */
export function usePlotWidth(): number {
  return useContext(PlotWidth);
}
