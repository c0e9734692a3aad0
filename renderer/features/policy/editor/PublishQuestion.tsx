import type { PolicyPreview } from '../../../../shared/contract/bridge/policy.ts';
import { policyChanges, type PolicyTerms } from '../../../../shared/model/policy-changes.ts';
import { QuestionDialog } from '../../../components/QuestionDialog.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { Changes } from '../Changes.tsx';
import { beginsWords, some } from '../words.ts';

/** Changes that the question lists; the form below it has all. */
const LISTED = 4;

interface PublishQuestionProps {
  readonly open: boolean;
  readonly preview: PolicyPreview;
  readonly before: PolicyTerms;
  readonly after: PolicyTerms;
  readonly now: boolean;
  readonly onPublish: () => void;
  readonly onCancel: () => void;
}

/** Says what publishing does before it is done; it cannot be taken back once it was sent. */
export function PublishQuestion({ open, preview, before, after, now, onPublish, onCancel }: PublishQuestionProps) {
  const connection = useQuery('connection.get', {}).data;
  const waits = connection !== null && (connection.offlineSince !== null || connection.state === 'paused');
  const when = now ? 'As soon as it has been sent' : `From ${beginsWords(preview.begins)}`;
  const changes = policyChanges(before, after);
  const reached = after.threshold < before.threshold ? preview.reachTotal : 0;
  return (
    <QuestionDialog
      open={open} question={`Publish version ${preview.version} of the points policy?`} onCancel={onCancel} cancelLabel="Not yet"
      consequence={
        <>
          <Changes changes={changes.slice(0, LISTED)} />
          {changes.length > LISTED && <p>And {some(changes.length - LISTED, 'more change')}.</p>}
          {reached > 0 && <p><b>{some(reached, 'member')} would stand at {after.threshold} points or more.</b> No break is proposed for them by itself.</p>}
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
