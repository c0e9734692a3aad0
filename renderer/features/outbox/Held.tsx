import type { OutboxRow } from '../../../shared/contract/bridge/views.ts';
import { useLayout } from '../../app/use-layout.ts';
import { Icon } from '../../components/Icon.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import { Visible } from './Visible.tsx';
import { iconOf } from './words.ts';

/** Later changes that build on this one: neither sent nor lost until it is settled (sync.md, invariant 5). */
export function Held({ held }: { held: readonly OutboxRow[] }) {
  const level = useLayout() === 'narrow' ? 2 : 3;
  if (held.length === 0) return null;
  return (
    <section className="held" aria-labelledby="outbox-held">
      <SectionHeading level={level} id="outbox-held" count={held.length}>{held.length === 1 ? 'Waits for this' : 'Wait for this'}</SectionHeading>
      <p className="held__words">{held.length === 1 ? 'You did this afterwards. It is kept here, and goes on once you have decided.' : 'You did these afterwards. They are kept here, and go on once you have decided.'}</p>
      <ul role="list" className="held__rows">
        {held.map((row) => (
          <li key={row.id}>
            <a className="held__row" href={`#/outbox/${row.id}`}><Icon name={iconOf(row)} size={14} /><Visible text={row.title} /></a>
          </li>
        ))}
      </ul>
    </section>
  );
}
