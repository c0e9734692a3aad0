import type { RiskDetail } from '../../../../shared/contract/bridge/risk.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu, type MenuItem } from '../../../components/Menu.tsx';
import type { RiskAct } from '../dialogs/ActDialog.tsx';

interface RecordActsProps {
  readonly detail: RiskDetail;
  readonly onAct: (act: RiskAct | 'call' | 'print') => void;
}

/** What can be done about a saved record besides writing in it; each "no" with its sentence. */
export function RecordActs({ detail, onAct }: RecordActsProps) {
  const { may, closed } = detail;
  const why = ({ allowed, why: words }: RiskDetail['may']['add']): string | false => (allowed ? false : (words ?? 'This cannot be done now.'));
  const items: MenuItem[] = [
    { id: 'raise', label: 'Raise to the team leads', icon: 'bell', onSelect: () => onAct('raise'), blocked: why(may.raise) },
    { id: 'outcome', label: 'Write the outcome', icon: 'note', onSelect: () => onAct('outcome'), blocked: why(may.add) },
    closed === null
      ? { id: 'close', label: 'Close the record', icon: 'closed', onSelect: () => onAct('close'), blocked: why(may.close) }
      : { id: 'reopen', label: 'Open it again', icon: 'undo', onSelect: () => onAct('reopen'), blocked: why(may.reopen) },
    { id: 'print', label: 'Print as PDF', icon: 'print', onSelect: () => onAct('print'), blocked: why(may.print) },
  ];
  return (
    <>
      <Menu side="top" trigger={<IconButton icon="more" label="More for this record" bare />} groups={[{ items }]} />
      <Button icon="phone" blocked={why(may.add)} reason="none" onClick={() => onAct('call')}>Add a call</Button>
      {closed === null
        ? <Button kind="primary" blocked={why(may.add)} reason="none" onClick={() => onAct('review')}>Review</Button>
        : <Button blocked={why(may.reopen)} reason="none" onClick={() => onAct('reopen')}>Open it again</Button>}
    </>
  );
}
