import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import { BulkBar } from '../../../components/BulkBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { notify } from '../../../components/Notices.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { keysOnOne } from '../actions/action-list.ts';
import { doOnTicked } from '../actions/do-many.ts';
import { clearTicks } from '../store.ts';
import { plural } from '../words.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

function refuse(why: string, detail: string): void {
  notify({ title: `Nothing was done: ${why}`, detail, icon: 'info', id: 'why' });
}

/** What can be done to all ticked cases: the harmless acts only. A key that is for one case does nothing meanwhile and says so: who has ticked three means the three. */
export function BulkTools({ rows }: { rows: readonly CaseListRow[] }) {
  const pending = rows.filter((row) => row.kind === 'pending' && !row.own);
  const free = rows.filter((row) => !row.holder?.you);
  const approve = (): void => void doOnTicked(pending, 'approve-and-close');
  const claim = (): void => void doOnTicked(free, 'claim');
  const ticked = plural(rows.length, 'case is ticked', 'cases are ticked');
  const notForMany = (): void => refuse(`${ticked}, and this key is for one case alone`, 'Clear the ticks with Esc, then press it again. The buttons under the post are for that case.');
  useKeys({
    ...Object.fromEntries(keysOnOne.map((id) => [id, notForMany])),
    'case.approve': pending.length > 0 ? approve : () => refuse('of what is ticked no post waits for approval', 'Clear the ticks with Esc to go on with one case.'),
    'case.claim': free.length > 0 ? claim : () => refuse('what is ticked is yours already', 'Clear the ticks with Esc to go on with one case.'),
    'list.clear': clearTicks,
    // Before those of the evidence, which is drawn anew with each case.
  }, { first: true });
  return (
    <BulkBar label={`${plural(rows.length, 'case')} ticked`} onClear={clearTicks}>
      {pending.length > 0 && <Button kind="primary" size="small" keyHint={keysOf('case.approve')} onClick={approve}>{`Approve ${pending.length}`}</Button>}
      {free.length > 0 && <Button size="small" keyHint={keysOf('case.claim')} onClick={claim}>{`Claim ${free.length}`}</Button>}
    </BulkBar>
  );
}
