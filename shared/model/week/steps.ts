/** A computation in small steps: whoever runs it may do something else between two. */
export type Steps<T> = Generator<void, T>;

/** Runs a computation to its end without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
