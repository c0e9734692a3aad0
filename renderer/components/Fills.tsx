import { createContext, useContext, type ReactNode } from 'react';

const MayFill = createContext(true);

/** A part of the view whose main button is filled or, while another part has the one that is, not: two at once say nothing. What floats above it is a view of its own. */
export function Fills({ may, children }: { may: boolean; children: ReactNode }) {
  return <MayFill value={may}>{children}</MayFill>;
}

/** Whether a main button is filled here. */
export const useMayFill = (): boolean => useContext(MayFill);
