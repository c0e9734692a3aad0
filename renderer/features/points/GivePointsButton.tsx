import { Button } from '../../components/Button.tsx';
import { notify } from '../../components/Notices.tsx';
import { useKeys } from '../../app/keys/use-keys.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { useQuery } from '../../data/use-query.ts';
import { openGivePoints } from './store.ts';

/** Giving points to the member in front of one, or proposing them; asked for here already, so that the dialog is there at once. */
export function GivePointsButton({ memberId }: { memberId: string }) {
  const { data } = useQuery('points.sheet', { memberId, caseId: null, conversationId: null, proposalId: null });
  const why = data?.why ?? null;
  const open = (): void => {
    if (why === null) openGivePoints({ memberId });
    else notify({ title: why, icon: 'info', id: 'why' });
  };
  useKeys({ 'member.points': open });
  return <Button kind="primary" keyHint={keysOf('member.points')} blocked={why} reason="none" title={why ?? undefined} onClick={open}>{data?.act === 'propose' ? 'Propose points' : 'Give points'}</Button>;
}
