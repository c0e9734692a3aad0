import { useRef, useState } from 'react';
import type { BundleAbout } from '../../../shared/contract/bridge/bundle.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, FooterGap } from '../../components/Dialog.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { initialFocus } from '../../app/dialogs/initial-focus.ts';
import { tell } from '../../data/bridge.ts';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { BundleForm, type BundleChoice } from './BundleForm.tsx';
import { BundleUnderWay } from './BundleUnderWay.tsx';
import { makeBundle, useBundleUi } from './store.ts';
import './bundle.css';

type EvidenceBundleDialogProps = ({ readonly memberId: string } | { readonly caseId: string }) & { readonly onClose: () => void };

/** What still keeps it from being made, in a few words; null when nothing does. */
function missing({ purpose, reporters }: BundleChoice): string | null {
  if (purpose.trim() === '') return 'Say what it is for';
  return reporters !== null && reporters.trim() === '' ? 'Say why they are named' : null;
}

/** Asks what a bundle of a member or of a case is for and what goes into it, then makes it. It can be closed meanwhile. */
export function EvidenceBundleDialog({ onClose, ...what }: EvidenceBundleDialogProps) {
  const about: BundleAbout = 'memberId' in what ? { kind: 'member', id: what.memberId } : { kind: 'case', id: what.caseId };
  const { data: preview, error } = useQuery('bundle.preview', { about });
  const [choice, setChoice] = useState<BundleChoice>({ purpose: '', reporters: null, staffNotes: false, nameInFile: false });
  const running = useBundleUi((ui) => ui.about);
  const progress = useBundleUi((ui) => ui.progress);
  const here = running === `${about.kind} ${about.id}`;
  const open = useRef(true);
  const blocked = here ? null : running !== null ? 'Another bundle is being made' : missing(choice);
  const submit = (): void => {
    if (here || blocked !== null || preview === null) return;
    void makeBundle({ about, ...choice, purpose: choice.purpose.trim() }).then((saved) => { if (saved && open.current) onClose(); });
  };
  const close = (): void => {
    open.current = false;
    onClose();
  };
  useKeys({ 'case.close': submit }, { modal: true });
  const focus = initialFocus('textarea');
  // The first control is what it is for, so the sheet waits the moment until it is there.
  if (preview === null && error === null) return null;
  const title = preview === null ? 'Make an evidence bundle?' : <>Make an evidence bundle {about.kind === 'case' ? 'of one case of' : 'of'} <MemberName inline name={preview.member.name} />?</>;
  return (
    <Dialog
      open focus={focus} onClose={close} keep={choice.purpose !== ''} title={title}
      description={preview?.caseTitle ?? 'A PDF of everything that was decided and why, for an appeal or a safeguarding lead.'}
      footer={here
        ? <><Button kind="quiet" onClick={() => void tell('bundle.stop', {})}>Stop, save nothing</Button><FooterGap /><Button kind="primary" keyHint="Esc" onClick={close}>Go on working</Button></>
        : <><Button kind="quiet" keyHint="Esc" onClick={close}>Cancel</Button><FooterGap /><Button kind="primary" keyHint="Mod+Enter" blocked={blocked} onClick={submit}>Save as PDF</Button></>}
    >
      {error !== null && preview === null && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>}
      {preview !== null && (here ? <BundleUnderWay progress={progress} entries={progress?.total ?? 0} /> : <BundleForm preview={preview} choice={choice} change={(part) => setChoice((before) => ({ ...before, ...part }))} />)}
    </Dialog>
  );
}
