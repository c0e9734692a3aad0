import type { CallInput, QuestionName } from '../../shared/contract/bridge/calls.ts';
import type { DeskError } from '../../shared/errors.ts';
import { ask, type Answer } from './bridge.ts';

/** How long after a failure that passes a question is asked again, milliseconds. */
export const ASK_AGAIN_MS = 1_000;

/** Whether a failure is over in a moment: the desk's service starts again, or a busy computer took too long. */
export const passes = ({ code }: DeskError): boolean => code === 'timed-out' || code === 'service-stopped' || code === 'not-ready';

/**
 * Asks a question that is asked once, until it is answered or nobody wants it any more: what began with a failure that passes
 * would stay so, and words that were kept would be taken for none.
 */
export async function askUntilAnswered<N extends QuestionName>(name: N, input: CallInput<N>, wanted: () => boolean): Promise<Answer<N>> {
  for (;;) {
    const answer = await ask(name, input);
    if (answer.ok || !passes(answer.error) || !wanted()) return answer;
    await new Promise((resolve) => void setTimeout(resolve, ASK_AGAIN_MS));
    if (!wanted()) return answer;
  }
}
