import { useRef, type KeyboardEvent } from 'react';
import type { WeekFigure } from '../../../shared/contract/bridge/weekly.ts';
import { Tooltip } from '../../components/Tooltip.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { topKey } from './figures/lines.ts';
import { Spark } from './plots/Spark.tsx';
import { useWeeklyUi } from './store.ts';
import { sayBeside, sayChange, sayUsual, sayValue } from './words.ts';
import './headlines.css';

interface HeadlinesProps {
  readonly figures: readonly WeekFigure[];
  /** "week 45": what they are compared with. */
  readonly before: string;
  readonly onOpen: (figure: WeekFigure) => void;
}

/** The six figures at the top: one stop of the Tab key, arrows go along them, Enter opens what stands behind one. */
export function Headlines({ figures, before, onOpen }: HeadlinesProps) {
  const row = useRef<HTMLDivElement>(null);
  const at = useWeeklyUi((ui) => ui.at);
  const stop = figures.find((one) => topKey(one.id) === at)?.id ?? figures[0]?.id;
  const keys = (event: KeyboardEvent): void => {
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const here = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus();
  };
  return (
    <div ref={row} className="headlines" role="group" aria-label="The week at a glance">
      {figures.map((figure) => (
        <button
          key={figure.id} type="button" className="headline" data-line={topKey(figure.id)} tabIndex={figure.id === stop ? 0 : -1}
          onClick={() => onOpen(figure)} onFocus={() => useWeeklyUi.setState({ at: topKey(figure.id) })} onKeyDown={keys}
        >
          {/* On hover alone: with the keyboard, D says it. */}
          <Tooltip label={figure.definition} side="top"><span className="headline__label">{figure.label}</span></Tooltip>
          <span className="headline__value">
            <span className="headline__number">{sayValue(figure.unit, figure.value)}</span>
            <span className="headline__change">{sayChange(figure.unit, figure.value, figure.before)}<VisuallyHidden>{figure.before === null ? ';' : ` ${same(figure) ? 'as' : 'than'} in ${before};`}</VisuallyHidden></span>
          </span>
          <Spark figure={figure} />
          <span className="headline__usual">{sayFoot(figure)}</span>
        </button>
      ))}
    </div>
  );
}

const same = ({ unit, value, before }: WeekFigure): boolean => sayChange(unit, value, before) === 'same';

/** Below the line: how much of what, and what is usual. */
function sayFoot(figure: WeekFigure): string {
  const usual = sayUsual(figure.unit, figure.usual);
  return [usual === null ? 'Too few weeks yet' : `Usual ${usual}`, sayBeside(figure)].filter(Boolean).join('; ');
}
