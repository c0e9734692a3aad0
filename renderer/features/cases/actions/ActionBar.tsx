import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useCasesUi } from '../store.ts';
import { barActions, blockedLines, keyOf, type BarAction } from './action-list.ts';
import { SoFar } from './SoFar.tsx';
import { outcomeFor, type CaseActs } from './use-case-acts.ts';
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
  const run = (key: BarAction['key']): (() => void) => [...onPost, ...ways].find((one) => one.key === key)?.run ?? (() => undefined);
  const open = detail.state === 'open';
  useKeys({
    'case.claim': open ? run('case.claim') : () => undefined,
    'case.hide': run('case.hide'),
    'case.approve': run('case.approve'),
    'case.reject': run('case.reject'),
    'case.edit': run('case.edit'),
    'case.remove': run('case.remove'),
    'case.note': run('case.note'),
    'case.pass': run('case.pass'),
    'case.hand': run('case.hand'),
    'case.noAction': run('case.noAction'),
    'case.close': open ? () => acts.close() : () => undefined,
    'case.closeAs': open ? () => acts.open('close') : () => undefined,
  });
  const closing = detail.may.close;
  const lines = blockedLines([...onPost, ...ways]);
  return (
    <footer className="action-bar" aria-label="What can be done">
      <SoFar detail={detail} now={now} outcome={outcome} onChoose={() => acts.open('close')} />
      {lines.map((line) => <p key={line} className="action-bar__why"><Icon name="info" size={14} />{line}</p>)}
      <div className="action-bar__line">{onPost.map((one) => <BarButton key={one.label} action={one} kind="secondary" bare={!open && one.step === 'reopen'} />)}</div>
      {open && (
        <div className="action-bar__line">
          {ways.map((one) => <BarButton key={one.label} action={one} kind="quiet" />)}
          <span className="action-bar__close">
            <Button kind="primary" size="small" keyHint="Mod+Enter" blocked={!closing.allowed && closing.why} reason="none" onClick={() => acts.close()}>
              {outcome === null && closing.allowed ? 'Close …' : 'Close and next'}
            </Button>
          </span>
        </div>
      )}
    </footer>
  );
}

function BarButton({ action, kind, bare }: { action: BarAction; kind: 'secondary' | 'quiet'; bare?: boolean }) {
  const { label, icon, why, byRole, run } = action;
  return (
    <Button
      kind={kind} size="small" icon={kind === 'secondary' || action.step === 'pass' ? icon : undefined} {...(!bare && { keyHint: keyOf(action) })} onClick={run} reason="none"
      locked={byRole ? (why ?? 'Staff and team leads do this.') : undefined} blocked={byRole ? undefined : why}
    >
      {label}
    </Button>
  );
}
