import { AlertDialog } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { Fills } from './Fills.tsx';
import { focusAtOnce } from './focus-at-once.ts';
import { TextField } from './TextField.tsx';
import './Dialog.css';

export interface QuestionAnswer {
  label: string;
  keyHint?: string | undefined;
  onPress: () => void;
  /** Why it cannot be chosen yet. */
  blocked?: string | false | undefined;
}

export interface QuestionDialogProps {
  open: boolean;
  /** A question: "Close without telling halfpasthazel?" */
  question: ReactNode;
  /** What happens, what is kept, what is lost. */
  consequence: ReactNode;
  /** The safe way: primary, and focused when it opens. */
  safe: QuestionAnswer;
  /** The other way. `lasting` marks what cannot be undone. */
  other?: (QuestionAnswer & { lasting?: boolean | undefined }) | undefined;
  cancelLabel?: string | undefined;
  onCancel: () => void;
  /** Words that must be typed before the other way opens: "lose 3". */
  typed?: string | undefined;
  children?: ReactNode;
}

/** One question, with the safe way in front. Only its buttons and Esc answer it. */
export function QuestionDialog({ open, question, consequence, safe, other, cancelLabel = 'Cancel', onCancel, typed, children }: QuestionDialogProps) {
  const safeButton = useRef<HTMLButtonElement>(null);
  const [words, setWords] = useState('');
  const cancel = () => {
    setWords('');
    onCancel();
  };
  const answer = (press: () => void) => () => {
    setWords('');
    press();
  };
  const notTyped = typed !== undefined && words.trim() !== typed && `Type ${typed} first`;
  const otherButton = other && (
    <Button kind={other.lasting ? 'danger' : 'secondary'} keyHint={other.keyHint} blocked={other.blocked || notTyped} reason="none" onClick={answer(other.onPress)}>
      {other.label}
    </Button>
  );
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => { if (!next) cancel(); }}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-veil" />
        <AlertDialog.Viewport className="dialog-place">
          <AlertDialog.Popup className="dialog dialog--narrow" initialFocus={() => focusAtOnce(safeButton)}>
            <header className="dialog__head">
              <AlertDialog.Title className="dialog__title">{question}</AlertDialog.Title>
            </header>
            <div className="dialog__body dialog__body--question">
              <AlertDialog.Description className="dialog__consequence" render={<div />}>{consequence}</AlertDialog.Description>
              {children}
              {typed !== undefined && <TextField label={`Type ${typed} to go on`} value={words} onChange={setWords} autoComplete="off" spellCheck={false} />}
            </div>
            <footer className="dialog__foot">
              <Fills may>
                <AlertDialog.Close render={<Button kind="quiet" keyHint="Esc">{cancelLabel}</Button>} />
                <span className="dialog__gap" />
                {!other?.lasting && otherButton}
                <Button ref={safeButton} kind="primary" keyHint={safe.keyHint ?? 'Enter'} blocked={safe.blocked} onClick={answer(safe.onPress)}>{safe.label}</Button>
                {other?.lasting && otherButton}
              </Fills>
            </footer>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
