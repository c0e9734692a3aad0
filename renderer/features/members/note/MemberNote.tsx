import { useState } from 'react';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { Button } from '../../../components/Button.tsx';
import { later } from '../../../components/later.tsx';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

const NoteDialog = later(() => import('./MemberNoteDialog.tsx'));

/** From the moment the dialog is asked for, no key reaches what is behind it. */
function NoKeysBelow() {
  useKeys({}, { modal: true });
  return null;
}

/** The way to a note about a member, by button and by key. */
export function MemberNote({ memberId, name }: { memberId: string; name: string }) {
  const [open, setOpen] = useState(false);
  useKeys({ 'member.note': () => setOpen(true) });
  return (
    <>
      <Button size="small" kind="quiet" icon="note" keyHint={keysOf('member.note')} onClick={() => setOpen(true)}>Note</Button>
      {open && <NoKeysBelow />}
      {open && <NoteDialog memberId={memberId} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
