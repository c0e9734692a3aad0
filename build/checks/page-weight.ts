import { posix } from 'node:path';
import { isTypeScript, type Problem, type SourceFile } from '../lib/source-files.ts';
import { importsOf, parseFile, type Imported } from './syntax.ts';

/** What must not come into the page: the schemas are checked outside of it, and the library is larger than any screen. */
const TOO_HEAVY = /^zod($|\/)/;

/** What each file imports to run, by its path; relative modules as paths. */
function running(files: readonly SourceFile[]): Map<string, Imported[]> {
  return new Map(files.filter((file) => isTypeScript(file.path) && /^(?:renderer|shared)\//.test(file.path)).map((file) => [file.path, importsOf(parseFile(file)).filter((one) => !one.typesOnly).map((one) => ({ ...one, module: one.module.startsWith('.') ? posix.join(posix.dirname(file.path), one.module) : one.module }))]));
}

/** For each file that something too heavy comes with, the shortest way to it. */
function heavy(graph: ReadonlyMap<string, readonly Imported[]>): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  for (let again = true; again;) {
    again = false;
    for (const [path, imports] of graph) {
      const before = ways.get(path)?.length ?? Infinity;
      for (const { module } of imports) {
        const further = TOO_HEAVY.test(module) ? [module] : ways.get(module);
        if (further === undefined || further.length + 1 >= (ways.get(path)?.length ?? Infinity)) continue;
        ways.set(path, [path, ...further]);
      }
      if ((ways.get(path)?.length ?? Infinity) < before) again = true;
    }
  }
  return ways;
}

/** Imports by which the schema library would come into the page, each with the way it takes. */
export function checkPageWeight(files: readonly SourceFile[]): Problem[] {
  const graph = running(files);
  const ways = heavy(graph);
  return [...graph].filter(([path]) => path.startsWith('renderer/')).flatMap(([file, imports]) => imports.flatMap(({ module, line }) => {
    const way = TOO_HEAVY.test(module) ? [module] : module.startsWith('renderer/') ? undefined : ways.get(module);
    return way === undefined ? [] : [{ file, line, message: `brings the schema library into the page: ${way.join(' > ')}` }];
  }));
}
