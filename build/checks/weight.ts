import { posix } from 'node:path';
import { isTypeScript, type Problem, type SourceFile } from '../lib/source-files.ts';
import { importsOf, parseFile, type Imported } from './syntax.ts';

/** What must not come into the page: the schemas are checked outside of it, and the library is larger than any screen. */
const TOO_HEAVY_FOR_THE_PAGE = /^zod($|\/)/;

/** What a start has no time for: the schemas of all calls, 27 ms for main and as much for the service. */
const TOO_HEAVY_FOR_A_START = /^shared\/contract\/bridge\/calls\.ts$/;
/** What is read before the first screen stands: main, who answers the page, and the service until it has Today. */
const STARTS = new Set(['electron/main.ts', 'electron/page-side.ts', 'electron/service/service.ts', 'electron/service/desk/today/get.ts']);

/** What each file of some folders imports to run, by its path; relative modules as paths. */
function running(files: readonly SourceFile[], folders: RegExp): Map<string, Imported[]> {
  return new Map(files.filter((file) => isTypeScript(file.path) && folders.test(file.path)).map((file) => [file.path, importsOf(parseFile(file)).filter((one) => !one.typesOnly).map((one) => ({ ...one, module: one.module.startsWith('.') ? posix.join(posix.dirname(file.path), one.module) : one.module }))]));
}

/** For each file that something too heavy comes with, the shortest way to it. */
function waysTo(tooHeavy: RegExp, graph: ReadonlyMap<string, readonly Imported[]>): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  for (let again = true; again;) {
    again = false;
    for (const [path, imports] of graph) {
      const before = ways.get(path)?.length ?? Infinity;
      for (const { module } of imports) {
        const further = tooHeavy.test(module) ? [module] : ways.get(module);
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
  const graph = running(files, /^(?:renderer|shared)\//);
  const ways = waysTo(TOO_HEAVY_FOR_THE_PAGE, graph);
  return [...graph].filter(([path]) => path.startsWith('renderer/')).flatMap(([file, imports]) => imports.flatMap(({ module, line }) => {
    const way = TOO_HEAVY_FOR_THE_PAGE.test(module) ? [module] : module.startsWith('renderer/') ? undefined : ways.get(module);
    return way === undefined ? [] : [{ file, line, message: `brings the schema library into the page: ${way.join(' > ')}` }];
  }));
}

/** Imports by which a start would read the schemas of all calls, each with the way it takes; `import()` is for later. */
export function checkStartWeight(files: readonly SourceFile[]): Problem[] {
  const all = running(files, /^(?:electron|shared)\//);
  const graph = new Map([...all].map(([path, imports]) => [path, imports.filter((one) => !one.later)]));
  const ways = waysTo(TOO_HEAVY_FOR_A_START, graph);
  return [...graph].filter(([path]) => STARTS.has(path)).flatMap(([file, imports]) => imports.flatMap(({ module, line }) => {
    const way = TOO_HEAVY_FOR_A_START.test(module) ? [module] : ways.get(module);
    return way === undefined ? [] : [{ file, line, message: `makes a start wait for the schemas of all calls: ${way.join(' > ')}` }];
  }));
}
