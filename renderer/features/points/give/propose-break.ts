import { limits } from '../../../../shared/limits.ts';
import { plusLondonWeeks } from '../../../../shared/time.ts';
import { command } from '../../../data/use-command.ts';
import { notifyDone } from '../../../app/undo.ts';
import { savedWords } from '../../cases/actions/take-step.ts';
import { draftKey, keepBegun } from '../store.ts';
import type { ToGive } from './act.ts';

/** Proposes the break that a reason asks for at once; scope, length and start are decided on afterwards (domain.md 2.4). Whether it was saved. */
export async function proposeInstantBreak({ about, sheet, form, chosen }: Omit<ToGive, 'preview'>, now: string): Promise<boolean> {
  const { length } = sheet.nextOnLadder;
  const reviewAt = length.unit === 'open-ended' ? plusLondonWeeks(now, limits.reviewWeeks) : null;
  const answer = await command('break.propose', {
    memberId: about.memberId, caseId: about.caseId, kind: 'enforced', reasonId: chosen.reasonId, entryId: null, decide: false, reason: [`${chosen.wording}.`, form.note.trim()].filter(Boolean).join(' '),
    terms: { scope: 'both', startsAt: null, length, endsAt: null, reviewAt, watchWeeks: 0, conditions: '' },
  });
  if (answer === null) return false;
  keepBegun(draftKey(about), null);
  const words = `break proposed for ${sheet.member.name}`;
  notifyDone({ title: `Break proposed for ${sheet.member.name}`, detail: savedWords() }, answer.canUndo ? { mutationIds: answer.mutationIds, words } : null);
  return true;
}
