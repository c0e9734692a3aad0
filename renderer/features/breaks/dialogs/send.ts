import type { CallInput } from '../../../../shared/contract/bridge/calls.ts';
import type { BreakAct, BreakDetail } from '../../../../shared/contract/bridge/breaks.ts';
import { notifyDone } from '../../../app/undo.ts';
import { command } from '../../../data/use-command.ts';
import { savedWords } from '../../../app/saved-words.ts';

const says: Readonly<Record<BreakAct['kind'], string>> = {
  decide: 'Break decided', decline: 'Decided against the break', change: 'Break changed', review: 'Review kept', lift: 'Break lifted early', cancel: 'Break cancelled',
};

const first = (text: string): string => text.charAt(0).toLocaleLowerCase('en-GB') + text.slice(1);

function done(title: string, name: string, untold: boolean, answer: { readonly mutationIds: readonly string[]; readonly canUndo: boolean }): void {
  const detail = [name, untold ? 'Not yet told' : '', savedWords() ?? ''].filter(Boolean).join('. ');
  notifyDone({ title, detail }, answer.canUndo ? { mutationIds: answer.mutationIds, words: first(title) } : null);
}

/** Takes an act on a break and says so with its Undo; whether it was taken. A refusal has been said. */
export async function sendAct(detail: Pick<BreakDetail, 'id' | 'v' | 'member'>, act: BreakAct): Promise<boolean> {
  const answer = await command('break.act', { breakId: detail.id, v: detail.v, act });
  if (answer !== null) done(says[act.kind], detail.member.name, act.kind === 'decide', answer);
  return answer !== null;
}

/** Proposes a break, or decides on it in the same go; the id of the break, or null when it was refused, which has been said. */
export async function sendProposal(input: CallInput<'break.propose'>, name: string): Promise<string | null> {
  const answer = await command('break.propose', input);
  if (answer === null) return null;
  done(input.decide ? 'Break decided' : 'Break proposed', name, input.decide, answer);
  return answer.breakId;
}
