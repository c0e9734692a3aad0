import type { PolicyPreview } from '../../../../shared/contract/bridge/policy.ts';
import { QuestionDialog } from '../../../components/QuestionDialog.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { beginsWords } from '../words.ts';

interface PublishQuestionProps {
  readonly open: boolean;
  readonly preview: PolicyPreview;
  readonly now: boolean;
  readonly onPublish: () => void;
  readonly onCancel: () => void;
}

/** Says what publishing does before it is done; it cannot be taken back once it was sent. */
export function PublishQuestion({ open, preview, now, onPublish, onCancel }: PublishQuestionProps) {
  const connection = useQuery('connection.get', {}).data;
  const waits = connection !== null && (connection.offlineSince !== null || connection.state === 'paused');
  const when = now ? 'As soon as it has been sent' : `From ${beginsWords(preview.begins)}`;
  return (
    <QuestionDialog
      open={open} question={`Publish version ${preview.version} of the points policy?`} onCancel={onCancel} cancelLabel="Not yet"
      consequence={
        <>
          <p>{when}, everybody on the team gives points by it. Every entry given before keeps its wording, band and expiry.</p>
          {waits && <p>{connection.state === 'paused' ? 'The connection is paused' : 'You are offline'}: it is saved here and takes effect when it has been sent. If the day passes meanwhile, it begins when the community has it.</p>}
          <p>Once sent, it cannot be taken back. Another version can follow it.</p>
        </>
      }
      safe={{ label: 'Go on writing', onPress: onCancel }}
      other={{ label: `Publish version ${preview.version}`, lasting: true, onPress: onPublish }}
    />
  );
}
