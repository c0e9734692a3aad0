/** One place in a source file where a guard stands. */
export interface Edit {
  /** From the root of the repository. */
  readonly file: string;
  /** The guard's text; it must stand there exactly once, so that a guard that moves is noticed. */
  readonly find: string;
  /** What stands there instead; {@link OFF} is true where the guard is taken away. */
  readonly put: string;
}

/** In {@link Edit.put}: whether this guard is taken away in the process that runs. */
export const OFF = '$OFF';

/** The variable of the environment that names the guards to take away, with plus signs between. Only a build for this test reads it. */
export const TAKEN_VARIABLE = 'DUTY_TEST_TAKEN';

/** The name under which the page learns the same; it has no environment. */
export const TAKEN_IN_PAGE = 'dutyTestTaken';

/** The expression for {@link OFF}, in any of our processes and in the page. */
export function isTaken(guard: string): string {
  return `((typeof process === 'object' ? process.env[${JSON.stringify(TAKEN_VARIABLE)}] : globalThis.${TAKEN_IN_PAGE}) ?? '').split('+').includes(${JSON.stringify(guard)})`;
}
