import { useKeys } from '../../../app/keys/use-keys.ts';
import { later } from '../../../components/later.tsx';
import { go } from '../../../app/routes.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useBreaksUi, type BreakDialog } from '../store.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ProposeBreakDialog } from './ProposeBreakDialog.tsx';
import { EndingDialog, ReviewDialog } from './ReasonDialog.tsx';
import { TermsDialog } from './TermsDialog.tsx';

const Tell = later(() => import('../../told/TellDialog.tsx').then((part) => ({ default: part.TellDialog })));

const close = (): void => useBreaksUi.setState({ dialog: null, moved: null });

/** From the moment a dialog is asked for, no key reaches the calendar, even while what it needs is still read. */
function NoKeysBelow() {
  useKeys({}, { modal: true });
  return null;
}

/** The dialog that is open on the screen of breaks, if any. */
export default function BreakDialogs() {
  const dialog = useBreaksUi((ui) => ui.dialog);
  if (dialog === null) return null;
  if (dialog.kind === 'propose') return <ProposeBreakDialog memberId={null} onClose={close} onDone={(id) => go({ screen: 'breaks', id })} />;
  if (dialog.kind === 'export') return <><NoKeysBelow /><ExportDialog onClose={close} /></>;
  if (dialog.kind === 'tell') return <><NoKeysBelow /><Tell memberId={dialog.memberId} about={{ kind: 'break', id: dialog.breakId }} onClose={close} /></>;
  return (
    <>
      <NoKeysBelow />
      <OnBreak key={dialog.breakId} dialog={dialog} />
    </>
  );
}

type OfBreak = Extract<BreakDialog, { tried?: unknown }>;

function OnBreak({ dialog: { kind, breakId, tried } }: { dialog: OfBreak }) {
  const detail = useQuery('breaks.get', { id: breakId }).data;
  const plan = useQuery('breaks.plan', detail === null ? null : { memberId: detail.member.id }).data;
  if (detail === null || plan === null) return null;
  switch (kind) {
    case 'decide':
    case 'change': return <TermsDialog detail={detail} plan={plan} act={kind} tried={tried ?? null} onClose={close} />;
    case 'review': return <ReviewDialog detail={detail} onClose={close} />;
    default: return <EndingDialog detail={detail} act={kind} onClose={close} />;
  }
}
