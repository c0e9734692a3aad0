import type { LexiconPreview } from '../../../../shared/contract/bridge/triage.ts';
import { QuestionDialog } from '../../../components/QuestionDialog.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { count } from '../words.ts';

interface PublishQuestionProps {
  readonly open: boolean;
  readonly preview: LexiconPreview;
  readonly onPublish: () => void;
  readonly onCancel: () => void;
}

/** Says what publishing does before it is done; what cannot be taken back can be followed by another version. */
export function PublishQuestion({ open, preview, onPublish, onCancel }: PublishQuestionProps) {
  const connection = useQuery('connection.get', {}).data;
  const waits = connection !== null && (connection.offlineSince !== null || connection.state === 'paused');
  const lost = preview.riskBefore - preview.riskAfter;
  return (
    <QuestionDialog
      open={open} question={`Publish version ${preview.version} of the words for suggestions?`} onCancel={onCancel} cancelLabel="Not yet"
      consequence={
        <>
          {lost > 0 && <p><b>For {count(lost, 'conversation')} fewer that people called risk, risk would be suggested.</b></p>}
          <p>Everybody on the team sees suggestions by these words. Of the {count(preview.looked, 'conversation')} on this computer, {preview.movedTotal === 0 ? 'none' : preview.movedTotal.toLocaleString('en-GB')} would have another one.</p>
          {waits && <p>You are not connected: it is used here at once, and by colleagues when it has been sent.</p>}
          <p>Once sent, it cannot be taken back. Another version can follow it.</p>
        </>
      }
      safe={{ label: 'Go on writing', onPress: onCancel }}
      other={{ label: `Publish version ${preview.version}`, lasting: true, onPress: onPublish }}
    />
  );
}
