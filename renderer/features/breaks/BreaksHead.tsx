import type { BreakView } from '../../../shared/contract/bridge/breaks.ts';
import { breakGroups } from '../../../shared/model/break-groups.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Select } from '../../components/Select.tsx';
import { Title } from '../../components/Title.tsx';
import { useArriving } from '../../data/use-copying.ts';
import { useBreaksUi } from './store.ts';
import { countWords, groupWords } from './words.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';

interface BreaksHeadProps {
  /** Null until they are known. */
  readonly breaks: readonly BreakView[] | null;
  readonly onStep: (columns: number) => void;
}

const zooms = [{ value: 'day', label: 'Day' }, { value: 'week', label: 'Week' }, { value: 'month', label: 'Month' }] as const;
const views = [{ value: 'timeline', label: 'Timeline' }, { value: 'table', label: 'Table' }] as const;
const scopes = [{ value: 'any', label: 'Boards or chat' }, { value: 'boards', label: 'Boards' }, { value: 'chat', label: 'Chat' }] as const;

/** The screen's name, how many breaks there are, and how they are looked at. */
export function BreaksHead({ breaks, onStep }: BreaksHeadProps) {
  const { view, zoom, from, scope, group } = useBreaksUi();
  // Nobody knows how many there are before all of them are here.
  const arriving = useArriving();
  const groups = breakGroups.map((one) => ({ value: one, label: breaks === null || arriving ? groupWords[one] : `${groupWords[one]}, ${breaks.filter((row) => row.group === one).length}` }));
  return (
    <header className="breaks-head">
      <div className="breaks-head__line">
        <Title>Breaks</Title>
        <p className="breaks-head__count">{breaks === null || arriving ? '' : countWords(breaks)}</p>
        <div className="breaks-head__tools">
          {view === 'timeline' && <SegmentedControl label="One column is" value={zoom} onChange={(next) => useBreaksUi.setState({ zoom: next, from: null })} options={zooms} />}
          <SegmentedControl label="Show as" value={view} onChange={(next) => useBreaksUi.setState({ view: next })} options={views} />
          {view === 'timeline' && (
            <span className="breaks-head__steps">
              <IconButton icon="caret-left" label="Earlier" keyHint={keysOf('breaks.earlier')} onClick={() => onStep(-1)} />
              <Button keyHint={keysOf('breaks.today')} aria-pressed={from === null} onClick={() => useBreaksUi.setState({ from: null })}>Today</Button>
              <IconButton icon="caret-right" label="Later" keyHint={keysOf('breaks.later')} onClick={() => onStep(1)} />
            </span>
          )}
          <IconButton icon="download" label="Export the calendar" onClick={() => useBreaksUi.setState({ dialog: { kind: 'export' } })} />
          <Button kind="primary" keyHint={keysOf('break.propose')} onClick={() => useBreaksUi.setState({ dialog: { kind: 'propose' } })}>Propose a break</Button>
        </div>
      </div>
      <div className="breaks-head__line breaks-head__line--below">
        {view === 'timeline' && <Legend />}
        <div className="breaks-head__filters">
          <SegmentedControl label="Where" size="small" value={scope === 'both' ? 'any' : scope} onChange={(next) => useBreaksUi.setState({ scope: next })} options={scopes} />
          <Select label="State" hideLabel value={group} onChange={(next) => useBreaksUi.setState({ group: next })} options={[{ value: 'all' as const, label: 'Every state' }, ...groups]} />
        </div>
      </div>
    </header>
  );
}

/** What the drawings mean. The bars say the same in words. */
function Legend() {
  return (
    <ul role="list" className="breaks-legend" aria-label="What the bars mean">
      <li><span className="breaks-legend__bar break-bar__bar--boards" />Boards</li>
      <li><span className="breaks-legend__bar break-bar__bar--chat" />Chat</li>
      <li><span className="breaks-legend__bar break-bar__bar--both" />Both</li>
      <li><span className="breaks-legend__bar break-bar__bar--proposed" />Proposed</li>
      <li><span className="breaks-legend__watch" />Watch</li>
      <li><span className="breaks-legend__review" />Review date</li>
    </ul>
  );
}
