import type { CSSProperties } from 'react';
import { Icon } from '../../../components/Icon.tsx';
import { Tooltip } from '../../../components/Tooltip.tsx';
import { UsualRange } from '../plots/UsualRange.tsx';
import { openParts, useWeeklyUi } from '../store.ts';
import { sayBeside, sayChange, sayUsual, sayValue } from '../words.ts';
import type { FigureLine } from './lines.ts';
import { NoteCell } from './NoteCell.tsx';

interface FigureRowProps {
  readonly line: Extract<FigureLine, { kind: 'figure' }>;
  readonly week: string;
  /** "Week 46", "Week 45": named again where the columns have no heads. */
  readonly columns: readonly [string, string];
  /** Whether the Tab key stops here. */
  readonly stop: boolean;
  readonly onOpen: () => void;
  readonly onFocus: (key: string) => void;
}

/** The line of one figure: what it was this week and the week before, how that is unlike, what is usual, and the note. */
export function FigureRow({ line: { key, figure, level, opens, open }, week, columns, stop, onOpen, onFocus }: FigureRowProps) {
  const { id, unit, value, before, usual } = figure;
  const beside = sayBeside(figure);
  return (
    // Keys come to the table, which knows the lines.
    <tr
      className="figure-row" data-line={key} aria-level={level} aria-expanded={opens ? open : undefined} tabIndex={stop ? 0 : -1} style={{ '--level': level } as CSSProperties}
      onFocus={() => useWeeklyUi.setState({ at: key })} onClick={onOpen}
    >
      <th scope="row">
        <span className="figure-row__name">
          <Tooltip label={figure.definition} side="top"><span>{figure.label}</span></Tooltip>
          {opens
            ? (
              <button
                type="button" tabIndex={-1} className="figure-row__caret" data-open={open || undefined} aria-label={open ? 'Close its parts' : 'Open its parts'}
                onClick={(event) => {
                  event.stopPropagation();
                  openParts(id, !open);
                  onFocus(key);
                }}
              >
                <Icon name="caret-right" size={13} />
              </button>
            )
            : <span className="figure-row__caret" />}
        </span>
      </th>
      <td className="figures__number figure-row__value" data-label={columns[0]}>{sayValue(unit, value)}{beside !== '' && <span className="figure-row__beside">{beside}</span>}</td>
      <td className="figures__number" data-label={columns[1]}>{sayValue(unit, before)}</td>
      <td className="figures__number" data-label="Change">{sayChange(unit, value, before)}</td>
      <td className="figures__drawn"><UsualRange figure={figure} /></td>
      <td data-label="Usual range">{usual === null ? 'Too few weeks' : sayUsual(unit, usual)}</td>
      <td data-label="Note"><NoteCell week={week} line={key} figure={figure} onDone={() => onFocus(key)} /></td>
    </tr>
  );
}
