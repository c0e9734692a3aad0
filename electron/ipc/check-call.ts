import { readBy } from '../../shared/contract/read-by.ts';
import type { CommandName, QuestionName } from '../../shared/contract/bridge/calls.ts';
import { isCommand, isNothing, isQuestion, takesNothing } from '../../shared/contract/bridge/index.ts';
import { deskError, type DeskError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { dataProblem } from './budget.ts';

/** A call of the bridge that has the right shape. `input` fits the call's schema. */
export interface CheckedCall {
  readonly name: QuestionName | CommandName;
  readonly input: unknown;
}

const badInput = (detail: string): Result<never, DeskError> => fail(deskError('bad-input', 'The desk does not understand this request.', detail));

/**
 * Checks what came in on one of the two channels: exactly a name and an input, a name of this channel, plain data of a
 * bearable size, and the call's own schema, in which unknown keys are refused. Details name paths, never values. Schemas are
 * read when the first call comes that takes something: what a window begins with does not.
 */
export async function checkCall(channel: 'ask' | 'tell', args: readonly unknown[]): Promise<Result<CheckedCall, DeskError>> {
  const [name, input] = args;
  if (args.length !== 2) return badInput(`${args.length} arguments instead of 2`);
  if (typeof name !== 'string') return badInput('the name is not text');
  const known = channel === 'ask' ? isQuestion(name) : isCommand(name);
  if (!known) return fail(deskError('unknown-call', 'The desk does not know this request.', name.length <= 64 ? name : null));
  const problem = dataProblem(input);
  if (problem !== null) return badInput(problem);
  if (takesNothing(name as CheckedCall['name']) && isNothing(input)) return ok({ name: name as CheckedCall['name'], input: {} });
  const { commands, questions } = await import('../../shared/contract/bridge/calls.ts');
  const schema = isQuestion(name) ? questions[name].input : commands[name as CommandName].input;
  const read = readBy(schema, input);
  if (!read.success) return badInput(read.error.issues.map(({ path, code }) => `${path.join('.') || 'input'}: ${code}`).slice(0, 5).join('; '));
  return ok({ name: name as QuestionName | CommandName, input: read.data });
}
