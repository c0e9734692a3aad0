import type { BreakActKind, BreakDetail } from '../../../../shared/contract/bridge/breaks.ts';
import type { KeyId } from '../../../app/keys/key-map.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { Button } from '../../../components/Button.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { useBreaksUi } from '../store.ts';

interface Act {
  readonly kind: BreakActKind;
  readonly label: string;
  readonly key: KeyId;
}

const change = (label: string): Act => ({ kind: 'change', label, key: 'break.change' });

/** What can be thought of at each stage; the first is what one mostly wants. */
const acts: Readonly<Record<BreakDetail['stage'], readonly Act[]>> = {
  proposed: [{ kind: 'decide', label: 'Decide', key: 'break.decide' }, { kind: 'decline', label: 'Decide against', key: 'break.decline' }],
  scheduled: [change('Change'), { kind: 'cancel', label: 'Cancel it', key: 'break.cancel' }],
  active: [change('Extend or change'), { kind: 'review', label: 'Review', key: 'break.review' }, { kind: 'lift', label: 'Lift early', key: 'break.lift' }],
  ended: [],
  lifted: [],
  cancelled: [],
};

/** What can be done about a break now, by keys also in a drawer (`modal`), which else has keys of its own; what the person may not do says why beside itself. */
export function BreakActs({ detail, modal }: { detail: BreakDetail; modal: boolean }) {
  const role = useQuery('desk.state', {}).data?.session?.role;
  const offered = acts[detail.stage];
  const open = ({ kind }: Act) => (): void => {
    if (detail.may[kind].allowed) useBreaksUi.setState({ dialog: { kind, breakId: detail.id } });
  };
  const tell = (): void => useBreaksUi.setState({ dialog: { kind: 'tell', breakId: detail.id, memberId: detail.member.id } });
  const owed = detail.told.state === 'not-told' && role !== undefined && role !== 'moderator';
  useKeys({ ...Object.fromEntries(offered.map((act) => [act.key, open(act)])), ...(owed && { 'break.tell': tell }) }, { modal });
  if (offered.length === 0 && !owed) return null;
  return (
    <div className="break-acts" role="group" aria-label="What can be done">
      {offered.map((act) => {
        const { allowed, why, byRole } = detail.may[act.kind];
        const refusal = allowed ? undefined : (why ?? 'This cannot be done now.');
        return (
          <Button key={act.kind} size="small" keyHint={keysOf(act.key)} reason="after" locked={byRole ? refusal : undefined} blocked={byRole ? undefined : refusal} onClick={open(act)}>
            {act.label}
          </Button>
        );
      })}
      {owed && <Button size="small" icon="not-told" keyHint={keysOf('break.tell')} onClick={tell}>Tell them</Button>}
      {offered.some(({ kind }) => detail.may[kind].byRole) && <p className="break-part__quiet">{detail.may[offered[0]?.kind ?? 'decide'].why}</p>}
    </div>
  );
}
