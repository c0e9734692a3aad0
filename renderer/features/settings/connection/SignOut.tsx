import { useState } from 'react';
import type { Connection, DeskState } from '../../../../shared/contract/bridge/state.ts';
import { go } from '../../../app/routes.ts';
import { Button } from '../../../components/Button.tsx';
import { notify } from '../../../components/Notices.tsx';
import { QuestionDialog } from '../../../components/QuestionDialog.tsx';
import { sayError } from '../../../data/error-words.ts';
import { command, useCommand } from '../../../data/use-command.ts';
import { SettingsGroup } from '../SettingsGroup.tsx';

interface SignOutProps {
  readonly session: NonNullable<DeskState['session']>;
  readonly connection: Connection;
}

/** Signs out, which wipes this computer; what would be lost is said with its number and has to be typed. */
export function SignOut({ session, connection }: SignOutProps) {
  const [asking, setAsking] = useState(false);
  // The desk counts again when it is told to sign out: something may have been done meanwhile.
  const [counted, setCounted] = useState(0);
  const [signOut, busy] = useCommand('session.signOut');
  const unsent = Math.max(connection.queued + connection.needsYou, counted);
  const { practice } = session;

  async function leave(loseUnsent: boolean): Promise<void> {
    setAsking(false);
    const answer = await signOut({ loseUnsent });
    if (answer === null) return;
    if (!answer.ok) {
      const { happened, next } = sayError(answer.error);
      notify({ id: 'sign-out', title: happened, detail: next, icon: 'warning' });
    } else if (answer.value.signedOut) {
      // Whoever connects next begins with the queue.
      go({ screen: 'today' }, 'replace');
    } else {
      setCounted(answer.value.unsent);
      setAsking(true);
    }
  }

  async function sendFirst(): Promise<void> {
    setAsking(false);
    setCounted(0);
    if (connection.state === 'paused' && (await command('sync.pause', { paused: false })) === null) return;
    if ((await command('sync.now', {})) === null) return;
    const stuck = connection.needsYou > 0 && connection.queued === 0;
    if (stuck) go({ screen: 'outbox', id: null });
    else notify({ id: 'sign-out', title: 'Sending what is saved here', detail: 'Sign out once nothing is left in the outbox.', icon: 'sending' });
  }

  const title = practice ? 'Leave the practice community' : 'Sign out';
  const onlyNeeding = connection.queued === 0 && connection.needsYou > 0;
  return (
    <SettingsGroup title={title} words={practice ? 'What you did here is forgotten, and you can connect to your community.' : 'Deletes everything Duty Desk keeps on this computer. The community keeps what was sent.'}>
      <div><Button icon="sign-out" busy={busy} onClick={() => setAsking(true)}>{busy ? 'Signing out' : practice ? 'Leave and sign out' : 'Sign out'}</Button></div>
      {unsent === 0 || practice ? (
        <QuestionDialog
          open={asking}
          question={practice ? 'Leave the practice community?' : 'Sign out and wipe this computer?'}
          consequence={practice ? 'Everything kept here of the practice community is deleted, what you did there too. All of it is invented, and you can come back.' : `Everything Duty Desk keeps here of ${session.communityName} is deleted. All you did has been sent.`}
          safe={{ label: 'Stay signed in', onPress: () => setAsking(false) }}
          other={{ label: practice ? 'Leave' : 'Sign out', lasting: true, onPress: () => void leave(practice) }}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <QuestionDialog
          open={asking}
          question="Wipe this computer?"
          consequence={`Everything Duty Desk keeps here is deleted. ${unsent === 1 ? '1 thing is saved here and not sent; it' : `${unsent.toLocaleString('en-GB')} things are saved here and not sent; they`} will be lost.`}
          typed={`lose ${unsent}`}
          safe={{ label: onlyNeeding ? 'Look at them first' : 'Send them first', onPress: () => void sendFirst() }}
          other={{ label: 'Wipe', lasting: true, onPress: () => void leave(true) }}
          onCancel={() => {
            setAsking(false);
            setCounted(0);
          }}
        />
      )}
    </SettingsGroup>
  );
}
