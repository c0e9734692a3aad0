import { useState } from 'react';
import type { CaseDetail, CaseStepKind } from '../../../../shared/contract/bridge/views.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu, type MenuItem } from '../../../components/Menu.tsx';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { later } from '../../../components/later.tsx';
import { command } from '../../../data/use-command.ts';
import type { CaseActs } from '../actions/use-case-acts.ts';

const EvidenceBundle = later(() => import('../../bundle/EvidenceBundleDialog.tsx').then((part) => ({ default: part.EvidenceBundleDialog })));

/** What is needed too seldom for a button of its own. */
export function MoreMenu({ detail, acts, onRisk }: { detail: CaseDetail; acts: CaseActs; onRisk: () => void }) {
  const { may, state, holder } = detail;
  const [bundle, setBundle] = useState(false);
  const blocked = (kind: CaseStepKind): string | false => (may[kind].allowed ? false : (may[kind].why ?? 'This cannot be done now.'));
  const copy = (text: string): void => void command('clipboard.copy', { text, passing: true });
  const reported = detail.evidence.reported.map((one) => one.text).join('');
  const steps: MenuItem[] = state === 'closed'
    ? [{ id: 'reopen', label: 'Open it again', icon: 'undo', onSelect: () => acts.reopen(), blocked: blocked('reopen') }]
    : [
        holder?.you
          ? { id: 'release', label: 'Release your claim', icon: 'lifted', keyHint: keysOf('case.claim'), onSelect: () => acts.claimOrRelease(), blocked: blocked('release') }
          : { id: 'take', label: 'Take over', icon: 'taken-over', onSelect: () => acts.open('take-over'), blocked: blocked('take-over') },
        { id: 'close', label: 'Choose an outcome, then close', icon: 'closed', keyHint: 'Mod+Shift+Enter', onSelect: () => acts.open('close'), blocked: blocked('close') },
      ];
  return (
    <>
      <Menu
        align="end" trigger={<IconButton icon="more" label="More" bare size="small" />}
        groups={[
          { items: steps },
          { items: [
            { id: 'risk', label: 'Record a risk', icon: 'risk-record', keyHint: keysOf('case.risk'), onSelect: onRisk },
            { id: 'bundle', label: 'Evidence bundle of this case', icon: 'print', onSelect: () => setBundle(true) },
            { id: 'copy', label: 'Copy the reported words', icon: 'copy', onSelect: () => copy(reported) },
            { id: 'copy-id', label: 'Copy the case’s number', icon: 'link', onSelect: () => copy(detail.id) },
          ] },
        ]}
      />
      {bundle && <EvidenceBundle caseId={detail.id} onClose={() => setBundle(false)} />}
    </>
  );
}
