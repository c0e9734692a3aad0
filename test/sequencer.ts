import { createHash } from 'node:crypto';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What is alone in its process and takes longest: begun last, it would be waited for by a processor with nothing else to do. */
const FIRST = 'torture';

/**
 * Brings files into any order, by the seed of the run, but those of a project after one another: vitest keeps a process
 * only while the next file is of the same project, and its own shuffle started one for nearly every file.
 */
export class ByProject extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = (text: string): string => createHash('sha256').update(`${this.ctx.config.sequence.seed} ${text}`).digest('hex');
    const key = ({ project, moduleId }: TestSpecification): string => `${project.name === FIRST ? 0 : 1} ${place(project.name)} ${place(moduleId)}`;
    const keys = new Map(files.map((file) => [file, key(file)]));
    return Promise.resolve(files.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1)));
  }
}
