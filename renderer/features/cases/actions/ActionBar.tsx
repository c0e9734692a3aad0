import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import type { Outcome } from '../../../../shared/contract/entities/cases.ts';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Menu, type MenuItem } from '../../../components/Menu.tsx';
import type { KeyId } from '../../../app/keys/key-map.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useLayout } from '../../../app/use-layout.ts';
import { useCasesUi } from '../store.ts';
import { plural } from '../words.ts';
import { barActions, blockedLines, keyOf, type BarAction } from './action-list.ts';
import { SoFar } from './SoFar.tsx';
import { outcomeFor, type CaseActs } from './use-case-acts.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import './action-bar.css';

interface ActionBarProps {
  readonly detail: CaseDetail;
  readonly now: string;
  readonly acts: CaseActs;
}

/** Under the evidence: what was done so far, what can be done, and closing. One filled button, its key printed on it. */
export function ActionBar({ detail, now, acts }: ActionBarProps) {
  const chosen = useCasesUi((ui) => ui.outcome);
  const outcome = outcomeFor(detail, chosen);
  const { acts: onPost, ways } = barActions(detail, acts);
  const run = (key: KeyId): (() => void) => [...onPost, ...ways].find((one) => one.key === key)?.run ?? (() => undefined);
  const open = detail.state === 'open';
  useKeys({
    'case.claim': run('case.claim'),
    'case.hide': run('case.hide'),
    'case.approve': run('case.approve'),
    'case.reject': run('case.reject'),
    'case.points': run('case.points'),
    'case.break': run('case.break'),
    'case.edit': run('case.edit'),
    'case.remove': run('case.remove'),
    'case.note': run('case.note'),
    'case.pass': run('case.pass'),
    'case.hand': run('case.hand'),
    'case.noAction': run('case.noAction'),
    'case.close': open ? () => acts.close() : () => undefined,
    'case.closeAs': open ? () => acts.open('close') : () => undefined,
  });
  const narrow = useLayout() === 'narrow';
  const ticked = useCasesUi((ui) => ui.ticked.length);
  // A key that is for what is ticked is not printed on what is for this one.
  const printed = (one: BarAction): BarAction => (ticked > 0 ? { ...one, key: null } : one);
  const lines = blockedLines([...onPost, ...ways]);
  return (
    <footer className="action-bar" role="group" aria-label="What can be done">
      <SoFar detail={detail} now={now} outcome={outcome} whyNotClose={lines.length === 0 && !detail.may.close.allowed ? detail.may.close.why : null} onChoose={() => acts.open('close')} />
      {!narrow && lines.map((line) => <p key={line} className="action-bar__why"><Icon name="info" size={14} />{line}</p>)}
      {ticked > 0 && <p className="action-bar__ticked"><Icon name="tick" size={14} />{plural(ticked, 'case is ticked', 'cases are ticked')} and the keys are for {ticked === 1 ? 'that' : 'those'}. These buttons are for this one.</p>}
      {narrow && (
        <div className="action-bar__line">
          <ActMenu actions={[...onPost, ...ways].map(printed)} />
          {open && <CloseButton {...{ detail, outcome, acts, ticked }} />}
        </div>
      )}
      {!narrow && <div className="action-bar__line">{onPost.map((one) => <BarButton key={one.label} action={printed(one)} kind="secondary" />)}</div>}
      {!narrow && open && (
        <div className="action-bar__line">
          {ways.map((one) => <BarButton key={one.label} action={printed(one)} kind="quiet" />)}
          <CloseButton {...{ detail, outcome, acts, ticked }} />
        </div>
      )}
    </footer>
  );
}

function CloseButton({ detail, outcome, acts, ticked }: Pick<ActionBarProps, 'detail' | 'acts'> & { outcome: Outcome | null; ticked: number }) {
  const { allowed, why } = detail.may.close;
  return (
    <span className="action-bar__close">
      <Button kind="primary" size="small" keyHint={ticked > 0 ? undefined : keysOf('case.close')} blocked={!allowed && why} reason="none" onClick={() => acts.close()}>
        {outcome === null && allowed ? 'Close …' : 'Close and next'}
      </Button>
    </span>
  );
}

/** Where there is no room for a button each, the acts are in a menu; a blocked one says why in it. */
function ActMenu({ actions }: { actions: readonly BarAction[] }) {
  const item = (one: BarAction): MenuItem => ({ id: one.label, label: one.label, icon: one.byRole ? 'locked' : one.icon, keyHint: keyOf(one), onSelect: one.run, blocked: one.why ?? false });
  return <Menu side="top" trigger={<Button size="small" icon="more">Act on this case</Button>} groups={[{ items: actions.map(item) }]} />;
}

function BarButton({ action, kind }: { action: BarAction; kind: 'secondary' | 'quiet' }) {
  const { label, icon, why, byRole, run } = action;
  return (
    <Button
      kind={kind} size="small" icon={kind === 'secondary' || action.step === 'pass' ? icon : undefined} keyHint={keyOf(action)} onClick={run} reason="none"
      locked={byRole ? (why ?? 'Staff and team leads do this.') : undefined} blocked={byRole ? undefined : why}
    >
      {label}
    </Button>
  );
}
