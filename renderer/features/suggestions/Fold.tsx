import { useState, type ReactNode } from 'react';
import { Icon } from '../../components/Icon.tsx';

interface FoldProps {
  /** What stands there, open or not. */
  readonly title: string;
  readonly aside: ReactNode;
  /** Open from the beginning. */
  readonly opened?: boolean;
  readonly children: ReactNode;
}

/** An entry that opens below its reason. Its body is drawn while it is open: hundreds of closed ones made every key slow. */
export function Fold({ title, aside, opened = false, children }: FoldProps) {
  const [open, setOpen] = useState(opened);
  return (
    <details className="lexicon-entry" open={opened || undefined} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="lexicon-entry__head">
        <Icon name="caret-right" size={14} />
        <span className="lexicon-entry__why">{title}</span>
        <span className="lexicon-entry__aside">{aside}</span>
      </summary>
      {open && children}
    </details>
  );
}
