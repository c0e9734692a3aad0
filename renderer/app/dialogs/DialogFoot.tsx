import { Button } from '../../components/Button.tsx';
import { FooterGap } from '../../components/Dialog.tsx';

interface DialogFootProps {
  readonly label: string;
  readonly submit: () => void;
  readonly onClose: () => void;
  readonly busy: boolean;
  readonly blocked: string | null;
}

/** Cancel at the one end, the act at the other, blocked with its reason beside it. */
export function DialogFoot({ label, submit, onClose, busy, blocked }: DialogFootProps) {
  return (
    <>
      <Button kind="quiet" keyHint="Esc" onClick={onClose}>Cancel</Button>
      <FooterGap />
      <Button kind="primary" keyHint="Mod+Enter" blocked={blocked} busy={busy} onClick={submit}>{label}</Button>
    </>
  );
}
