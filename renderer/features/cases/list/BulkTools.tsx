import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import { BulkBar } from '../../../components/BulkBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { doOnTicked } from '../actions/do-many.ts';
import { clearTicks } from '../store.ts';
import { plural } from '../words.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

/** What can be done to all ticked cases: the harmless acts only. */
export function BulkTools({ rows }: { rows: readonly CaseListRow[] }) {
  const pending = rows.filter((row) => row.kind === 'pending' && !row.own);
  const free = rows.filter((row) => !row.holder?.you);
  const approve = (): void => void doOnTicked(pending, 'approve-and-close');
  const claim = (): void => void doOnTicked(free, 'claim');
  useKeys({ 'case.approve': pending.length > 0 ? approve : () => undefined, 'case.claim': free.length > 0 ? claim : () => undefined, 'list.clear': clearTicks });
  return (
    <BulkBar label={`${plural(rows.length, 'case')} ticked`} onClear={clearTicks}>
      {pending.length > 0 && <Button kind="primary" size="small" keyHint={keysOf('case.approve')} onClick={approve}>{`Approve ${pending.length}`}</Button>}
      {free.length > 0 && <Button size="small" keyHint={keysOf('case.claim')} onClick={claim}>{`Claim ${free.length}`}</Button>}
    </BulkBar>
  );
}
