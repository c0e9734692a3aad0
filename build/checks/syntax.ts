import { parseSync, type ESTree, type ParseResult } from 'vite';
import { lineAt, type SourceFile } from '../lib/source-files.ts';

/** A parsed TypeScript file. */
export interface Parsed {
  path: string;
  text: string;
  program: ESTree.Program;
  comments: ParseResult['comments'];
}

/** Parses a file; TypeScript's own run reports what cannot be parsed. */
export function parseFile(file: SourceFile): Parsed {
  const { program, comments } = parseSync(file.path, file.text);
  return { path: file.path, text: file.text, program, comments };
}

/** Something a file imports: the module, the names taken from it ('*' for all of it), where, whether only as types, which nothing runs, and whether only once it is asked for: `import()`. */
export interface Imported {
  module: string;
  names: string[];
  line: number;
  typesOnly: boolean;
  later: boolean;
}

type Node = { type: string; start: number } & Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Calls `visit` with every node of a tree. */
export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  if (!isNode(node)) return;
  visit(node);
  for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit);
}

function literal(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

function importedNames(node: Node): string[] {
  if (node.type !== 'ImportDeclaration') return ['*'];
  return (node['specifiers'] as Node[]).map((specifier) => {
    const imported = specifier['imported'] as { name?: string; value?: string } | undefined;
    return specifier.type === 'ImportSpecifier' ? (imported?.name ?? imported?.value ?? '*') : '*';
  });
}

function isTypesOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = node.type === 'ImportDeclaration' ? (node['specifiers'] as Node[]) : [];
  return specifiers.length > 0 && specifiers.every((specifier) => specifier['importKind'] === 'type');
}

function moduleOf(node: Node): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node['source'] ?? node['argument']);
    case 'CallExpression': {
      const callee = node['callee'] as Node & { name?: string };
      return callee.type === 'Identifier' && callee.name === 'require' ? literal((node['arguments'] as unknown[])[0]) : null;
    }
    default:
      return null;
  }
}

/** Everything a file imports, in every way there is: import, export from, import(), import type and require. */
export function importsOf(parsed: Parsed): Imported[] {
  const found: Imported[] = [];
  walk(parsed.program, (node) => {
    const module = moduleOf(node);
    if (module !== null) found.push({ module, names: importedNames(node), line: lineAt(parsed.text, node.start), typesOnly: isTypesOnly(node), later: node.type === 'ImportExpression' });
  });
  return found;
}
