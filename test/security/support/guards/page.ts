import { OFF, TAKEN_IN_PAGE, TAKEN_VARIABLE, type Edit } from './edit.ts';

const HTML = 'electron/service/export/html.ts';

/** What the page and the printed document do with words that are not ours. */
export const pageGuards = {
  'escaped-words': [{ file: 'renderer/components/MemberWords.tsx', find: "if (kind === 'plain') return text;", put: `if (kind === 'plain') return ${OFF} ? <span dangerouslySetInnerHTML={{ __html: text }} /> : text;` }],
  'hidden-shown': [{ file: 'renderer/components/hidden-characters.ts', find: 'if (plain.test(name)) return', put: `if (${OFF} || plain.test(name)) return` }],
  'escaped-print': [{ file: HTML, find: `.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '')`, put: `.replaceAll(/[&<>"']/gu, (character) => ${OFF} ? character : entities[character] ?? '')` }],
  'hidden-printed': [{ file: HTML, find: '.replaceAll(HIDDEN, code)', put: `.replaceAll(HIDDEN, (character) => ${OFF} ? character : code(character))` }],
} as const satisfies Record<string, readonly Edit[]>;

/** What carries the names of the guards that are taken away into the service's process and into the page. */
export const carriers: readonly Edit[] = [
  { file: 'electron/child-process.ts', find: "const KEPT = ['HOME',", put: `const KEPT = ['${TAKEN_VARIABLE}', 'HOME',` },
  { file: 'electron/preload.ts', find: 'ipcRenderer.setMaxListeners(0);', put: `ipcRenderer.setMaxListeners(0);\ntry { contextBridge.exposeInMainWorld('${TAKEN_IN_PAGE}', process.env['${TAKEN_VARIABLE}'] ?? ''); } catch { Object.assign(globalThis, { ${TAKEN_IN_PAGE}: process.env['${TAKEN_VARIABLE}'] ?? '' }); }` },
];
