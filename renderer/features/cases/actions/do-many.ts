import type { CallInput } from '../../../../shared/contract/bridge/calls.ts';
import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import { notify } from '../../../components/Notices.tsx';
import { command } from '../../../data/use-command.ts';
import { notifyDone } from '../../../app/undo.ts';
import { clearTicks } from '../store.ts';
import { plural } from '../words.ts';

/** Claims or approves several cases in one go; what could not be done is said with why, once a reason. */
export async function doOnTicked(rows: readonly CaseListRow[], step: CallInput<'case.doMany'>['step']): Promise<void> {
  const answer = await command('case.doMany', { caseIds: rows.map((row) => row.id), step });
  if (answer === null) return;
  clearTicks();
  const { done, left, mutationIds } = answer;
  const title = step === 'claim' ? `${plural(done, 'case')} claimed` : `${plural(done, 'post')} approved, cases closed`;
  if (done > 0) notifyDone({ title }, { mutationIds, words: title });
  for (const [why, which] of Map.groupBy(left, (one) => one.why)) {
    const names = which.flatMap(({ caseId }) => rows.find((row) => row.id === caseId)?.member.name ?? []);
    notify({ title: `${plural(which.length, 'case')} left as they were`, detail: `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}: ${why}`, icon: 'info' });
  }
}
