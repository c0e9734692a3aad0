import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DeskState } from '../../../shared/contract/bridge/state.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useCommand } from '../../data/use-command.ts';
import { PassphraseForm } from '../first-run/PassphraseForm.tsx';
import { RoomFrame } from '../../app/room/RoomFrame.tsx';
import '../first-run/passphrase.css';
import { useCover } from './cover.ts';
import './lock.css';

type Lock = NonNullable<DeskState['lock']>;

interface LockScreenProps {
  /** Null when the screen is only hidden. */
  readonly lock: Lock | null;
  readonly onShow: () => void;
}

const why: Readonly<Record<Lock['by'], string>> = {
  person: 'You locked it.',
  idle: 'Nobody has touched this computer for a while.',
  start: 'It opens for you alone.',
  sleep: 'This computer was asleep or locked.',
};

/** "1 message waits that must not be missed": a count, and nothing of what waits. */
const sayWaiting = (count: number): string => (count === 1 ? '1 message waits that must not be missed.' : `${count} messages wait that must not be missed.`);

/** Covers the whole window. All that was open and written stays as it was beneath it; nothing there can be reached or read. */
export function LockScreen({ lock, onShow }: LockScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const waiting = useCover((cover) => cover.waiting);
  // A place of its own: a dialog beneath takes what happens elsewhere on the page for a wish to close it.
  const [place] = useState(() => document.createElement('div'));
  useLayoutEffect(() => {
    const here = (event: Event): void => event.stopPropagation();
    for (const kind of ['keydown', 'keyup', 'pointerdown', 'mousedown', 'click', 'focusin', 'focusout']) place.addEventListener(kind, here);
    document.body.append(place);
    // The browser gives the focus to the first thing in it.
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      place.remove();
    };
  }, [place]);
  return createPortal((
    <dialog
      ref={dialog} className="lock" aria-labelledby="lock-title"
      onCancel={(event) => {
        event.preventDefault();
        if (lock === null) onShow();
      }}
    >
      <RoomFrame foot={<p className="room-foot"><Icon name="locked" size={15} /><span>What was open and what you were writing is as you left it. The desk keeps up to date meanwhile.</span></p>}>
        {lock === null ? <Hidden onShow={onShow} /> : <Locked lock={lock} />}
        <p className="lock__waiting" role="status">{waiting > 0 && sayWaiting(waiting)}</p>
      </RoomFrame>
    </dialog>
  ), place);
}

function Hidden({ onShow }: Pick<LockScreenProps, 'onShow'>) {
  return (
    <>
      <h1 className="room-title room-title--small" id="lock-title">The screen is hidden</h1>
      <p className="room-intro">Nothing can be read over your shoulder. Nothing guards it either: lock the desk when you leave it.</p>
      <div className="lock__go"><Button kind="primary" keyHint="Esc" onClick={onShow}>Show it again</Button></div>
    </>
  );
}

function Locked({ lock }: { readonly lock: Lock }) {
  const [open, busy] = useCommand('lock.open');
  const [problem, setProblem] = useState<string | null>(null);
  const without = async (): Promise<void> => {
    const answer = await open({ passphrase: null });
    setProblem(answer === null || answer.ok ? null : answer.error.message);
  };
  return (
    <>
      <h1 className="room-title room-title--small" id="lock-title">Duty Desk is locked</h1>
      <p className="room-intro">{why[lock.by]} {lock.opens === 'press' && 'Nothing guards this one: whoever sits here can open it.'}</p>
      {lock.opens === 'passphrase' && <PassphraseForm give={(passphrase) => open({ passphrase })} busy={busy} />}
      {(lock.system || lock.opens !== 'passphrase') && (
        <div className="lock__go">
          <Button kind={lock.opens === 'passphrase' ? 'secondary' : 'primary'} keyHint={lock.opens === 'passphrase' ? undefined : 'Enter'} busy={busy} onClick={() => void without()}>
            {lock.opens === 'press' ? 'Open the desk' : 'Let the computer ask'}
          </Button>
        </div>
      )}
      {problem !== null && <p className="lock__problem" role="alert">{problem}</p>}
    </>
  );
}
