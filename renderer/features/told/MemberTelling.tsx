import { useState } from 'react';
import { useKeys } from '../../app/keys/use-keys.ts';
import { Button } from '../../components/Button.tsx';
import { later } from '../../components/later.tsx';
import { useQuery } from '../../data/use-query.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';

const Tell = later(() => import('./TellDialog.tsx').then((part) => ({ default: part.TellDialog })));
const Answer = later(() => import('./AnswerPointsDialog.tsx').then((part) => ({ default: part.AnswerPointsDialog })));

/** From the moment a dialog is asked for, no key reaches what is behind it. */
function NoKeysBelow() {
  useKeys({}, { modal: true });
  return null;
}

/** On a member: what they have not been told, and the answer to "how many points am I on?". Only for those who may write to them. */
export function MemberTelling({ memberId }: { memberId: string }) {
  const { data } = useQuery('told.get', { memberId });
  const [open, setOpen] = useState<'tell' | 'answer' | null>(null);
  const owed = data !== null && data.mayMark.allowed ? data.things.length : 0;
  const mayAnswer = data?.mayWrite.allowed === true && data.mayMark.allowed;
  const close = (): void => setOpen(null);
  useKeys({
    ...(owed > 0 && { 'member.tell': () => setOpen('tell') }),
    ...(mayAnswer && { 'member.answer': () => setOpen('answer') }),
  });
  return (
    <>
      {owed > 0 && <Button size="small" icon="not-told" keyHint={keysOf('member.tell')} onClick={() => setOpen('tell')}>{owed === 1 ? 'Tell them' : `Tell them ${owed} things`}</Button>}
      {mayAnswer && <Button size="small" kind="quiet" icon="write" keyHint={keysOf('member.answer')} onClick={() => setOpen('answer')}>How many points</Button>}
      {open !== null && <NoKeysBelow />}
      {open === 'tell' && <Tell memberId={memberId} about={null} onClose={close} />}
      {open === 'answer' && <Answer memberId={memberId} conversationId={null} onClose={close} />}
    </>
  );
}
