import { useState, type KeyboardEvent } from 'react';
import type { WeekFigure } from '../../../../shared/contract/bridge/weekly.ts';
import { questionChanged } from '../../../data/query-cache.ts';
import { command } from '../../../data/use-command.ts';
import { useWeeklyUi } from '../store.ts';

/** Longest note, as the contract has it. */
const LONGEST = 500;

interface NoteCellProps {
  readonly week: string;
  /** The line on which it stands: a figure in front stands in its section as well. */
  readonly line: string;
  readonly figure: WeekFigure;
  /** Gives the focus back to the figure's line. */
  readonly onDone: () => void;
}

/** The note for the meeting, written where it is read: Enter keeps it, Esc leaves it as it was. */
export function NoteCell({ week, line, figure, onDone }: NoteCellProps) {
  const noting = useWeeklyUi((ui) => ui.noting === line);
  const noted = useWeeklyUi((ui) => ui.noted);
  const note = noted?.week === week && noted.figure === figure.id ? noted.text : figure.note;
  if (noting) return <NoteField week={week} line={line} figure={figure} note={note} onDone={onDone} />;
  return (
    <button
      type="button" tabIndex={-1} className={note === '' ? 'figure-note figure-note--none' : 'figure-note'} aria-label={note === '' ? `Write a note on ${figure.label}` : `${note}, note on ${figure.label}`}
      onClick={(event) => {
        event.stopPropagation();
        useWeeklyUi.setState({ noting: line });
      }}
    >
      {note === '' ? 'Write a note' : note}
    </button>
  );
}

/** Keeps a note, which stands at once; one that could not be kept is taken back. */
async function keepNote(week: string, figure: string, text: string): Promise<void> {
  useWeeklyUi.setState({ noted: { week, figure, text } });
  const kept = await command('weekly.note', { week, figure, text });
  if (kept === null) useWeeklyUi.setState({ noted: null });
  else questionChanged('weekly.get');
}

function NoteField({ week, line, figure, note, onDone }: NoteCellProps & { note: string }) {
  const [text, setText] = useState(note);
  const leave = (save: boolean, refocus: boolean): void => {
    if (useWeeklyUi.getState().noting !== line) return;
    useWeeklyUi.setState({ noting: null });
    if (save && text.trim() !== note) void keepNote(week, figure.id, text.trim());
    if (refocus) onDone();
  };
  const keys = (event: KeyboardEvent): void => {
    // The table's own keys are for its lines, not for what is written.
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    leave(event.key === 'Enter', true);
  };
  return (
    <input
      ref={(field) => field?.focus()} className="figure-note__field" aria-label={`Note on ${figure.label}`} maxLength={LONGEST} value={text} onChange={(event) => setText(event.target.value)}
      onKeyDown={keys} onBlur={() => leave(true, false)} onClick={(event) => event.stopPropagation()}
    />
  );
}
