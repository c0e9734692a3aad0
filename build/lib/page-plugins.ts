import type { Plugin } from 'vite';

/** The weights that components/Icon.tsx draws; Phosphor brings six of each picture. */
const UNUSED_WEIGHT = /\n {2}\[\n {4}"(?:duotone|light|thin)",[\s\S]*?\n {2}\],?(?=\n)/g;

/** Leaves out the icon weights that nothing draws: half of the first script's icons is not read at every start. */
export function usedIconWeights(): Plugin {
  return {
    name: 'used-icon-weights',
    transform: {
      filter: { id: /@phosphor-icons\/react\/dist\/defs\/\w+\.es\.js$/ },
      handler: (code) => ({ code: code.replaceAll(UNUSED_WEIGHT, ''), map: null }),
    },
  };
}

/** The fonts of the first frame: those of the desk's own words and of names (styles/fonts.css). */
const FIRST_FONTS = /(?:hanken-grotesk|atkinson-hyperlegible-next)-latin-wght-normal-[\w-]+\.woff2$/;

/** Names the first frame's fonts in the page, so that they are there when it is laid out and not asked for by it. */
export function firstFonts(): Plugin {
  return {
    name: 'first-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => Object.keys(bundle ?? {}).filter((file) => FIRST_FONTS.test(file)).map((file) => (
        { tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` }, injectTo: 'head-prepend' }
      )),
    },
  };
}

/** Where a module stands in the graph of imports, as the bundler tells it. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/**
 * Puts all that a start needs into one script and one sheet of styles: each file is asked of the main process, one after the
 * other, while it starts the desk. What comes later keeps its own files.
 */
export function startFiles(): (id: string, graph: ModuleGraph) => string | null {
  return (id, graph) => {
    const seen = new Set([id]);
    for (const module of seen) {
      const info = graph.getModuleInfo(module);
      if (info?.isEntry === true) return 'desk';
      for (const importer of info?.importers ?? []) seen.add(importer);
    }
    return null;
  };
}
