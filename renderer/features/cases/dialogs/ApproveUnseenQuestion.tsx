import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { QuestionDialog } from '../../../components/QuestionDialog.tsx';
import { showImage, unseen } from '../../images/store.ts';
import type { CaseDialogProps } from './CaseDialogs.tsx';

/** Asks before a post is approved whose images nobody has looked at here: members would be the first to see them. */
export default function ApproveUnseenQuestion({ detail, acts, onClose }: CaseDialogProps) {
  const left = unseen(detail.post?.imageIds ?? []);
  const [first] = left;
  const which = left.length > 1 ? `its ${left.length} images` : 'its image';
  const pass = keysOf('case.pass');
  return (
    <QuestionDialog
      open
      question={`Approve it without having seen ${which}?`}
      consequence={<>Members see {left.length > 1 ? 'them' : 'it'} at once. If you would rather not look, pass the post to a colleague{pass !== undefined && ` (${pass})`}.</>}
      safe={{ label: 'Look first', onPress: () => { onClose(); if (first !== undefined) void showImage(detail.id, first); } }}
      other={{ label: 'Approve unseen', onPress: () => { onClose(); acts.approveUnseen(); } }}
      onCancel={onClose}
    />
  );
}
