import { isTypeScript, lineAt, type Problem, type SourceFile } from '../lib/source-files.ts';
import { parseFile, walk } from './syntax.ts';

const FETCH_DOOR = /^electron\/(service\/sync\/api-client|update\/line|community\/)/;

type Node = Parameters<Parameters<typeof walk>[1]>[0];

function named(node: unknown, name: string): boolean {
  return (node as Node | undefined)?.type === 'Identifier' && (node as { name?: string }).name === name;
}

function member(node: Node, object: string, property: string): boolean {
  return node.type === 'MemberExpression' && named(node['object'], object) && named(node['property'], property);
}

/** What reads the clock, which a pure rule never does: it is given the instant. */
function readsClock(node: Node): string | null {
  if (member(node, 'Date', 'now')) return 'Date.now';
  if (member(node, 'Temporal', 'Now')) return 'Temporal.Now';
  const bare = node.type === 'NewExpression' && named(node['callee'], 'Date') && (node['arguments'] as unknown[]).length === 0;
  return bare ? 'new Date()' : null;
}

function fetches(node: Node): boolean {
  if (node.type === 'CallExpression' && named(node['callee'], 'fetch')) return true;
  return member(node, 'globalThis', 'fetch') || member(node, 'window', 'fetch');
}

function complaint(path: string, node: Node): string | null {
  if (path.startsWith('shared/')) {
    const clock = readsClock(node);
    if (clock !== null) return `shared/ must not read the clock (${clock}): pass the instant in`;
  }
  if (fetches(node) && /^(shared|renderer|electron)\//.test(path) && !FETCH_DOOR.test(path)) {
    return 'fetch has one door: electron/service/sync/api-client (updates: electron/update/line)';
  }
  const callee = node.type === 'CallExpression' ? (node['callee'] as Node) : null;
  if (callee?.type === 'MemberExpression' && named(callee['property'], 'safeParse') && path !== 'shared/contract/read-by.ts') {
    return 'what came from outside is read by readBy (shared/contract/read-by), which never throws';
  }
  return null;
}

/** Uses of the clock in pure code, and of the network and the schemas past their one door. */
export function checkGlobals(files: readonly SourceFile[]): Problem[] {
  return files
    .filter((file) => isTypeScript(file.path) && /^(shared|renderer|electron)\//.test(file.path))
    .flatMap((file) => {
      const problems: Problem[] = [];
      walk(parseFile(file).program, (node) => {
        const message = complaint(file.path, node);
        if (message !== null) problems.push({ file: file.path, line: lineAt(file.text, node.start), message });
      });
      return problems;
    });
}
