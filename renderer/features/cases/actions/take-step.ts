import type { CaseStep } from '../../../../shared/contract/bridge/calls.ts';
import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { command } from '../../../data/use-command.ts';
import { savedWords } from '../../../app/saved-words.ts';
import { notifyDone } from '../../../app/undo.ts';

/** What a step is done to, with the versions the person saw. */
export type StepTarget = Pick<CaseDetail, 'id' | 'v' | 'postV' | 'member'>;

/** Tells the desk to take a step; null when it was refused, which has then been said. */
export function sendStep(target: StepTarget, step: CaseStep) {
  return command('case.do', { caseId: target.id, seen: { caseV: target.v, postV: target.postV }, step });
}

/** Takes a step and shows `done` with its Undo; no words, no notice. Whether it was taken. */
export async function takeStep(target: StepTarget, step: CaseStep, done: string): Promise<boolean> {
  const answer = await sendStep(target, step);
  if (answer === null) return false;
  if (done !== '') notifyDone({ title: done, detail: [target.member.name, savedWords()].filter(Boolean).join('. ') }, answer.canUndo ? { mutationIds: [answer.mutationId], words: done.charAt(0).toLocaleLowerCase('en-GB') + done.slice(1) } : null);
  return true;
}
