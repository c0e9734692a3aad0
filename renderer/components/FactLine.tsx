import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './FactLine.css';

/** A plain line below the evidence: when it was frozen, who edited it, what was found. */
export function FactLine({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className="fact-line">
      <Icon name={icon} size={14} />
      <span>{children}</span>
    </p>
  );
}
