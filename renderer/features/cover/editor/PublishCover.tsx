import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { QuestionDialog } from '../../../components/QuestionDialog.tsx';
import { useQuery } from '../../../data/use-query.ts';
import type { CoverDraft } from '../store.ts';
import { beginsWords } from '../words.ts';

interface PublishCoverProps {
  readonly open: boolean;
  readonly draft: CoverDraft;
  readonly preview: CallOutput<'cover.preview'>;
  readonly onPublish: () => void;
  readonly onCancel: () => void;
}

/** Says what publishing does before it is done; it cannot be taken back once it was sent. */
export function PublishCover({ open, draft, preview, onPublish, onCancel }: PublishCoverProps) {
  const connection = useQuery('connection.get', {}).data;
  const waits = connection !== null && (connection.offlineSince !== null || connection.state === 'paused');
  const { begins, until, clocks } = preview;
  const when = draft.when === 'now' ? 'As soon as they have been sent' : `From ${beginsWords(begins)}`;
  return (
    <QuestionDialog
      open={open} question={`Publish these ${draft.kind} hours?`} onCancel={onCancel} cancelLabel="Not yet"
      consequence={
        <>
          <p>{when}{until === null ? '' : `, until ${beginsWords(until)}`}, clocks count these hours. What was computed before stays as it was.</p>
          <p>{clocks.movedTotal === 0 ? 'No clock that runs now changes.' : `${clocks.movedTotal} of ${clocks.open} clocks that run now would be due at another time.`}</p>
          {waits && <p>{connection.state === 'paused' ? 'The connection is paused' : 'You are offline'}: they are saved here and count when they have been sent, never earlier.</p>}
          <p>Once sent, they cannot be taken back. Others can follow them.</p>
        </>
      }
      safe={{ label: 'Go on writing', onPress: onCancel }}
      other={{ label: 'Publish', lasting: true, onPress: onPublish }}
    />
  );
}
