import type { CallOutput, CaseStep } from '../../../../shared/contract/bridge/calls.ts';
import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { ask } from '../../../data/bridge.ts';
import { command } from '../../../data/use-command.ts';
import { savedWords } from '../../../app/saved-words.ts';
import { notifyDone } from '../../../app/undo.ts';

/** What a step is done to, with the versions the person saw. */
export type StepTarget = Pick<CaseDetail, 'id' | 'v' | 'postV' | 'member'>;

type Answer = CallOutput<'case.do'> | null;

/** The last step that was sent from here: the case may not show it yet. */
let last: { readonly caseId: string; readonly answer: Promise<Answer>; mutationId: string | null } | null = null;

/** Tells the desk to take a step; null when it was refused, which has then been said. */
export async function sendStep(target: StepTarget, step: CaseStep): Promise<Answer> {
  const sent = { caseId: target.id, answer: command('case.do', { caseId: target.id, seen: { caseV: target.v, postV: target.postV }, step }), mutationId: null as string | null };
  last = sent;
  const answer = await sent.answer;
  sent.mutationId = answer?.mutationId ?? null;
  if (answer === null && last === sent) last = null;
  return answer;
}

/**
 * The case as it is after the last step that was sent from here, or null when it is shown as that already: who hides a post and closes at
 * once closes what is hidden. Null in the promise: the step was refused, or the case is not there any more.
 */
export function afterLastStep(detail: CaseDetail): Promise<CaseDetail | null> | null {
  if (last?.caseId !== detail.id || detail.actions.some(({ id }) => id === last?.mutationId)) return null;
  return last.answer.then(async (answer) => {
    const fresh = answer === null ? null : await ask('cases.get', { id: detail.id });
    return fresh?.ok ? fresh.value : null;
  });
}

/** Takes a step and shows `done` with its Undo; no words, no notice. Whether it was taken. */
export async function takeStep(target: StepTarget, step: CaseStep, done: string): Promise<boolean> {
  const answer = await sendStep(target, step);
  if (answer === null) return false;
  if (done !== '') notifyDone({ title: done, detail: [target.member.name, savedWords()].filter(Boolean).join('. ') }, answer.canUndo ? { mutationIds: [answer.mutationId], words: done.charAt(0).toLocaleLowerCase('en-GB') + done.slice(1) } : null);
  return true;
}
