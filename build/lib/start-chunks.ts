/** Where a module stands in the graph of imports, as the bundler tells it. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[]; readonly dynamicImporters: readonly string[] } | null;
}

/** What the desk service is asked before anything else comes in. */
const SERVICE_STARTS = /\/electron\/service\/(?:service|desk\/today\/get)\.ts$/;
/** Programs that are nothing but the service, on another line. */
const SERVICE = /\/electron\/service\//;
/** What main loads while the page does: the contract, which the service reads as well. */
const PAGE_SIDE = /\/electron\/page-side\.ts$/;
const MAIN = /\/electron\/main\.ts$/;
/** What runs on Node as well, where there is no Electron to import. */
const ON_NODE = /\/electron\/(?:service|community)\//;

/** Where something begins to be read that in the end imports a module: a program, or a part that is loaded later. */
function beginnings(id: string, graph: ModuleGraph): string[] {
  const seen = new Set([id]);
  const found: string[] = [];
  for (const module of seen) {
    const info = graph.getModuleInfo(module);
    if (info === null) continue;
    if (info.isEntry || info.dynamicImporters.length > 0) found.push(module);
    for (const importer of info.importers) seen.add(importer);
  }
  return found;
}

/**
 * Puts what a start reads into a few files: what main and the service share, the rest of main's, the contract, rules that other
 * programs read too, and what only the service does. Seventy small files took the service a fifth of the time until Today is
 * worked out. Whoever imports a module also imports all that it imports, so these files never read one another in a circle,
 * and no program comes to the service's store, or without Electron to Electron, by way of a rule that they share.
 */
export function startChunks(): (id: string, graph: ModuleGraph) => string | null {
  return (id, graph) => {
    // A program does its work when it is read: that must not happen to whoever reads the same rules.
    if (graph.getModuleInfo(id)?.isEntry === true) return null;
    const from = beginnings(id, graph);
    const service = from.some((module) => SERVICE_STARTS.test(module));
    if (from.some((module) => MAIN.test(module))) return service ? 'both' : from.length > 1 && !from.some((module) => ON_NODE.test(module)) ? 'main-start' : null;
    if (!service) return null;
    if (from.every((module) => SERVICE.test(module))) return 'service-start';
    return from.some((module) => PAGE_SIDE.test(module)) ? 'contract' : 'rules';
  };
}
