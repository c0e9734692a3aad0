import { useId, type ReactNode } from 'react';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { useWeeklyUi } from '../store.ts';
import './plot.css';

interface PlotProps {
  readonly title: string;
  /** Beside the title of the picture: what its colours mean, or what the keyboard is on. */
  readonly aside: ReactNode;
  /** The picture, drawn for the eye, with its own way through by keyboard. */
  readonly picture: ReactNode;
  /** The table behind it, in the same place. */
  readonly table: ReactNode;
}

/** A plot with its name, and the table behind it one key away. */
export function Plot({ title, aside, picture, table }: PlotProps) {
  const tables = useWeeklyUi((ui) => ui.tables);
  const heading = useId();
  return (
    <section className="plot" aria-labelledby={heading}>
      <header className="plot__head">
        <h2 className="plot__title" id={heading}>{title}</h2>
        <div className="plot__aside">{!tables && aside}</div>
        <IconButton
          icon={tables ? 'weekly' : 'audit'} size="small" iconSize={15} label={tables ? `${title}: as a plot` : `${title}: as a table`} keyHint={keysOf('weekly.tables')}
          onClick={() => useWeeklyUi.setState({ tables: !tables })}
        />
      </header>
      {tables ? table : picture}
    </section>
  );
}
