import { isTypeScript, lineAt, type Problem, type SourceFile } from '../lib/source-files.ts';
import { parseFile, type Parsed } from './syntax.ts';

const DOCUMENTED = /^(shared|electron|build)\//;
const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression']);
const KINDS: Record<string, string> = {
  FunctionDeclaration: 'function',
  TSDeclareFunction: 'function',
  ClassDeclaration: 'class',
  TSTypeAliasDeclaration: 'type',
  TSInterfaceDeclaration: 'type',
  TSEnumDeclaration: 'type',
};

interface Declared {
  name: string;
  kind: string;
  /** Where the statement begins that a docstring has to stand before. */
  start: number;
  exported: boolean;
}

type Statement = Parsed['program']['body'][number];
type Declaration = { type: string; id?: { name?: string } | null; declarations?: { id: { name?: string }; init?: { type: string } | null }[] };

function declaredBy(declaration: Declaration, start: number, exported: boolean): Declared[] {
  const kind = KINDS[declaration.type];
  if (kind !== undefined) return [{ name: declaration.id?.name ?? 'default', kind, start, exported }];
  return (declaration.declarations ?? [])
    .filter((variable) => FUNCTIONS.has(variable.init?.type ?? ''))
    .map((variable) => ({ name: variable.id.name ?? '', kind: 'function', start, exported }));
}

function declarations(statement: Statement): Declared[] {
  if (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') {
    return statement.declaration ? declaredBy(statement.declaration as Declaration, statement.start, true) : [];
  }
  return declaredBy(statement as Declaration, statement.start, false);
}

/** The names a file exports by a list of their own: `export { a, b }`. */
function listed(body: readonly Statement[]): Set<string> {
  const specifiers = body.flatMap((statement) => (statement.type === 'ExportNamedDeclaration' && statement.source === null ? statement.specifiers : []));
  return new Set(specifiers.map(({ local }) => (local.type === 'Literal' ? local.value : local.name)));
}

function hasDocstring(parsed: Parsed, start: number): boolean {
  return parsed.comments.some(
    (comment) => comment.type === 'Block' && comment.value.startsWith('*') && comment.end <= start && parsed.text.slice(comment.end, start).trim() === '',
  );
}

/** Exported functions, classes and types without a docstring. One docstring serves all overloads of a function. */
export function checkDocs(files: readonly SourceFile[]): Problem[] {
  return files
    .filter((file) => isTypeScript(file.path) && DOCUMENTED.test(file.path))
    .flatMap((file) => {
      const parsed = parseFile(file);
      const inList = listed(parsed.program.body);
      const exported = parsed.program.body.flatMap(declarations).filter(({ exported: direct, name }) => direct || inList.has(name));
      const documented = new Set(exported.filter(({ start }) => hasDocstring(parsed, start)).map(({ name }) => name));
      return exported
        .filter(({ name }) => !documented.has(name))
        .map(({ name, kind, start }) => ({ file: file.path, line: lineAt(file.text, start), message: `exported ${kind} ${name} has no docstring` }));
    });
}
