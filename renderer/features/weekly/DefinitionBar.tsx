import type { WeekFigure } from '../../../shared/contract/bridge/weekly.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useWeeklyUi } from './store.ts';

/** What exactly the figure under the keyboard counts, at the foot of the screen; it goes along from figure to figure until it is closed. */
export function DefinitionBar({ figure }: { figure: WeekFigure | undefined }) {
  return (
    <div className="definition-bar" role="status">
      <p><b>{figure?.label ?? 'What is counted'}</b> {figure?.definition ?? 'Go to a figure with Tab or J, and what it counts stands here.'}</p>
      <IconButton icon="close" size="small" label="Close" keyHint={keysOf('weekly.define')} onClick={() => useWeeklyUi.setState({ defining: false })} />
    </div>
  );
}
