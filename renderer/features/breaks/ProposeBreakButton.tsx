import { useState } from 'react';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { Button } from '../../components/Button.tsx';
import { later } from '../../components/later.tsx';

const ProposeBreak = later(() => import('./dialogs/ProposeBreakDialog.tsx').then((part) => ({ default: part.ProposeBreakDialog })));

/** From the moment the dialog is asked for, no key reaches what is behind it. */
function NoKeysBelow() {
  useKeys({}, { modal: true });
  return null;
}

/** Proposing a break for the member in front of one; staff decide in the same go. */
export function ProposeBreakButton({ memberId }: { memberId: string }) {
  const [open, setOpen] = useState(false);
  useKeys({ 'member.break': () => setOpen(true) });
  return (
    <>
      <Button size="small" icon="active" keyHint={keysOf('member.break')} onClick={() => setOpen(true)}>Propose a break</Button>
      {open && <><NoKeysBelow /><ProposeBreak memberId={memberId} onClose={() => setOpen(false)} /></>}
    </>
  );
}
